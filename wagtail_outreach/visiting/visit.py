"""`Visit`: one request for a page of the section, and what answering it needs, each asked once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from electoral_outreach.listing import Listing, Query
from wagtail_outreach import clock
from wagtail_outreach.listing import Reading
from wagtail_outreach.visiting.addresses.paths import Index, Spot
from wagtail_outreach.visiting.addresses.questions import tail_of, tails_by
from wagtail_outreach.visiting.site.frames import address
from wagtail_outreach.visiting.standing import Standing, standing_of
from wagtail_outreach.visiting.wording.reader import Reader, reader_of

# `wagtail_outreach.listing` is imported where it is used: it knows the mixins, which know the routes.


def visit_of(page: Any, request: HttpRequest) -> Visit:
    """The visit that a request is to a page, the same one each time."""
    kept: Visit | None = request.__dict__.get("_outreach_visit")
    if kept is None or kept.page is not page:
        kept = request.__dict__["_outreach_visit"] = Visit(page, request)
    return kept


class Visit:
    """A visitor's request for a page of the section, in the page's language, today."""

    def __init__(self, page: Any, request: HttpRequest, today: date | None = None) -> None:
        self.page = page
        self.request = request
        self.today = today or clock.today()
        self.standing: Standing = standing_of(page, request)
        self.language: str = page.locale.language_code

    @cached_property
    def reading(self) -> Reading:
        """What the section lists at this moment to those who came to this page."""
        landing = self.standing.landing
        return Reading(
            landing.translation_key if landing is not None else None,
            self.page.path,
            languages=reader_of(self.language).languages,
            today=self.today,
            request=self.request,
        )

    @cached_property
    def reader(self) -> Reader:
        """Whoever reads the page, who knows the section's organisations by name."""
        return reader_of(
            self.language,
            self.reading.organisation,
            home=self.reading.home,
            namesakes=lambda: self.namesakes,
        )

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """The partners listed for this visitor that are called like another one of them."""
        partners = self.everything.facets["partner"]
        counts = Counter(each.label for each in partners)
        return frozenset(each.value for each in partners if counts[each.label] > 1)

    @cached_property
    def everything(self) -> Listing[int]:
        """What is listed here where nothing is asked, with all counts; its items are one page's."""
        return self.reading.answer(Query(size=1))

    @cached_property
    def archive(self) -> str:
        """The address of the archive; empty while there is none that this visitor may open."""
        page = self.standing.archive
        opens = page is not None and self.reading.opens(page.path)
        return address(page, self.request) if opens else ""

    @property
    def section(self) -> Any:
        """The landing page of the section, or the page itself outside of every section."""
        return self.standing.landing if self.standing.landing is not None else self.page

    def at_each(self, name: str, query: Query) -> Callable[[Any], str]:
        """The addresses of a question with one year, country or partner or another."""
        archive, tail = self.archive, tails_by(name, query, self.language)
        return lambda value: archive and archive + tail(value)

    def at(self, part: Query | Spot | Index) -> str:
        """The address of a part of the archive; empty while `archive` is."""
        tail = tail_of(part, self.language) if isinstance(part, Query) else part.tail(self.language)
        return self.archive and self.archive + tail
