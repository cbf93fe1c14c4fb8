"""Month and weekday names for readers and writers of dates."""

from __future__ import annotations

import pytest

from electoral_outreach.phrases import CalendarNames, month_names, weekday_names


@pytest.mark.parametrize("tag", ["en", "fr", "es", "pt", "ar", "de", "ro", "pl", "ru", "el", "vi"])
def test_every_month_and_day_can_be_found_by_its_names(tag: str) -> None:
    """Twelve months from January, seven days from Monday."""
    assert set(month_names(tag).numbers.values()) == set(range(1, 13))
    assert set(weekday_names(tag).numbers.values()) == set(range(1, 8))
    assert len(month_names(tag).wide) == 12
    assert len(weekday_names(tag).stand_alone_abbreviated) == 7


def test_both_cases_are_there() -> None:
    """Polish inflects the month inside a date."""
    names = month_names("pl")
    assert names.numbers["listopad"] == names.numbers["listopada"] == 11


def test_a_form_that_two_months_share_is_left_out() -> None:
    """A reader must not guess."""
    forms = ("jan", "jan", *(str(number) for number in range(3, 13)))
    names = CalendarNames(
        wide=forms, abbreviated=forms, stand_alone_wide=forms, stand_alone_abbreviated=forms
    )
    assert "jan" not in names.numbers
    assert names.numbers["12"] == 12
