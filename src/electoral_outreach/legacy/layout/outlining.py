"""What the builder of an outline asks of a page's language, and of its lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from electoral_outreach.legacy.layout.line import Line

_NUMBER: Final = re.compile(r"(?:\d{1,2}|[IVXLC]{1,6})(?:\.\d{1,2}){0,4}\.?(?=\s)")


@dataclass(frozen=True, slots=True)
class Outlining:
    """What the builder of an outline asks of the page's language."""

    generic: re.Pattern[str]
    """Headings of the parts of one report, such as "Schedule"."""
    telling: Callable[[str], bool]
    """Whether a heading names one activity."""
    listing: Callable[[str], bool]
    """Whether a heading is that of a list."""
    election: Callable[[str], bool] = lambda _: False
    """Whether a heading is that of an election, with its date."""
    plain: Callable[[str], bool] = lambda _: False
    """Whether a heading says no more than of which sort an activity is."""
    own: Callable[[str], bool] = lambda _: False
    """Whether a heading is but the name of the body whose site it is."""
    events: bool = False
    """Whether the page is a list of events, so that a date below a title is the event's."""


def tells(line: Line) -> bool:
    """Whether a line below a country tells of what was done there, rather than being its title."""
    if line.role == "label":
        return line.field != "title"
    return line.role in {"date", "dated", "bullet", "prose"}


def title_at(headings: Sequence[Line], by: Outlining) -> int:
    """Which of several headings in a row is the title of the text below them.

    A telling heading with a lesser one below it is the title, and the other a subtitle.
    """
    telling = [at for at, line in enumerate(headings) if by.telling(line.text)]
    place = telling[-1] if telling else len(headings) - 1
    if _ends_a_list(headings, telling, by) or _is_chapter_of(headings[place], headings[-1]):
        place = len(headings) - 1
    return place - _is_below_its_election(headings, place, by)


def _ends_a_list(headings: Sequence[Line], telling: Sequence[int], by: Outlining) -> bool:
    """Whether the last heading is that of another list, below titles with their days or places."""
    last = headings[-1]
    other = last.block.gap and by.listing(last.text) and by.plain(last.text)
    titles = [headings[at].text for at in telling]
    return other and len(titles) > 1 and not any(by.plain(each) for each in titles)


def _is_chapter_of(above: Line, below: Line) -> bool:
    """Whether the number of a heading begins with that of another: "7.3.1" is one of "7.3"."""
    numbers = [_NUMBER.match(each.text) for each in (above, below)]
    outer, inner = (each.group().rstrip(".") if each else "" for each in numbers)
    return bool(outer) and inner.startswith(f"{outer}.")


def _is_below_its_election(headings: Sequence[Line], place: int, by: Outlining) -> bool:
    """Whether a heading such as "Assessment mission" says what was done at the election above it."""
    if not place:
        return False
    above, line = headings[place - 1 : place + 1]
    lesser = not line.block.level or line.block.level >= above.block.level
    return lesser and by.election(above.text) and by.plain(line.text)


def stamps_of(lines: Sequence[Line], by: Outlining) -> list[Line]:
    """The dates of posting of a page of several news, each right below its title, or below its text."""
    told = [line for line in lines if line.role != "chrome"]
    posted = [
        line
        for above, line in pairwise(told)
        if line.role == "posting" and line.field == "published" and above.role == "heading"
    ]
    return posted if len(posted) > 1 else closing_dates(told, by)


def closing_dates(told: Sequence[Line], by: Outlining) -> list[Line]:
    """The dates below the texts that they are of: the first title stands above the first of them.

    None stands between a title and its text, and no title and text come after the last.
    """
    titled = [
        at
        for at, (line, below) in enumerate(pairwise(told))
        if line.role == "heading" and below.role == "prose" and by.telling(line.text)
    ]
    closing = [
        at
        for at, (above, line) in enumerate(pairwise(told), 1)
        if (line.role == "date" or (line.role == "posting" and line.field == "published"))
        and line.block.kind == "text"
        and above.role == "prose"
    ]
    every = sum(line.role in {"date", "posting"} for line in told)
    one_each = len(closing) > 1 and len(closing) == every and bool(titled)
    if not one_each or titled[0] > closing[0] or titled[-1] > closing[-1]:
        return []
    return [told[at] for at in closing]
