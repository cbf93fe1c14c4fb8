"""The values of a picture from a listing's answer."""

from __future__ import annotations

from typing import Any

from electoral_outreach.charts.value import Value
from electoral_outreach.listing import Listing


def countries(listing: Listing[Any]) -> tuple[Value, ...]:
    """How many activities each country has, under its name in the listing's language.

    >>> from datetime import date
    >>> from electoral_outreach.listing import Query, Scan
    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"en": "To Haiti"}, places=[{"country": "HT"}])
    >>> answer = Scan([mission]).answer(Query(), date(2026, 1, 1), ["en"])
    >>> [(each.label, each.count) for each in countries(answer)]
    [('Haiti', 1)]
    """
    return tuple(
        Value(each.value, each.count, each.label)
        for each in listing.facets["country"]
        if each.count
    )


def years(listing: Listing[Any]) -> tuple[Value, ...]:
    """How many activities belong to each year, the earliest first.

    >>> from datetime import date
    >>> from electoral_outreach.listing import Query, Scan
    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"en": "To Haiti"}, period="2015-12/2016-01")
    >>> answer = Scan([mission]).answer(Query(), date(2026, 1, 1), ["en"])
    >>> [(each.label, each.count) for each in years(answer)]
    [('2015', 1), ('2016', 1)]
    """
    return tuple(
        Value(str(each.year), each.count, str(each.year))
        for each in sorted(listing.years)
        if each.count
    )
