"""Titles that begin with people or a body from abroad, as who came: "Técnicos de la ONPE del Perú conocen …"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import OrganisationMention
from electoral_outreach.legacy.prose.places import home_or_region
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

_ENVOY: Final = (
    r"(?:ambass?ad|embass|embajad|embaixad|c[oô]nsul)\w*(?:-\w+)?|high commission\w*|haut[e-]?[ -]commiss\w*"
    r"|alt[oa][ -]com[ií]s\w*"
)
_MISSION: Final = r"miss(?:ions?|ão|ões)|misi[oó]n(?:es)?|misiune\w*"
_OF: Final = r"(?:of|from|de|du|des|del|d[aeo]s?)(?:\s(?:the|la|los?|las?|les?))?\s|d['’]|de l['’]"
_OF_BEHIND: Final = re.compile(rf"\s(?:{_OF})", re.IGNORECASE)
_FAR: Final = 40
"""So far behind people it is said of which body they are."""
_ARTICLE: Final = 8
"""So far behind a preposition a name begins."""
_COUNTRY_BEHIND: Final = re.compile(rf"[,\s]\s?(?:{_OF})?\Z", re.IGNORECASE)


def comers(title: Span, page: PageContext, *, missions: bool = False) -> Span | None:
    """Who came, by a title that begins with them and names no other country than theirs.

    Of a network nobody can tell: those of its members are its own.

    Args:
        title: What the activity is called.
        page: What holds for the page.
        missions: Whether missions of others came, as below "Delegations received".

    >>> comers(Span("Colleagues from Moldova study the ballot", 0), PageContext("en", home="GE")).text
    'Colleagues from Moldova'
    """
    if page.home is None or page.is_network:
        return None
    opening = _people(page.language, missions=missions).match(title.text)
    if opening is None:
        return _called_by_country(title, page)
    for of in _OF_BEHIND.finditer(title.text, opening.end(), opening.end() + _FAR):
        who = title.part(of.end(), len(title.text))
        if end := _foreign_end(who, page):
            hosts = page.words.finds(who.text[end:], "roles", "after_host")
            return None if hosts else title.part(0, of.end() + end)
    return None


def _called_by_country(title: Span, page: PageContext) -> Span | None:
    """Who came by a title in English, where their country stands before them: "Kenyan officials visit the NEC"."""
    opened = next((each for each in mentions(title.text) if not home_or_region(each, page)), None)
    if page.language != "en" or opened is None or opened.span.start > _ARTICLE:
        return None
    came = _and_visit(page.language).match(title.text, opened.span.end)
    rest = title.text[came.end() :] if came else ""
    elsewhere = any(not page.is_home(each) for each in mentions(rest)) or any(
        _is_from_abroad(each, page) for each in page.bodies_in(Span(rest, 0))
    )
    return title.part(0, came.end("who")) if came and not elsewhere else None


def visiting_body(title: Span, page: PageContext) -> Span | None:
    """The body from abroad that a title is the name of, or begins with before a visit.

    >>> page = PageContext("es", home="BO")
    >>> visiting_body(Span("Corte Electoral del Uruguay", 0), page).text
    'Corte Electoral del Uruguay'
    """
    if page.home is None or page.is_network:
        return None
    named = page.bodies_in(title)
    sent = bool(named) and page.words.finds(named[0].name, "types", "observation")
    end = _foreign_end(title, page) if named and not sent else 0
    rest = title.text[end:].strip(" ,.;")
    visits = page.words.pattern("kinds", "visiting").match(rest)
    return title.part(0, end) if end and (not rest or visits) else None


def host_abroad(title: Span, page: PageContext) -> Span | None:
    """The body from abroad that a title begins with, where it is said to have received somebody.

    >>> page = PageContext("en", home="GH")
    >>> host_abroad(Span("Electoral Commission of Kenya hosts two officers", 0), page).text
    'Electoral Commission of Kenya'
    """
    named = page.home is not None and page.bodies_in(title)
    end = _foreign_end(title, page) if named else 0
    hosts = page.words.pattern("roles", "after_host").match(title.text[end:].lstrip())
    return title.part(0, end) if end and hosts else None


def _foreign_end(text: Span, page: PageContext) -> int:
    """Where the body or country from abroad ends that a text begins with; 0 where it begins with none."""
    away = [each for each in mentions(text.text) if not home_or_region(each, page)]
    body = next(iter(page.bodies_in(Span(text.text, 0))), None)
    if body is not None and body.span.start <= _ARTICLE:
        end = body.span.end
        behind = [each for each in away if each.span.start >= end]
        if behind and _COUNTRY_BEHIND.fullmatch(text.text[end : behind[0].span.start]):
            end = behind[0].span.end  # "ONPE del Perú"
        theirs = {each.country for each in away if each.span.start < end}
        if not theirs and not _is_from_abroad(body, page):
            return 0
    elif away and away[0].span.start <= _ARTICLE and away[0].kind != "demonym":
        end, theirs = away[0].span.end, {away[0].country}
    else:
        return 0
    elsewhere = any(each.country not in theirs for each in away if each.span.start >= end)
    return 0 if elsewhere else end


def _is_from_abroad(body: OrganisationMention, page: PageContext) -> bool:
    """Whether the directory knows a body, and only as one of no or another country."""
    if page.is_own(body.name, body.acronym):
        return False
    found = body.in_directory
    return bool(found) and all(
        each.country != page.home and not page.may_be_own(body.name, each) for each in found
    )


@cache
def _and_visit(tag: str) -> re.Pattern[str]:
    """People and their visit, right behind a country: " election officials visit"."""
    words = lexicon(tag)
    nouns = [each for name in words.names("people") for each in words.words("people", name)]
    either = "|".join((*nouns, *words.words("kinds", "coming")))
    visits = words.either("kinds", "visiting")
    return re.compile(
        rf"(?P<who>(?:['’]s?)?\s(?:[\w’'-]{{1,20}}\s){{0,3}}?(?:{either}))\s(?:{visits})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _people(tag: str, *, missions: bool) -> re.Pattern[str]:
    """People with "of" somewhere behind them, from the beginning on: "Six members of", "Embajadora de la"."""
    words = lexicon(tag)
    nouns = [each for name in words.names("people") for each in words.words("people", name)]
    others = (_MISSION,) if missions else ()
    either = "|".join((*nouns, _ENVOY, *words.words("kinds", "coming"), *others))
    return re.compile(
        rf"(?:[\w’'-]{{1,20}}\s){{0,3}}?(?:{either})(?!\w)(?=(?:\s[\w’'-]{{1,20}}){{0,2}}?\s(?:{_OF}))",
        re.IGNORECASE,
    )
