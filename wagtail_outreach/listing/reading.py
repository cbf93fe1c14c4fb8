"""`Reading`: what a section lists at one moment, to those who came to one place."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from electoral_outreach.languages import canonical_tag
from electoral_outreach.listing import Listing, Query, Scan
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Organisation as OrganisationRecord
from electoral_outreach.model import OrganisationName, Text
from wagtail_outreach.listing.items import ActivityItem, item_of
from wagtail_outreach.models import Activity, Organisation, Section
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.tree import Restrictions, base_page

MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a section lists, as long as its version stays the same."""

    version: int
    scan: Scan
    keys: dict[str, int]
    records: dict[int, tuple[Record, UUID]]
    organisations: dict[str, OrganisationRecord]


_kept: OrderedDict[tuple[UUID, tuple[str, ...]], _Kept] = OrderedDict()
_lock = Lock()


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
        self._restrictions = Restrictions()
        self._passed = frozenset(self._restrictions.on(path))
        self._section = _section(section, self._passed)

    @property
    def version(self) -> str:
        """What changes whenever anything that the section lists or names changes, for an ETag."""
        return str(self._section.version)

    def answer(self, query: Query) -> Listing[int]:
        """The answer, its items being keys for `items`; `QueryError` beyond the last page."""
        answer = self._section.scan.answer(query, self.today, self.languages)
        keys = tuple(self._section.keys[record.id] for record in answer.items)
        others = {each.name: getattr(answer, each.name) for each in fields(answer)}
        return Listing(**{**others, "items": keys})

    def recent(self, kind: str | None, number: int) -> tuple[int, ...]:
        """The latest activities of a kind that took place or are under way, newest first."""
        records = self._section.scan.recent(kind, number, self.today)
        return tuple(self._section.keys[record.id] for record in records)

    def items(self, keys: Iterable[int]) -> dict[int, ActivityItem]:
        """What a listing shows of activities, by key: one query for all of them."""
        records = {key: self._section.records[key] for key in keys}
        pages: dict[UUID, dict[str, Any]] = {key: {} for _, key in records.values()}
        if pages:
            for page in self._visible(pages):
                tag = canonical_tag(page.locale.language_code)
                pages[page.translation_key][tag] = page
        return {
            key: item_of(record, pages[translation_key], self.languages, self._request)
            for key, (record, translation_key) in records.items()
        }

    def organisation(self, id: str) -> OrganisationRecord | None:
        """An organisation by its id, without a query."""
        return self._section.organisations.get(id)

    @property
    def home(self) -> str | None:
        """The country of the institution whose section it is, without a query."""
        return None

    def _visible(self, keys: Iterable[UUID]) -> Iterable[Any]:
        live = (
            base_page()
            .objects.filter(translation_key__in=list(keys), alias_of__isnull=True, live=True)
            .select_related("locale")
        )
        return (page for page in live if set(self._restrictions.on(page.path)) <= self._passed)


def _section(key: UUID | None, passed: frozenset[str]) -> _Kept:
    """What a section lists to those who passed some restrictions, from memory when unchanged."""
    if key is None:
        return _Kept(0, Scan(()), {}, {}, {})
    version = Section.objects.filter(key=key).values_list("version", flat=True).first() or 0
    place = (key, tuple(sorted(passed)))
    with _lock:
        kept = _kept.get(place)
        if kept is not None and kept.version == version:
            _kept.move_to_end(place)
            return kept
    kept = _read(key, passed, version)
    with _lock:
        _kept[place] = kept
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return kept


def _read(key: UUID, passed: frozenset[str], version: int) -> _Kept:
    rows = Activity.objects.filter(section=key, listed=True, record__isnull=False)
    records: dict[int, tuple[Record, UUID]] = {}
    for row in rows.only("translation_key", "record", "restrictions").order_by("pk"):
        visible = set(row.restrictions) <= passed
        record = parse_leniently(row.record or {})[0] if visible else None
        if record is not None:
            records[row.pk] = (record, row.translation_key)
    organisations = _organisations()
    return _Kept(
        version,
        Scan((record for record, _ in records.values()), organisations),
        {record.id: key for key, (record, _) in records.items()},
        records,
        {each.id: each for each in organisations},
    )


def _organisations() -> list[OrganisationRecord]:
    records = []
    for organisation in Organisation.objects.all():
        try:
            records.append(organisation.to_record())
        except ValidationError:
            # its names are all that listings need
            name = OrganisationName(name=Text({"und": organisation.label or organisation.pk}))
            records.append(OrganisationRecord(id=organisation.pk, names=(name,)))
    return records
