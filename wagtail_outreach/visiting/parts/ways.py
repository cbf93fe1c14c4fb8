"""The ways to the indexes, and to each country: links that several pages have."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import pgettext_lazy

from electoral_outreach.folding import folded
from electoral_outreach.listing import FacetValue, Query
from wagtail_outreach.visiting.addresses.paths import Index
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.visit import Visit

INDEXES = {"country": "countries", "partner": "partners"}
"""Where all values of a facet are listed."""

_HEADINGS = {
    "years": pgettext_lazy("index", "All years"),
    "countries": pgettext_lazy("index", "All countries"),
    "partners": pgettext_lazy("index", "All partners"),
}


def indexes_of(visit: Visit) -> tuple[Link, ...]:
    """The ways to all indexes."""
    return tuple(link_to(visit, of) for of in ("years", "countries", "partners"))


def link_to(visit: Visit, of: str) -> Link:
    """The way to one of them."""
    return Link(words=Words(index_heading(of)), url=visit.at(Index(of=of)))


def index_heading(of: str) -> str:
    """What an index is called."""
    return str(_HEADINGS[of])


def by_name(value: FacetValue) -> tuple[str, str]:
    """What values are sorted by where they stand in the order of their names."""
    return folded(value.label), value.value


def country_links(visit: Visit, values: Iterable[FacetValue]) -> tuple[Link, ...]:
    """Countries by name, each with the way to our work with it."""
    at = visit.at_each("country", Query())
    return tuple(
        Link(words=Words(each.label), url=at(each.value), count=each.count)
        for each in sorted(values, key=by_name)
    )
