"""Whether missions went where a query asks for, or have it only as the country of a counterpart."""

from __future__ import annotations

from collections.abc import Iterator

from electoral_outreach.listing.query import Query
from electoral_outreach.listing.values import around, countries, regions
from electoral_outreach.model import Activity, Place
from electoral_outreach.vocabulary import territories


def asked(query: Query) -> tuple[str, tuple[str, ...]]:
    """The choice that a sentence names as where to, and the codes chosen.

    >>> asked(Query(country="HT", region="019")), asked(Query(region="019"))
    (('country', ('HT',)), ('region', ('019',)))
    """
    name = "country" if "country" in query.chosen else "region"
    return name, query.chosen.get(name, ())


def elsewhere(activity: Activity) -> tuple[str, ...]:
    """The countries and regions that a mission is found under without having gone there for sure.

    Those of its counterparts, those of what was online, and the successors of a former country of
    which it was in one.

    >>> from electoral_outreach.model import Mission
    >>> elsewhere(Mission(id="a", title={"en": "A"},
    ...     places=[{"country": "MX"}], counterparts=[{"country": "BR"}]))
    ('BR', '005')
    """
    if activity.kind != "mission":
        return ()
    been = {code for place in activity.places for code in _been(place)}
    found = (*countries(activity), *regions(activity))
    return tuple(code for code in found if code not in been)


def _been(place: Place) -> Iterator[str]:
    """Where who was at a place has been for sure."""
    if place.online:
        return
    if place.former_country is not None:
        yield place.former_country
    if len(place.codes) == 1:
        yield from place.codes
    if place.region is not None:
        yield from around(place.region)
    within = [set(territories.regions_of(code)) for code in place.codes]
    if within:
        yield from set.intersection(*within)
