"""A growing list of whole numbers that takes as few bytes for each as the largest one needs."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Final

_WIDER: Final = {"H": "I", "I": "Q"}


class Numbers:
    """Numbers from 0 to 2⁶⁴ - 1, two, four or eight bytes each.

    >>> numbers = Numbers([1, 2])
    >>> numbers.extend([70_000])
    >>> numbers.array.itemsize, list(numbers.array)
    (4, [1, 2, 70000])
    """

    __slots__ = ("array",)

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self.array: array[int] = array("H")
        """The numbers; another array once a larger number has come."""
        self.extend(numbers)

    def extend(self, numbers: Iterable[int]) -> None:
        """Put numbers behind the others."""
        for number in numbers:
            while True:
                try:
                    self.array.append(number)
                    break
                except OverflowError:
                    self.array = array(_WIDER[self.array.typecode], self.array)

    def __len__(self) -> int:
        return len(self.array)
