"""What is upcoming, under way or past on a day: bitsets by place, made once a day."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from operator import add
from typing import Final

from electoral_outreach.listing.facets import STATE, YEARS
from electoral_outreach.listing.index.bits import (
    from_flags,
    full,
    shifted,
    with_room,
    without_room,
)
from electoral_outreach.listing.index.members import Members
from electoral_outreach.listing.index.places import Places
from electoral_outreach.listing.index.rows import YEARLESS, Row
from electoral_outreach.listing.timing import UNDATED, Status

_FAR: Final = 0xFFFF


class Statuses:
    """The places of activities by status, kept for the day last asked for."""

    def __init__(self, rows: Sequence[Row], places: Places, members: Members) -> None:
        self._places = places
        self._members = members
        self._lengths = array("H")  # in days, counted from the day an activity is sorted by
        self._first: dict[int, int] = {}  # by slot, where it is not that day
        self._last: dict[int, int] = {}  # by slot, where it is too far away from that day
        for row in rows:
            self._keep(row)
        self._day = 0
        self._upcoming = 0
        self._ended = 0

    def insert(self, place: int, row: Row) -> None:
        """Take in an activity that has got a place, the next slot being its own."""
        self._keep(row)
        self._upcoming = with_room(self._upcoming, place)
        self._ended = with_room(self._ended, place)
        self._set(place, row)

    def move(self, old_place: int, place: int, row: Row) -> None:
        """Take in what an activity is now, which had a place and has the next slot."""
        self._keep(row)
        self._upcoming = shifted(self._upcoming & ~(1 << old_place), old_place, place)
        self._ended = shifted(self._ended & ~(1 << old_place), old_place, place)
        self._set(place, row)

    def remove(self, place: int) -> None:
        """Take out an activity that has lost its place."""
        self._upcoming = without_room(self._upcoming, place)
        self._ended = without_room(self._ended, place)

    def on(self, today: date) -> dict[Status, int]:
        """The places of the activities of each status."""
        self._turn_to(today.toordinal())
        cancelled = self._members.having(STATE, "cancelled")
        postponed = self._members.having(STATE, "postponed")
        yearless = self._members.having(YEARS, YEARLESS)
        open_to_dates = full(len(self._places)) & ~(cancelled | postponed)
        dated = open_to_dates & ~yearless
        return {
            "upcoming": dated & self._upcoming,
            "under-way": dated & ~(self._upcoming | self._ended),
            "past": dated & self._ended,
            "postponed": postponed,
            "cancelled": cancelled,
            "unknown": open_to_dates & yearless,
        }

    def begun(self, today: date) -> int:
        """The places of what took place or is under way, as `timing.has_begun` says."""
        statuses = self.on(today)
        sorted_until_today = full(self._places.begun_by(today.toordinal())) & ~full(
            self._places.begun_by(UNDATED)
        )
        yearless = statuses["unknown"] & ~self._members.having(STATE, "planned")
        return statuses["past"] | statuses["under-way"] | yearless & sorted_until_today

    def _turn_to(self, day: int) -> None:
        if day != self._day:
            places = self._places
            self._day = day
            last = map(add, places.days(), map(self._lengths.__getitem__, places.slots))
            self._ended = from_flags(bytes(map(day.__gt__, last)))
            self._upcoming = full(len(places)) & ~full(places.begun_by(day))
            for slot, first in self._first.items():
                if not places.is_gone(slot):
                    self._upcoming = _with(self._upcoming, places.place_of(slot), first > day)
            for slot, end in self._last.items():
                if not places.is_gone(slot):
                    self._ended = _with(self._ended, places.place_of(slot), end < day)

    def _keep(self, row: Row) -> None:
        slot = len(self._lengths)
        length = row.last - row.day if row.last else 0
        is_near = 0 <= length < _FAR
        self._lengths.append(length if is_near else _FAR)
        if not is_near:
            self._last[slot] = row.last
        if row.first != row.day:
            self._first[slot] = row.first

    def _set(self, place: int, row: Row) -> None:
        self._upcoming = _with(self._upcoming, place, row.first > self._day)
        self._ended = _with(self._ended, place, row.last < self._day)


def _with(bits: int, place: int, is_in: bool) -> int:  # noqa: FBT001 - a bit is a boolean
    return bits | 1 << place if is_in else bits & ~(1 << place)
