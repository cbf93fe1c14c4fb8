"""Answers to addresses that ask for what there is not: what is wrong, what is allowed, where to go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.template.response import TemplateResponse
from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import Query, QueryError, choices, parameters
from electoral_outreach.phrases import join_phrase
from wagtail_outreach.visiting.addresses.paths import NoSuchPlace, Spot, read_path, shown
from wagtail_outreach.visiting.addresses.questions import YEARS, read_query
from wagtail_outreach.visiting.parts.filters import years_said
from wagtail_outreach.visiting.parts.labels import label_of
from wagtail_outreach.visiting.parts.partners import is_unknown, unknown_partner
from wagtail_outreach.visiting.parts.ways import INDEXES, link_to
from wagtail_outreach.visiting.refusing.meant import (
    YEAR,
    countries_meant,
    parameter_meant,
    partners_meant,
)
from wagtail_outreach.visiting.shown.values import Link, RefusalShown, Words
from wagtail_outreach.visiting.site.frames import address, frame_of
from wagtail_outreach.visiting.visit import Visit

_MOST = 10
"""How many values of a choice are offered: more is a list of everything, which nobody reads."""
Given = Mapping[str, list[str]]
"""Parameters as they were given."""


def refuse(
    visit: Visit,
    *,
    status: int,
    reason: str,
    allowed: tuple[str, ...] = (),
    suggestions: tuple[Link, ...] = (),
    index: str = "",
) -> TemplateResponse:
    """A page that says why, with the status 400 or 404; `index` is the list to choose from."""
    heading = (
        gettext("There is nothing at this address")
        if status == 404
        else gettext("This address cannot be answered")
    )
    section = visit.section
    ways = [Link(words=Words(section.title), url=address(section, visit.request))]
    if visit.archive:
        ways.insert(0, Link(words=Words(visit.standing.archive.title), url=visit.archive))
        if index:
            ways.insert(0, link_to(visit, index))
    refusal = RefusalShown(
        frame=frame_of(visit, title=heading, trail=(Link(words=Words(heading)),), exists=False),
        heading=heading,
        reason=reason,
        allowed=allowed,
        suggestions=suggestions,
        ways_out=tuple(ways),
    )
    context = {**visit.page.get_context(visit.request), "outreach": refusal}
    return TemplateResponse(visit.request, "wagtail_outreach/refusal.html", context, status=status)


def refuse_place(visit: Visit, fault: NoSuchPlace, path: str) -> TemplateResponse:
    """A path that names nothing, with the country or partner that was probably meant."""
    suggestions = []
    for value in _meant(visit, fault.of, fault.value):
        try:
            part = read_path(_exchanged(path, fault.value, value))
        except NoSuchPlace:
            continue
        if isinstance(part, Spot) and not is_unknown(visit, part.partner):
            words = _did_you_mean(_label(visit, fault.of, value))
            suggestions.append(Link(words=words, url=visit.at(part)))
    return refuse(
        visit,
        status=404,
        reason=str(fault),
        allowed=fault.allowed,
        suggestions=tuple(suggestions),
        index=INDEXES.get(fault.of, ""),
    )


def refuse_partner(visit: Visit, query: Query, id: str) -> TemplateResponse:
    """An organisation that the section does not know, or not for this visitor."""
    return refuse(
        visit,
        status=404,
        reason=gettext("No organisation has the id “%(id)s”.") % {"id": id},
        suggestions=tuple(
            Link(
                words=_did_you_mean(_label(visit, "partner", each)),
                url=visit.at(meant),
            )
            for each in partners_meant(visit, id)
            for meant in [_exchanging(query, id, each)]
            if unknown_partner(visit, meant) is None
        ),
        index="partners",
    )


def _exchanging(query: Query, id: str, meant: str) -> Query:
    """The question with one organisation in the place of another, from its first page on."""
    partners = query.chosen.get("partner", ())
    return query.using(partner=[meant if each == id else each for each in partners], page=1)


def refuse_question(visit: Visit, fault: QueryError, spot: Spot, given: Given) -> TemplateResponse:
    """What a parameter asks for that cannot be, what is allowed, and what was probably meant."""
    suggestions = tuple(_suggestions(visit, fault, spot, given))
    offered = {each.url for each in suggestions}
    values = [each for each in _values(visit, fault, spot, given) if each.url not in offered]
    return refuse(
        visit,
        status=400,
        reason=_reason(fault, given),
        allowed=()
        if values or _are_turned(given)
        else (
            pgettext("a parameter", "Give %(allowed)s.")
            % {"allowed": fault.allowed.in_language(visit.language)},
        ),
        suggestions=(*suggestions, *values[:_MOST]),
        index=INDEXES.get(fault.parameter, ""),
    )


def _reason(fault: QueryError, given: Given) -> str:
    if fault.parameter not in _known():
        said = gettext("“%(name)s” is not a parameter of this page.")
    elif fault.parameter == "words":
        said = gettext("There is nothing to look for in “%(value)s”.")
    elif _are_turned(given):
        said = gettext("The first year is later than the last.")
    else:
        said = gettext("“%(value)s” is not allowed for the parameter “%(name)s”.")
    return said % {"value": shown(str(fault.value)), "name": shown(fault.parameter)}


def refuse_page(visit: Visit, query: Query, last: int) -> TemplateResponse:
    """A page beyond the last."""
    return refuse(
        visit,
        status=404,
        reason=gettext("There is no page %(page)d here.") % {"page": query.page},
        allowed=(gettext("The last page is %(pages)d.") % {"pages": last},),
        suggestions=(
            Link(
                words=Words(gettext("Go to page %(page)d") % {"page": last}),
                url=visit.at(query.using(page=last)),
            ),
        ),
    )


def _suggestions(visit: Visit, fault: QueryError, spot: Spot, given: Given) -> Iterator[Link]:
    """The same question with what was probably meant, and without what is at fault."""
    for name, meant in _meanings(visit, fault, given):
        try:
            query = read_query(spot, meant)
        except QueryError:
            continue
        if unknown_partner(visit, query) is not None:
            continue
        yield Link(words=_did_you_mean(_said(visit, name, query)), url=visit.at(query))
    without = {*YEARS} if _are_turned(given) else set()
    kept = {name: given[name] for name in given if name in _known() - without}
    rest = _readable(spot, kept)
    if rest is not None and unknown_partner(visit, rest) is None:
        yield Link(words=Words(gettext("Show the list without it")), url=visit.at(rest))


def _values(visit: Visit, fault: QueryError, spot: Spot, given: Given) -> Iterator[Link]:
    """What the section has of a choice, by name, the most frequent first; an index has more."""
    if fault.parameter in INDEXES:
        return
    found = visit.everything.facets.get(fault.parameter, ())
    for each in sorted(found, key=lambda value: -value.count):
        query = _readable(spot, {**given, fault.parameter: [each.value]})
        if query is not None and unknown_partner(visit, query) is None:
            yield Link(words=Words(each.label), url=visit.at(query))


def _meanings(visit: Visit, fault: QueryError, given: Given) -> Iterator[tuple[str, Given]]:
    """What was probably meant: the parameter it is about, and all parameters."""
    name, languages = fault.parameter, visit.reader.languages
    if name not in _known():
        meant = parameter_meant(name, languages)
        values = given.get(name, [])
        others = {each: given[each] for each in given if each != name}
        if meant:
            names = YEARS if meant == YEAR else (meant,)
            yield meant, {**others, **dict.fromkeys(names, values)}
    elif _are_turned(given):
        yield YEAR, {**given, "year_from": given["year_to"], "year_to": given["year_from"]}
    else:
        said = str(fault.value)
        for value in _meant(visit, name, said) or filter(None, [fault.suggestion]):
            mended = [value if each.strip() == said else each for each in given.get(name, ())]
            yield name, {**given, name: mended}


def _said(visit: Visit, name: str, query: Query) -> str:
    """What a question asks for under a name, as a visitor would say it."""
    if name == YEAR:
        return years_said(query, visit.language, capital=False)
    if values := query.chosen.get(name):
        return join_phrase([_label(visit, name, each) for each in values], visit.language, "or")
    return str(getattr(query, name, ""))


def _meant(visit: Visit, name: str, said: str) -> tuple[str, ...]:
    """The codes of countries, or the ids of partners, that a name stands for."""
    if name == "country":
        return countries_meant(said, visit.reader.languages)
    return partners_meant(visit, said) if name == "partner" else ()


def _readable(spot: Spot, given: Given) -> Query | None:
    """The question without the parameters that cannot be read."""
    kept = dict(given)
    while True:
        try:
            return read_query(spot, kept)
        except QueryError as fault:
            if kept.pop(fault.parameter, None) is None:
                return None


def _are_turned(given: Given) -> bool:
    """Whether the last year comes before the first."""
    first, last = ("".join(given.get(name, ())).strip() for name in YEARS)
    is_year = re.compile(r"[0-9]{1,4}").fullmatch
    return bool(is_year(first) and is_year(last)) and int(last) < int(first)


def _label(visit: Visit, name: str, value: str) -> str:
    """A value by its name."""
    return label_of(visit, next(each for each in choices() if each.name == name), value)


def _did_you_mean(said: str) -> Words:
    return Words(gettext("Did you mean “%(suggestion)s”?") % {"suggestion": said})


def _exchanged(path: str, said: str, meant: str) -> str:
    return "/".join(meant if part == said else part for part in path.split("/"))


def _known() -> set[str]:
    return {each.name for each in parameters()}
