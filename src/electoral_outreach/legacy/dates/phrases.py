"""`DatePhrase`: a date, a range or a set of dates in the words of a text, and years put into them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.model.partial_date import PartialDate, PeriodError
from electoral_outreach.model.period import Period

Shape = Literal["date", "interval", "set"]
Lead = Literal["", "from", "between", "until", "since"]


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date, a range or a set of dates as a text states it, with what it leaves out.

    >>> from electoral_outreach.legacy.dates import dates_in
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> phrase = dates_in("From November 7 to 18, a representative", lexicon("en"))[0]
    >>> str(phrase.period()), phrase.span.text, phrase.has_year
    ('XXXX-11-07/XXXX-11-18', 'From November 7 to 18', False)
    """

    span: Span
    """The words, from the preposition that belongs to them on."""
    members: tuple[PartialDate, ...]
    """One date, the two ends of a range, or the dates of a set."""
    shape: Shape
    lead: Lead = ""
    """The preposition in front, where it says that the date is only a start or an end."""
    weekday: int | None = None
    """The weekday stated for the first date, Monday being 1."""
    ambiguous: bool = False
    """Whether day and month of a date in digits could be swapped."""
    prepositional: bool = False
    """Whether a preposition stands before it, as in "in May"."""
    gaps: bool = False
    """Whether it is several ranges, or days and a range, from the first day to the last."""

    @property
    def has_year(self) -> bool:
        """Whether a year is stated."""
        return self.members[0].year is not None

    @property
    def precision(self) -> str:
        """The coarsest precision of its dates: day, month or year."""
        levels = {each.precision for each in self.members}
        return "year" if "year" in levels else "month" if "month" in levels else "day"

    def period(self, year: int | None = None) -> Period | None:
        """The period stated; with a year put in where none is. None for a day that cannot be.

        >>> from electoral_outreach.legacy.dates import dates_in
        >>> from electoral_outreach.legacy.words.lexicon import lexicon
        >>> str(dates_in("les 23 et 25 mai", lexicon("fr"))[0].period(2014))
        '{2014-05-23,2014-05-25}'
        """
        dated = self.members if self.has_year or year is None else _in_year(self.members, year)
        try:
            if self.shape == "set":
                return Period.parse("{" + ",".join(map(str, dated)) + "}")
            return Period.parse("/".join(map(str, dated)))
        except PeriodError:
            return None

    def moved(self, by: int) -> DatePhrase:
        """The same phrase so many places further on."""
        return replace(self, span=Span(self.span.text, self.span.start + by))

    def covers(self, other: DatePhrase) -> bool:
        """Whether another phrase lies within this coarser one."""
        mine, its = self.members[0], other.members[0]
        same_year = mine.year is None or its.year is None or mine.year == its.year
        return same_year and (mine.month is None or mine.month == its.month)

    def begins_on(self, day: DatePhrase) -> bool:
        """Whether this is a range of days whose first another phrase states."""
        first, other = self.members[0], day.members[0]
        same = (first.month, first.day) == (other.month, other.day)
        years = None in (first.year, other.year) or first.year == other.year
        ranged = self.shape == "interval" and len(day.members) == 1
        return ranged and day.precision == self.precision == "day" and same and years


def first_day(told: PartialDate) -> date | None:
    """The first day that a date can mean; None without a year, or where there is no such day.

    A page may say 31 April: that is kept as words, and reckoned with nowhere.

    >>> first_day(PartialDate(2016, 4)), first_day(PartialDate(2016, 4, 31))
    (datetime.date(2016, 4, 1), None)
    """
    try:
        return told.earliest
    except ValueError:
        return None


def with_year(phrase: DatePhrase, year: int) -> DatePhrase:
    """The phrase with a year put in that it does not state."""
    return replace(phrase, members=_in_year(phrase.members, year))


def with_years(members: tuple[PartialDate, ...]) -> tuple[PartialDate, ...]:
    """Dates without a year take it from the nearest later one, then from an earlier one."""
    result = list(members)
    for index in range(len(result) - 2, -1, -1):
        later = result[index + 1]
        if result[index].year is None and later.year is not None:
            wraps = (result[index].month or 0) > (later.month or 12)
            result[index] = result[index]._replace(year=later.year - wraps)
    for index in range(1, len(result)):
        earlier = result[index - 1]
        if result[index].year is None and earlier.year is not None:
            wraps = (result[index].month or 12) < (earlier.month or 0)
            result[index] = result[index]._replace(year=earlier.year + wraps)
    return tuple(result)


def _in_year(members: tuple[PartialDate, ...], year: int) -> tuple[PartialDate, ...]:
    """Dates without a year put into one, that of the last where they cross New Year."""
    crosses = (members[0].month or 0) > (members[-1].month or 12)
    return with_years((*members[:-1], members[-1]._replace(year=year + crosses)))
