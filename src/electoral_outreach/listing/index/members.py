"""Which activities have which facet values: a bitset by place for each, and the values by slot."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from electoral_outreach.listing.index.bits import (
    from_numbers,
    shifted,
    with_room,
    without_room,
)
from electoral_outreach.listing.index.numbers import Numbers
from electoral_outreach.listing.index.rows import Row, Values


class Members:
    """The activities of each facet value.

    Slots and places are those of `places.Places`.
    """

    def __init__(self, values: Values) -> None:
        self._values = values
        self._bits: dict[int, int] = {}
        self._ids: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._packed = Numbers()
        self._ends = array("I")

    def fill(self, rows: Sequence[Row]) -> None:
        """Take in the first rows, in the order of their places."""
        places: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for place, row in enumerate(rows):
            self._pack(row)
            for id in row.values:
                places[id].append(place)
        for id in places:
            self._bits[id] = from_numbers(places[id], len(rows))
            self._name(id)

    def insert(self, place: int, row: Row) -> None:
        """Take in an activity that has got a place, the next slot being its own."""
        self._pack(row)
        bits = self._bits
        for id in bits:
            bits[id] = with_room(bits[id], place)
        self._set(place, row)

    def move(self, old_place: int, place: int, old_slot: int, row: Row) -> None:
        """Take in what an activity is now, which had a slot and place and has the next slot."""
        self._pack(row)
        self._clear(old_place, old_slot)
        bits = self._bits
        if place != old_place:
            for id in bits:
                bits[id] = shifted(bits[id], old_place, place)
        self._set(place, row)

    def remove(self, place: int) -> None:
        """Take out an activity that has lost its place."""
        bits = self._bits
        for id in bits:
            bits[id] = without_room(bits[id], place)

    def of(self, slot: int) -> array[int]:
        """The values of the activity in a slot."""
        start = self._ends[slot - 1] if slot else 0
        return self._packed.array[start : self._ends[slot]]

    def having(self, facet: str, code: str) -> int:
        """The places of the activities that have a value."""
        id = self._ids[facet].get(code)
        return 0 if id is None else self._bits[id]

    def all_of(self, facet: str) -> Iterator[tuple[str, int]]:
        """The codes of a facet, each with the places of the activities that have it."""
        return ((code, self._bits[id]) for code, id in self._ids[facet].items())

    def value_count(self, facet: str) -> int:
        """How many values a facet has or had."""
        return len(self._ids[facet])

    def counts(self, facet: str, among: int) -> dict[str, int]:
        """How many among some places have each value of a facet."""
        bits = self._bits
        return {code: (bits[id] & among).bit_count() for code, id in self._ids[facet].items()}

    def totals(self, facet: str) -> dict[str, int]:
        """How many of all activities have each value of a facet."""
        bits = self._bits
        return {code: bits[id].bit_count() for code, id in self._ids[facet].items()}

    def counts_by_id(self, slots: Iterable[int]) -> Counter[int]:
        """How many of a few slots have each value, of all facets at once."""
        packed, ends = self._packed.array, self._ends
        starts = ((slot, ends[slot - 1] if slot else 0) for slot in slots)
        return Counter(chain.from_iterable(packed[start : ends[slot]] for slot, start in starts))

    def named(self, facet: str, counts: Counter[int]) -> dict[str, int]:
        """The counts of one facet, by code."""
        return {code: counts[id] for code, id in self._ids[facet].items() if id in counts}

    def _pack(self, row: Row) -> None:
        self._packed.extend(row.values)
        self._ends.append(len(self._packed))

    def _set(self, place: int, row: Row) -> None:
        for id in row.values:
            if id not in self._bits:
                self._bits[id] = 0
                self._name(id)
            self._bits[id] |= 1 << place

    def _clear(self, place: int, slot: int) -> None:
        for id in self.of(slot):
            self._bits[id] ^= 1 << place

    def _name(self, id: int) -> None:
        facet, code = self._values[id]
        self._ids[facet][code] = id
