"""`Period`: when, as precisely as it is known and no more (a subset of EDTF, ISO 8601-2)."""

from __future__ import annotations

from datetime import date, datetime
from functools import total_ordering
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import core_schema

from electoral_outreach.errors import shown
from electoral_outreach.model.edtf import SCHEMA_PATTERN, canonical, dates_of, is_period, latest_of
from electoral_outreach.model.immutable import Immutable
from electoral_outreach.model.partial_date import PartialDate, PeriodError, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_LENGTH_OF_A_DAY: Final = len("YYYY-MM-DD")
_AFTER_EVERYTHING: Final = date.max.toordinal() + 1


@total_ordering
class Period(Immutable):
    """A day, month, year, interval or set of dates, each end with its own precision.

    Supported of EDTF: ``2016``, ``2016-04``, ``2016-04-12``, each with ``~`` (approximate),
    ``?`` (uncertain) or ``%`` (both) behind it; ``XXXX-11-07`` and ``XXXX-11`` (year not stated);
    ``a/b``; ``a/..`` and ``../b`` (open end); ``a/`` and ``/b`` (unknown end); ``{a,b}`` (a set).

    >>> period = Period.parse("2016-09-29/2016-10-01")
    >>> period.earliest, period.latest
    (datetime.date(2016, 9, 29), datetime.date(2016, 10, 1))
    >>> period.touches(2016), period.precision
    (True, 'day')
    >>> Period.parse("XXXX-11-07/XXXX-11-18").has_year
    False
    >>> Period.parse("2016-11-18/2016-11-07")
    Traceback (most recent call last):
    ...
    electoral_outreach.model.partial_date.PeriodError: period '2016-11-18/2016-11-07' ends before it starts; did you mean '2016-11-07/2016-11-18'?

    Periods have a total order, see `sort_key`. Standard: ISO 8601-2:2019 (EDTF levels 0 to 2).
    """

    __slots__ = ("_dates", "_text", "earliest", "latest")

    earliest: date | None
    """First day it can touch; None when the year or the start is not stated."""
    latest: date | None
    """Last day it can touch, inclusive; None when the year or the end is not stated."""
    _text: str
    _dates: tuple[PartialDate | None, ...]

    def __init__(self, value: str) -> None:
        if not isinstance(value, str):
            raise PeriodError(
                f"a period is an EDTF string, not {shown(value, 60)}{_way_out(value)}",
                value=value,
                suggestion=_as_string(value),
            )
        # Most periods are one day or two, which the standard library reads much sooner.
        start, slash, end = value.partition("/")
        first_day = _day(start)
        last_day = _day(end) if slash else first_day
        if first_day is not None and last_day is not None and first_day <= last_day:
            _write_earliest(self, first_day)
            _write_latest(self, last_day)
            _write_text(self, value)
            return
        dates = dates_of(value)
        first, last = dates[0], dates[-1]
        latest = last.latest if last is not None else None
        if value[0] == "{":
            latest = latest_of(dates)
        _write_dates(self, dates)
        _write_earliest(self, first.earliest if first is not None else None)
        _write_latest(self, latest)
        _write_text(self, canonical(value, dates))

    @classmethod
    def parse(cls, value: str) -> Period:
        """Read an EDTF string; raises `PeriodError` on anything else.

        >>> str(Period.parse("{2014-05-23, 2014-05-25}"))
        '{2014-05-23,2014-05-25}'
        """
        return cls(value)

    @classmethod
    def between(cls, start: date, end: date) -> Period:
        """The period of whole days from one date to another, both included.

        Of a `datetime`, the date counts as it stands there; what ends before it starts raises
        `PeriodError`.

        >>> str(Period.between(date(2016, 11, 7), date(2016, 11, 18)))
        '2016-11-07/2016-11-18'
        """
        for each in (start, end):
            if not isinstance(each, date):
                message = (
                    f"a period is between dates, not {shown(each)}; of strings make Period('…/…')"
                )
                raise PeriodError(message, value=each)
        first, last = (
            (each.date() if isinstance(each, datetime) else each).isoformat()
            for each in (start, end)
        )
        return cls(first if first == last else f"{first}/{last}")

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Period({self._text!r})"

    def __reduce__(self) -> tuple[type[Period], tuple[str]]:
        return (Period, (self._text,))

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, Period) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, Period) else NotImplemented

    @property
    def dates(self) -> tuple[PartialDate | None, ...]:
        """The dates named: one, the two ends of an interval (None where open or unknown), or a set.

        >>> [str(each) for each in Period.parse("2016-04/2016-05-02").dates]
        ['2016-04', '2016-05-02']
        """
        try:
            return self._dates
        except AttributeError:
            _write_dates(self, dates_of(self._text))
            return self._dates

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Order: by first possible day, then last, then the string.

        Yearless periods and unstated starts come before everything, unstated ends after.

        >>> Period.parse("2016") < Period.parse("2016-02") < Period.parse("2016-02-01/..")
        True
        """
        return (
            self.earliest.toordinal() if self.earliest else 0,
            self.latest.toordinal() if self.latest else _AFTER_EVERYTHING,
            self._text,
        )

    @property
    def start(self) -> PartialDate | None:
        """The first date named, None where the start is open or unknown.

        >>> Period.parse("../2016-05").start is None
        True
        """
        return self.dates[0]

    @property
    def end(self) -> PartialDate | None:
        """The last date named, None where the end is open or unknown.

        >>> Period.parse("1992/..").end is None
        True
        """
        return self.dates[-1]

    @property
    def precision(self) -> Precision:
        """The coarsest precision of the dates named; `start` and `end` tell their own.

        >>> period = Period.parse("2016-09/2016-10-01")
        >>> period.precision, period.start.precision, period.end.precision
        ('month', 'month', 'day')
        """
        named = {each.precision for each in self.dates if each is not None}
        return "year" if "year" in named else "month" if "month" in named else "day"

    @property
    def has_year(self) -> bool:
        """Whether a year is stated.

        >>> Period.parse("XXXX-11-07").has_year
        False
        """
        return "X" not in self._text

    @property
    def is_set(self) -> bool:
        """Whether it is separate dates rather than one stretch of time.

        >>> Period.parse("{2014-05-23,2014-05-25}").is_set
        True
        """
        return self._text[0] == "{"

    @property
    def is_interval(self) -> bool:
        """Whether two ends are given or left open, as opposed to one date or a set.

        >>> Period.parse("2016").is_interval, Period.parse("2016/..").is_interval
        (False, True)
        """
        return not self.is_set and len(self.dates) == 2

    @property
    def open_start(self) -> bool:
        """Whether it is said to have no start (``../2016``).

        >>> Period.parse("../2016").open_start
        True
        """
        return self._text.startswith("../")

    @property
    def open_end(self) -> bool:
        """Whether it is said to go on (``1992/..``).

        >>> Period.parse("1992/..").open_end, Period.parse("1992/").open_end
        (True, False)
        """
        return self._text.endswith("/..")

    @property
    def unknown_start(self) -> bool:
        """Whether it had a start that is not known (``/2016``).

        >>> Period.parse("/2016").unknown_start
        True
        """
        return self._text.startswith("/")

    @property
    def unknown_end(self) -> bool:
        """Whether it had an end that is not known (``1992/``).

        >>> Period.parse("1992/").unknown_end
        True
        """
        return self._text.endswith("/")

    @property
    def years(self) -> tuple[int, ...]:
        """The years it is known to touch, ascending; an end left open adds none.

        >>> Period.parse("2014-12/2016-01").years
        (2014, 2015, 2016)
        >>> Period.parse("1992/..").years
        (1992,)
        """
        stated = [each.year for each in self.dates if each is not None and each.year is not None]
        if self.is_set:
            return tuple(sorted(set(stated)))
        return tuple(range(stated[0], stated[-1] + 1)) if stated else ()

    def touches(self, year: int, today: date | None = None) -> bool:
        """Whether any of it can fall in a year; an open end reaches to `today`, or on when None.

        An end that is not known adds no year: that it went on is not stated.

        >>> open_ended = Period.parse("1992/..")
        >>> open_ended.touches(2050), open_ended.touches(2050, today=date(2026, 1, 1))
        (True, False)
        """
        if not self.has_year:
            return False
        if self.open_end and year >= self.years[0]:
            return today is None or year <= max(today.year, self.years[0])
        if self.open_start and year <= self.years[-1]:
            return True
        return year in self.years

    def overlaps(self, other: Period) -> bool:
        """Whether the two can share a day, as far as they are stated; False without a year.

        An end that is not known adds no day; `is_disjoint` says what is certain in spite of it.

        >>> Period.parse("2016-04").overlaps(Period.parse("2016-04-30/2016-05-02"))
        True
        >>> Period.parse("XXXX-04-12").overlaps(Period.parse("2016"))
        False
        """
        return any(
            first <= last_of_other and first_of_other <= last
            for first, last in self._stretches()
            for first_of_other, last_of_other in other._stretches()
        )

    def is_disjoint(self, other: Period) -> bool:
        """Whether the two surely share no day; False where a year or an end not known decides it.

        >>> Period.parse("2015-05").is_disjoint(Period.parse("2016"))
        True
        >>> Period.parse("2015-05/").is_disjoint(Period.parse("2016"))
        False
        """
        if not (self.has_year and other.has_year):
            return False
        return not any(
            first <= last_of_other and first_of_other <= last
            for first, last in self._stretches(beyond=True)
            for first_of_other, last_of_other in other._stretches(beyond=True)
        )

    def contains(self, day: date) -> bool:
        """Whether a day can be part of it, as far as it is stated.

        >>> Period.parse("{2014-05-23,2014-05-25}").contains(date(2014, 5, 24))
        False
        """
        return any(first <= day <= last for first, last in self._stretches())

    def _stretches(self, *, beyond: bool = False) -> Iterator[tuple[date, date]]:
        """First and last day of each stretch; `beyond` goes on where an end is not known."""
        if not self.has_year:
            return
        if self.is_set:
            for each in self.dates:
                if each is not None and each.earliest is not None and each.latest is not None:
                    yield each.earliest, each.latest
            return
        first, last = self.earliest, self.latest
        stated = self.start or self.end
        if first is None:
            first = date.min if beyond or self.open_start else stated and stated.earliest
        if last is None:
            last = date.max if beyond or self.open_end else stated and stated.latest
        if first is not None and last is not None:
            yield first, last

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validated,
            ref="Period",
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "string",
            "description": "EDTF (ISO 8601-2) date, interval or set; XXXX where no year is stated.",
            "pattern": SCHEMA_PATTERN,
            "examples": ["2016-09-29/2016-10-01", "2016-04", "1992/..", "XXXX-11-07/XXXX-11-18"],
        }


# The slots' own ways in, which are shorter than `object.__setattr__`.
_write_dates, _write_earliest, _write_latest, _write_text = (
    getattr(Period, name).__set__ for name in ("_dates", "earliest", "latest", "_text")
)


def _validated(value: Any) -> Period:
    return value if isinstance(value, Period) else Period(value)


def _as_string(value: object) -> str | None:
    """The string for a year that was given as a number, or for a date."""
    if type(value) is date:
        return value.isoformat()
    is_year = type(value) is int and 1000 <= value <= 9999
    return str(value) if is_year else None


def _way_out(value: object) -> str:
    from electoral_outreach.model.suggesting.no_periods import way_out_of_object

    return way_out_of_object(value, is_period)


def _day(text: str) -> date | None:
    """The date that is written just so, None for whatever else."""
    # Week dates have ten characters too, but not these two hyphens.
    if len(text) != _LENGTH_OF_A_DAY or not text[4] == "-" == text[7]:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
