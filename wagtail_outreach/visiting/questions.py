"""What the pages ask of a section's listing, and the answers in the shape they show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from electoral_outreach.listing.timing import has_begun, order_day, years_of
from electoral_outreach.model import Activity, Best
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.visiting.frames import address, section_of
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.reader import reader_of
from wagtail_outreach.visiting.related import best_pages, visible_in

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Found:
    """One activity of an answer: its record, and the page that shows it best."""

    record: Activity
    title: Best
    url: str
    language: str
    summary: Best | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of a section's activities, and which page of them."""

    spot: Spot = field(default_factory=Spot)
    page: int = 1
    size: int = PAGE_SIZE


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The items on the page, and what there is besides."""

    items: Sequence[Found]
    total: int
    page: int
    pages: int
    years: tuple[tuple[int, int], ...]
    """Years with counts, the latest first, whatever year was asked for."""
    kinds: dict[str, int]
    """Kinds with counts, whatever kind was asked for."""
    countries: tuple[tuple[str, int], ...] = ()
    """Countries with counts, the most frequent first."""


def answer(page: Any, asked: Asked, today: date, request: Any = None) -> Answer:
    """The activities of the section a page stands in that were asked for, newest first."""
    section = section_of(page)
    records = sorted(_records(section), key=lambda record: (-order_day(record), record.id))
    spot = asked.spot
    matching = [record for record in records if _matches(record, spot, today)]
    any_kind = [r for r in records if _matches(r, spot, today, but="kind")]
    any_year = [r for r in records if _matches(r, spot, today, but="year")]
    years = Counter(year for record in any_year for year in years_of(record, today))
    countries = Counter(
        code for record in matching for code in {c for p in record.all_places for c in p.codes}
    )
    first = (asked.page - 1) * asked.size
    return Answer(
        items=_found(section, matching[first : first + asked.size], request),
        total=len(matching),
        page=asked.page,
        pages=max(1, -(-len(matching) // asked.size)),
        years=tuple(sorted(years.items(), reverse=True)),
        kinds=dict(Counter(record.kind for record in any_kind)),
        countries=tuple(sorted(countries.items(), key=lambda each: (-each[1], each[0]))),
    )


def recent(page: Any, kind: str, number: int, today: date, request: Any = None) -> Sequence[Found]:
    """The latest activities of a kind that have begun."""
    section = section_of(page)
    begun = [r for r in _records(section) if r.kind == kind and has_begun(r, today)]
    begun.sort(key=lambda record: (-order_day(record), record.id))
    return _found(section, [r for r in begun if r.status != "cancelled"][:number], request)


def _records(section: Any) -> list[Activity]:
    rows = visible_in(section).values_list("record", flat=True)
    parsed = (parse_leniently(row)[0] for row in rows if row)
    return [record for record in parsed if record is not None]


def _matches(record: Activity, spot: Spot, today: date, but: str = "") -> bool:
    return (
        (but == "kind" or not spot.kind or record.kind == spot.kind)
        and (but == "year" or spot.year is None or spot.year in years_of(record, today))
        and (not spot.country or any(spot.country in place.codes for place in record.all_places))
        and (not spot.partner or any(spot.partner == p.organisation for p in record.partners))
    )


def _found(section: Any, records: list[Activity], request: Any) -> list[Found]:
    reader = reader_of(section.locale.language_code)
    pages = best_pages([record.id for record in records], reader)
    found = []
    for record in records:
        page = pages.get(record.id)
        best = record.title.best(reader.languages)
        text = record.summary or record.body
        found.append(
            Found(
                record=record,
                title=best,
                url=address(page, request) if page else "",
                language=page.locale.language_code if page else best.language,
                summary=text.best(reader.languages) if text else None,
            )
        )
    return found
