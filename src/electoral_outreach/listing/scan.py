"""`Scan`: obvious code over the records themselves, and so the definition of right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from electoral_outreach.listing.answering import Found, Labels, check_asked, listing
from electoral_outreach.listing.facets import FACETS, STATUS, YEARS
from electoral_outreach.listing.listing import Listing, Selection
from electoral_outreach.listing.ordering import in_order
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.recent import recent
from electoral_outreach.listing.sought import sought
from electoral_outreach.listing.timing import YearSpan, bounds, span_years, status_on, year_spans
from electoral_outreach.listing.whereabouts import asked, elsewhere
from electoral_outreach.listing.words import activity_tokens
from electoral_outreach.model import Activity, Organisation, Register


@dataclass(frozen=True, slots=True)
class _Looked:
    """An activity, and the values it has of every facet."""

    at: int
    activity: Activity
    values: Mapping[str, frozenset[str]]
    spans: tuple[YearSpan, ...]
    days: tuple[int, int] | None


Test = Callable[[_Looked], bool]


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
        """The scan of a whole register.

        >>> from electoral_outreach.model import Register
        >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
        >>> Scan.of(register).activities
        ()
        """
        return cls(register.activities, (register.institution, *register.organisations))

    def answer(self, query: Query, today: date, languages: Sequence[str]) -> Listing[Activity]:
        """The page asked for, with counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.model import Mission
        >>> Scan([Mission(id="m", title={"en": "M"}, period="2016")]).answer(Query(year_from=2016), date(2026, 1, 1), ["en"]).total
        1
        """
        check_asked(query, today, languages)
        tests = self._tests(query, today)
        counts: dict[str, Counter[str]] = {name: Counter() for name in (*FACETS, STATUS.name)}
        years: Counter[int] = Counter()
        yearless = 0
        matching: list[_Looked] = []
        for each in self._looked:
            failed = [name for name, test in tests.items() if not test(each)]
            if not failed:
                matching.append(each)
            for name, counter in counts.items():
                if failed in ([], [name]):  # a choice counts what all the others let through
                    for value in _values(each, name, today):
                        counter[value] += 1
            if failed in ([], [YEARS]):
                years.update(_years(each, today))
                yearless += not each.spans
        ordered = in_order([each.activity for each in matching], query.order, languages)
        found = Found(total=len(matching), years=years, yearless=yearless, facets=counts)
        return listing(
            query,
            today,
            languages,
            found=found,
            went_there=all(_went_there(query, each) for each in matching),
            items=ordered.__getitem__,
            labels=self._labels,
        )

    def select(self, query: Query, today: date, languages: Sequence[str]) -> Selection[Activity]:
        """The page asked for, without counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.model import Mission
        >>> Scan([Mission(id="m", title={"en": "M"}, period="2016")]).select(Query(size=3), date(2026, 1, 1), ["en"]).total
        1
        """
        found = self.answer(query, today, languages)
        return Selection(query, found.items, found.total)

    def matching(self, query: Query, today: date) -> tuple[Activity, ...]:
        """All that a query asks for, whatever its page, in the order of the scan.

        >>> scan = Scan([])
        >>> scan.matching(Query(country="HT"), date(2026, 1, 1))
        ()
        """
        check_asked(query, today, ())
        tests = self._tests(query, today).values()
        return tuple(each.activity for each in self._looked if all(test(each) for test in tests))

    def recent(
        self, kind: str | None, n: int, today: date, _languages: Sequence[str] = ()
    ) -> tuple[Activity, ...]:
        """The latest activities of a kind that took place or are under way.

        >>> from electoral_outreach.model import Mission
        >>> [each.id for each in Scan([Mission(id="m", title={"en": "M"}, period="2016")]).recent("mission", 3, date(2026, 1, 1))]
        ['m']
        """
        return recent(self.activities, kind, n, today)

    def _tests(self, query: Query, today: date) -> dict[str, Test]:
        """What an activity must pass, by the name of what asks for it."""
        tests = {name: _has_any(name, values, today) for name, values in query.chosen.items()}
        if query.year_from is not None or query.year_to is not None:
            tests[YEARS] = lambda each: any(
                query.has_year(*span_years(span, today)) for span in each.spans
            )
        if query.words:
            tests["words"] = lambda each: all(
                word.is_in(self._tokens[each.at]) for word in sought(query.words)
            )
        return tests

    @cached_property
    def _looked(self) -> tuple[_Looked, ...]:
        return tuple(
            _Looked(
                at=at,
                activity=each,
                values={name: frozenset(of.values_of(each)) for name, of in FACETS.items()},
                spans=year_spans(each),
                days=bounds(each),
            )
            for at, each in enumerate(self.activities)
        )

    @cached_property
    def _tokens(self) -> tuple[frozenset[str], ...]:
        return tuple(activity_tokens(each, self._organisations.get) for each in self.activities)


def _values(each: _Looked, name: str, today: date) -> Iterable[str]:
    return (
        (status_on(today, each.activity.status, each.days),)
        if name == STATUS.name
        else each.values[name]
    )


def _went_there(query: Query, each: _Looked) -> bool:
    name, codes = asked(query)
    if not codes:
        return True
    return not each.values[name].difference(elsewhere(each.activity)).isdisjoint(codes)


def _years(each: _Looked, today: date) -> Iterator[int]:
    for first, last in (span_years(span, today) for span in each.spans):
        yield from range(first, last + 1)


def _has_any(name: str, values: Iterable[str], today: date) -> Test:
    wanted = frozenset(values)
    return lambda each: not wanted.isdisjoint(_values(each, name, today))
