"""A time of day is taken as it is meant, and refused where it means none."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from wagtail_outreach.blocks.facts import ScheduleItemBlock
from wagtail_outreach.editing.problems import form_errors
from wagtail_outreach.inputs.hours import as_hours
from wagtail_outreach.pages.models import MissionPage

HOURS = ScheduleItemBlock().child_blocks["hours"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9:30/17:00", "09:30/17:00"),
        ("9:30", "09:30"),
        (" 16:30 / 18:00 ", "16:30/18:00"),
        ("9:30-17:00", "09:30/17:00"),
        ("9 h 30 – 17h00", "09:30/17:00"),
        ("23:00/1:30", "23:00/01:30"),
        ("٩:٣٠", "09:30"),
        ("", ""),
    ],
)
def test_is_taken_as_it_is_meant(typed, meant) -> None:
    assert HOURS.clean(typed) == meant


@pytest.mark.parametrize("typed", ["25", "9", "9:3", "noon", "9:30/", "9:30/10:00/11:00", "930"])
def test_what_means_no_time_stays_as_it_was_typed(typed) -> None:
    assert as_hours(typed) == typed


@pytest.mark.parametrize("typed", ["25:00", "9:70", "noon"])
def test_what_is_no_time_is_refused_beside_the_field(typed, landing) -> None:
    stream = MissionPage._meta.get_field("timing").stream_block
    value = stream.clean(
        stream.to_python(
            [{"type": "step", "value": {"label": {"en": "Opening"}, "period": "", "hours": typed}}]
        )
    )
    page = MissionPage(title="M", locale=landing.locale)
    [(field, error)] = form_errors(page, {"title": "M", "timing": value})
    assert field == "timing"
    assert isinstance(error, ValidationError)
