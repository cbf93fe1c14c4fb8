"""The words of a text as an index keeps them, and as a reader looks for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from electoral_outreach.folding import folded

# Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana and Han.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
    "\U00020000-\U0003ffff]+"
)


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
