"""When an activity counts as taking place."""

from __future__ import annotations

from datetime import date

import pytest

from electoral_outreach.listing.timing import (
    UNDATED,
    bounds,
    has_begun,
    order_day,
    status_of,
    years_of,
)
from electoral_outreach.model import Activity, Agreement, Mission

TODAY = date(2016, 6, 15)


def mission(period: str | None = None, **more: object) -> Mission:
    return Mission(id="m", title={"en": "M"}, period=period, **more)


def agreement(period: str) -> Agreement:
    return Agreement(id="a", title={"en": "A"}, period=period)


@pytest.mark.parametrize(
    ("activity", "years"),
    [
        (mission("2014-12-30/2016-01-02"), (2014, 2015, 2016)),
        (mission("2014/.."), (2014, 2015, 2016)),
        (mission("2020/.."), (2020,)),
        (mission("../2014"), (2014,)),
        (mission("2014/"), (2014,)),
        (mission("{2012-05,2015-05}"), (2012, 2015)),
        (mission("XXXX-11-07"), ()),
        (mission("XXXX-11-07", order_year={"year": 2015}), ()),
        (mission(), ()),
        (agreement("2012-05/2015-06"), (2012,)),
        (agreement("2012/.."), (2012,)),
        (agreement("{2012-05,2015-05}"), (2012,)),
    ],
)
def test_an_activity_belongs_to_every_year_it_touches(
    activity: Activity, years: tuple[int, ...]
) -> None:
    """An open end reaches until today, an agreement counts when signed, nothing is guessed."""
    assert years_of(activity, TODAY) == years


@pytest.mark.parametrize(
    ("activity", "status"),
    [
        (mission("2016-06-14"), "past"),
        (mission("2016-06-15"), "under-way"),
        (mission("2016-06-16"), "upcoming"),
        (mission("2016-06"), "under-way"),
        (mission("2016"), "under-way"),
        (mission("2015/.."), "under-way"),
        (mission("2017/.."), "upcoming"),
        (mission("../2017"), "under-way"),
        (mission("../2015"), "past"),
        (mission("2015/"), "past"),
        (mission("/2015"), "past"),
        (mission("{2016-06-01,2016-06-20}"), "under-way"),
        (mission("XXXX-06-15"), "unknown"),
        (mission(), "unknown"),
        (mission("2015", status="cancelled"), "cancelled"),
        (mission("2017", status="postponed"), "postponed"),
        (mission("2017", status="planned"), "upcoming"),
        (mission(status="cancelled"), "cancelled"),
        (agreement("2015/2020"), "past"),
        (agreement("2015/.."), "past"),
        (agreement("2016-06/2020"), "under-way"),
    ],
)
def test_status_follows_from_dates(activity: Activity, status: str) -> None:
    """But for what the record itself says; without a year nothing follows."""
    assert status_of(activity, TODAY) == status


@pytest.mark.parametrize(
    ("activity", "day"),
    [
        (mission("2016-09-29/2016-10-01"), date(2016, 9, 29)),
        (mission("2016-09"), date(2016, 9, 1)),
        (mission("2016"), date(2016, 1, 1)),
        (mission("../2016-05"), date(2016, 5, 1)),
        (mission("/2016-05-20"), date(2016, 5, 20)),
        (mission("{2016-05-25,2016-05-23}"), date(2016, 5, 23)),
        (mission("XXXX-11-07/XXXX-11-18", order_year={"year": 2016}), date(2016, 11, 7)),
        (mission("XXXX-12-28/XXXX-01-04", order_year={"year": 2016}), date(2016, 12, 28)),
        (mission("XXXX-02-29", order_year={"year": 2015}), date(2015, 2, 28)),
        (mission("XXXX-11", order_year={"year": 2016}), date(2016, 11, 1)),
        (mission("../XXXX-11", order_year={"year": 2016}), date(2016, 11, 1)),
        (mission(order_year={"year": 2016}), date(2016, 1, 1)),
        (agreement("1996-06/2001-06"), date(1996, 6, 1)),
    ],
)
def test_activities_are_sorted_by_the_day_they_began(activity: Activity, day: date) -> None:
    """The order year stands in for a year that is not stated, as if it were."""
    assert date.fromordinal(order_day(activity)) == day


def test_what_has_no_year_at_all_has_no_day() -> None:
    """It is sorted apart, and touches no day."""
    assert order_day(mission("XXXX-11-07")) == order_day(mission()) == UNDATED
    assert bounds(mission("XXXX-11-07", order_year={"year": 2016})) is None


@pytest.mark.parametrize(
    ("activity", "begun"),
    [
        (mission("2016-06-15"), True),
        (mission("2016-06-16"), False),
        (mission("2016-06-16/.."), False),
        (mission("2015", status="cancelled"), False),
        (mission("2015", status="postponed"), False),
        (mission("2015", status="planned"), True),
        (mission("XXXX-06-15", order_year={"year": 2016}), True),
        (mission("XXXX-06-16", order_year={"year": 2016}), False),
        (mission("XXXX-06-15", order_year={"year": 2016}, status="planned"), False),
        (mission("XXXX-06-15"), False),
    ],
)
def test_recent_is_what_took_place_or_is_under_way(activity: Activity, begun: bool) -> None:
    """A yearless plan is not taken for an event."""
    assert has_begun(activity, TODAY) == begun
