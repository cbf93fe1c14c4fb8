"""Long lists: what is shown at once, and what is put away until it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.utils.translation import ngettext

ItemT = TypeVar("ItemT")
FEW = 3


def parted(items: Sequence[ItemT], number: int) -> tuple[tuple[ItemT, ...], tuple[ItemT, ...]]:
    """The first of a list and the others, unless these are too few to be worth putting away.

    >>> parted("abcdefg", 3), parted("abcde", 3)
    ((('a', 'b', 'c'), ('d', 'e', 'f', 'g')), (('a', 'b', 'c', 'd', 'e'), ()))
    """
    cut = number if len(items) > number + FEW else len(items)
    return tuple(items[:cut]), tuple(items[cut:])


def more_said(number: int) -> str:
    """What stands on the button behind which the others are.

    >>> more_said(32)
    '32 more'
    """
    return ngettext("%(number)s more", "%(number)s more", number) % {"number": number}
