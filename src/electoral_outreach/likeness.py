"""Which of the known names a misspelt one stands for: suggested, never taken.

What compares them is imported once something is misspelt.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

__all__ = ["alike", "nearest"]

_LONGEST: Final = 100
_FEW: Final = 4


def alike(wrong: str, known: Iterable[str], *, likeness: float = 0.75) -> list[str]:
    """The few known names that a wrong one is most like, the nearest first.

    >>> alike("day-3", ["day-1", "day-2", "night"])
    ['day-2', 'day-1']
    """
    from difflib import get_close_matches

    return get_close_matches(wrong[:_LONGEST], dict.fromkeys(known), n=_FEW, cutoff=likeness)


def nearest(wrong: str, known: Iterable[str], *, likeness: float = 0.75) -> str | None:
    """The known name that a wrong one is most like, or None where none or two are as near.

    `likeness` is the least that counts, from 0 to 1. Of a long name its beginning is compared.

    >>> nearest("organizer", ["organiser", "host"]), nearest("day-3", ["day-1", "day-2"])
    ('organiser', None)
    """
    from difflib import SequenceMatcher

    wrong = wrong[:_LONGEST]
    near = alike(wrong, known, likeness=likeness)[:2]
    ratios = [SequenceMatcher(None, each, wrong).ratio() for each in near]
    return near[0] if near and ratios[0] not in ratios[1:] else None
