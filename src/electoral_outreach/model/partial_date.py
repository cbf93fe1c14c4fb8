"""`PartialDate`: one date of a period, known to the day, the month or the year."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from electoral_outreach.errors import InvalidValue

Precision = Literal["day", "month", "year"]
Qualifier = Literal["", "~", "?", "%"]

_SEASONS: Final = range(21, 42)
"""What EDTF calls the seasons, quarters and other parts of a year, in the place of a month."""
_SEASON: Final = "2016-03/2016-05"
_DAYS_IN_MONTH: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_QUALIFIERS: Final = "~?%"


class PeriodError(InvalidValue):
    """A string that is not a period of the supported EDTF subset, named with the reason.

    >>> from electoral_outreach.model import Period
    >>> Period.parse("2015-02-31")
    Traceback (most recent call last):
    ...
    electoral_outreach.model.partial_date.PeriodError: period '2015-02-31': day 31 does not exist in 2015-02, which has 28 days; write '2015-02' if the day is not known
    """


class PartialDate(NamedTuple):
    """A date as far as it is stated: any of year, month and day may be missing.

    >>> from electoral_outreach.model import Period
    >>> Period.parse("2016-04~").start
    PartialDate(year=2016, month=4, day=None, qualifier='~')
    """

    year: int | None
    """Year 1 to 9999; None where the source states none (``XXXX``)."""
    month: int | None = None
    """Month 1 to 12."""
    day: int | None = None
    """Day of the month."""
    qualifier: Qualifier = ""
    """``~`` approximate, ``?`` uncertain, ``%`` both, else empty."""

    def __str__(self) -> str:
        text = "XXXX" if self.year is None else f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text + self.qualifier

    @property
    def precision(self) -> Precision:
        """The smallest unit stated.

        >>> PartialDate(2016, 4).precision
        'month'
        """
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    @property
    def earliest(self) -> date | None:
        """First day it can mean; None without a year.

        >>> PartialDate(2016, 4).earliest
        datetime.date(2016, 4, 1)
        """
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date | None:
        """Last day it can mean; None without a year.

        >>> PartialDate(2016, 2).latest
        datetime.date(2016, 2, 29)
        """
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or days_in_month(self.year, month))


def days_in_month(year: int | None, month: int) -> int:
    """How many days a month has; a February without a year may have 29.

    >>> days_in_month(2015, 2), days_in_month(None, 2)
    (28, 29)
    """
    if month == 2 and (year is None or isleap(year)):
        return 29
    return _DAYS_IN_MONTH[month - 1]


@lru_cache(maxsize=8192)
def parse_partial_date(text: str) -> PartialDate:
    """Read one date that already has the right shape; raises `PeriodError` when there is no such day.

    >>> str(parse_partial_date("XXXX-11-07"))
    'XXXX-11-07'
    """
    qualifier = text[-1] if text[-1] in _QUALIFIERS else ""
    bare = text[:-1] if qualifier else text
    year = None if bare[0] == "X" else int(bare[:4])
    if year == 0:
        raise PeriodError(f"period {text!r}: there is no year 0", value=text)
    month = int(bare[5:7]) if len(bare) > 4 else None
    if month is not None and not 1 <= month <= 12:
        told = f"; of a season write the months, like {_SEASON!r}" if month in _SEASONS else ""
        raise PeriodError(f"period {text!r}: there is no month {month}{told}", value=text)
    day = int(bare[8:10]) if len(bare) > 7 else None
    if day is not None and month is not None and not 1 <= day <= days_in_month(year, month):
        raise PeriodError(
            f"period {text!r}: day {day} does not exist in {bare[:7]},"
            f" which has {days_in_month(year, month)} days;"
            f" write {bare[:7]!r} if the day is not known",
            value=text,
        )
    return PartialDate(year, month, day, qualifier)  # type: ignore[arg-type]
