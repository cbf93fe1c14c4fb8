"""Labels and columns that say how many people: "Officers", "Number of experts", "AEC staff"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from electoral_outreach.legacy.words.lexicon import Lexicon

_WHOSE: Final = re.compile(
    r"[A-Z]{2,8}\s|\s(?:(?:of|from|de|du|del|da|do)\s(?:the\s|la\s)?)?[A-Z]{2,8}$"
)
"""Whose people a column counts: "AEC staff", "Membres de la CENI"."""
_NUMBER_OF: Final = re.compile(
    r"(?:number|no\.?|nombre|número|numero|n[º°]\.?|numărul)\s(?:(?:of|de|do|des)\s|d['’])",
    re.IGNORECASE,
)


def without_whose(label: str) -> str:
    """A label without the acronym of those whose people it counts.

    >>> without_whose("AEC staff"), without_whose("Membres de la CENI")
    ('staff', 'Membres')
    """
    return _WHOSE.sub("", label)


def is_of_people(label: str, words: Lexicon) -> bool:
    """Whether a label is of people in the plural.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> [is_of_people(each, lexicon("en")) for each in ("Number of experts", "Chair")]
    [True, False]
    """
    bare = _NUMBER_OF.sub("", without_whose(label)).replace("(s)", "s")
    return any(
        words.fits(bare, "people", each) and not words.fits(f"{bare}s", "people", each)
        for each in words.names("people")
    )
