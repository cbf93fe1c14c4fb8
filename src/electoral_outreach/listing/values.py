"""The facet values an activity has: facts that follow from its record alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from electoral_outreach.listing.codes import WORLD
from electoral_outreach.model import Activity
from electoral_outreach.vocabulary import active, territories


def countries(activity: Activity) -> tuple[str, ...]:
    """Today's countries of all its places, and the former ones they stand for.

    >>> from electoral_outreach.model import Mission
    >>> countries(Mission(id="a", title={"en": "A"}, places=[{"former_country": "CSHH"}]))
    ('CSHH', 'CZ', 'SK')
    """
    found: dict[str, None] = {}
    for place in activity.all_places:
        if place.former_country is not None:
            found[place.former_country] = None
        found.update(dict.fromkeys(place.codes))
    return tuple(found)


def regions(activity: Activity) -> tuple[str, ...]:
    """The regions its places lie in; the whole world is no choice.

    >>> from electoral_outreach.model import Mission
    >>> regions(Mission(id="a", title={"en": "A"}, places=[{"country": "MG"}]))
    ('014', '202', '002')
    """
    found: dict[str, None] = {}
    for place in activity.all_places:
        if place.region is not None:
            found.update(dict.fromkeys(around(place.region)))
        for code in place.codes:
            found.update(dict.fromkeys(territories.regions_of(code)))
    found.pop(WORLD, None)
    return tuple(found)


def partners(activity: Activity) -> tuple[str, ...]:
    """The ids of the organisations involved.

    >>> from electoral_outreach.model import Mission
    >>> partners(Mission(id="a", title={"en": "A"}, partners=[{"organisation": "undp"}]))
    ('undp',)
    """
    return tuple(dict.fromkeys(partner.organisation for partner in activity.partners))


def roles(activity: Activity) -> tuple[str, ...]:
    """What any of its partners did.

    >>> from electoral_outreach.model import Mission
    >>> roles(Mission(id="a", title={"en": "A"},
    ...     partners=[{"organisation": "undp", "roles": ["funder"]}]))
    ('funder',)
    """
    return tuple(dict.fromkeys(role for partner in activity.partners for role in partner.roles))


def themes(activity: Activity) -> tuple[str, ...]:
    """Its themes and the broader ones they stand under.

    >>> from electoral_outreach.model import Mission
    >>> themes(Mission(id="a", title={"en": "A"}, themes=["cybersecurity"]))
    ('cybersecurity', 'elections-technology')
    """
    return with_broader("theme", activity.themes)


def text_languages(activity: Activity) -> tuple[str, ...]:
    """The languages it can be read in, whichever of its texts has them.

    >>> from electoral_outreach.model import Mission
    >>> text_languages(Mission(id="a", title={"en": "A"}, body={"fr": "Corps"}))
    ('en', 'fr')
    """
    texts = (activity.title, activity.summary, activity.purpose, activity.outcome, activity.body)
    return _together(tuple(text.languages for text in texts if text is not None))


def document_types(activity: Activity) -> tuple[str, ...]:
    """The sorts of its documents and links; one of no stated sort counts as any other.

    >>> from electoral_outreach.model import Mission
    >>> document_types(Mission(id="a", title={"en": "A"}, documents=[
    ...     {"url": "https://example.org/a.pdf", "type": "report"}, {"url": "https://example.org"}]))
    ('report', 'other')
    """
    return tuple(dict.fromkeys(each.type or "other" for each in activity.documents))


def with_broader(vocabulary: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Codes and all the broader terms they stand under; those of no vocabulary are left out.

    >>> with_broader("phase", ["planning"])
    ('planning', 'pre-electoral')
    """
    known = active()[vocabulary]
    found: dict[str, None] = {}
    waiting = list(codes)
    while waiting:
        code = waiting.pop(0)
        if code not in found and code in known:
            found[code] = None
            waiting.extend(known[code].parents)
    return tuple(found)


@lru_cache(maxsize=64)
def around(region: str) -> tuple[str, ...]:
    """A region and those it is part of.

    >>> around("014")
    ('001', '002', '014', '202')
    """
    within = territories.region_countries(region)
    return tuple(code for code, each in territories.regions().items() if within <= each.countries)


@lru_cache(maxsize=4096)
def _together(tags: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return tuple(sorted({tag for each in tags for tag in each}))
