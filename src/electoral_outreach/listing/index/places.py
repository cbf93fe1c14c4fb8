"""In which order activities stand, and who stands where."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.listing.index.bits import (
    from_flags,
    from_numbers,
    full,
    numbers_in,
    to_flags,
    with_room,
    without_room,
)
from electoral_outreach.listing.index.numbers import Numbers
from electoral_outreach.listing.index.rows import LARGEST_KEY, Row

_GONE: Final = 0
_KEY_BITS: Final = LARGEST_KEY.bit_length()
_MANY_MOVES: Final = 400


class Places:
    """Activities by slot and by place.

    A slot is given once, to an activity as it is now, and never again: what is kept by slot only
    grows. A place is where an activity stands in date order, counted from the oldest; what is
    kept by place moves with every activity that comes or goes. The first rows have slots in the
    order of their places, and of later changes a list is kept, so that sets of slots are turned
    into sets of places by shifting them.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.slots = array("I", range(len(rows)))
        """Slot by place."""
        self._keys = Numbers()  # plus one
        self._days = array("I")
        for row in rows:
            self.new_slot(row)
        self._first_slots = len(rows)
        self._moves: list[tuple[int, bool]] = []

    def __len__(self) -> int:
        return len(self.slots)

    @property
    def slot_count(self) -> int:
        """How many slots were ever given."""
        return len(self._keys)

    def new_slot(self, row: Row) -> int:
        """A slot for an activity, which has no place yet."""
        self._keys.extend((row.key + 1,))
        self._days.append(row.day)
        return len(self._keys) - 1

    def insert(self, slot: int) -> int:
        """Give a slot its place; what stood there and after it moves up by one."""
        place = bisect_left(self.slots, self._order(slot), key=self._order)
        self.slots.insert(place, slot)
        self._moves.append((place, True))
        return place

    def remove(self, slot: int) -> int:
        """Take an activity out; what stood after it moves down by one."""
        place = self.place_of(slot)
        del self.slots[place]
        self._keys.array[slot] = _GONE
        self._moves.append((place, False))
        return place

    def place_of(self, slot: int) -> int:
        """Where the activity of a slot stands."""
        return bisect_left(self.slots, self._order(slot), key=self._order)

    def slot_of(self, key: int) -> int | None:
        """The slot of an activity, None when there is none."""
        try:
            return self._keys.array.index(key + 1)
        except ValueError:
            return None

    def slots_by_key(self) -> dict[int, int]:
        """The slots of all activities."""
        return {self.key_of(slot): slot for slot in self.slots}

    def key_of(self, slot: int) -> int:
        """The activity in a slot."""
        return self._keys.array[slot] - 1

    def is_gone(self, slot: int) -> bool:
        """Whether the activity of a slot was removed or has another slot now."""
        return self._keys.array[slot] == _GONE

    def newer_first(self, slot: int) -> int:
        """A number that is smaller for what is newer, also of a slot that lost its activity."""
        return -self._order(slot)

    def days(self) -> Iterator[int]:
        """The day each activity is sorted by, by place."""
        return map(self._days.__getitem__, self.slots)

    def begun_by(self, day: int) -> int:
        """How many are sorted by a day up to this one: the places below that number."""
        return bisect_left(self.slots, day + 1, key=self._days.__getitem__)

    def places_of(self, slots: int) -> int:
        """The places of a set of slots; those whose activity went have none."""
        if len(self._moves) > _MANY_MOVES:
            flags = to_flags(slots, self.slot_count)
            return from_flags(bytes(map(flags.__getitem__, self.slots)))
        found = slots & full(self._first_slots)
        for place, came in self._moves:
            found = with_room(found, place) if came else without_room(found, place)
        for later in numbers_in(slots >> self._first_slots):
            if not self.is_gone(self._first_slots + later):
                found |= 1 << self.place_of(self._first_slots + later)
        return found

    def slots_at(self, places: int) -> int:
        """The slots of a set of places."""
        if len(self._moves) > _MANY_MOVES:
            return from_numbers(
                [self.slots[place] for place in numbers_in(places)], self.slot_count
            )
        found = places
        for place, came in reversed(self._moves):
            found = without_room(found, place) if came else with_room(found, place)
        for slot in range(self._first_slots, self.slot_count):
            if not self.is_gone(slot) and places >> self.place_of(slot) & 1:
                found |= 1 << slot
        return found

    def _order(self, slot: int) -> int:
        """The day, then the key: of one day the first in the register counts as the newest."""
        return self._days[slot] << _KEY_BITS | LARGEST_KEY - self.key_of(slot)
