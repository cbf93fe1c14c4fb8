"""Dates and stretches of time as CLDR writes them, in any locale and without losing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from electoral_outreach.phrases._patterns import (
    Pattern,
    filled,
    letters,
    pattern_of,
    widened,
)

if TYPE_CHECKING:
    from electoral_outreach.model import PartialDate
    from electoral_outreach.phrases._cldr import Cldr


def pattern_for(date: PartialDate, locale: Cldr) -> Pattern:
    """The locale's longest pattern for the fields that a date has.

    In a locale for which CLDR has no month names the pattern is numeric.
    """
    dates = locale.dates
    if not locale.has_month_names:
        return pattern_of(dates[_skeleton(date, "M")])
    if date.month is None:
        return pattern_of(dates["y"])
    if date.day is None:
        return pattern_of("LLLL" if date.year is None else dates["yMMMM"])
    return pattern_of(dates["MMMMd"] if date.year is None else dates["long"])


def one_date(date: PartialDate, locale: Cldr) -> str:
    """One date, such as "7 November 2016", "November" or "2016"."""
    return filled(pattern_for(date, locale), date, locale)


def one_stretch(start: PartialDate, end: PartialDate, locale: Cldr) -> str:
    """A stretch of time from one date to another, with what both share said once."""
    pattern = _interval_pattern(start, end, locale)
    if pattern is None:
        return fallback(one_date(start, locale), one_date(end, locale), locale)
    first, second = _halves(pattern)
    return filled(first, start, locale) + filled(second, end, locale)


def fallback(start: str, end: str, locale: Cldr) -> str:
    """Two dates, each said in full, joined as the locale joins the ends of an interval."""
    return locale.interval_fallback.replace("{0}", start).replace("{1}", end)


def largest_difference(start: PartialDate, end: PartialDate) -> str | None:
    """The largest field in which two dates of one precision differ, or None."""
    for letter, one, other in zip("yMd", start[:3], end[:3], strict=True):
        if one != other:
            return letter
    return None


def same_fields(start: PartialDate, end: PartialDate) -> bool:
    """Whether two dates state the same fields, and so may share some."""
    return [part is None for part in start[:3]] == [part is None for part in end[:3]]


def _skeleton(date: PartialDate, month: str) -> str:
    year, day = "y" * (date.year is not None), "d" * (date.day is not None)
    return year + month * (date.month is not None) + day


def _interval_pattern(start: PartialDate, end: PartialDate, locale: Cldr) -> Pattern | None:
    """CLDR's pattern for a stretch of time, unless it would leave out part of an end."""
    difference = largest_difference(start, end)
    if difference is None or not same_fields(start, end):
        return None
    months = ("MMMM", "MMM") if locale.has_month_names else ("M",)
    for month in months:
        parts = locale.intervals.get(_skeleton(start, month), {}).get(difference)
        if parts is not None:
            pattern = widened(tuple(piece for part in parts for piece in pattern_of(part)))
            return pattern if _says_all(pattern, start, difference) else None
    return None


def _halves(pattern: Pattern) -> tuple[Pattern, Pattern]:
    """The pattern cut in two before the first field that comes back in it."""
    seen: set[str] = set()
    for position, piece in enumerate(pattern):
        if piece.letter in seen:
            return pattern[:position], pattern[position:]
        if piece.letter in {"y", "M", "d"}:
            seen.add(piece.letter)
    return pattern, ()


def _says_all(pattern: Pattern, date: PartialDate, difference: str) -> bool:
    """Whether each end can be read back: differing fields twice, shared ones at least once."""
    first, second = (set(letters(half)) for half in _halves(pattern))
    stated = [letter for letter, part in zip("yMd", date[:3], strict=True) if part is not None]
    twice = stated[stated.index(difference) :]
    once = stated[: stated.index(difference)]
    return all(letter in first and letter in second for letter in twice) and all(
        letter in first or letter in second for letter in once
    )
