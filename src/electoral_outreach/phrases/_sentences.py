"""Periods as part of a sentence, in the languages that the library speaks.

Words come from the gettext catalogue, dates from CLDR. A stretch of time is the pattern of one
date cut in two: "November 7, 2016" gives "November 7" and "18, 2016", each with its preposition.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from electoral_outreach.normal_forms import normalized
from electoral_outreach.phrases._dates import fallback, largest_difference, one_date, same_fields
from electoral_outreach.phrases._sharing import ends, several
from electoral_outreach.phrases.lists import joined, side_by_side

if TYPE_CHECKING:
    from collections.abc import Sequence
    from gettext import NullTranslations

    from electoral_outreach.model import PartialDate, Period
    from electoral_outreach.phrases._cldr import Cldr


class Said(NamedTuple):
    """A phrase and what is to be noted about it."""

    text: str
    doubts: Sequence[str] = ()
    """What is approximate or uncertain."""
    gaps: Sequence[str] = ()
    """What is not known."""


def sentence(period: Period, locale: Cldr, words: NullTranslations) -> Said:
    """A period as it stands in a sentence, not capitalised."""
    dates = stated(period)
    if period.is_set:
        return _set(dates, locale, words)
    if len(dates) == 2 and dates[0] != dates[1]:
        return _stretch(dates[0], dates[1], locale, words)
    if period.is_interval and len(dates) == 1:
        return _half_open(period, dates[0], locale, words)
    return _single(dates[0], locale, words)


def compact(period: Period, locale: Cldr) -> str:
    """A stretch or set of unqualified dates without prepositions: "November 7–18, 2016"."""
    dates = stated(period)
    if period.is_set:
        return several(dates, locale)
    start, end = ends(dates[0], dates[1], locale)
    if start.isdigit() or _day_range(dates[0], dates[1]):
        return f"{start}–{end}"
    return fallback(start, end, locale)


def since(date: PartialDate, text: str, words: NullTranslations) -> str:
    """The start of what goes on: "since 1992"."""
    return _by_precision(
        date,
        day=words.pgettext("day", "since {date}"),
        month=words.pgettext("month", "since {date}"),
        year=words.pgettext("year", "since {date}"),
    ).format(date=text)


def until(date: PartialDate, text: str, words: NullTranslations) -> str:
    """The end of what has no start: "until 1992"."""
    return _by_precision(
        date,
        day=words.pgettext("day", "until {date}"),
        month=words.pgettext("month", "until {date}"),
        year=words.pgettext("year", "until {date}"),
    ).format(date=text)


def stated(period: Period) -> list[PartialDate]:
    """The dates that a period names."""
    return [date for date in period.dates if date is not None]


def _single(date: PartialDate, locale: Cldr, words: NullTranslations) -> Said:
    text = one_date(date, locale)
    if date.qualifier in {"~", "%"}:
        template = _by_precision(
            date,
            day=words.pgettext("day", "around {date}"),
            month=words.pgettext("month", "around {date}"),
            year=words.pgettext("year", "around {date}"),
        )
    else:
        template = _by_precision(
            date,
            day=words.pgettext("day", "on {date}"),
            month=words.pgettext("month", "in {date}"),
            year=words.pgettext("year", "in {date}"),
        )
    notes = [words.gettext("uncertain date")] if date.qualifier in {"?", "%"} else []
    return Said(template.format(date=text), notes)


def _half_open(period: Period, date: PartialDate, locale: Cldr, words: NullTranslations) -> Said:
    text = one_date(date, locale)
    doubts = _doubts({"date": date.qualifier}, words)
    if period.end is not None:
        gaps = [words.gettext("start not known")] if period.unknown_start else []
        return Said(until(date, text, words), doubts, gaps)
    if period.open_end:
        return Said(since(date, text, words), doubts)
    template = _by_precision(
        date,
        day=words.pgettext("day, end not known", "from {date}"),
        month=(
            words.pgettext("month beginning with a vowel, end not known", "from {date}")
            if _begins_with_vowel(text)
            else words.pgettext("month, end not known", "from {date}")
        ),
        year=words.pgettext("year, end not known", "from {date}"),
    )
    return Said(template.format(date=text), doubts, [words.gettext("end not known")])


def _stretch(start: PartialDate, end: PartialDate, locale: Cldr, words: NullTranslations) -> Said:
    first, last = ends(start, end, locale)
    beginning = _by_precision(
        start,
        day=words.pgettext("day", "from {date}"),
        month=(
            words.pgettext("month beginning with a vowel", "from {date}")
            if _begins_with_vowel(first)
            else words.pgettext("month", "from {date}")
        ),
        year=words.pgettext("year", "from {date}"),
    )
    ending = _by_precision(
        end,
        day=words.pgettext("day", "to {date}"),
        month=words.pgettext("month", "to {date}"),
        year=words.pgettext("year", "to {date}"),
    )
    if start.qualifier == end.qualifier:
        doubts = _doubts({"dates": start.qualifier}, words)
    else:
        doubts = _doubts({"start": start.qualifier, "end": end.qualifier}, words)
    return Said(f"{beginning.format(date=first)} {ending.format(date=last)}", doubts)


def _set(dates: Sequence[PartialDate], locale: Cldr, words: NullTranslations) -> Said:
    if len({(date.precision, date.qualifier) for date in dates}) > 1:
        members = (_single(date, locale, words) for date in dates)
        texts = [with_notes(each.text, each.doubts, words) for each in members]
        return Said(joined(texts, locale))
    doubts = _doubts({"dates": dates[0].qualifier}, words)
    if dates[0].day is not None:
        return Said(several(dates, locale, partial(_days, words=words)), doubts)
    template = (
        words.pgettext("several years", "in {dates}")
        if dates[0].month is None
        else words.pgettext("several months", "in {dates}")
    )
    return Said(template.format(dates=several(dates, locale)), doubts)


def _days(text: str, count: int, *, first: bool, words: NullTranslations) -> str:
    """One or several days of a month, as they begin or go on a list of days."""
    if count > 1:
        template = (
            words.pgettext("several days", "on {dates}")
            if first
            else words.pgettext("several more days", "{dates}")
        )
        return template.format(dates=text)
    template = (
        words.pgettext("day", "on {date}") if first else words.pgettext("one more day", "{date}")
    )
    return template.format(date=text)


def with_notes(text: str, notes: Sequence[str], words: NullTranslations) -> str:
    """The phrase with what is noted about it in brackets behind it."""
    if not notes:
        return text
    said = side_by_side(notes, words)
    return words.gettext("{phrase} ({notes})").format(phrase=text, notes=said)


def _day_range(start: PartialDate, end: PartialDate) -> bool:
    return same_fields(start, end) and largest_difference(start, end) == "d"


def _by_precision(date: PartialDate, *, day: str, month: str, year: str) -> str:
    return {"day": day, "month": month, "year": year}[date.precision]


def _begins_with_vowel(text: str) -> bool:
    return normalized("NFD", text[:1]).casefold()[:1] in {"a", "e", "i", "o", "u"}


def _doubts(qualifiers: dict[str, str], words: NullTranslations) -> list[str]:
    """What is approximate or uncertain about which part of a period."""
    notes = {
        ("date", "~"): words.gettext("approximate date"),
        ("date", "?"): words.gettext("uncertain date"),
        ("date", "%"): words.gettext("approximate and uncertain date"),
        ("dates", "~"): words.gettext("approximate dates"),
        ("dates", "?"): words.gettext("uncertain dates"),
        ("dates", "%"): words.gettext("approximate and uncertain dates"),
        ("start", "~"): words.gettext("approximate start"),
        ("start", "?"): words.gettext("uncertain start"),
        ("start", "%"): words.gettext("approximate and uncertain start"),
        ("end", "~"): words.gettext("approximate end"),
        ("end", "?"): words.gettext("uncertain end"),
        ("end", "%"): words.gettext("approximate and uncertain end"),
    }
    return [notes[part, sign] for part, sign in qualifiers.items() if sign]
