"""Many values, some at a time: as many as any database takes in one condition and memory hardly feels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

AT_ONCE = 200

Value = TypeVar("Value")


def batches(values: Iterable[Value], size: int = AT_ONCE) -> Iterator[list[Value]]:
    """Lists of at most so many values, in their order.

    >>> [*batches("abcde", 2)]
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    waiting = iter(values)
    while batch := list(islice(waiting, size)):
        yield batch
