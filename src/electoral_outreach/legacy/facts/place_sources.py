"""Where on a page it is said where an activity was: fields, title, text, headings, bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from electoral_outreach.legacy.facts.place_fallbacks import listed_as_counted, of_hosts
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.prose.item_titles import behind_place
from electoral_outreach.legacy.prose.places import (
    LISTED,
    by_sentence,
    cue,
    from_text,
    home_or_region,
)
from electoral_outreach.legacy.prose.signals import OF_A_COUNTRY
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

_EARLY: Final = 300
"""So far into a text an adjective of nationality may still say where it was."""


def named_places(
    section: Section, page: PageContext, *, hosting: bool
) -> tuple[list[Mention], bool]:
    """The places of a section by the first that names any, and whether people came from there.

    What a label or column says comes first, then the title, then where the text says something
    happened or people came from.
    """
    found = (
        _from_fields(section)
        or (listed_as_counted(section, page) if hosting else [])
        or _from_title(section, page, hosting=hosting)
        or _from_text(section, page, hosting=hosting)
        or _from_partners(section, page)
        or of_hosts(section, page, hosting=hosting)
        or _from_own_heading(section)
        or _last_resort(section, page)
        or _from_heading(section, page)
        or _regions(section)
    )
    if labelled := _partner_at_home(section, page):
        return labelled, True
    if found and all(each.code == "town" for each in found):
        # Which country a town of no gazetteer is in, or who came there, the title may say.
        found = [*_from_title(section, page, hosting=hosting), *found]
    elif section.values("country", "place") and found and all(page.is_home(each) for each in found):
        # It was at home, says the label; whom it was with is said elsewhere.
        guests = _from_title(section, page, hosting=hosting) or _from_bodies(section, page)
        found = [*guests, *found]
        hosting = hosting or bool(guests)
    elif hosting and page.is_network and section.values("country", "place"):
        # Who came to where a network trains is said by the title.
        found = [*_guests_in_title(section, page, found), *found]
    return found, hosting


def _from_fields(section: Section) -> list[Mention]:
    """The countries of a label or column; one that is none is a party, a place that is none a town."""
    values = section.values("country", "place")
    found = [each for value in values for each in mentions(value.text, value.start)]
    if found or not values:
        return [each for each in found if each.kind != "demonym"] or found
    value = values[0]
    if not value.text[:1].isupper():
        return []
    return [Mention("party" if section.values("country") else "town", "name", value)]


def _partner_at_home(section: Section, page: PageContext) -> list[Mention]:
    """The countries of one label and the place of another, where that is at home: theirs is the country of the partner."""
    lands, places = (
        [each for value in section.values(name) for each in mentions(value.text, value.start)]
        for name in ("country", "place")
    )
    away = bool(lands) and not any(page.is_home(each) for each in lands)
    home = bool(places) and all(page.is_home(each) for each in places)
    return [*lands, *places] if away and home else []


def _from_partners(section: Section, page: PageContext) -> list[Mention]:
    """The countries abroad in the names that a label or column of partners holds."""
    named = [
        each
        for value in section.values("partner")
        for each in mentions(value.text, value.start)
        if not home_or_region(each, page)
    ]
    return [each for each in named if each.kind != "demonym"] or named


def _from_text(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    """Where the text says it was; where that is only at home, the ambassador met says with whom."""
    found = from_text(section, page, hosting=hosting)
    if all(page.is_home(each) for each in found):
        return _of_ambassador(section, page) or found
    return found


def _of_ambassador(section: Section, page: PageContext) -> list[Mention]:
    """ "The Ambassador of Albania in Romania" stands for Albania."""
    return _ambassador_in(section.spans[:4], page)


def _ambassador_in(spans: Sequence[Span], page: PageContext) -> list[Mention]:
    for span in spans:
        match = _ambassador(page.language).search(span.text)
        if match is not None:
            named = mentions(match["from"], span.start + match.start("from"))
            if named:
                return named[:1]
    return []


def _from_title(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    if section.title is None:
        return []
    if envoy := _ambassador_in([section.title], page):
        return envoy
    named = [
        each
        for each in mentions(section.title.text, section.title.start)
        if not page.is_home(each) and not each.is_region
    ]
    if named and named[0].span.start == section.title.start and behind_place(section.title.text):
        told = [each for each in named[1:] if each.country != named[0].country]
        there = told if hosting else _cued(told, section.title, page, "locative")
        if not there or behind_place(section.title.text)[:1].islower():
            return named[:1]  # "Gabon – elections – 4 members, led by a judge from Morocco"
        named = there  # "Benin: Togo's Commission visits": where the news is from
    members = _in_names_of_several(section.title, page)
    named = [each for each in named if each.span not in members]
    plain = [each for each in named if each.kind != "demonym"]
    if not plain:
        return named
    for sort in ("origin", "locative") if hosting else ("locative",):
        chosen = _cued(plain, section.title, page, sort)
        if chosen:
            return chosen
    return plain


def _in_names_of_several(title: Span, page: PageContext) -> list[Span]:
    """The countries in the name of a network, whose members they are: "Australia and New Zealand Administrators"."""
    found: list[Span] = []
    for body in page.bodies_in(title):
        inside = [
            each.span
            for each in mentions(title.text, title.start)
            if body.span.start <= each.span.start < body.span.end and each.kind == "name"
        ]
        found += inside if len(inside) > 1 and body.acronym else []
    return found


def _guests_in_title(
    section: Section, page: PageContext, there: Sequence[Mention]
) -> list[Mention]:
    """The countries that a title names besides that where it was."""
    titled = _from_title(section, page, hosting=True)
    return [each for each in titled if each.country not in {place.country for place in there}]


def _cued(named: Sequence[Mention], title: Span, page: PageContext, sort: str) -> list[Mention]:
    """The places after "in", "to" or "from", with those that a list goes on with."""
    chosen: list[Mention] = []
    for each in named:
        at = each.span.start - title.start
        before = title.text[max(0, at - 40) : at]
        listed = bool(chosen) and LISTED.fullmatch(
            title.text[chosen[-1].span.end - title.start : at]
        )
        if listed or cue(page.language, sort).search(before):
            chosen.append(each)
    return chosen


@cache
def _ambassador(tag: str) -> re.Pattern[str]:
    phrases = lexicon(tag).words("ambassador", "phrases")
    return re.compile(phrases[0]) if phrases else re.compile(r"(?!)")


def _from_own_heading(section: Section) -> list[Mention]:
    """The country right above it, which outweighs any that is named in passing."""
    own = section.country if section.country_is_own else None
    place = own.place if own is not None else None
    return [place] if place is not None else []


def _from_heading(section: Section, page: PageContext) -> list[Mention]:
    """The country that it stands under, or that the whole page is about."""
    place = section.country.place if section.country is not None else page.place
    return [place] if place is not None else []


def _last_resort(section: Section, page: PageContext) -> list[Mention]:
    """Any other country of the text, one inside a name last; then the country of a known body."""
    loose: list[Mention] = []
    early = section.body[0].start + _EARLY if section.body else 0
    for sentence in by_sentence(section, page):
        for each in sentence:
            near = each.mention.kind != "demonym" or each.mention.span.start < early
            if near and not home_or_region(each.mention, page):
                loose.append(each.mention)
    if loose:
        first = loose[0]
        return [each for each in loose if each.code == first.code][:1]
    return _from_bodies(section, page)


def _from_bodies(section: Section, page: PageContext) -> list[Mention]:
    """The country of the first known body that is of another."""
    bodies = [each for span in section.spans for each in page.bodies_in(span) if each.known]
    for body in bodies:
        found = body.in_directory
        if len(found) != 1 or found[0] == page.publisher:
            continue
        if page.may_be_own(body.name, found[0]):
            continue
        if found[0].kind in OF_A_COUNTRY and found[0].country not in {None, page.home}:
            return [Mention(found[0].country, "demonym", body.span)]
    return []


def _regions(section: Section) -> list[Mention]:
    for span in section.spans:
        found = [each for each in mentions(span.text, span.start) if each.is_region]
        if found:
            return found[:1]
    return []
