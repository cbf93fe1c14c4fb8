"""Whether an acronym is made of the words of a name: of their initials, or of how they begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from electoral_outreach.legacy.names.gazetteer import fold

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
