"""Several dates in one breath, with what they share said once.

The pattern of one date is cut where the dates differ: "November 7, 2016" gives "November 7"
and "18, 2016" for the ends of a stretch, "November 7 and 18, 2016" for a set.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from electoral_outreach.phrases._dates import (
    largest_difference,
    one_date,
    pattern_for,
    same_fields,
)
from electoral_outreach.phrases._patterns import filled
from electoral_outreach.phrases.lists import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.model import PartialDate
    from electoral_outreach.phrases._cldr import Cldr
    from electoral_outreach.phrases._patterns import Pattern


class Say(Protocol):
    """Puts words around the dates of one month; `count` is how many they are."""

    def __call__(self, text: str, count: int, *, first: bool) -> str: ...


def _bare(text: str, count: int, *, first: bool) -> str:  # noqa: ARG001 - as `Say` has it
    return text


def ends(start: PartialDate, end: PartialDate, locale: Cldr) -> tuple[str, str]:
    """Both ends of a stretch, each without what the other says for it."""
    difference = largest_difference(start, end)
    if difference is None or not same_fields(start, end):
        return one_date(start, locale), one_date(end, locale)
    pattern = pattern_for(start, locale)
    first, last = _span(pattern, difference)
    return filled(pattern[:last], start, locale), filled(pattern[first:], end, locale)


def several(dates: Sequence[PartialDate], locale: Cldr, say: Say = _bare) -> str:
    """A list of dates in order, the month and the year of neighbours said once."""
    if len({date.precision for date in dates}) > 1:
        return joined([one_date(date, locale) for date in dates], locale)
    years: list[str] = []
    for _, of_one_year in groupby(dates, lambda date: date.year):
        members = list(of_one_year)
        pattern = pattern_for(members[0], locale)
        start, end = _span(pattern, "y" if members[0].month is None else "M")
        months = [
            _of_one_month(list(group), pattern[start:end], locale)
            for _, group in groupby(members, lambda date: date.month)
        ]
        said = [
            say(text, count, first=not years and place == 0)
            for place, (text, count) in enumerate(months)
        ]
        before = filled(pattern[:start], members[0], locale)
        years.append(before + joined(said, locale) + filled(pattern[end:], members[0], locale))
    return joined(years, locale)


def _of_one_month(dates: Sequence[PartialDate], pattern: Pattern, locale: Cldr) -> tuple[str, int]:
    if dates[0].day is None:
        return filled(pattern, dates[0], locale), 1
    start, end = _span(pattern, "d")
    days = joined([filled(pattern[start:end], date, locale) for date in dates], locale)
    before = filled(pattern[:start], dates[0], locale)
    return before + days + filled(pattern[end:], dates[0], locale), len(dates)


def _span(pattern: Pattern, letter: str) -> tuple[int, int]:
    """From where to where a field and all the smaller ones stand in a pattern."""
    if letter == "y":
        return 0, len(pattern)
    smaller = "yMd"["yMd".index(letter) :]
    places = [place for place, piece in enumerate(pattern) if piece.letter in set(smaller)]
    return places[0], places[-1] + 1
