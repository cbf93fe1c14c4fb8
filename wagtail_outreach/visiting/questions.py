"""What the pages ask of a section's listing, and the answers in the shape they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from electoral_outreach.listing.query import Query
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.reader import reader_of

if TYPE_CHECKING:
    from electoral_outreach.listing.listing import Listing
    from wagtail_outreach.listing import ActivityItem

# `wagtail_outreach.listing` is imported where it is used: it knows the mixins, which know the routes.

PAGE_SIZE = 20
LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """A part of a section's activities, and which page of them."""

    spot: Spot = field(default_factory=Spot)
    page: int = 1
    size: int = PAGE_SIZE

    @property
    def query(self) -> Query:
        """The library's question."""
        chosen = {
            name: value
            for name in ("kind", "country", "partner")
            if (value := getattr(self.spot, name))
        }
        return Query(
            **chosen,
            year_from=self.spot.year,
            year_to=self.spot.year,
            page=self.page,
            size=self.size,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The items on the page, and what there is besides."""

    items: Sequence[ActivityItem]
    total: int
    page: int
    pages: int
    years: tuple[tuple[int, int], ...]
    """Years with counts, the latest first, whatever year was asked for."""
    kinds: dict[str, int]
    """Kinds with counts, whatever kind was asked for."""
    countries: tuple[tuple[str, int], ...] = ()
    """Countries with counts, the most frequent first."""


def answer(page: Any, asked: Asked, today: date) -> Answer:
    """What the section of a page holds of what was asked; `QueryError` beyond the last page."""
    listing = _listing(page, asked.query, today)
    return Answer(
        items=listing.items,
        total=listing.total,
        page=listing.page,
        pages=listing.pages,
        years=tuple((each.year, each.count) for each in listing.years if each.count),
        kinds={each.value: each.count for each in listing.facets.get("kind", ())},
        countries=tuple(
            (each.value, each.count) for each in listing.facets.get("country", ()) if each.count
        ),
    )


def all_items(page: Any, spot: Spot, most: int, today: date) -> tuple[int, list[ActivityItem]]:
    """How many activities a part of the section has, and all of them unless they are too many."""
    asked = Asked(spot=spot, size=LARGEST_PAGE)
    first = _listing(page, asked.query, today)
    if first.total > most:
        return first.total, []
    items = list(first.items)
    for number in range(2, first.pages + 1):
        items += _listing(page, asked.query.using(page=number), today).items
    return first.total, items


def recent(page: Any, kind: str, number: int, today: date) -> Sequence[ActivityItem]:
    """The latest activities of a kind that took place or are under way."""
    from wagtail_outreach.listing import section_recent

    languages = reader_of(page.locale.language_code).languages
    return section_recent(page, kind, number, languages=languages, today=today)


def _listing(page: Any, query: Query, today: date) -> Listing[ActivityItem]:
    from wagtail_outreach.listing import section_listing

    languages = reader_of(page.locale.language_code).languages
    return section_listing(page, query, languages=languages, today=today)
