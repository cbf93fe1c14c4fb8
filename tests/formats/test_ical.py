"""Calendars: valid for another parser, on the days that were stated and on no others."""

from __future__ import annotations

import io
import sys
from datetime import timedelta

import icalendar
import pytest
from hypothesis import given, settings

from electoral_outreach.formats import ical
from electoral_outreach.formats.missing import MissingExtra
from electoral_outreach.formats.table import Table
from electoral_outreach.model import Mission, Period, Register
from electoral_outreach.strategies import registers


def events_of(data: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    return calendar.walk("VEVENT")


@given(registers())
@settings(max_examples=25)
def test_another_parser_reads_every_stretch_of_days(register: Register) -> None:
    """Texts come back as they are; lines are no longer than the standard lets them be."""
    stream = io.BytesIO()
    ical.write(register, stream)
    data = stream.getvalue()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    events = events_of(data)
    expected = [
        (each.title.best(Table.of(register).languages).text, first, last + timedelta(days=1))
        for each in register.activities
        for first, last in ical.days_of(each.period)
    ]
    found = [(str(each["summary"]), each["dtstart"].dt, each["dtend"].dt) for each in events]
    assert found == expected
    uids = [str(each["uid"]) for each in events]
    assert len(set(uids)) == len(uids)


@pytest.mark.parametrize(
    "period",
    ["2016", "2016-11", "2016-11/2016-12", "2016-11-07/..", "2016-11-07~", "2016-11-07?",
     "XXXX-11-07", "../2016-11-07", "2016-11-07/2016-12", "2016-11-07/"],
)  # fmt: skip
def test_no_day_is_invented(period: str) -> None:
    assert ical.days_of(Period(period)) == ()


def test_a_set_is_several_events() -> None:
    mission = Mission(id="m", title={"en": "M"}, period="{2014-05-23,2014-05-25}")
    data = b"".join(ical.pieces([mission], ical.Calendar(Table(["en"]), "C", host="emb.org")))
    assert [str(each["uid"]) for each in events_of(data)] == ["m-1@emb.org", "m-2@emb.org"]


@pytest.mark.parametrize(
    ("status", "told"),
    [(None, "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")],
)
def test_what_was_cancelled_is_told(status: str | None, told: str) -> None:
    mission = Mission(id="m", title={"en": "M"}, period="2016-11-07", status=status)
    [event] = events_of(b"".join(ical.pieces([mission], ical.Calendar(Table(["en"]), "C"))))
    assert event["status"] == told
    assert event["transp"] == "TRANSPARENT"


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"electoral-outreach\[ical\]"):
        next(ical.pieces([], ical.Calendar(Table(["en"]), "C")))
