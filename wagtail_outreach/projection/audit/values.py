"""The facet values that a record should be found by, and the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from electoral_outreach.folding import folded
from electoral_outreach.listing import FACETS, tokens
from electoral_outreach.listing.index import ELSEWHERE, STATE, YEARS
from electoral_outreach.model import Activity, Place
from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import active, territories
from wagtail_outreach.models import Organisation

Json = dict[str, Any]
TEXTS = ("title", "summary", "purpose", "outcome", "body")
_WORLD = "001"
_FEW = 3


def values_said(activity: Activity) -> dict[str, set[str]]:
    """By facet, the codes of a record in a listing; a facet that a site added says them itself."""
    places = (*activity.places, *activity.counterparts)
    said: dict[str, set[str]] = {
        "kind": {activity.kind},
        "type": _given(activity.type),
        STATE: _given(activity.status),
        "partner": {each.organisation for each in activity.partners},
        "role": {role for each in activity.partners for role in each.roles},
        "our_role": set(activity.our_roles),
        "theme": {code for theme in activity.themes for code in _with_broader(theme)},
        "country": {code for place in places for code in _countries(place)},
        "region": {code for place in places for code in _regions(place)} - {_WORLD},
        "language": _languages(activity),
        "document": {each.type or "other" for each in activity.documents},
        ELSEWHERE: _elsewhere(activity),
        YEARS: set(_years(activity)),
    }
    added = FACETS.keys() - said.keys()
    return said | {name: set(FACETS[name].values_of(activity)) for name in added}


def _given(code: str | None) -> set[str]:
    return set() if code is None else {code}


def words_said(activity: Activity, names: Mapping[str, Iterable[str]]) -> set[str]:
    """The words of titles and summaries, and of what places, partners and themes are called.

    `names` are all names of organisations, by id.
    """
    tags = _languages(activity)
    said = {
        word
        for text in (activity.title, activity.summary)
        if text is not None
        for wording in text.values()
        for word in tokens(wording)
    }
    for place in (*activity.places, *activity.counterparts):
        for text in (place.locality, place.party):
            said.update(*(_words_of(each) for each in (text or {}).values()))
        for code in {place.country, place.former_country, place.region, *_countries(place)} - {
            None
        }:
            said.update(*(_words_of_territory(code, tag) for tag in tags))
        if place.subdivision:
            subdivision = territories.subdivision(place.subdivision)
            said.update(*(_words_of(name) for name in subdivision.names.values()))
    for partner in activity.partners:
        said.update(*(_words_of(name) for name in names.get(partner.organisation, ())))
    themes = active()["theme"]
    for theme in activity.themes:
        if theme in themes:
            said.update(*(_words_of(themes.label(theme, [tag])) for tag in tags))
    return said


def names_of(organisation: Organisation) -> list[str]:
    """What activities are found by of an organisation: its names and acronyms as they are stored.

    Of one that the library refuses it is the name that editors see.
    """
    try:
        organisation.to_record()
    except ValidationError:
        return [organisation.label or organisation.pk]
    return [
        wording
        for each in organisation.names.raw_data
        for words in (each["value"].get("name"), each["value"].get("acronym"))
        for wording in (words or {}).values()
    ]


def sort_titles(activity: Activity) -> dict[str, str]:
    """What titles are sorted by, by language."""
    return {tag: folded(title) for tag, title in activity.title.items()}


def _languages(activity: Activity) -> set[str]:
    return {tag for name in TEXTS for tag in getattr(activity, name) or ()}


@cache
def _words_of(name: str) -> frozenset[str]:
    return frozenset(tokens(name))


@cache
def _words_of_territory(code: str, tag: str) -> frozenset[str]:
    return _words_of(country_name(code, tag))


def _countries(place: Place) -> Iterator[str]:
    if place.former_country:
        yield place.former_country
    yield from place.codes


def _regions(place: Place) -> Iterator[str]:
    for code in place.codes:
        yield from territories.regions_of(code)
    if place.region:
        yield from _around(place.region)


def _elsewhere(activity: Activity) -> set[str]:
    """What a mission is found under without having gone there for sure."""
    if activity.kind != "mission":
        return set()
    places = (*activity.places, *activity.counterparts)
    found = {code for place in places for code in (*_countries(place), *_regions(place))}
    for place in activity.places:
        if not place.online:
            found -= _certain(place)
    return found - {_WORLD}


def _certain(place: Place) -> set[str]:
    """Of the countries that came after a former one, only what all of them have in common."""
    in_each = [{code, *territories.regions_of(code)} for code in place.codes]
    certain = set.intersection(*in_each) if in_each else set()
    return (
        certain | {place.former_country or ""} | (_around(place.region) if place.region else set())
    )


@cache
def _around(region: str) -> set[str]:
    inside = territories.region_countries(region)
    return {code for code, each in territories.regions().items() if inside <= each.countries}


def _with_broader(theme: str) -> frozenset[str]:
    themes = active()["theme"]
    if theme not in themes:
        return frozenset()
    broader = (_with_broader(code) for code in themes[theme].parents)
    return frozenset({theme}.union(*broader))


def _years(activity: Activity) -> Iterator[str]:
    period = activity.period
    years = period.years if period else ()
    if period is None or not years:
        yield "none"
    elif activity.kind == "agreement":
        yield f"{years[0]}/{years[0]}"
    elif period.is_set:
        yield from (f"{year}/{year}" for year in years)
    elif period.open_end:
        yield f"{years[0]}/.."
    elif years[-1] - years[0] >= _FEW:
        yield f"{years[0]}/{years[-1]}"
    else:
        yield from (f"{year}/{year}" for year in years)
