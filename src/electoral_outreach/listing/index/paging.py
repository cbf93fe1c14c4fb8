"""Which activities stand on a page: from the places that match to the slots shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, islice

from electoral_outreach.listing.index.bits import full, nth, numbers_in, to_flags
from electoral_outreach.listing.index.places import Places
from electoral_outreach.listing.timing import UNDATED


def newest(matching: int, part: slice, places: Places) -> list[int]:
    """The slots of a part of what matches, the newest first."""
    total = matching.bit_count()
    first, last = max(total - part.stop, 0), total - part.start
    return [places.slots[place] for place in reversed(_between(matching, first, last))]


def oldest(matching: int, part: slice, places: Places) -> list[int]:
    """The slots of a part of what matches, the oldest first and the undated last."""
    undated_places = places.begun_by(UNDATED)
    undated = matching & full(undated_places)
    dated = matching ^ undated
    count = dated.bit_count()
    found = _between(dated, part.start, min(part.stop, count))
    found += _between(undated, max(part.start - count, 0), part.stop - count)
    return [places.slots[place] for place in found]


def by_title(matching: int, part: slice, places: Places, order: Sequence[int]) -> list[int]:
    """The slots of a part of what matches, in an order of all slots."""
    if matching.bit_count() == len(places):
        return list(order[part])
    wanted = to_flags(places.slots_at(matching), places.slot_count)
    there = compress(order, map(wanted.__getitem__, order))
    return list(islice(there, part.start, part.stop))


def _between(bits: int, first: int, last: int) -> list[int]:
    """The numbers of a set from the first to before the last, counted from its smallest."""
    count = min(last, bits.bit_count()) - first
    if count <= 0:
        return []
    start = nth(bits, first)
    return [start + number for number in islice(numbers_in(bits >> start), count)]
