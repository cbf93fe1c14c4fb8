"""The words an activity is found by: one function, used by every engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from electoral_outreach.folding import folded
from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.sought import tokens
from electoral_outreach.listing.values import text_languages
from electoral_outreach.model import Activity, Organisation, Place
from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import active, territories


def activity_tokens(activity: Activity, organisations: Organisations) -> frozenset[str]:
    """The folded words of its titles, summaries, places, partners and themes.

    Codes count as the names they stand for, in the languages of its texts.

    >>> from electoral_outreach.listing.codes import no_organisations
    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"fr": "Étude"}, places=[{"country": "MG"}])
    >>> sorted(activity_tokens(mission, no_organisations))
    ['etude', 'madagascar']
    """
    languages = text_languages(activity)
    found: set[str] = set()
    for text in (activity.title, activity.summary):
        for wording in text.values() if text is not None else ():
            found.update(tokens(wording))
    for name in _names(activity, languages, organisations):
        found.update(_name_tokens(name))
    return frozenset(found)


def title_key(title: str) -> str:
    """What a title is sorted by: its words without case, accents and punctuation.

    >>> title_key("« Élections »: l’avenir")
    'elections l avenir'
    """
    return folded(title)


@lru_cache(maxsize=16384)
def _name_tokens(name: str) -> frozenset[str]:
    """The words of a name; the same few hundred names come back in every activity."""
    return frozenset(tokens(name))


def _names(
    activity: Activity, languages: tuple[str, ...], organisations: Organisations
) -> Iterator[str]:
    """What its codes and ids stand for."""
    for place in activity.all_places:
        yield from _place_names(place, languages)
    for partner in activity.partners:
        organisation = organisations(partner.organisation)
        if organisation is not None:
            yield from _organisation_names(organisation)
    themes = active()["theme"]
    for theme in activity.themes:
        if theme in themes:
            yield from (themes.label(theme, [language]) for language in languages)


def _place_names(place: Place, languages: tuple[str, ...]) -> Iterator[str]:
    for text in (place.locality, place.party):
        yield from text.values() if text is not None else ()
    if place.subdivision is not None:
        yield from territories.subdivision(place.subdivision).names.values()
    for code in (*place.codes, place.former_country, place.region):
        if code is not None:
            yield from (_territory_name(code, language) for language in languages)


@lru_cache(maxsize=16384)
def _territory_name(code: str, language: str) -> str:
    return country_name(code, language)


def _organisation_names(organisation: Organisation) -> Iterator[str]:
    for each in organisation.names:
        yield from each.name.values()
        yield from each.acronym.values() if each.acronym is not None else ()
