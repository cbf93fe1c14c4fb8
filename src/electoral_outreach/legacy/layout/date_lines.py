"""Lines of days and towns: days below the month they are in, a town beside its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in, with_year
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.words.lexicon import Lexicon

_OFTEN: Final = 2
_NAME: Final = re.compile(
    r"[A-ZÀ-Þ][\w’'.-]{1,24}(?:[ ,/(-]{1,3}(?:d[aeiou]s?\s|du\s|la\s|of\s|and\s|et\s|y\s|e\s)?[A-ZÀ-Þ][\w’'.-]{0,24}){0,4}\)?"
)
"""A town, with its country or not: every word has a capital."""
_OPENS_DATE: Final = re.compile(r"\s?[,(|–—-]\s?$")
_TOWN: Final = re.compile(r"[A-ZÀ-Þ][\w’'.-]{1,24}(?:[ -][\w’'.-]{1,24}){0,3}\s?[,(]\s?")
_LONGEST: Final = 90


def town_lines(lines: Sequence[Line], words: Lexicon, order: Order | None) -> Iterator[Line]:
    """The lines, those of nothing but a town and a date as dates.

    A town that no gazetteer knows needs its country, or another that stands beside its date.
    """
    listed = {
        at: dated
        for at, line in enumerate(lines)
        if any(each.role == "heading" for each in (*lines[at - 1 : at], *lines[at + 1 : at + 2]))
        and (dated := _before_town(line, words) or _behind_town(line, words, order)) is not None
    }
    yield from lines[:1]
    for at, (above, line) in enumerate(pairwise(lines), 1):
        below = above.role == "heading" and not line.block.gap
        dated = listed.get(at) if len(listed) >= _OFTEN else None
        yield dated or (below and _with_town(line, words, order)) or line


def _before_town(line: Line, words: Lexicon) -> Line | None:
    """A line that begins with its date and names but a town behind it: "8 May 2017 – Tripoli"."""
    town = line.value
    if line.role != "dated" or line.block.kind != "text" or town is None:
        return None
    return Line(line.block, "date", line.dates, where=town) if is_town(town.text, words) else None


def _behind_town(line: Line, words: Lexicon, order: Order | None) -> Line | None:
    """A line of nothing but a town and a date behind it: "Trujillo, 3 de abril de 2018"."""
    text = line.text
    if line.role != "heading" or line.block.level or len(text) > _LONGEST:
        return None
    dates = dates_in(text, words, order=order, at=line.block.start)
    if len(dates) != 1 or not dates[0].has_year or dates[0].precision == "year":
        return None
    start, end = dates[0].span.start - line.block.start, dates[0].span.end - line.block.start
    town = _OPENS_DATE.sub("", text[:start])
    apart = len(town) < len(text[:start].rstrip()) and not text[end:].strip(" ).")
    if not apart or not is_town(town, words):
        return None
    return Line(line.block, "date", tuple(dates), where=line.block.span.part(0, len(town)))


def is_town(text: str, words: Lexicon) -> bool:
    """Whether words can be a town; "14 May 2019 – NEWS" names none.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> is_town("Port Louis", lexicon("en")), is_town("NEWS", lexicon("en"))
    (True, False)
    """
    named = len(text) <= _LONGEST and _NAME.fullmatch(text) is not None
    return named and not text.isupper() and not names_what(text, words)


def _with_town(line: Line, words: Lexicon, order: Order | None) -> Line | None:
    """A line of nothing but a town, its country and a date; one that names an activity is a title."""
    text = line.text
    if line.role != "heading" or len(text) > _LONGEST or names_what(text, words):
        return None
    named = [each for each in mentions(text, line.block.start) if each.kind == "name"]
    dates = dates_in(text, words, order=order, at=line.block.start)
    if len(named) != 1 or len(dates) != 1 or not dates[0].has_year:
        return None
    town = _TOWN.fullmatch(text[: named[0].span.start - line.block.start])
    rest = line.block.span.part(named[0].span.start - line.block.start, len(text))
    if town is None or letters_beside(rest, dates, named):
        return None
    return Line(line.block, "date", tuple(dates), place=named[0])


def names_what(text: str, words: Lexicon) -> bool:
    """Whether a line names an activity, an election or a body."""
    return (
        words.names_activity(text)
        or words.finds(text, "elections", "nouns")
        or words.finds(text, "organisations", "heads")
    )


_HEAD: Final = re.compile(
    r"(?=.{0,30}?\d)(?P<days>[^:|–—]{1,30}?(?:[–—-]\s?\d{1,2})?)\s?(?:[:|]|\s[–—-]\s)"
)
"""What stands before a colon or a dash, with a number in it."""


def bare_days(lines: Sequence[Line], words: Lexicon) -> list[Line]:
    """The lines of a page, those that begin with days alone dated in the month above them."""
    result: list[Line] = []
    month: Line | None = None
    for line in lines:
        if line.role == "date":
            one = len(line.dates) == 1 and len(line.dates[0].members) == 1
            month = line if one and line.dates[0].precision == "month" else None
        elif line.role in {"year", "country"} or line.block.kind == "heading":
            month = None
        elif month is not None and line.role in {"bullet", "heading", "prose"}:
            result.append(_in_month(line, month, words) or line)
            continue
        elif month is not None and line.role == "dated":
            line = _in_year(line, month)  # noqa: PLW2901
        result.append(line)
    return result


def _in_year(line: Line, month: Line) -> Line:
    """A dated line with the year of the month above it, where it states none."""
    phrase, above = line.dates[0], month.dates[0].members[0]
    first, last = phrase.members[0].month or 0, phrase.members[-1].month or 0
    if phrase.has_year or above.year is None or above.month not in {first, last}:
        return line
    year = above.year - (first > last == above.month)  # 28 December to 2 January, under January
    return replace(line, dates=(with_year(phrase, year), *line.dates[1:]))


def _in_month(line: Line, month: Line, words: Lexicon) -> Line | None:
    head = _HEAD.match(line.text)
    if head is None:
        return None
    days = head["days"].rstrip()
    found = dates_in(f"{days} {month.dates[0].span.text}", words)
    if len(found) != 1 or found[0].precision != "day" or found[0].span.start != 0:
        return None
    span = line.block.span.part(0, len(days))
    phrase = DatePhrase(span, found[0].members, found[0].shape, found[0].lead)
    value = line.block.span.part(head.end(), len(line.text))
    return Line(line.block, "dated", (phrase,), value=value) if value.text else None
