"""Which activities have which facet values: a bitset by place for each, and the values by slot."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from electoral_outreach.listing.index.bits import from_numbers, with_room, without_room
from electoral_outreach.listing.index.rows import Row, Values


class Members:
    """The activities of each facet value.

    Slots and places are those of `places.Places`.
    """

    def __init__(self, values: Values) -> None:
        self._values = values
        self._bits: dict[int, int] = {}
        self._ids: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._packed = array("H")
        self._ends = array("I")

    def fill(self, rows: Iterable[Row], place_of: Sequence[int]) -> None:
        """Take in the first rows, which have the slots from 0 on."""
        places: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        for slot, row in enumerate(rows):
            self._pack(row)
            place = place_of[slot]
            for id in row.values:
                places[id].append(place)
        for id in places:
            self._bits[id] = from_numbers(places[id], len(place_of))
            self._name(id)

    def insert(self, place: int, row: Row) -> None:
        """Take in an activity that has got a place, the next slot being its own."""
        self._pack(row)
        bits = self._bits
        for id in bits:
            bits[id] = with_room(bits[id], place)
        for id in row.values:
            if id not in bits:
                self._name(id)
            bits[id] = bits.get(id, 0) | 1 << place

    def replace(self, place: int, slot: int, row: Row) -> None:
        """Take in other values of an activity that keeps its place, with a new slot."""
        self._pack(row)
        bits = self._bits
        for id in self.of(slot):
            bits[id] ^= 1 << place
        for id in row.values:
            if id not in bits:
                self._name(id)
            bits[id] = bits.get(id, 0) | 1 << place

    def remove(self, place: int, slot: int) -> None:
        """Take out an activity that has lost its place."""
        bits = self._bits
        for id in self.of(slot):
            bits[id] ^= 1 << place
        for id in bits:
            bits[id] = without_room(bits[id], place)

    def of(self, slot: int) -> array[int]:
        """The values of the activity in a slot."""
        start = self._ends[slot - 1] if slot else 0
        return self._packed[start : self._ends[slot]]

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

    def counts_by_id(self, slots: Iterable[int]) -> Counter[int]:
        """How many of a few slots have each value, of all facets at once."""
        packed, ends = self._packed, self._ends
        found: Counter[int] = Counter()
        for slot in slots:
            found.update(packed[ends[slot - 1] if slot else 0 : ends[slot]])
        return found

    def named(self, facet: str, counts: Counter[int]) -> dict[str, int]:
        """The counts of one facet, by code."""
        return {code: counts[id] for code, id in self._ids[facet].items() if id in counts}

    def _pack(self, row: Row) -> None:
        try:
            self._packed.extend(array("H", row.values))
        except OverflowError:  # ids beyond 65,535 are rare and double what the values take
            self._packed = array("I", self._packed)
            self._packed.extend(array("I", row.values))
        self._ends.append(len(self._packed))

    def _name(self, id: int) -> None:
        facet, code = self._values[id]
        self._ids[facet][code] = id
