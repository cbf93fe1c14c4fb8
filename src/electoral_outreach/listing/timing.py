"""When an activity counts as taking place: its place in the order, its years, its status today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final, Literal

from electoral_outreach.model import Activity, Agreement, PartialDate, Period

Status = Literal["upcoming", "under-way", "past", "postponed", "cancelled", "unknown"]
STATUSES: Final[tuple[Status, ...]] = (
    "upcoming",
    "under-way",
    "past",
    "postponed",
    "cancelled",
    "unknown",
)
"""What an activity can be at a given day; ``unknown`` is one without a year."""

UNDATED: Final = 0
"""The order day of an activity of which not even an order year is known."""

YearSpan = tuple[int, int | None]
"""First and last year of a stretch; None where it goes on until today."""


def order_day(activity: Activity) -> int:
    """The day an activity is sorted by, as a proleptic ordinal: its first, or 0 when undated.

    What is known to the month or year counts from its first day. A stretch whose start is open or
    unknown is sorted by its end. Without a year the order year stands in for it.

    >>> from electoral_outreach.model import Mission
    >>> yearless = Mission(id="a", title={"en": "A"}, period="XXXX-11-07/XXXX-11-18",
    ...     order_year={"year": 2016})
    >>> date.fromordinal(order_day(yearless)).isoformat()
    '2016-11-07'
    """
    stated = _first_stated(activity.period)
    if stated is not None and stated.earliest is not None:
        return stated.earliest.toordinal()
    if activity.order_year is None:
        return UNDATED
    year = activity.order_year.year
    month = (stated and stated.month) or 1
    day = min((stated and stated.day) or 1, monthrange(year, month)[1])
    return date(year, month, day).toordinal()


def bounds(activity: Activity) -> tuple[int, int] | None:
    """The first and last day it can touch, as ordinals; None when no year is stated.

    Open ends reach to the end of time; of an unknown end only the date at the other is known. An
    agreement takes place when it is signed.

    >>> from electoral_outreach.model import Mission
    >>> first, last = bounds(Mission(id="a", title={"en": "A"}, period="2016-11"))
    >>> date.fromordinal(last).isoformat()
    '2016-11-30'
    """
    period = activity.period
    if period is None or not period.has_year:
        return None
    stated = [each for each in period.dates if each is not None]
    if isinstance(activity, Agreement):
        stated = stated[:1]
    first = min(each.earliest.toordinal() for each in stated if each.earliest)
    last = max(each.latest.toordinal() for each in stated if each.latest)
    if period.open_start:
        first = date.min.toordinal()
    if period.open_end and not isinstance(activity, Agreement):
        last = date.max.toordinal()
    return first, last


def year_spans(activity: Activity) -> tuple[YearSpan, ...]:
    """The years it belongs to, as stretches that do not overlap.

    Every year its period touches; of an agreement the one it was signed in. An open end goes on
    until today; an open start adds no years. Nothing without a year belongs to one.

    >>> from electoral_outreach.model import Mission
    >>> year_spans(Mission(id="a", title={"en": "A"}, period="1992/.."))
    ((1992, None),)
    """
    period = activity.period
    if period is None or not period.years:
        return ()
    years = period.years
    if isinstance(activity, Agreement):
        return ((years[0], years[0]),)
    if period.is_set:
        return tuple((year, year) for year in years)
    return ((years[0], None if period.open_end else years[-1]),)


def span_years(span: YearSpan, today: date) -> tuple[int, int]:
    """First and last year of a stretch, seen from a given day.

    >>> span_years((1992, None), date(2026, 5, 1))
    (1992, 2026)
    """
    first, last = span
    return first, max(first, today.year) if last is None else last


def years_of(activity: Activity, today: date) -> tuple[int, ...]:
    """The years an activity belongs to, ascending.

    >>> from electoral_outreach.model import Mission
    >>> years_of(Mission(id="a", title={"en": "A"}, period="2024-12/.."), date(2026, 5, 1))
    (2024, 2025, 2026)
    """
    spans = (span_years(span, today) for span in year_spans(activity))
    return tuple(year for first, last in spans for year in range(first, last + 1))


def status_of(activity: Activity, today: date) -> Status:
    """What an activity is on a given day.

    Cancelled and postponed are what the record says; the rest follows from the days it can touch,
    so that a mission known only as "in 2016" is under way all through 2016.

    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"en": "A"}, period="2016-09-29/2016-10-01")
    >>> [status_of(mission, date(2016, 9, day)) for day in (28, 29)]
    ['upcoming', 'under-way']
    """
    return status_on(today, activity.status, bounds(activity))


def status_on(today: date, stated: str | None, days: tuple[int, int] | None) -> Status:
    """What an activity is on a day, from what its record states and the days it can touch.

    >>> status_on(date(2016, 9, 28), None, None)
    'unknown'
    """
    if stated == "cancelled":
        return "cancelled"
    if stated == "postponed":
        return "postponed"
    if days is None:
        return "unknown"
    first, last = days
    now = today.toordinal()
    return "upcoming" if first > now else "past" if last < now else "under-way"


def has_begun(activity: Activity, today: date) -> bool:
    """Whether it is among what took place by a given day, the yearless one by its order year.

    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"en": "A"}, order_year={"year": 2016})
    >>> has_begun(mission, date(2016, 1, 1)), has_begun(mission, date(2015, 12, 31))
    (True, False)
    """
    status = status_of(activity, today)
    if status == "unknown":
        return activity.status is None and UNDATED < order_day(activity) <= today.toordinal()
    return status in {"past", "under-way"}


def _first_stated(period: Period | None) -> PartialDate | None:
    return None if period is None else period.start or period.end
