"""Whether two titles in one language say the same, by their words."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.folding import folded
from electoral_outreach.likeness import nearest

Words = frozenset[str]

# Arabic joins its own to the next word; the article is taken off below.
_BETWEEN: Final = """
    a an and at by during for from in of on s the to with
    a au aux avec d dans de des du en et l la le les par pour sur un une
    al con del e el las los por para sobre una y
    am an das dem den der des die ein eine im in nach und von zu zum zur
    da das do dos em na nas no nos o os para
"""
_SILENT: Final = frozenset(_BETWEEN.split())
"""Words between the others, which two people set differently."""
_NUMBER: Final = re.compile(r".*\d|[ivx]+(?:e|er|eme|o|a|th)?$")
"""A number, in Roman figures as well: a likely one is another one."""
_ARTICLE: Final = re.compile("^\u0627\u0644(?=...)")
_STEM: Final = 4
_SPELT: Final = 0.85
"""How much misspelt words are like the word that is meant."""


def title_words(title: str) -> Words:
    """The words of a title that say something, folded.

    >>> sorted(title_words("L’observation des élections en Haïti"))
    ['elections', 'haiti', 'observation']
    """
    return frozenset(_ARTICLE.sub("", each) for each in folded(title).split()) - _SILENT


def alike(one: Words, other: Words, *, loosely: bool = False) -> bool:
    """Whether all words of one title are in the other, inflected or misspelt perhaps.

    Each having a word that the other has not makes them two: "first round" and "second round". The
    shorter has at least two words and half of those of the longer, unless compared `loosely`.

    >>> alike(title_words("Elections in Haiti"), title_words("Haitian election, first round"))
    True
    >>> alike(title_words("Training of men"), title_words("Training of women"))
    False
    """
    if not one or not other:
        return False
    rest, rest_too = one - other, other - one
    few, many = (rest, set(rest_too)) if len(rest) <= len(rest_too) else (rest_too, set(rest))
    for word in few:
        meant = _meant(word, many)
        if meant is None:
            return False
        many.discard(meant)
    shorter, longer = sorted((len(one), len(other)))
    return loosely or not many or (shorter > 1 and 2 * shorter >= longer)


def stem(word: str) -> str:
    """What its inflected forms begin with; of a number all of it."""
    return word if _NUMBER.match(word) else word[:_STEM]


def _meant(word: str, words: set[str]) -> str | None:
    """Which of some other words is the same one."""
    if _NUMBER.match(word):
        return None
    begun_alike = (each for each in sorted(words) if each[0] == word[0])
    known = [each for each in begun_alike if not _NUMBER.match(each)]
    if not known:
        return None
    inflected = (each for each in known if _have_a_stem(word, each))
    return next(inflected, None) or nearest(word, known, likeness=_SPELT)


def _have_a_stem(one: str, other: str) -> bool:
    stem = max(_STEM, (max(len(one), len(other)) + 1) // 2)
    return min(len(one), len(other)) >= stem and one[:stem] == other[:stem]
