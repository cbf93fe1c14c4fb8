"""Which field of a form a label names, or which two, and whether it is of people: "Date & venue", "Officers"."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.legacy.layout.line import LABEL_FIELDS
from electoral_outreach.legacy.words.lexicon import Lexicon

WHEN_AND_WHERE: Final = "when-and-where"
_JOINT: Final = re.compile(r"\s?[&/+]\s?|\s(?:and|et|y|e|și)\s")
_HALVES: Final = 2
_WHEN: Final = frozenset({"period", "start"})
_WHERE: Final = frozenset({"place", "country"})


def label_field(label: str, words: Lexicon) -> str:
    """The field that a label names, or nothing.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> label_field("Venue", lexicon("en")), label_field("Remark", lexicon("en"))
    ('place', '')
    """
    bare = label.replace("(s)", "s")
    for field in LABEL_FIELDS:
        if words.fits(label, "labels", field) or words.fits(bare, "labels", field):
            return field
    return ""


def joint_field(label: str, words: Lexicon) -> str:
    """The field of a label made of two: when and where, or one of both that is the first's.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> joint_field("Date & Venue", lexicon("en")), joint_field("Host/Organizer", lexicon("en"))
    ('when-and-where', 'organiser')
    """
    halves = [half.strip() for half in _JOINT.split(label)]
    if len(halves) != _HALVES:
        return ""
    first, second = (label_field(half, words) for half in halves)
    if not (first and second):
        return ""
    both = {first, second}
    return WHEN_AND_WHERE if both & _WHEN and both & _WHERE else first


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
