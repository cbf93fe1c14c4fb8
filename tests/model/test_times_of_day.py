"""Times of day as people write them, in place of 16:30."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.model import InvalidRegister, ScheduleItem
from electoral_outreach.model.durations import HOURS
from electoral_outreach.model.suggesting.times_of_day import hours_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9h30", "09:30"),
        ("9 h 30", "09:30"),
        ("9:30", "09:30"),
        ("09.30", "09:30"),
        ("09:30:00", "09:30"),
        ("9:30 AM", "09:30"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
        ("2 p.m.", "14:00"),
        ("14h", "14:00"),
        ("24:00", "00:00"),
        ("noon", "12:00"),
        ("Minuit", "00:00"),
        ("à 14h", "14:00"),
        ("14h-16h", "14:00/16:00"),
        ("14-16h", "14:00/16:00"),
        ("2-4 pm", "14:00/16:00"),
        ("10 am to 2 pm", "10:00/14:00"),
        ("09:30 – 12:00", "09:30/12:00"),
        ("de 14h à 16h30", "14:00/16:30"),
        ("9h30/12h", "09:30/12:00"),
        ("9", None),
        ("9-10", None),
        ("930", None),
        ("25:00", None),
        ("09:75", None),
        ("13 pm", None),
        ("09:30/", None),
        ("9h-10h-11h", None),
        ("tomorrow", None),
        ("2016-11-07", None),
        ("9h30" + " " * 40, None),
    ],
)
def test_a_time_is_known_again(written: str, meant: str | None) -> None:
    """Where it is plain; the message says in any case what one looks like."""
    assert hours_meant(written) == meant
    with pytest.raises(InvalidRegister) as caught:
        ScheduleItem(label={"en": "Session"}, hours=written)  # type: ignore[arg-type]
    [problem] = caught.value.problems
    assert problem.suggestion == meant
    assert "a time of day is like 16:30, or 16:30/18:00" in problem.message


@given(st.text("0123456789:h./- –apmtoàde ", max_size=14))
def test_what_is_suggested_is_accepted(written: str) -> None:
    """Whatever it was made of."""
    meant = hours_meant(written)
    assert meant is None or re.fullmatch(HOURS, meant)


def test_a_number_is_no_time() -> None:
    """The message says what one looks like."""
    with pytest.raises(
        InvalidRegister, match=r"hours: is 930, not a string; a time of day is like"
    ):
        ScheduleItem(label={"en": "Session"}, hours=930)  # type: ignore[arg-type]
