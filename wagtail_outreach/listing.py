"""What a section lists: the library's engine over the section's rows, and pages for what is shown.

May import: models, projection, the library.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from threading import Lock
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from electoral_outreach.languages import best_tag, canonical_tag
from electoral_outreach.listing import Listing, Query, Scan
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Best, OrganisationName, Text
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.models import Activity, Organisation, Section
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.tree import Restrictions, Sections, base_page

MOST_KEPT = 16


@dataclass(frozen=True, slots=True)
class ActivityItem:
    """One activity on a page of a listing."""

    record: Record
    """The facts last published, with the texts in every language."""
    title: Best
    """Its title in the reader's language, else in one it has."""
    url: str
    """Its page in the reader's language, else in one it has; empty where no page is live."""
    language: str
    """The language of that page, as a BCP 47 tag."""
    summary: Best | None
    """Its summary, else its text."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a section lists, as long as its version stays the same."""

    version: int
    scan: Scan
    keys: dict[str, UUID]


_kept: OrderedDict[tuple[UUID, tuple[str, ...]], _Kept] = OrderedDict()
_lock = Lock()


def section_listing(
    section_page: Any, query: Query, *, languages: Sequence[str], today: date
) -> Listing[ActivityItem]:
    """What the section of a page answers to a query.

    `languages` are the reader's, the preferred first. Raises `QueryError` for a page beyond the
    last. Restricted activities are listed only where the listing is under the same restriction.
    The number of database queries does not grow with the section.
    """
    place = _Place(section_page)
    answer = place.kept.scan.answer(query, today, languages)
    items = place.items(answer.items, languages)
    others = {each.name: getattr(answer, each.name) for each in fields(answer)}
    return Listing(**{**others, "items": items})


def section_recent(
    section_page: Any, kind: str | None, number: int, *, languages: Sequence[str], today: date
) -> tuple[ActivityItem, ...]:
    """The latest activities of a kind that took place or are under way, newest first."""
    place = _Place(section_page)
    return place.items(place.kept.scan.recent(kind, number, today), languages)


class _Place:
    """Where a listing stands: its section, and what its readers have passed already."""

    def __init__(self, page: Any) -> None:
        from wagtail_outreach.mixins import LandingMixin

        self.restrictions = Restrictions()
        self.passed = frozenset(self.restrictions.on(page.path))
        is_landing = isinstance(page, LandingMixin)
        key = page.translation_key if is_landing else Sections().of(page.path)
        self.kept = _section(key, self.passed)

    def items(
        self, records: Iterable[Record], languages: Sequence[str]
    ) -> tuple[ActivityItem, ...]:
        """The records with the page each is best read on; one query for all of them."""
        records = tuple(records)
        keys = {self.kept.keys[record.id] for record in records}
        pages: dict[UUID, dict[str, Any]] = {key: {} for key in keys}
        if keys:
            for page in self._visible(keys):
                tag = canonical_tag(page.locale.language_code)
                pages[page.translation_key][tag] = page
        return tuple(
            _item(record, pages[self.kept.keys[record.id]], languages) for record in records
        )

    def _visible(self, keys: set[UUID]) -> Iterable[Any]:
        live = (
            base_page()
            .objects.filter(translation_key__in=keys, alias_of__isnull=True, live=True)
            .select_related("locale")
        )
        return (page for page in live if set(self.restrictions.on(page.path)) <= self.passed)


def _item(record: Record, pages: dict[str, Any], languages: Sequence[str]) -> ActivityItem:
    title = record.title.best(languages)
    tag = best_tag(pages, [*languages, title.language]) or next(iter(pages), None)
    text = record.summary or record.body
    return ActivityItem(
        record=record,
        title=title,
        url=(pages[tag].url or "") if tag else "",
        language=tag or title.language,
        summary=text.best(languages) if text else None,
    )


def _section(key: UUID | None, passed: frozenset[str]) -> _Kept:
    """What a section lists to those who passed some restrictions, from memory when unchanged."""
    if key is None:
        return _Kept(0, Scan(()), {})
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
    records: list[Record] = []
    keys: dict[str, UUID] = {}
    for row in rows.only("translation_key", "record", "restrictions").iterator():
        visible = set(row.restrictions) <= passed
        record = parse_leniently(row.record or {})[0] if visible else None
        if record is not None:
            records.append(record)
            keys[record.id] = row.translation_key
    return _Kept(version, Scan(records, _organisations()), keys)


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
