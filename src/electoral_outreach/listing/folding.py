"""Words as they are searched and sorted: without case and accents, in every script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

# Letters that have no decomposition but are typed without their stroke or tie.
_LETTERS: Final = {
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŧ": "t",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    # Arabic and Persian keyboards write these alike.
    "\u06cc": "\u064a",
    "\u0649": "\u064a",
    "\u06a9": "\u0643",
    "\u0629": "\u0647",
    "\u0640": "",
}

# Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana and Han.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
    "\U00020000-\U0003ffff]+"
)


class _Folding(dict[int, str]):
    """What becomes of each character, found out once: kept, dropped, replaced or a separator."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in _LETTERS:
            folded = _LETTERS[char]
        elif category[0] == "M":
            folded = "" if _is_accent(char) else char
        elif category == "Cf":
            folded = ""
        else:
            folded = char if category[0] in "LN" else " "
        self[code] = folded
        return folded


def _is_accent(mark: str) -> bool:
    """Whether a mark only modifies its letter: accents and optional vowel points.

    The signs of Indic, Thai and kana syllables have other combining classes; they are letters to
    their readers and stay.
    """
    combining = unicodedata.combining(mark)
    return combining >= 200 or 10 <= combining <= 36


_FOLDED: Final = _Folding()


def folded(text: str) -> str:
    """The text without case, accents and punctuation, words one space apart.

    >>> folded("Élections à Tromsø: l’État")
    'elections a tromso l etat'
    >>> folded("निर्वाचन आयोग") == "निर्वाचन आयोग"
    True
    """
    if text.isascii():
        plain = text.lower()
    else:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join(plain.translate(_FOLDED).split())


def tokens(text: str) -> Iterator[str]:
    """The words of a text as they are indexed; where no spaces part them, pairs of characters.

    >>> list(tokens("Mission à Madagascar"))
    ['mission', 'a', 'madagascar']
    >>> list(tokens("选举援助"))
    ['选举', '举援', '援助', '助']
    """
    for word in folded(text).split():
        for piece, unspaced in _pieces(word):
            if unspaced:
                yield from (piece[i : i + 2] for i in range(len(piece)))
            else:
                yield piece


class Sought(NamedTuple):
    """One word that a reader looks for."""

    token: str
    """The folded word."""
    is_prefix: bool
    """Whether words that only begin with it are found too."""

    def is_in(self, tokens: Iterable[str]) -> bool:
        """Whether it is found among the words of an activity.

        >>> Sought("madag", True).is_in({"madagascar"})
        True
        """
        if self.is_prefix:
            return any(token.startswith(self.token) for token in tokens)
        return self.token in tokens


@lru_cache(maxsize=256)
def sought(words: str) -> tuple[Sought, ...]:
    """What a reader's words look for; the last may be the beginning of a longer one.

    >>> sought("Haïti obs")
    (Sought(token='haiti', is_prefix=False), Sought(token='obs', is_prefix=True))
    """
    found: list[Sought] = []
    for word in folded(words).split():
        for piece, unspaced in _pieces(word):
            if not unspaced:
                found.append(Sought(piece, is_prefix=False))
            elif len(piece) == 1:
                found.append(Sought(piece, is_prefix=True))
            else:
                found.extend(
                    Sought(piece[i : i + 2], is_prefix=False) for i in range(len(piece) - 1)
                )
    if found:
        found[-1] = found[-1]._replace(is_prefix=True)
    return tuple(dict.fromkeys(found))


def _pieces(word: str) -> Iterator[tuple[str, bool]]:
    """A word cut where it changes between scripts with and without spaces."""
    if word.isascii():
        yield word, False
        return
    end = 0
    for match in _UNSPACED.finditer(word):
        if match.start() > end:
            yield word[end : match.start()], False
        yield match[0], True
        end = match.end()
    if end < len(word):
        yield word[end:], False
