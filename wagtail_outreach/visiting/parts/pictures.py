"""The pictures of an index: bars of the years, a map of the countries."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.translation import gettext

from electoral_outreach.charts import Picture, Value, bars, world
from electoral_outreach.listing import FacetValue, Query, YearCount
from wagtail_outreach.visiting.parts.ways import index_heading
from wagtail_outreach.visiting.shown.lists import Pictured
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording.numbers import number

FEWEST = 3
"""Fewer years or countries need no picture."""


def years_pictured(visit: Visit, years: Iterable[YearCount]) -> Pictured | None:
    """Bars: how many activities belong to each year."""
    values = [
        Value(
            str(each.year),
            each.count,
            str(each.year),
            visit.at(Query(year_from=each.year, year_to=each.year)),
        )
        for each in years
        if each.count
    ]
    picture = bars(values, title=index_heading("years"), write=number)
    said = gettext("How many activities belong to each year; the table has the same numbers.")
    return _pictured(picture, len(values), said)


def countries_pictured(visit: Visit, countries: Iterable[FacetValue]) -> Pictured | None:
    """A map: how many activities each country has; those that are no more are among their successors'."""
    at = visit.at_each("country", Query())
    values = [
        Value(each.value, each.count, each.label, at(each.value))
        for each in countries
        if not each.stands_for
    ]
    picture = world(values, title=index_heading("countries"), write=number)
    said = gettext(
        "The larger a circle, the more activities; the list has the same numbers. "
        "Coasts are drawn, borders are not."
    )
    return _pictured(picture, len(values), said)


def _pictured(picture: Picture, values: int, said: str) -> Pictured | None:
    return Pictured(svg=format_html("{}", picture), said=said) if values >= FEWEST else None
