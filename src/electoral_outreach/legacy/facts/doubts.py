"""Dates that may be those of something else: of two ranges, far down, or of when news was put out."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, first_day, with_year
from electoral_outreach.legacy.layout.calendars import is_news
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.dating import SectionDates
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.model.partial_date import PartialDate

_OPENING: Final = 2
"""So many paragraphs say what a text is about; further down it tells of other things as well."""


def is_doubtful(phrase: DatePhrase, section: Section) -> bool:
    """Whether a date is but a year in a title, stands far down in a text, or is of two ranges in one.

    >>> from electoral_outreach.legacy.dates import dates_in
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> [twice] = dates_in("on 4-7 May 2013 and 11-14 May 2013", lexicon("en"))
    >>> is_doubtful(twice, Section("heading"))
    True
    """
    title = section.title
    titled = title is not None and title.start <= phrase.span.start < title.end
    if titled and phrase.precision == "year":
        return True
    if phrase.gaps:
        return True
    later = section.body[_OPENING:]
    return any(span.start <= phrase.span.start < span.end for span in later)


def is_day_of_longer(phrase: DatePhrase, dates: SectionDates) -> bool:
    """Whether a text tells of one day, and elsewhere of days around it: perhaps those of the journey."""
    if phrase.precision != "day" or len(phrase.members) > 1 or not phrase.has_year:
        return False
    ranges = (each.phrase for each in dates.activity if each.phrase.shape == "interval")
    return any(
        _order(each.members[0]) <= _order(phrase.members[0]) <= _order(each.members[-1])
        for each in ranges
        if each.precision == "day"
    )


def is_day_of_several(phrase: DatePhrase, section: Section, page: PageContext) -> bool:
    """Whether a text tells of one day, and at its opening of something that went on for several.

    >>> from electoral_outreach.legacy.dates import dates_in
    >>> from electoral_outreach.legacy.source.blocks import Span
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> text = "A three-day workshop opened on 4 May 2013."
    >>> [day] = dates_in(text, lexicon("en"))
    >>> is_day_of_several(day, Section("heading", body=[Span(text, 0)]), PageContext("en"))
    True
    """
    if phrase.precision != "day" or len(phrase.members) > 1:
        return False
    told = section.spans[: _OPENING + 1]
    return any(
        (int(said["n"]) if said["n"].isdigit() else page.words.numbers.get(said["n"].lower(), 0))
        > 1
        for span in told
        for pattern in _several_days(page.language)
        for said in pattern.finditer(span.text)
    )


@cache
def _several_days(tag: str) -> tuple[re.Pattern[str], ...]:
    told = lexicon(tag).words("duration", "several_days")
    return tuple(re.compile(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) for each in told)


def _order(day: PartialDate) -> tuple[int, int, int]:
    """What days are sorted by, even one that no month has."""
    return day.year or 0, day.month or 0, day.day or 0


_EDGE: Final = 3
_SHORTLY: Final = timedelta(days=31)
"""So long after it was, something is news."""
_LETTER: Final = re.compile(r"[^\W\d_]")


def before(line: DatePhrase, told: DatePhrase) -> DatePhrase:
    """A date that states no year in the last one in which it was over on a day that does."""
    day = line.members[0]
    if told.has_year or day.year is None:
        return told
    last = told.members[-1]
    later = (last.month or 0, last.day or 0) > (day.month or 0, day.day or 0)
    return with_year(told, day.year - later)


def rests_on_line(chosen: DatePhrase, section: Section, page: PageContext) -> bool:
    """Whether a date, or its year, is from a line in a list of news, which may say when that came out."""
    line = section.dateline[0] if section.dateline and not section.is_posting else None
    if line is None or line.precision != "day" or section.origin == "row":
        return False
    said = page.dates_in(chosen.span.text)
    concluded = chosen.has_year and bool(said) and not said[0].has_year
    return concluded or (chosen.span == line.span and is_news(section, page.words))


def is_stamp(line: DatePhrase, told: DatePhrase | None, section: Section) -> bool:
    """Whether the text tells of whole days shortly before it, and the title says it at an edge."""
    if told is None or not told.precision == line.precision == "day":
        return False
    told = before(line, told)
    day, last = first_day(line.members[0]), first_day(told.members[-1])
    if len(line.members) > 1 or day is None or last is None:
        return False
    title = section.title
    if title is not None and title.start <= line.span.start < title.end:
        edge = _LETTER.search(title.text[line.span.end - title.start :]) is None
        if not (edge or line.span.start - title.start < _EDGE):
            return False
    return timedelta() < day - last <= _SHORTLY
