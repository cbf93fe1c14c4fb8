"""The facet values that a record should be found by, and the words it must have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from electoral_outreach.listing.folding import folded, sought
from electoral_outreach.model import Period, Place
from electoral_outreach.vocabulary import active, territories

Json = dict[str, Any]
TEXTS = ("title", "summary", "purpose", "outcome", "body")
_WORLD = "001"
_FEW = 3


def values_said(record: Json) -> dict[str, set[str]]:
    """By facet, the codes of a record in a listing; facets that a site added are not judged."""
    partners = record.get("partners", [])
    places = [Place(**each) for each in _places(record)]
    return {
        "kind": {record["kind"]},
        "type": {record["type"]} if record.get("type") else set(),
        "state": {record["status"]} if record.get("status") else set(),
        "partner": {each["organisation"] for each in partners},
        "role": {role for each in partners for role in each.get("roles", [])},
        "our_role": set(record.get("our_roles", [])),
        "theme": {code for theme in record.get("themes", []) for code in _with_broader(theme)},
        "country": {code for place in places for code in _countries(place)},
        "region": {code for place in places for code in _regions(place)},
        "language": {tag for name in TEXTS for tag in record.get(name, {})},
        "years": set(_years(record)),
    }


def words_missing(record: Json, tokens: str, names: Mapping[str, list[str]]) -> list[str]:
    """What stands in titles, summaries and names of partners and is not found by its words.

    `names` are all names of organisations, by id.
    """
    known = tokens.split()
    said = [text for field in ("title", "summary") for text in record.get(field, {}).values()]
    for partner in record.get("partners", []):
        said += names.get(partner["organisation"], [])
    return [text for text in said if not all(word.is_in(known) for word in sought(text))]


def sort_titles(record: Json) -> dict[str, str]:
    """What titles are sorted by, by language."""
    return {tag: folded(title) for tag, title in record["title"].items()}


def _places(record: Json) -> Iterator[Json]:
    for field in ("places", "counterparts"):
        yield from record.get(field, [])


def _countries(place: Place) -> Iterator[str]:
    if place.former_country:
        yield place.former_country
    yield from place.codes


def _regions(place: Place) -> set[str]:
    found = {region for code in place.codes for region in territories.regions_of(code)}
    if place.region:
        found |= _around(place.region)
    return found - {_WORLD}


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


def _years(record: Json) -> Iterator[str]:
    period = Period.parse(record["period"]) if record.get("period") else None
    years = period.years if period else ()
    if period is None or not years:
        yield "none"
    elif record["kind"] == "agreement":
        yield f"{years[0]}/{years[0]}"
    elif period.is_set:
        yield from (f"{year}/{year}" for year in years)
    elif period.open_end:
        yield f"{years[0]}/.."
    elif years[-1] - years[0] >= _FEW:
        yield f"{years[0]}/{years[-1]}"
    else:
        yield from (f"{year}/{year}" for year in years)
