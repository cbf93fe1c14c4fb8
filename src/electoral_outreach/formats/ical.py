"""iCalendar (RFC 5545, RFC 7986): activities as all-day events to subscribe to (extra `ical`).

A calendar knows days only. What is dated by the month or the year, about or perhaps on a day, or
without a year or an end, is left out rather than put on a day that nobody stated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import IO, Any, Final

from electoral_outreach.formats.missing import needs
from electoral_outreach.formats.table import Table
from electoral_outreach.model import Activity, Period, Register
from electoral_outreach.phrases import organisation_phrase

MEDIA_TYPE: Final = "text/calendar"
_END: Final = b"END:VCALENDAR\r\n"
_STATUSES: Final = {"planned": "TENTATIVE", "postponed": "CANCELLED", "cancelled": "CANCELLED"}


def _nowhere(_: Activity) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a calendar is called, in which language, and where its activities are found.

    >>> Calendar(Table(["fr"]), "Missions").table.language
    'fr'
    """

    table: Table
    """Says what stands in the events."""
    name: str
    """What subscribers see it called."""
    description: str = ""
    """What it holds."""
    host: str = "electoral-outreach.invalid"
    """What makes the ids of its events unique in the world."""
    stamped: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    """When what it holds was last changed."""
    address: Callable[[Activity], str] = _nowhere
    """The page of an activity; empty for none."""


def write(register: Register, stream: IO[bytes], *, language: str | None = None) -> None:
    """Write a register's activities that have days; `MissingExtra` without `ical`.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> register = Register(
    ...     institution={"id": "a", "names": [{"name": {"en": "A"}}]},
    ...     activities=[{"kind": "mission", "id": "m", "title": {"en": "M"}, "period": "2016-11-07"}],
    ... )
    >>> write(register, stream)
    >>> b"DTSTART;VALUE=DATE:20161107" in stream.getvalue()
    True
    """
    table = Table.of(register, language)
    name = organisation_phrase(register.institution.current, table.languages).text
    calendar = Calendar(table, name, host=register.institution.id, stamped=datetime.now(UTC))
    for piece in pieces(register.activities, calendar):
        stream.write(piece)


def pieces(activities: Iterable[Activity], calendar: Calendar) -> Iterator[bytes]:
    """The file piece by piece, activities as they come; `MissingExtra` without `ical`.

    >>> b"".join(pieces([], Calendar(Table(["en"]), "Missions"))).splitlines()[0]
    b'BEGIN:VCALENDAR'
    """
    with needs("ical", "a calendar"):
        import icalendar
    whole = icalendar.Calendar()
    whole.add("prodid", "-//electoral-outreach//EN")
    whole.add("version", "2.0")
    whole.add("name", calendar.name)
    whole.add("x-wr-calname", calendar.name)
    if calendar.description:
        whole.add("description", calendar.description)
    whole.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    yield whole.to_ical().removesuffix(_END)
    for activity in activities:
        days = days_of(activity.period)
        for number, (first, last) in enumerate(days, 1):
            event = icalendar.Event()
            part = f"-{number}" if len(days) > 1 else ""
            event.add("uid", f"{activity.id}{part}@{calendar.host}")
            event.add("dtstamp", calendar.stamped)
            event.add("dtstart", first)
            # The end is the day after the last.
            event.add("dtend", last + timedelta(days=1))
            _describe(event, activity, calendar)
            yield event.to_ical()
    yield _END


def reason_against(activity: Activity) -> str | None:
    """Why an activity is not in a calendar; None for one that is.

    >>> from electoral_outreach.model import Mission
    >>> reason_against(Mission(id="m", title={"en": "M"}, period="2016-11"))
    'has no days that are stated for certain'
    """
    return None if days_of(activity.period) else "has no days that are stated for certain"


def days_of(period: Period | None) -> tuple[tuple[date, date], ...]:
    """The first and last day of each stretch that a period states for certain; none where it does not.

    >>> days_of(Period("2016-11-07/2016-11-18"))
    ((datetime.date(2016, 11, 7), datetime.date(2016, 11, 18)),)
    >>> [first.day for first, last in days_of(Period("{2014-05-23,2014-05-25}"))]
    [23, 25]
    >>> days_of(Period("2016-11")), days_of(Period("XXXX-11-07")), days_of(Period("2016-11-07~"))
    ((), (), ())
    """
    if period is None:
        return ()
    dates = period.dates
    if any(each is None or each.qualifier for each in dates):
        return ()
    stated = [each.earliest for each in dates if each is not None and each.day is not None]
    days = [each for each in stated if each is not None and each < date.max]
    if len(days) < len(dates):
        return ()
    return tuple((each, each) for each in days) if period.is_set else ((days[0], days[-1]),)


def _describe(event: Any, activity: Activity, calendar: Calendar) -> None:
    table, title = calendar.table, activity.title.best(calendar.table.languages)
    event.add("summary", title.text, parameters={"LANGUAGE": title.language})
    summary = table.text(activity.summary or activity.body)
    if summary:
        event.add("description", summary)
    if where := table.places(activity.places):
        event.add("location", where)
    if url := calendar.address(activity):
        event.add("url", url)
    type = table.term(f"{activity.kind}-type", activity.type)
    themes = (table.term("theme", code) for code in activity.themes)
    named = (table.term("kind", activity.kind), type, *themes)
    event.add("categories", [each for each in named if each])
    event.add("status", _STATUSES.get(activity.status or "", "CONFIRMED"))
    # Nobody who subscribes is busy because of it.
    event.add("transp", "TRANSPARENT")
