"""Capitalised words before a name that are no part of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from electoral_outreach.legacy.words.lexicon import Lexicon

OPENERS: Final = frozenset(
    {
        *("the", "a", "an", "this", "that", "during", "on", "in", "at", "for", "from", "as"),
        *("its", "his", "her", "their", "under", "before", "after", "since", "with", "le"),
        *("la", "les", "l", "un", "une", "ce", "cette", "du", "des", "au", "aux", "dans"),
        *("pour", "par", "avec", "lors", "depuis", "à", "en", "de", "el", "los", "las", "una"),
        *("este", "esta", "del", "al", "por", "con", "desde", "durante", "como", "o", "os"),
        *("um", "uma", "no", "na", "em", "da", "do", "pela", "pelo", "și", "în", "din", "prin"),
        *("cu", "pe"),
    }
)
OFFICE_OF: Final = re.compile(
    r"(?:Judges?|Justices?|Magistrates?|Members?|Commissioners?|Representatives?|Delegates?|Experts?|Staff|Juges?|Magistrats?"
    r"|Membres?|Représentante?s?|Magistrad[oa]s?|Miembros?|Juez(?:as?|es)?|Consejer[oa]s?|Representantes?|Membr[oi]s?|Juí?z(?:as?|es)?)"
    r"\s(?:of|from|de|des|du|del|d[ao]s?)\s"
)
"""Whose people are named rather than the body: "Judge of the Supreme Electoral Tribunal"."""
_BY: Final = re.compile(r"\s(?:by|par|por|pel[oa])$", re.IGNORECASE)


def lead_in(text: str, at: int, words: Lexicon) -> int:
    """Where the capitalised "Invited by" that opens a sentence ends, or 0.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> lead_in("Invitado por el Tribunal", 0, lexicon("es"))
    12
    """
    for role in ("inviting-body", "organiser", "funder", "requester"):
        match = words.pattern("roles", role).match(text, at)
        if match is not None and _BY.search(match.group()):
            return match.end()
    return 0
