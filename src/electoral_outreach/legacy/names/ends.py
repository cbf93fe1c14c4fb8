"""The words of a text, and where a name that begins at one of them ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.heads import OPENERS, has_head
from electoral_outreach.legacy.words.lexicon import Lexicon


class Word(NamedTuple):
    """A word or a mark, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital.

        >>> Word("Commission", 0, 10).capital
        True
        """
        return self.text[0].isupper()


_WORD: Final = re.compile(r"[^\W_](?:[\w&./-]*\w)?(?:['’](?![sS]\b)\w*)?|[^\w\s]|_")
ACRONYM: Final = re.compile(
    r"[A-ZÀ-Þ][\w./&-]{0,12}[A-ZÀ-Þ](?:s|\d{1,2})?|[A-ZÀ-Þ]{2,12}(?:-[A-Z]{2,8})?"
)
_ELISION: Final = re.compile(r"(?:[ldLDnN]|qu|Qu)['’]")
_LETTERS: Final = re.compile(r"\w+['’]")
MAX_NAME: Final = 16
"""So many words has a name."""


def name_words(text: str) -> Iterator[re.Match[str]]:
    """Words and marks; an elided article is a word of its own."""
    at = 0
    while match := _WORD.search(text, at):
        elided = _ELISION.match(text, match.start())
        if elided and elided.end() < match.end():
            short = _LETTERS.match(text, match.start(), elided.end())
            if short is not None:
                yield short
                at = elided.end()
                continue
        yield match
        at = match.end()


def end_of_name(tokens: Sequence[Word], index: int, words: Lexicon) -> int:
    """The index after the last word that belongs to a name beginning here."""
    small = {*words.words("organisations", "small_words")}
    lower = words.whole("organisations", "name_words")
    stop = at = index + 1
    linked = False
    while at < min(len(tokens), index + MAX_NAME):
        token = tokens[at]
        bare = bare_word(token.text)
        if not token.text[0].isalnum() or tokens[at].start - tokens[at - 1].end > 1:
            break
        if token.capital and bare in _DIVIDERS:
            break
        if bare in small and not token.capital:
            if (
                bare in _ANDS
                and (not linked or not _goes_on(tokens, at, words))
                and not (at <= index + _ADJECTIVES and _is_coupled(tokens, index, at, words))
            ):
                break
            if bare == "in" and (
                _ends_with_country(tokens, index, at) or _leads_to_town(tokens, at)
            ):
                break  # where it was signed: "the Election Commission of India in New Delhi"
            if bare == "the" and bare_word(tokens[at - 1].text) not in small:
                break  # another noun begins: "of Albania the Commission organised"
            linked = linked or bare not in _ANDS
        elif token.capital or lower.fullmatch(token.text):
            stop = at + 1
        else:
            break
        at += 1
    return stop


_ADJECTIVES: Final = 3
"""So many words stand at most before the "and" of "Independent Electoral and Boundaries Commission"."""
_ANDS: Final = frozenset({"and", "et", "y", "e", "și", "&"})
_DIVIDERS: Final = frozenset(
    ["between", "by", "with", "from", "to", "at", "as", "during", "under", "entre", "par", "avec"]
)
_GENITIVES: Final = frozenset({"de", "du", "des", "del", "da", "do"})
"""What a name goes on with after an "and": "Rede dos Órgãos Jurisdicionais e de Administração"."""


def splits(tokens: Sequence[Word], at: int) -> bool:
    """Whether an "and" or a capitalised preposition here parts one name from another."""
    word = bare_word(tokens[at].text)
    if word in _ANDS and at + 1 < len(tokens):
        following = bare_word(tokens[at + 1].text)
        return following in OPENERS and following not in _GENITIVES
    return word in _DIVIDERS


def _ends_with_country(tokens: Sequence[Word], index: int, at: int) -> bool:
    """Whether a name is complete with the country it is of."""
    text = " ".join(each.text for each in tokens[index:at])
    return any(each.span.end == len(text) and each.kind == "name" for each in mentions(text))


def _leads_to_town(tokens: Sequence[Word], at: int) -> bool:
    """Whether a town stands behind an "in", where a body is and after which none is called."""
    text = " ".join(each.text for each in tokens[at + 1 : at + 4])
    return any(each.span.start == 0 and each.kind == "city" for each in mentions(text))


def _is_coupled(tokens: Sequence[Word], index: int, at: int, words: Lexicon) -> bool:
    """Whether two words before one noun are joined: "Elections and Boundaries Commission"."""
    before, ahead = tokens[index:at], tokens[at + 1 : at + 3]
    if len(ahead) < 2 or not all(each.capital for each in (*before, *ahead)):
        return False
    first = " ".join(each.text for each in before)
    apart = any(each.text.isupper() for each in before) or has_head(first, words)
    if apart or mentions(first) or mentions(ahead[0].text) or has_head(ahead[0].text, words):
        return False
    return has_head(f"{ahead[0].text} {ahead[1].text}", words)


def _goes_on(tokens: Sequence[Word], at: int, words: Lexicon) -> bool:
    """Whether after an "and" the same name goes on: no new body, country or article follows."""
    ahead = tokens[at + 1 : at + 5]
    if not ahead or not ahead[0].text[0].isalnum():
        return False
    if bare_word(ahead[0].text) in _GENITIVES and bare_word(tokens[at - 2].text) in _GENITIVES:
        ahead = ahead[1:]  # "de Centroamérica y del Caribe"
        text = " ".join(each.text for each in ahead)
        apart = any(m.span.start == 0 and not m.is_region for m in mentions(text))
        return bool(ahead) and not apart and not has_head(text, words)
    text = " ".join(each.text for each in ahead)
    if bare_word(ahead[0].text) in OPENERS or ACRONYM.fullmatch(ahead[0].text):
        return False
    return not has_head(text, words) and not any(m.span.start == 0 for m in mentions(text))


def bare_word(word: str) -> str:
    """A word in small letters, an elided article without its apostrophe.

    >>> bare_word("L’")
    'l'
    """
    return word.lower().rstrip("'’")
