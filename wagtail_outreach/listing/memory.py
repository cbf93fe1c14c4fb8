"""What a worker keeps of sections: an index for each, brought up to date by what changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import RLock
from typing import Final
from uuid import UUID

from electoral_outreach.listing.index import BitsetIndex
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.listing.source import TableSource, changed_rows
from wagtail_outreach.models import Change, Organisation
from wagtail_outreach.projection.organisations import organisation_record
from wagtail_outreach.projection.tree import Restrictions

MOST_SECTIONS: Final = 16
MOST_READERS: Final = 4
"""So many indexes of one section, each for readers who passed other restrictions."""
MOST_CHANGES: Final = 150
"""Taking in more than these takes longer than building anew, whatever the size (measured)."""

State = tuple[int, int]
"""Version and stamp of a section."""


class SectionMemory:
    """One section as this process last saw it."""

    def __init__(self, key: UUID) -> None:
        self._key = key
        self._lock = RLock()
        self._state: State | None = None
        self._indexes: OrderedDict[frozenset[str], tuple[TableSource, BitsetIndex[int]]]
        self._indexes = OrderedDict()
        self._organisations: dict[str, Organisation] = {}
        self._records: dict[str, OrganisationRecord] = {}
        self._restrictions: Restrictions | None = None

    def catch_up(self, state: State) -> None:
        """Take in what changed up to a version, or forget everything where that is unknown."""
        with self._lock:
            if state == self._state:
                return
            changes = self._changes()
            if changes is None:
                self._indexes.clear()
                self._read_surroundings()
                self._state = state
            else:
                self._take_in([activity for _, _, activity in changes])
                self._state = max((each[:2] for each in changes), default=self._state)

    def passed(self, path: str) -> frozenset[str]:
        """The restrictions that a visitor of a place in the tree has passed."""
        return frozenset(self._restrictions.on(path) if self._restrictions else ())

    def index(self, passed: frozenset[str]) -> BitsetIndex[int]:
        """What is listed to those who passed some restrictions."""
        with self._lock:
            if passed not in self._indexes:
                source = TableSource(self._key, passed, self.organisation)
                self._indexes[passed] = (source, BitsetIndex(source))
                while len(self._indexes) > MOST_READERS:
                    self._indexes.popitem(last=False)
            self._indexes.move_to_end(passed)
            return self._indexes[passed][1]

    def organisation(self, id: str) -> OrganisationRecord | None:
        """An organisation by its id."""
        record = self._records.get(id)
        if record is None and id in self._organisations:
            record = self._records[id] = organisation_record(self._organisations[id])
        return record

    def current_id(self, id: str) -> str:
        """The id that stands for an id: another one where the organisation was merged."""
        organisation = self._organisations.get(id)
        return (organisation.merged_into_id if organisation else None) or id

    def _changes(self) -> list[tuple[int, int, int | None]] | None:
        """What was noted since the state kept; None where it is too much or not known."""
        if self._state is None:
            return None
        rows = Change.objects.filter(section=self._key, version__gte=self._state[0])
        found = list(
            rows.order_by("version", "pk").values_list("version", "stamp", "activity")[
                : 2 * MOST_CHANGES
            ]
        )
        # that of the version kept shows that this is the history it is a part of
        known = [each for each in found if each[:2] == self._state]
        later = [each for each in found if each[0] > self._state[0]]
        is_first = self._state == (0, 0) and [each[0] for each in found[:1]] in ([], [1])
        if len(later) > MOST_CHANGES or len(found) == 2 * MOST_CHANGES:
            return None
        return later if known or is_first else None

    def _take_in(self, activities: Sequence[int | None]) -> None:
        keys = {activity for activity in activities if activity is not None}
        if None in activities:
            self._read_surroundings()
            for _, index in self._indexes.values():
                index.relabel()
        rows = changed_rows(keys, self._key) if keys and self._indexes else {}
        for source, index in self._indexes.values():
            source.learn(row for _, row, _ in rows.values())
            for key in keys:
                if key in rows and source.shows(rows[key][0]):
                    index.put(*rows[key][1:])
                else:
                    index.remove(key)

    def _read_surroundings(self) -> None:
        self._organisations = {each.pk: each for each in Organisation.objects.all()}
        self._records = {}
        self._restrictions = Restrictions()


class WorkerMemory:
    """The sections that were asked for last."""

    def __init__(self) -> None:
        self._sections: OrderedDict[UUID, SectionMemory] = OrderedDict()
        self._lock = RLock()

    def section(self, key: UUID) -> SectionMemory:
        """What is kept of a section."""
        with self._lock:
            memory = self._sections.setdefault(key, SectionMemory(key))
            self._sections.move_to_end(key)
            while len(self._sections) > MOST_SECTIONS:
                self._sections.popitem(last=False)
            return memory

    def forget(self) -> None:
        """Begin as a new process does."""
        with self._lock:
            self._sections.clear()


memory: Final = WorkerMemory()
