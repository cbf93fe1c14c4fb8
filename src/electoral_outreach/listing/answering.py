"""From what an engine found and counted to a `Listing`: labels, order of values, pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from electoral_outreach.folding import folded
from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.errors import QueryError
from electoral_outreach.listing.facets import Choice, choices
from electoral_outreach.listing.listing import FacetValue, Listing, YearCount, pages
from electoral_outreach.listing.message import Message
from electoral_outreach.listing.query import Query
from electoral_outreach.vocabulary import Pack, active, territories
from electoral_outreach.wording import N_

ItemT = TypeVar("ItemT")
Label = tuple[str, str]
"""A value's name and what the name is sorted by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an engine counted."""

    total: int
    years: Mapping[int, int]
    yearless: int
    facets: Mapping[str, Mapping[str, int]]
    named: dict[tuple[object, ...], Mapping[str, tuple[FacetValue, ...]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """The same with labels, as readers saw it where nothing is chosen."""


class Labels:
    """Names of values, kept for each reader's languages as long as the vocabularies stay."""

    def __init__(self, organisations: Organisations) -> None:
        self.organisations = organisations
        self._kept: dict[tuple[str, ...], dict[tuple[str, str], Label]] = {}
        self._pack: Pack | None = None
        self._edition = 0

    def forget(self) -> None:
        """Ask for every name again, as after an organisation was renamed."""
        self._kept.clear()
        self._edition += 1

    def edition(self) -> int:
        """Another number whenever names may be others."""
        if self._pack is not active() or len(self._kept) > _MOST_LANGUAGES:
            self._pack = active()
            self.forget()
        return self._edition

    def of(self, choice: Choice, values: Sequence[str], languages: tuple[str, ...]) -> list[Label]:
        """The names of a choice's values, each with what it is sorted by."""
        self.edition()
        kept = self._kept.setdefault(languages, {})
        found = []
        for value in values:
            label = kept.get((choice.name, value))
            if label is None:
                name = choice.label(value, languages, self.organisations)
                label = kept[choice.name, value] = (name, folded(name))
            found.append(label)
        return found


_MOST_LANGUAGES = 64


def check_asked(query: object, today: object, languages: object) -> None:
    """`QueryError` naming what is no question, no day or no languages of a reader.

    >>> check_asked(Query(), date(2026, 1, 1), "en")
    Traceback (most recent call last):
    ...
    electoral_outreach.listing.errors.QueryError: languages: 'en' is not allowed; give a list of language tags, like ['fr', 'en']
    """
    if not isinstance(query, Query):
        raise QueryError("query", query, Message(N_("a Query, like Query(country='HT')")))
    if not isinstance(today, date):
        raise QueryError("today", today, Message(N_("a day, like date(2026, 6, 15)")))
    if (
        isinstance(languages, str)
        or not isinstance(languages, Sequence)
        or not all(isinstance(tag, str) for tag in languages)
    ):
        allowed = Message(N_("a list of language tags, like ['fr', 'en']"))
        raise QueryError("languages", languages, allowed)


def check_page(query: Query, total: int) -> slice:
    """Where the page's items stand among all; `QueryError` naming the last page beyond it.

    >>> check_page(Query(page=2), 21)
    slice(20, 40, None)
    >>> check_page(Query(page=3), 21)
    Traceback (most recent call last):
    ...
    electoral_outreach.listing.errors.QueryError: page: '3' is not allowed; give a whole number from 1 to 2; did you mean '2'?
    """
    last = pages(total, query.size)
    if query.page > last:
        allowed = Message(N_("a whole number from {first} to {last}"), first=1, last=last)
        raise QueryError("page", query.page, allowed, suggestion=str(last))
    start = (query.page - 1) * query.size
    return slice(start, start + query.size)


def listing(
    query: Query,
    today: date,
    languages: Sequence[str],
    *,
    found: Found,
    went_there: bool,
    items: Callable[[slice], Sequence[ItemT]],
    labels: Labels,
) -> Listing[ItemT]:
    """The answer, with the items fetched for the one page that is asked for."""
    part = check_page(query, found.total)
    reader = tuple(languages)
    return Listing(
        query=query,
        today=today,
        languages=reader,
        items=tuple(items(part)),
        total=found.total,
        years=_years(query, found.years),
        yearless=found.yearless,
        facets=_facets(query, found, labels, reader),
        went_there=went_there,
        organisations=labels.organisations,
    )


def _years(query: Query, counts: Mapping[int, int]) -> tuple[YearCount, ...]:
    asked = query.year_from is not None or query.year_to is not None
    return tuple(
        YearCount(year, counts[year], asked and query.has_year(year, year))
        for year in sorted(counts, reverse=True)
    )


def _facets(
    query: Query, found: Found, labels: Labels, reader: tuple[str, ...]
) -> Mapping[str, tuple[FacetValue, ...]]:
    """The values of all choices; where nothing is chosen they are the same for every question."""
    key = (reader, labels.edition())
    facets = found.named.get(key) if not query.chosen else None
    if facets is None:
        facets = {
            choice.name: _values(query, choice, found.facets[choice.name], labels, reader)
            for choice in choices()
        }
        if not query.chosen:
            if len(found.named) >= _MOST_LANGUAGES:
                found.named.clear()
            found.named[key] = facets
    return facets


def _values(
    query: Query,
    choice: Choice,
    counts: Mapping[str, int],
    labels: Labels,
    languages: tuple[str, ...],
) -> tuple[FacetValue, ...]:
    """The values that would show anything, and the chosen ones, so that they can be taken back."""
    chosen = query.chosen.get(choice.name, ())
    shown = [value for value, count in counts.items() if count]
    shown += [value for value in chosen if not counts.get(value)]
    named = zip(shown, labels.of(choice, shown, languages), strict=True)
    ordered = sorted((-counts.get(value, 0), key, value, name) for value, (name, key) in named)
    is_country = choice.name == "country"
    return tuple(
        FacetValue(
            value,
            -count,
            name,
            value in chosen,
            territories.successors(value) if is_country and len(value) == 4 else (),
        )
        for count, _, value, name in ordered
    )
