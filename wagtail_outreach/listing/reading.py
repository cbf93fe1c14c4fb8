"""`Reading`: what a section lists at one moment, to those who came to one place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from electoral_outreach.listing import Listing, Query, Selection
from electoral_outreach.listing.index import BitsetIndex, RecordSource
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.clock import aware
from wagtail_outreach.listing.items import ActivityItem, items_of
from wagtail_outreach.listing.memory import memory
from wagtail_outreach.models import Section
from wagtail_outreach.prepared import Prepared
from wagtail_outreach.projection.tree import Restrictions


class Reading:
    """What a section lists at one moment, to those who came to one place.

    `section` is the translation key of its landing page, `path` the tree path of the page that
    asks: activities that are restricted are listed only where that page is under the same
    restriction. `languages` are the reader's, the preferred first. Made once for a request, with
    one query; answering costs none, and fetching items one.
    """

    def __init__(
        self,
        section: UUID | None,
        path: str,
        *,
        languages: Sequence[str],
        today: date,
        request: Any = None,
    ) -> None:
        self.languages = tuple(languages)
        self.today = today
        self._request = request
        self._path = path
        self._row = _row(section)
        self._memory = memory.section(section) if section is not None else None
        if self._memory is not None:
            self._memory.catch_up((self._row.version, self._row.stamp))

    @property
    def version(self) -> str:
        """What changes whenever anything that the section lists or names changes, for an ETag."""
        return f"{self._row.version}-{self._row.stamp:x}"

    @property
    def changed_at(self) -> datetime | None:
        """When that was last."""
        changed = self._row.changed_at
        return aware(changed) if changed else None

    @property
    def deployed(self) -> str:
        """What was deployed where that was noted."""
        return self._row.deployed

    @property
    def is_restricted(self) -> bool:
        """Whether anything keeps visitors from this place."""
        return bool(self._restrictions(self._path))

    @property
    def institution(self) -> OrganisationRecord | None:
        """The institution whose section it is; None where that is not stated."""
        return self.organisation(self._row.institution) if self._row.institution else None

    @property
    def home(self) -> str | None:
        """The country of the institution whose section it is."""
        return self.institution.country if self.institution else None

    def opens(self, path: str) -> bool:
        """Whether whoever came to this place may go to another: nothing more keeps them from it."""
        return self._restrictions(path) <= self._restrictions(self._path)

    def answer(self, query: Query) -> Listing[int]:
        """The answer, its items being keys for `items`; `QueryError` beyond the last page."""
        return self._index.answer(query, self.today, self.languages)

    def select(self, query: Query) -> Selection[int]:
        """One page of an answer, without counts of anything else."""
        return self._index.select(query, self.today, self.languages)

    def keys(self, query: Query) -> list[int]:
        """The keys of all that is asked for, on whatever page, in the order asked for."""
        return self._index.keys(query, self.today, self.languages)

    def recent(self, kind: str | None, number: int) -> tuple[int, ...]:
        """The latest activities of a kind that took place or are under way, newest first."""
        return self._index.recent(kind, number, self.today)

    def items(self, keys: Iterable[int]) -> dict[int, ActivityItem]:
        """What a listing shows of activities, by key: one query for all of them.

        An activity that has gone in the meantime is left out.
        """
        wanted = list(keys)
        return items_of(wanted, self.languages, self._request) if wanted else {}

    def organisation(self, id: str) -> OrganisationRecord | None:
        """An organisation by its id."""
        return self._memory.organisation(id) if self._memory is not None else None

    def current_id(self, id: str) -> str:
        """The id that stands for an organisation's id: another one where it was merged."""
        return self._memory.current_id(id) if self._memory is not None else id

    def shows_at(self, path: str, restrictions: Iterable[str]) -> bool:
        """Whether a page at another place lists what is behind some restrictions."""
        return self._restrictions(path).issuperset(restrictions)

    def _restrictions(self, path: str) -> frozenset[str]:
        if self._memory is None:  # outside of every section nothing is kept in memory
            return frozenset(Restrictions().on(path))
        return self._memory.passed(path)

    @cached_property
    def _index(self) -> BitsetIndex[int]:
        if self._memory is None:
            return BitsetIndex(_NOTHING)
        return self._memory.index(self._memory.passed(self._path))


class _Nothing(RecordSource):
    """What is listed outside of every section."""

    def items(self, _keys: Sequence[int], _languages: Sequence[str]) -> list[Any]:
        return []


_NOTHING = _Nothing([])


def _row(section: UUID | None) -> Section:
    if section is None:
        return Section()
    rows = _ROWS.rows(section)
    return Section(**dict(zip(_COLUMNS, rows[0], strict=True))) if rows else Section(key=section)


_COLUMNS = ("key", "version", "stamp", "institution", "changed_at", "deployed")
_ROWS = Prepared(lambda section: Section.objects.filter(key=section).values_list(*_COLUMNS))
