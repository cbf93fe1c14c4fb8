"""`Listing`: the answer to a query, and the protocol of what gives it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, NamedTuple, Protocol, TypeVar

from electoral_outreach.listing.codes import Organisations, no_organisations
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.sentence import over_the_years, sentence
from electoral_outreach.wording import wording_language

ItemT = TypeVar("ItemT")


class YearCount(NamedTuple):
    """A year and how many activities belong to it.

    >>> YearCount(2016, 12).selected
    False
    """

    year: int
    count: int  # type: ignore[assignment]  # in the way of `tuple.count`, which nobody needs here
    selected: bool = False
    """Whether it lies within the years asked for, when any are."""


class FacetValue(NamedTuple):
    """A value that activities have, and how many it would show to choose it and no other of its facet.

    >>> FacetValue("HT", 12, "Haiti").label
    'Haiti'
    """

    value: str
    """The code, as a `Query` takes it."""
    count: int  # type: ignore[assignment]  # as in `YearCount`
    """How many activities have it, whatever else of its own facet is chosen."""
    label: str
    """Its name in the reader's language."""
    selected: bool = False
    """Whether it is chosen."""
    stands_for: tuple[str, ...] = ()
    """Codes of the countries that a former country is found under, empty for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[ItemT]):
    """One page of activities, and what a reader can do next.

    >>> from datetime import date
    >>> from electoral_outreach.listing import Query, Scan
    >>> from electoral_outreach.model import Mission
    >>> scan = Scan([Mission(id="m", title={"en": "M"}, period="2016", places=[{"country": "HT"}])])
    >>> listing = scan.answer(Query(country="HT"), date(2026, 11, 23), ["en"])
    >>> listing.total, listing.pages, [year.year for year in listing.years]
    (1, 1, [2016])
    """

    query: Query
    """The question."""
    today: date
    """The day it was answered for."""
    languages: tuple[str, ...]
    """The reader's languages, the preferred first."""
    items: tuple[ItemT, ...]
    """The activities of the page."""
    total: int
    """How many activities there are on all pages."""
    years: tuple[YearCount, ...]
    """Every year that has any, the latest first, whichever years are asked for."""
    yearless: int
    """How many belong to no year, whichever years are asked for."""
    facets: Mapping[str, tuple[FacetValue, ...]]
    """By the name of each choice its values, the most frequent first, whichever are chosen."""
    went_there: bool = True
    """Whether every mission listed went to a country or region asked for, none being known only as
    a counterpart's."""
    organisations: Organisations = field(default=no_organisations, compare=False, repr=False)
    """Finds the organisations that the sentence names."""

    @property
    def page(self) -> int:
        """The page these items are on, from 1.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(size=1, page=2), date(2026, 1, 1), ["en"])
        >>> listing.page
        2
        """
        return self.query.page

    @property
    def pages(self) -> int:
        """How many pages there are; one even when it is empty.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(size=2), date(2026, 1, 1), ["en"])
        >>> listing.pages
        2
        """
        return pages(self.total, self.query.size)

    @property
    def previous(self) -> Query | None:
        """The query of the page before, None on the first.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(size=1, page=2), date(2026, 1, 1), ["en"])
        >>> listing.previous.page
        1
        """
        return self.query.using(page=self.page - 1) if self.page > 1 else None

    @property
    def next(self) -> Query | None:
        """The query of the page after, None on the last.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(size=2), date(2026, 1, 1), ["en"])
        >>> listing.next.page
        2
        """
        return self.query.using(page=self.page + 1) if self.page < self.pages else None

    @property
    def former_countries(self) -> tuple[FacetValue, ...]:
        """Former countries among what is listed because a successor of theirs was asked for.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(country="HT"), date(2026, 1, 1), ["en"])
        >>> listing.former_countries
        ()
        """
        chosen = set(self.query.chosen.get("country", ()))
        return tuple(
            value
            for value in self.facets.get("country", ())
            if chosen.intersection(value.stands_for) and value.count and value.value not in chosen
        )

    def sentence(self, language: str | None = None, names: Mapping[str, str] = {}) -> str:
        """How many of what are listed, as one sentence: "12 missions to Haiti since 2010".

        `names` are what some organisations are called instead, by id, such as namesakes.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(country="HT"), date(2026, 1, 1), ["en"])
        >>> listing.sentence("fr")
        '3 activités concernant Haïti'
        """
        return sentence(
            self.query,
            self.total,
            self._reader(language),
            self.organisations,
            went_there=self.went_there,
            names=names,
        )

    def over_the_years(self, language: str | None = None, names: Mapping[str, str] = {}) -> str:
        """The sentence with the years of what is listed, and how many belong to none.

        Where years are asked for, the sentence says them already.

        >>> from electoral_outreach.listing import Scan
        >>> from electoral_outreach.model import Mission
        >>> scan = Scan([Mission(id=id, title={"en": id}, period="2016", places=[{"country": "HT"}]) for id in "abc"])
        >>> listing = scan.answer(Query(country="HT"), date(2026, 1, 1), ["en"])
        >>> listing.over_the_years()
        '3 activities involving Haiti, in 2016'
        """
        said = self.sentence(language, names)
        if self.query.year_from or self.query.year_to or not self.total:
            return said
        years = [each.year for each in self.years if each.count]
        spoken = next(filter(None, map(wording_language, self._reader(language))), "en")
        return over_the_years(said, years, self.yearless, spoken)

    def _reader(self, language: str | None) -> tuple[str, ...]:
        return self.languages if language is None else (language, *self.languages)


@dataclass(frozen=True, slots=True)
class Selection(Generic[ItemT]):
    """One page of activities, without counts of anything else: what a part of a page shows.

    >>> Selection(Query(size=3), ("a", "b", "c"), 12).total
    12
    """

    query: Query
    """The question."""
    items: tuple[ItemT, ...]
    """The activities of the page."""
    total: int
    """How many activities there are on all pages."""

    @property
    def pages(self) -> int:
        """How many pages there are; one even when it is empty.

        >>> Selection(Query(size=3), ("a", "b", "c"), 12).pages
        4
        """
        return pages(self.total, self.query.size)


def pages(total: int, size: int) -> int:
    """How many pages a number of items takes; one even for none.

    >>> pages(0, 20), pages(20, 20), pages(21, 20)
    (1, 1, 2)
    """
    return max(1, -(-total // size))


class Engine(Protocol[ItemT]):
    """Whatever answers queries about a register.

    >>> from electoral_outreach.listing import Scan
    >>> from electoral_outreach.listing.index import BitsetIndex
    >>> all(hasattr(engine, "answer") for engine in (Scan, BitsetIndex))
    True
    """

    def answer(self, query: Query, today: date, languages: Sequence[str]) -> Listing[ItemT]:
        """The page asked for, with counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.listing import Query, Scan
        >>> from electoral_outreach.model import Mission
        >>> engine = Scan([Mission(id="m", title={"en": "M"}, period="2016")])
        >>> engine.answer(Query(), date(2026, 1, 1), ["en"]).total
        1
        """
        ...

    def select(self, query: Query, today: date, languages: Sequence[str]) -> Selection[ItemT]:
        """The page asked for, without counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.listing import Query, Scan
        >>> from electoral_outreach.model import Mission
        >>> engine = Scan([Mission(id="m", title={"en": "M"}, period="2016")])
        >>> engine.select(Query(), date(2026, 1, 1), ["en"]).total
        1
        """
        ...

    def recent(
        self, kind: str | None, n: int, today: date, languages: Sequence[str] = ()
    ) -> tuple[ItemT, ...]:
        """The latest activities of a kind that took place or are under way.

        >>> from electoral_outreach.listing import Query, Scan
        >>> from electoral_outreach.model import Mission
        >>> engine = Scan([Mission(id="m", title={"en": "M"}, period="2016")])
        >>> [each.id for each in engine.recent(None, 1, date(2026, 1, 1))]
        ['m']
        """
        ...
