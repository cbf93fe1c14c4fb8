"""Whether an acronym is made of the words of a name, and whose a mission is that has two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.names.heads import has_head
from electoral_outreach.legacy.names.known import directory_acronyms, directory_index
from electoral_outreach.legacy.words.lexicon import Lexicon

_LEAST: Final = 4
"""So many initials are no chance."""


def begins_words(acronym: str, name: str) -> bool:
    """Whether an acronym said like a word is the beginnings of all the capitalised words of a name.

    >>> begins_words("Uniore", "União Interamericana de Organismos Eleitorais")
    True
    """
    letters = fold(acronym)
    ends = {0}
    for word in name.split():
        if word[0].isupper():
            ends = {
                end + length
                for end in ends
                for length in range(1, len(word) + 1)
                if letters.startswith(fold(word)[:length], end)
            }
    return len(letters) in ends


def spelled_by(acronym: str, words: Sequence[str]) -> int | None:
    """Where the words begin whose capitals spell an acronym, with commas between them or not.

    >>> spelled_by("PANZ", ["the", "Pacific", ",", "Australia", "and", "New", "Zealand", "network"])
    1
    """
    letters = fold(acronym)
    if len(letters) < _LEAST:
        return None
    spelled = ""
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if not word[0].isalnum() and word != ",":
            return None
        if word[0].isupper():
            spelled = fold(word)[0] + spelled
            if spelled == letters:
                return at
            if not letters.endswith(spelled):
                return None
    return None


_WORD: Final = re.compile(r"[^\W_]+")


def sender_of(name: str, acronym: str, words: Lexicon) -> tuple[int, str] | None:
    """Where in the name of a mission that of a known body begins, and the acronym of that body.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> sender_of("Mission of the African Union", "EOM/AU", lexicon("en"))
    (15, 'AU')
    """
    mission, slash, last = acronym.partition("/")
    if not slash or mission in directory_acronyms() or last not in directory_acronyms():
        return None
    if has_head(_WORD.findall(name)[0], words):
        return None
    folded = fold(name)
    for match in _WORD.finditer(folded):
        for known in directory_index().get(match.group(), ()):
            if match.start() and folded[match.start() :] == known:
                return match.start(), last
    return None
