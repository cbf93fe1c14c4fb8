"""What is upcoming, under way or past on a day: bitsets by place, made once a day."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date

from electoral_outreach.listing.index.bits import (
    from_flags,
    full,
    shifted,
    with_room,
    without_room,
)
from electoral_outreach.listing.index.members import Members
from electoral_outreach.listing.index.places import Places
from electoral_outreach.listing.index.rows import STATE, YEARLESS, YEARS, Row
from electoral_outreach.listing.timing import UNDATED, Status


class Statuses:
    """The places of activities by status, kept for the day last asked for."""

    def __init__(self, rows: Sequence[Row], places: Places, members: Members) -> None:
        self._places = places
        self._members = members
        self._first: dict[int, int] = {}  # where it is not the day an activity is sorted by
        self._last = array("I")
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
            slots = self._places.slots
            self._day = day
            self._ended = from_flags(bytes(map(day.__gt__, map(self._last.__getitem__, slots))))
            self._upcoming = full(len(slots)) & ~full(self._places.begun_by(day))
            for slot, first in self._first.items():
                if not self._places.is_gone(slot):
                    bit = 1 << self._places.place_of(slot)
                    self._upcoming = self._upcoming | bit if first > day else self._upcoming & ~bit

    def _keep(self, row: Row) -> None:
        if row.first != row.day:
            self._first[len(self._last)] = row.first
        self._last.append(row.last)

    def _set(self, place: int, row: Row) -> None:
        if row.first > self._day:
            self._upcoming |= 1 << place
        if row.last < self._day:
            self._ended |= 1 << place
