"""Times of day, on the clock of each language."""

from __future__ import annotations

import re

import pytest

from electoral_outreach.phrases import hours_phrase

TOLD = [
    ("09:30", "en", "9:30 AM"),
    ("09:30", "en-CA", "9:30 a.m."),
    ("09:30", "en-GB", "09:30"),
    ("09:30", "fr", "09:30"),
    ("09:30", "fr-CA", "09 h 30"),
    ("21:05", "es", "21:05"),
    ("21:05", "ar", "9:05 م"),
    ("21:05", "ko", "오후 9:05"),
    ("21:05", "zh-Hant", "21:05"),
    ("21:05", "fa-u-nu-arabext", "۲۱:۰۵"),
    ("00:05", "en", "12:05 AM"),
    ("12:00", "en", "12:00 PM"),
    ("09:30/11:00", "en", "9:30 – 11:00 AM"),
    ("09:30/17:00", "en", "9:30 AM – 5:00 PM"),
    ("09:05/09:40", "en-GB", "09:05–09:40"),
    ("23:00/01:30", "fr-CA", "23 h 00 – 1 h 30"),
    ("09:30/17:00", "tlh", "9:30 AM – 5:00 PM"),
]


def plain(text: str) -> str:
    """With ordinary spaces."""
    return re.sub(r"\s", " ", text)


@pytest.mark.parametrize(("hours", "language", "said"), TOLD)
def test_a_time_is_said_on_the_clock_of_the_language(hours: str, language: str, said: str) -> None:
    """Morning and afternoon once, where both ends share it."""
    assert plain(hours_phrase(hours, language)) == said
