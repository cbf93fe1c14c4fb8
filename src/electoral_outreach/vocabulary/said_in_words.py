"""Which term was meant by words of its labels, of its description, or of another classification."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from electoral_outreach.folding import folded
from electoral_outreach.vocabulary.terms import Term

_ALTERNATIVES: Final = re.compile(r"[,;:.()]|\b(?:or|and|ou|et|o|u|y|e|أو)\b", re.IGNORECASE)
_SAYING_NOTHING: Final = frozenset(
    (
        *("a", "an", "the", "of", "to", "in", "for", "by", "s"),
        *("le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "en"),
        *("el", "los", "las", "una", "del"),
        *("os", "um", "uma", "do", "da", "dos", "das", "em"),
    )
)
_SINGULAR_FROM: Final = 5
_SHORTEST_INITIALS: Final = 3
_OTHER_WORDS: Final = {
    "delegacao": "missao",
    "delegacion": "mision",
    "delegation": "mission",
    "jefa": "jefatura",
    "jefe": "jefatura",
}
"""Words that people use for each other beside a further word: a head of mission, or of delegation."""

Words = tuple[str, ...]


class SaidInWords:
    """The terms of a vocabulary by what they are called in other words than code and label.

    >>> said = SaidInWords([Term("seminar", {"en": "Seminar or workshop"})])
    >>> said.meant("Workshops"), said.meant("shop")
    (('seminar',), ())
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._called: Final[list[tuple[frozenset[str], str]]] = []
        self._alternatives: Final = defaultdict[Words, set[str]](set)
        self._described: Final = defaultdict[Words, set[str]](set)
        for term in terms:
            self._add(term)

    def _add(self, term: Term) -> None:
        called = (term.code.replace("-", " "), *term.labels.values(), *term.plurals.values())
        for text in called:
            self._called.append((frozenset(_words(text)), term.code))
            parts = _ALTERNATIVES.split(text)
            for part in parts:
                self._alternatives[_words(part)].add(term.code)
            for initials in _initials(text) if len(parts) == 1 else ():
                self._described[initials,].add(term.code)
        for match in term.matches:
            if match.value and not match.value.isdigit():
                self._described[_words(match.value)].add(term.code)
        for text in term.description.values():
            for part in _ALTERNATIVES.split(text):
                # A word by itself may stand there for anything: "partner", "international".
                if len(words := _words(part)) > 1:
                    self._described[words].add(term.code)

    def meant(self, text: str) -> tuple[str, ...]:
        """The codes that a text can stand for: one where it is plain, several where it is not.

        What a label joins by "or" or "and" stands for the term, and so does most of a label. The
        description counts by what it lists in several words, and so do three initials or more.

        >>> from electoral_outreach.vocabulary import active
        >>> themes = SaidInWords(active()["theme"].values())
        >>> themes.meant("e-voting"), themes.meant("registration")
        (('elections-technology',), ('civil-registration', 'voter-registration'))
        """
        words = _words(text)
        if not words:
            return ()
        swapped = tuple(_OTHER_WORDS.get(each, each) for each in words)
        return self._standing_for(words) or (self._standing_for(swapped) if words[1:] else ())

    def _standing_for(self, words: Words) -> tuple[str, ...]:
        wanted = frozenset(words)
        holding = [(called, code) for called, code in self._called if wanted <= called]
        if whole := {code for called, code in holding if called == wanted}:
            return tuple(sorted(whole))
        codes = {code for _, code in holding}
        is_plain = any(2 * len(wanted) > len(called) for called, _ in holding)
        if len(codes) > 1 or is_plain or codes & self._alternatives.get(words, set()):
            return tuple(sorted(codes))
        return tuple(sorted(self._described.get(words, ())))


def _words(text: str) -> Words:
    """The words that say something, folded, in the singular as far as an "s" tells."""
    words = folded(text).split()
    if words[:1] == ["e"]:
        words[0] = "electronic"
    return tuple(
        each.removesuffix("s") if len(each) >= _SINGULAR_FROM else each
        for each in words
        if each not in _SAYING_NOTHING
    )


def _initials(text: str) -> Iterator[str]:
    """The initials of all words and of those that say something: mou, eom."""
    words = folded(text).split()
    for some in (words, [each for each in words if each not in _SAYING_NOTHING]):
        if len(some) >= _SHORTEST_INITIALS:
            yield "".join(each[0] for each in some)
