"""Whose a mission is that is called by two acronyms: "Misión de Observación de la … (MOE/OEA)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.names.heads import has_head
from electoral_outreach.legacy.names.known import directory_acronyms, directory_index

if TYPE_CHECKING:
    from electoral_outreach.legacy.words.lexicon import Lexicon

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
