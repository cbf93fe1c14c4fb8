"""For pages of a site's own: what the section of any page lists, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from electoral_outreach.listing import Listing, Query
from wagtail_outreach.listing.items import ActivityItem
from wagtail_outreach.listing.reading import Reading
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.projection.tree import Sections


def reading_of(page: Any, *, languages: Sequence[str], today: date, request: Any = None) -> Reading:
    """What is listed by the section that a page heads or stands in."""
    is_landing = isinstance(page, LandingBase)
    key = page.translation_key if is_landing else Sections().of(page.path)
    return Reading(key, page.path, languages=languages, today=today, request=request)


def section_listing(
    page: Any, query: Query, *, languages: Sequence[str], today: date
) -> Listing[ActivityItem]:
    """What the section of a page answers to a query.

    `languages` are the reader's, the preferred first. Raises `QueryError` for a page beyond the
    last. Restricted activities are listed only where the page is under the same restriction.
    """
    reading = reading_of(page, languages=languages, today=today)
    answer = reading.answer(query)
    items = reading.items(answer.items)
    others = {each.name: getattr(answer, each.name) for each in fields(answer)}
    return Listing(**{**others, "items": tuple(items[key] for key in answer.items)})


def section_recent(
    page: Any, kind: str | None, number: int, *, languages: Sequence[str], today: date
) -> tuple[ActivityItem, ...]:
    """The latest activities of a kind that took place or are under way, newest first."""
    reading = reading_of(page, languages=languages, today=today)
    keys = reading.recent(kind, number)
    items = reading.items(keys)
    return tuple(items[key] for key in keys)
