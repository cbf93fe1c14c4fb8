"""`Scan`: obvious code over the records themselves, and so the definition of right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from electoral_outreach.listing.answering import Found, Labels, listing
from electoral_outreach.listing.facets import FACETS, STATUS, Facet
from electoral_outreach.listing.folding import sought
from electoral_outreach.listing.listing import Listing
from electoral_outreach.listing.ordering import in_order
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.recent import recent
from electoral_outreach.listing.timing import span_years, status_of, year_spans, years_of
from electoral_outreach.listing.words import activity_tokens
from electoral_outreach.model import Activity, Organisation, Register

Test = Callable[[Activity], bool]


class Scan:
    """Answers queries by looking at every activity.

    Right for registers of some thousand activities, and what faster engines are measured by.

    >>> from electoral_outreach.model import Mission
    >>> scan = Scan([Mission(id="haiti-2015", title={"en": "Study"}, period="2015",
    ...     places=[{"country": "HT"}])])
    >>> listing = scan.answer(Query(country="HT"), date(2026, 1, 1), ["en"])
    >>> listing.sentence(), [year.year for year in listing.years]
    ('1 activity involving Haiti', [2015])
    """

    def __init__(
        self, activities: Iterable[Activity], organisations: Iterable[Organisation] = ()
    ) -> None:
        self.activities = tuple(activities)
        self._organisations = {each.id: each for each in organisations}
        self._labels = Labels(self._organisations.get)

    @classmethod
    def of(cls, register: Register) -> Scan:
        """The scan of a whole register."""
        return cls(register.activities, (register.institution, *register.organisations))

    def answer(self, query: Query, today: date, languages: Sequence[str]) -> Listing[Activity]:
        """The page asked for, with counts; `QueryError` for a page beyond the last."""
        tests = self._tests(query, today)
        matching = self._matching(tests)
        without_years = self._matching(tests, but="years")
        ordered = in_order(matching, query.order, languages)
        found = Found(
            total=len(matching),
            years=Counter(year for each in without_years for year in years_of(each, today)),
            yearless=sum(not year_spans(each) for each in without_years),
            facets={
                **{
                    name: Counter(
                        value
                        for each in self._matching(tests, but=name)
                        for value in facet.values_of(each)
                    )
                    for name, facet in FACETS.items()
                },
                STATUS.name: Counter(
                    status_of(each, today) for each in self._matching(tests, but=STATUS.name)
                ),
            },
        )
        return listing(
            query, today, languages, found=found, items=ordered.__getitem__, labels=self._labels
        )

    def recent(
        self, kind: str | None, n: int, today: date, _languages: Sequence[str] = ()
    ) -> tuple[Activity, ...]:
        """The latest activities of a kind that took place or are under way."""
        return recent(self.activities, kind, n, today)

    def _matching(self, tests: dict[str, Test], but: str | None = None) -> list[Activity]:
        """The activities that pass all tests, or all but the one of a name."""
        asked = [test for name, test in tests.items() if name != but]
        return [each for each in self.activities if all(test(each) for test in asked)]

    def _tests(self, query: Query, today: date) -> dict[str, Test]:
        """What an activity must pass, by the name of what asks for it."""
        tests = {
            name: _has_any(FACETS[name], values)
            for name, values in query.chosen.items()
            if name != STATUS.name
        }
        if STATUS.name in query.chosen:
            tests[STATUS.name] = lambda each: status_of(each, today) in query.chosen[STATUS.name]
        if query.year_from is not None or query.year_to is not None:
            tests["years"] = lambda each: any(
                query.has_year(*span_years(span, today)) for span in year_spans(each)
            )
        if query.words:
            tests["words"] = lambda each: all(
                word.is_in(self._tokens[each.id]) for word in sought(query.words)
            )
        return tests

    @cached_property
    def _tokens(self) -> dict[str, frozenset[str]]:
        return {each.id: activity_tokens(each, self._organisations.get) for each in self.activities}


def _has_any(facet: Facet, values: Iterable[str]) -> Test:
    wanted = frozenset(values)
    return lambda activity: not wanted.isdisjoint(facet.values_of(activity))
