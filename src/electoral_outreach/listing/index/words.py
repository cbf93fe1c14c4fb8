"""Which activities have which words: posting lists by slot, and bitsets of the commonest words."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain
from operator import and_, or_
from typing import Final

from electoral_outreach.listing.index.bits import from_numbers
from electoral_outreach.listing.sought import Sought

_COMMON: Final = 32
"""A word that more than one in so many activities has takes less room as a bitset."""
_LAST: Final = "\U0010ffff"


class Words:
    """The slots of the activities that have a word.

    What comes after the first filling is kept apart, by word. Nothing is taken out: the slots of
    activities that went are never looked at again.
    """

    def __init__(self, texts: Iterable[tuple[int, Iterable[str]]]) -> None:
        slots: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        size = 0
        for slot, tokens in texts:
            size = max(size, slot + 1)
            for token in tokens:
                slots[token].append(slot)
        self._tokens = sorted(slots)
        self._common: dict[str, int] = {}
        self._ends = array("I")
        self._slots = array("I")
        for token in self._tokens:
            if len(slots[token]) > size // _COMMON:
                self._common[token] = from_numbers(slots[token], size)
            else:
                self._slots.extend(slots[token])
            self._ends.append(len(self._slots))
        self._later: dict[str, array[int]] = {}
        self._later_tokens: list[str] = []

    def add(self, slot: int, tokens: Iterable[str]) -> None:
        """Take in the words of a new slot."""
        for token in tokens:
            if token not in self._later:
                self._later[token] = array("I")
                insort(self._later_tokens, token)
            self._later[token].append(slot)

    def having(self, sought: Iterable[Sought], slot_count: int) -> int:
        """The slots of what has every sought word, of slots below a number."""
        return reduce(and_, (self._having(word, slot_count) for word in sought))

    def _having(self, word: Sought, slot_count: int) -> int:
        common: list[int] = []
        rare: list[Sequence[int]] = []
        for at in _matching(self._tokens, word):
            token = self._tokens[at]
            if token in self._common:
                common.append(self._common[token])
            else:
                rare.append(self._slots[self._ends[at - 1] if at else 0 : self._ends[at]])
        rare += [self._later[self._later_tokens[at]] for at in _matching(self._later_tokens, word)]
        return reduce(or_, common, from_numbers(list(chain(*rare)), slot_count))


def _matching(tokens: Sequence[str], word: Sought) -> Iterable[int]:
    """Where a word, or the words that begin with it, stand among sorted ones."""
    start = bisect_left(tokens, word.token)
    if word.is_prefix:
        return range(start, bisect_left(tokens, word.token + _LAST))
    return (start,) if start < len(tokens) and tokens[start] == word.token else ()
