"""The year of a date that states none, concluded from what stands around it, or left open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, first_day
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.dating import SectionDates
from electoral_outreach.legacy.source.blocks import Span

_MIDDLE: Final = 7
_QUARTER: Final = 3
_BESIDE: Final = 16
_NAME: Final = 60
"""So much behind a year may be what is called by it."""
_FAR: Final = 5000
"""From July on a month is of a financial year's first calendar year wherever those begin, till March of its second."""


@dataclass(frozen=True, slots=True)
class InferredYear:
    """A year and the words it was concluded from."""

    year: int
    evidence: Span


def year_for(
    phrase: DatePhrase, section: Section, dates: SectionDates, page: PageContext
) -> InferredYear | None:
    """The year of a yearless date, from the nearest thing that states one; None where none does.

    In order: the year heading above, another date of the section, the lines that lead in to a
    list, the date of posting, a year in the headings of the list or of the page, its last change.
    """
    for candidate in _candidates(phrase, section, dates, page):
        return candidate
    return None


def fits_weekday(phrase: DatePhrase) -> bool:
    """Whether the weekday that a date states is right for its year; True where none is stated.

    >>> from electoral_outreach.legacy.dates import dates_in
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> [fits_weekday(each) for each in dates_in("Tuesday, 8 September 2015", lexicon("en"))]
    [True]
    """
    first = phrase.members[0]
    day = first_day(first)
    if phrase.weekday is None or day is None or first.day is None:
        return True
    return day.isoweekday() == phrase.weekday


def _candidates(
    phrase: DatePhrase, section: Section, dates: SectionDates, page: PageContext
) -> Iterator[InferredYear]:
    if section.year is not None and section.year.value is not None:
        heading = section.year.value
        yield InferredYear(int(heading.text), heading)
    yield from _from_name(phrase, dates, page)
    for other in (*(d for d in dates.all if d.in_title), *dates.all):
        near = other.phrase
        if near is phrase or not near.has_year or near.precision == "year":
            continue
        year = _nearest(phrase, near)
        concerns_us = other.use not in {"since", "milestone", "programme"} and (
            other.use != "election" or other.in_title or _is_close(phrase, near, year)
        )
        if other.use == "posting" or concerns_us:
            yield InferredYear(year, near.span)
    if section.is_posting and section.dateline and section.dateline[0].has_year:
        posted = section.dateline[0]
        turn = _turn(phrase, section, page)
        yield InferredYear(_nearest(phrase, posted, turn), posted.span)
    yield from _from_lead_in(section, page)
    if page.is_report:
        yield from _from_page(phrase, page)
    for posted in page.posted:
        if posted not in page.changed:
            turn = _turn(phrase, section, page)
            yield InferredYear(_nearest(phrase, posted, turn), posted.span)
    yield from _from_headings(section, page)
    yield from _from_page(phrase, page)
    for changed in page.changed:
        yield InferredYear(_nearest(phrase, changed), changed.span)


def _from_name(
    phrase: DatePhrase, dates: SectionDates, page: PageContext
) -> Iterator[InferredYear]:
    """The year that the activity is called by, in the title or beside the date: "the 2017 Assembly"."""
    for other in dates.of("milestone"):
        year, sentence = other.phrase.members[0].year, other.sentence
        beside = other.in_title or sentence.start <= phrase.span.start < sentence.end
        if other.phrase.precision != "year" or other.phrase.prepositional or not beside:
            continue
        behind = sentence.text[other.phrase.span.end - sentence.start :][:_NAME].split(",")[0]
        voted = page.words.finds(behind, "elections", "nouns")
        if year is not None and not voted and names_activity(behind, page.language):
            yield InferredYear(year, other.phrase.span)


def _from_lead_in(section: Section, page: PageContext) -> Iterator[InferredYear]:
    """A single year in the sentence that leads in to a list: "The 2014 report mentions:"."""
    if section.lead_in is None:
        return
    found = page.dates_in(section.lead_in.text, section.lead_in.start)
    years = {each.members[0].year: each for each in found if each.has_year}
    if len(years) == 1:
        ((year, phrase),) = years.items()
        if year is not None:
            yield InferredYear(year, phrase.span)


def _from_page(phrase: DatePhrase, page: PageContext) -> Iterator[InferredYear]:
    """The year of the page's heading; of a financial year, the half that the month is in."""
    if page.headed is None:
        return
    month = phrase.members[0].month or 0
    first, last = page.headed.members[0], page.headed.members[-1]
    if first.year is None or last.year is None:
        return
    begin = (first.year, first.month or (1 if first.year == last.year else _MIDDLE))
    end = (last.year, last.month or (12 if first.year == last.year else _QUARTER))
    for year in dict.fromkeys((first.year, last.year)):
        if begin <= (year, month) <= end:
            yield InferredYear(year, page.headed.span)
            return


def _from_headings(section: Section, page: PageContext) -> Iterator[InferredYear]:
    for group in reversed(section.groups):
        found = page.dates_in(group.text, group.block.start)
        if any(each.precision == "day" for each in found) and names_activity(
            group.text, page.language
        ):
            continue  # the title of another activity, and its own day
        if len(found) == 1 and found[0].has_year and found[0].members[0].year is not None:
            yield InferredYear(found[0].members[0].year, found[0].span)


def _turn(phrase: DatePhrase, section: Section, page: PageContext) -> int:
    """-1 where a date is said to be past, as in "last December", 1 where it is said to come, or 0."""
    for span in section.spans:
        if span.start <= phrase.span.start < span.end:
            begin, end = phrase.span.start - span.start, phrase.span.end - span.start
            before = span.text[max(0, begin - _BESIDE) : begin].split()[-1:]
            after = span.text[end : end + _BESIDE].split()[:1]
            said = (phrase.span.text, *before, *after)
            for key, turn in (("past", -1), ("coming", 1)):
                if any(page.words.finds(each, "dates", key) for each in said):
                    return turn
    return 0


def _nearest(phrase: DatePhrase, known: DatePhrase, turn: int = 0) -> int:
    """The year that brings a date nearest to a known one, and its stated weekday to be right.

    Where it is said to be past or to come, the nearest on that side.
    """
    anchor = first_day(known.members[0]) or date(2000, 1, 1)
    month, day = phrase.members[0].month or 1, min(phrase.members[0].day or 15, 28)
    near: list[tuple[bool, float, int]] = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if not 1 <= year <= 9999:
            continue
        distance = (date(year, month, day) - anchor).days
        weight = distance * 1.5 if distance > 0 else -distance
        if turn and (_side(phrase, year, anchor) != turn):
            weight += _FAR
        near.append((not _weekday_right(phrase, year), weight, year))
    return min(near)[2]


def _side(phrase: DatePhrase, year: int, anchor: date) -> int:
    """On which side of a day a date lies; a month that the day is in lies on neither."""
    first = phrase.members[0]
    there = (year, first.month or 1, first.day or 0)
    known = (anchor.year, anchor.month, anchor.day if first.day else 0)
    return (there > known) - (there < known)


def _is_close(phrase: DatePhrase, election: DatePhrase, year: int) -> bool:
    """Whether a date falls within two months of an election, as an activity around it does."""
    anchor = first_day(election.members[0])
    month, day = phrase.members[0].month or 1, min(phrase.members[0].day or 15, 28)
    return anchor is not None and abs((date(year, month, day) - anchor).days) <= 62


def _weekday_right(phrase: DatePhrase, year: int) -> bool:
    if phrase.weekday is None:
        return True
    try:
        day = date(year, phrase.members[0].month or 1, phrase.members[0].day or 1)
    except ValueError:
        return False
    return day.isoweekday() == phrase.weekday
