"""Days that news tells by those it came out on: "today", "na quarta-feira (15)", "last December"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, first_day
from electoral_outreach.legacy.dates.phrases import Shape
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.dating import Dated, SectionDates
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.legacy.words.sentences import sentences
from electoral_outreach.model.partial_date import PartialDate
from electoral_outreach.phrases import weekday_names

_MEETINGS: Final = ("working-meeting", "courtesy-visit", "delegation-visit")
_LINKED: Final = 24
"""So near stand the two days of "de segunda (13) a quarta-feira (15)"."""
_BEFORE: Final = 60
_BEGUN: Final = 110
"""So far before an end stands a beginning."""
_CLOSE: Final = 25
"""So near before a day "of this month" stands the election that it is of, and no body of elections."""
_NOT_OF_DAYS: Final = "".join(
    rf"(?<!\s{each})" for each in ("at", "las", "às", "à", "with", "con", "avec", "com", "cu")
)
"""What stands before hours and people rather than days."""
_MONTH: Final = 31
_SHORTEST: Final = 4
""" The shortest names in full but for one, such as "luni"; shorter ones are short for others."""


def stamps_of(section: Section, page: PageContext) -> list[DatePhrase]:
    """When the news came out, to the day; of several news on a page, its own date only."""
    stamps = [*section.dateline] if section.is_posting else []
    if not stamps and len({each.members for each in page.posted}) <= 1:
        stamps = [*page.posted]
    return [each for each in stamps if each.precision == "day" and len(each.members) == 1]


def from_today(section: Section, dates: SectionDates, page: PageContext) -> list[DatePhrase]:
    """The day on which it was told, where the sentence that names the activity says "today"."""
    stamps = [each.phrase for each in dates.of("posting")]
    stamps += section.dateline if section.is_posting else page.posted
    if numbered := _numbered_today(section, stamps, page):
        return [numbered]
    stamps = [each for each in stamps if each.precision == "day" and len(each.members) == 1]
    if not stamps:
        return []
    told = (sentence for span in section.reading[:2] for sentence in sentences(span))
    for sentence in told:
        if page.words.finds(sentence.text, "dates", "today"):
            told_of = names_activity(sentence.text, page.language) or _is_met(
                section, sentence, page
            )
            if not told_of or _is_announced(sentence, page):
                return []
            return [*_days_around(stamps[0], sentence, dates)] or stamps[:1]
    return []


def _numbered_today(
    section: Section, stamps: Sequence[DatePhrase], page: PageContext
) -> DatePhrase | None:
    """ "Today" with the number of the day, whose month is that of the news: "firmou hoje (2)"."""
    if not stamps or len(stamps[0].members) > 1 or stamps[0].members[0].month is None:
        return None
    month = stamps[0].members[0]
    for span in section.reading[:1]:
        for sentence in sentences(span):
            match = _today_and_number(page.language).search(sentence.text)
            told_of = names_activity(sentence.text, page.language)
            if match is None or not told_of or _is_announced(sentence, page):
                continue
            member = PartialDate(month.year, month.month, int(match["day"]))
            if month.day in {None, member.day} and first_day(member) is not None:
                return DatePhrase(sentence.part(match.start(), match.end()), (member,), "date")
    return None


@cache
def _today_and_number(tag: str) -> re.Pattern[str]:
    today = lexicon(tag).either("dates", "today")
    return re.compile(rf"(?<!\w)(?:{today})\s\((?P<day>0?[1-9]|[12]\d|3[01])\)", re.IGNORECASE)


def _days_around(stamp: DatePhrase, sentence: Span, dates: SectionDates) -> Iterator[DatePhrase]:
    """The days of a stay that the day it was told is one of.

    "Welcomed this morning a delegation that is here from 11 to 15 June".
    """
    today = stamp.members[0]
    for each in dates.activity:
        first, last = each.phrase.members[0], each.phrase.members[-1]
        inside = sentence.start <= each.phrase.span.start < sentence.end
        whole = each.phrase.shape == "interval" and each.phrase.precision == "day"
        days = [(day.month or 0, day.day or 0) for day in (first, today, last)]
        if inside and whole and days == sorted(days) and first.year in {None, today.year}:
            yield each.phrase
            return


def from_stamp(section: Section, page: PageContext) -> tuple[DatePhrase, DatePhrase] | None:
    """Days that a text tells in part, and the date of the news that has the rest of them."""
    stamp = next(iter(stamps_of(section, page)), None)
    posted = first_day(stamp.members[0]) if stamp else None
    if stamp is None or posted is None:
        return None
    for read, paragraphs in ((_bare_days, 2), (_days_of_this_month, 2), (_this_weekday, 1)):
        for span in section.reading[:paragraphs]:
            for sentence in sentences(span):
                if (found := read(sentence, posted, page)) is not None:
                    return found, stamp
    return None


def _bare_days(sentence: Span, posted: date, page: PageContext) -> DatePhrase | None:
    """A day, or two, told by number and weekday alone."""
    found = list(_days_in(sentence, posted, page))
    return _together(found[:2], sentence) if found else None


def _days_of_this_month(sentence: Span, posted: date, page: PageContext) -> DatePhrase | None:
    """Days "of this month", which is that of the news."""
    for match in _this_month_pattern(page.language).finditer(sentence.text):
        before = sentence.text[max(0, match.start() - _CLOSE) : match.start()]
        days = [int(each) for each in (match["first"], match["last"]) if each]
        if page.words.finds(before, "elections", "nouns") or days != sorted(set(days)):
            continue
        members = tuple(PartialDate(posted.year, posted.month, day) for day in days)
        words = sentence.part(match.start(), match.end())
        return DatePhrase(words, members, _shape(days, match["link"], page))
    return None


def _this_weekday(sentence: Span, posted: date, page: PageContext) -> DatePhrase | None:
    """A day told by its weekday alone, "ce jeudi", in whose week of the news it is the last."""
    match = _this_weekday_pattern(page.language).search(sentence.text)
    before = sentence.text[: match.start()] if match else ""
    if match is None or page.words.finds(before, "elections", "nouns"):
        return None
    if page.words.finds(sentence.text, "not_activity", "future"):
        return None
    weekday = _weekdays(page.language)[match["weekday"].lower()]
    day = posted - timedelta(days=(posted.isoweekday() - weekday) % 7)
    member = PartialDate(day.year, day.month, day.day)
    words = sentence.part(match.start(), match.end())
    return DatePhrase(words, (member,), "date", weekday=weekday)


def _shape(days: list[int], link: str | None, page: PageContext) -> Shape:
    if link is None:
        return "date"
    apart = link.strip() in page.words.words("dates", "and") and days[-1] - days[0] > 1
    return "set" if apart else "interval"


def from_begun_to(end: Dated, page: PageContext) -> DatePhrase | None:
    """The days to a date from one without a month: "began on Monday 11 and ends on 15 March"."""
    last = end.phrase.members[-1]
    at = end.phrase.span.start - end.sentence.start
    before = end.sentence.text[max(0, at - _BEGUN) : at]
    found = [*_begun(page.language).finditer(before)]
    if not found or end.phrase.precision != "day" or last.day is None:
        return None
    start, day = found[-1].start("day"), int(found[-1]["day"])
    whole = page.dates_in(end.sentence.text[at - len(before) + start :])
    if day >= last.day or whole[0].span.start == 0:  # a date of its own
        return None
    span = end.sentence.part(
        at - len(before) + found[-1].start(), end.phrase.span.end - end.sentence.start
    )
    return DatePhrase(span, (last._replace(day=day), last), "interval")


@cache
def _begun(tag: str) -> re.Pattern[str]:
    words = lexicon(tag)
    start = words.either("schedule", "start")
    links = (*words.words("dates", "and"), *words.words("dates", "range"))
    then = "|".join((*map(re.escape, links), *words.words("schedule", "end")))
    return re.compile(
        rf"(?<!\w)(?:{start})(?:\s[^\W\d][\w’'-]{{0,14}},?){{0,4}}?{_NOT_OF_DAYS}\s(?P<day>0?[1-9]|[12]\d|3[01])"
        rf"(?:st|nd|rd|th|er|[ºª])?(?=[,;]|\s(?:{then})(?!\w))",
        re.IGNORECASE,
    )


def _is_met(section: Section, sentence: Span, page: PageContext) -> bool:
    """Whether somebody was received, of whom the title says that they met or came."""
    title = section.title_text
    titled = any(page.words.finds(title, "types", kind) for kind in _MEETINGS)
    return titled and page.words.finds(sentence.text, "kinds", "hosting")


def _is_announced(sentence: Span, page: PageContext) -> bool:
    """Whether what was done today was to say what will be: "today announced who will observe"."""
    return page.words.finds(sentence.text, "not_activity", "future") or page.words.finds(
        sentence.text, "not_activity", "verbs"
    )


def _days_in(sentence: Span, posted: date, page: PageContext) -> Iterator[DatePhrase]:
    """The days of a sentence that are no election's, each with the month that it must be of."""
    ahead = page.words.finds(sentence.text, "not_activity", "future")
    for match in _bare_day(page.language).finditer(sentence.text):
        before = sentence.text[max(0, match.start() - _BEFORE) : match.start()]
        day = _nearest(int(match["inner"] or match["outer"]), posted, ahead=ahead)
        if day is None or page.words.finds(before, "elections", "nouns"):
            continue
        weekday = _weekdays(page.language)[match["weekday"].lower()]
        member = PartialDate(day.year, day.month, day.day)
        span = sentence.part(match.start(), match.end())
        yield DatePhrase(span, (member,), "date", weekday=weekday)


def _nearest(number: int, posted: date, *, ahead: bool) -> date | None:
    """The last day of that number before the news came out, or the first after it."""
    step = 1 if ahead else -1
    days = (posted + timedelta(days=step * distance) for distance in range(_MONTH))
    return next((day for day in days if day.day == number), None)


def _together(found: list[DatePhrase], sentence: Span) -> DatePhrase:
    """Two days side by side as the range or the set that they are."""
    first, last = found[0], found[-1]
    between = sentence.text[first.span.end - sentence.start : last.span.start - sentence.start]
    if len(found) == 1 or len(between) > _LINKED or first.members >= last.members:
        return first
    span = sentence.part(first.span.start - sentence.start, last.span.end - sentence.start)
    return DatePhrase(span, (*first.members, *last.members), "interval", weekday=first.weekday)


@cache
def _weekdays(tag: str) -> dict[str, int]:
    """Weekdays by their names in full, and without the "feira" of Portuguese."""
    return {
        each: day
        for name, day in weekday_names(tag).numbers.items()
        if not name.endswith(".") and len(name) >= _SHORTEST
        for each in (name.lower(), name.lower().partition("-")[0])
    }


@cache
def _this_month_pattern(tag: str) -> re.Pattern[str]:
    """Days with the month that is running behind them: "11 a 15 do corrente mês", "le 5 de ce mois"."""
    words = lexicon(tag)
    links = (*words.words("dates", "range"), *words.words("dates", "and"))
    to = "|".join(re.escape(each) for each in links)
    month = words.either("dates", "this_month")
    day, nth = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:st|nd|rd|th|er|º)?"
    return re.compile(
        rf"(?<![\w/.])(?:(?P<first>{day}){nth}(?P<link>\s?[-–]\s?|\s(?:{to})\s))?"
        rf"(?P<last>{day}){nth},?\s(?:{month})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _this_weekday_pattern(tag: str) -> re.Pattern[str]:
    """ "This" and a weekday, with no number behind it: "este jueves", "ce jeudi"."""
    weekdays = "|".join(sorted(map(re.escape, _weekdays(tag)), key=len, reverse=True))
    this = lexicon(tag).either("dates", "this_day")
    return re.compile(
        rf"(?<!\w)(?:{this})\s(?P<weekday>{weekdays})(?:-feira)?(?![\w-]|,?\s\(?\d)", re.IGNORECASE
    )


@cache
def _bare_day(tag: str) -> re.Pattern[str]:
    """A weekday with a number behind it that no month follows: "Wednesday (15)", "mardi 15,"."""
    weekdays = "|".join(sorted(map(re.escape, _weekdays(tag)), key=len, reverse=True))
    to = "|".join(re.escape(each) for each in lexicon(tag).words("dates", "range"))
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    return re.compile(
        rf"(?<!\w)(?P<weekday>{weekdays})(?:-feira)?,?\s"
        rf"(?:\((?P<inner>{day})\)|(?P<outer>{day})(?=[,.;)]|\s(?:{to})\s))",
        re.IGNORECASE,
    )
