"""What narrows a listing: each filter with the way to take it away, and what helps when nothing is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import Listing, Query, choices
from electoral_outreach.model import Period
from electoral_outreach.phrases import period_phrase
from wagtail_outreach.visiting.addresses.questions import is_kept
from wagtail_outreach.visiting.parts.labels import label_of
from wagtail_outreach.visiting.shown.lists import Empty
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing that narrows a listing."""

    name: str
    """What it is called inside a sentence that quotes it."""
    without: Query
    """The question without it."""
    alone: Query
    """The question that asks for nothing else."""
    words: str = ""
    """What it is called by itself, where that differs."""


def filters_of(visit: Visit, query: Query) -> tuple[Link, ...]:
    """Everything that narrows the listing, each with the address that takes it away."""
    return tuple(
        Link(words=Words(each.words or each.name), url=visit.at(each.without), nofollow=True)
        for each in _filters(visit, query)
    )


def cleared(visit: Visit, query: Query) -> Link | None:
    """The way to everything, where more than one thing narrows the listing."""
    if len(list(_filters(visit, query))) < 2:
        return None
    everything = Query(order=query.order, size=query.size)
    return Link(words=Words(gettext("Clear all")), url=visit.at(everything))


def empty_of(visit: Visit, query: Query, found: Listing[int]) -> Empty:
    """Why there is nothing, and where something is: the nearest year, or one filter less."""
    everything, filters = visit.everything.total, list(_filters(visit, query))
    if not (filters and everything):
        return Empty(reason=gettext("Nothing has been published here yet."))
    ways = sorted(_less(visit, query) or _alone(visit, query), key=lambda link: link.count or 0)
    year = query.year_from if query.year_from is not None else query.year_to
    years = [each.year for each in found.years if each.count]
    if year is not None and years:
        near = min(years, key=lambda each: (abs(each - year), each))
        nearest = query.using(year_from=near, year_to=near, page=1)
        ways.insert(
            0,
            Link(
                words=Words(str(near)),
                url=visit.at(nearest),
                count=visit.reading.select(nearest).total,
                nofollow=not is_kept(nearest),
            ),
        )
        reason = gettext(
            "Nothing is recorded here (%(years)s). The nearest year with an entry is %(near)d."
        ) % {"years": years_said(query, visit.language, capital=False), "near": near}
        return Empty(reason=reason, ways_out=tuple(ways))
    if len(filters) > 1:
        reason = gettext("Nothing is recorded for this combination.")
        return Empty(reason=reason, ways_out=tuple(ways))
    reason = gettext("Nothing is recorded for “%(filter)s”.") % {"filter": filters[0].name}
    way = Link(words=Words(kinds.heading("")), url=visit.at(filters[0].without), count=everything)
    return Empty(reason=reason, ways_out=(way,))


def _less(visit: Visit, query: Query) -> list[Link]:
    """One filter less, wherever that shows something."""
    said = pgettext("filters", "without “%(filter)s”")
    filters = _filters(visit, query)
    return [link for each in filters if (link := _way(visit, said, each.name, each.without))]


def _alone(visit: Visit, query: Query) -> list[Link]:
    """Each filter by itself, where leaving one out is not enough."""
    said = pgettext("filters", "only “%(filter)s”")
    filters = _filters(visit, query)
    return [link for each in filters if (link := _way(visit, said, each.name, each.alone))]


def _way(visit: Visit, said: str, words: str, query: Query) -> Link | None:
    total = visit.reading.select(query).total
    if not total:
        return None
    words = said % {"filter": words}
    return Link(words=Words(words), url=visit.at(query), count=total, nofollow=not is_kept(query))


def _filters(visit: Visit, query: Query) -> Iterator[Filter]:
    """Everything that narrows a question, in the order of its address."""
    for choice in choices():
        for value in query.chosen.get(choice.name, ()):
            name = kinds.heading(value) if choice.name == "kind" else label_of(visit, choice, value)
            alone = Query().using(**{choice.name: value})
            yield Filter(name, query.without(choice.name, value), alone)
    if query.words:
        said = pgettext("words to look for", "“%(words)s”") % {"words": query.words}
        yield Filter(query.words, query.without("words"), Query(words=query.words), said)
    if query.year_from or query.year_to:
        alone = Query(year_from=query.year_from, year_to=query.year_to)
        yield Filter(years_said(query, visit.language), query.without("years"), alone)


def years_said(query: Query, language: str, *, capital: bool = True) -> str:
    """The years asked for: "2010 to 2016"."""
    first = f"{query.year_from:04}" if query.year_from else ".."
    last = f"{query.year_to:04}" if query.year_to else ".."
    if first == last:
        return str(query.year_from)
    return period_phrase(Period(f"{first}/{last}"), language, capital=capital)
