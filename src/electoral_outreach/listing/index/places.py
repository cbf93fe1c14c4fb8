"""In which order activities stand, and who stands where."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from electoral_outreach.listing.index.rows import LARGEST_KEY, Row

_GONE: Final = -1
_KEY_BITS: Final = LARGEST_KEY.bit_length()


class Places:
    """Activities by slot and by place.

    A slot is given once, to an activity as it is now, and never again: what is kept by slot only
    grows. A place is where an activity stands in date order, counted from the oldest; what is
    kept by place moves with every activity that comes or goes.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self.slots = array("I")
        """Slot by place."""
        self._keys = array("q")
        self._order = array("Q")
        self._first = array("I")
        self._last = array("I")
        for row in rows:
            self.new_slot(row)
        self.slots = array("I", sorted(range(len(self._order)), key=self._order.__getitem__))

    def __len__(self) -> int:
        return len(self.slots)

    @property
    def slot_count(self) -> int:
        """How many slots were ever given."""
        return len(self._keys)

    def new_slot(self, row: Row) -> int:
        """A slot for an activity that has no place yet."""
        self._keys.append(row.key)
        self._order.append(_order_of(row))
        self._first.append(row.first)
        self._last.append(row.last)
        return len(self._keys) - 1

    def insert(self, slot: int) -> int:
        """Give a slot its place; what stood there and after it moves up by one."""
        place = self.place_of(slot)
        self.slots.insert(place, slot)
        return place

    def remove(self, slot: int) -> int:
        """Take an activity out; what stood after it moves down by one."""
        place = self.place_of(slot)
        del self.slots[place]
        self._keys[slot] = _GONE
        return place

    def replace(self, old: int, slot: int) -> int:
        """Give the place of an activity to its new slot, which has the same order."""
        place = self.place_of(old)
        self.slots[place] = slot
        self._keys[old] = _GONE
        return place

    def by_slot(self) -> array[int]:
        """The places of slots of which none is gone."""
        found = array("I", bytes(4 * len(self.slots)))
        for place, slot in enumerate(self.slots):
            found[slot] = place
        return found

    def place_of(self, slot: int) -> int:
        """Where the activity of a slot stands, or would stand."""
        return bisect_left(self.slots, self._order[slot], key=self._order.__getitem__)

    def slot_of(self, key: int) -> int | None:
        """The slot of an activity, None when there is none."""
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def slots_by_key(self) -> dict[int, int]:
        """The slots of all activities."""
        return {self._keys[slot]: slot for slot in self.slots}

    def key_of(self, slot: int) -> int:
        """The activity in a slot."""
        return self._keys[slot]

    def newer_first(self, slot: int) -> int:
        """A number that is smaller for what is newer."""
        return -self._order[slot]

    def is_level(self, slot: int, other: int) -> bool:
        """Whether two slots have the same place in the order, being of the same activity."""
        return self._order[slot] == self._order[other]

    def begun_by(self, day: int) -> int:
        """How many are sorted by a day up to this one: the places below that number."""
        return bisect_left(self.slots, day + 1 << _KEY_BITS, key=self._order.__getitem__)

    def starting_after(self, day: int) -> bytes:
        """By place, a byte that is 1 for what begins after a day."""
        return bytes(map(day.__lt__, map(self._first.__getitem__, self.slots)))

    def ended_before(self, day: int) -> bytes:
        """By place, a byte that is 1 for what ended before a day, or has no year."""
        return bytes(map(day.__gt__, map(self._last.__getitem__, self.slots)))


def _order_of(row: Row) -> int:
    """The day, then the key: of one day the first in the register counts as the newest."""
    return row.day << _KEY_BITS | LARGEST_KEY - row.key
