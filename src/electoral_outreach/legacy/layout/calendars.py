"""What the dates that stand on lines of their own are of: a calendar's days, or the titles above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon

_TOWN: Final = 4
"""So many words has the name of a town, a venue in front included."""


def is_calendar(content: Sequence[Line], listing: Callable[[str], bool]) -> bool:
    """Whether dates stand above what happened on them, rather than below its title."""
    above = below = 0
    for index, line in enumerate(content):
        if line.role != "date" or line.block.kind == "bullet":
            continue
        before = content[index - 1] if index else None
        after = content[index + 1] if index + 1 < len(content) else None
        titled = before is not None and before.role == "heading" and not listing(before.text)
        if titled and not (after is not None and (after.role == "heading" or _is_of(line, after))):
            below += 1
        else:
            above += 1
    return above > below and above > 1


def _is_of(month: Line, item: Line) -> bool:
    """Whether an item says a day of the month above it without its name."""
    name = fold(month.dates[0].span.text).split()[0]
    return item.role == "dated" and name not in fold(item.dates[0].span.text)


def has_event_dates(content: Sequence[Line]) -> bool:
    """Whether dates below titles are of events: ranges, months, or set off beside a place.

    "Managua, 5 November 2012", once or below each title, is where and when a statement was put out.
    """
    dates = [line for line in content if line.role == "date" and line.block.kind != "bullet"]
    placed = [line for line in dates if line.place is not None]
    return (
        len({line.place.country for line in placed if line.place is not None}) > 1
        or any("|" in line.text or line.dates[0].precision == "month" for line in placed)
        or any(len(each.members) > 1 for line in dates for each in line.dates)
    )


def goes_on_from(line: Line, section: Section) -> bool:
    """Whether a date below a title says all the days of which the one above it is the first."""
    titled = section.origin == "date" and section.title is not None and not section.content
    begun = section.dateline[:1]
    return titled and any(line.dates[0].begins_on(first) for first in begun)


def is_news(section: Section, words: Lexicon) -> bool:
    """Whether it is dated to a day in a list that is headed as news, not as events."""
    events = words.whole("furniture", "events")
    genres = [group.text for group in section.groups if group.role == "genre"]
    single = all(len(each.members) == 1 for each in section.dateline)
    return single and bool(genres) and not any(events.fullmatch(each) for each in genres)


def place_title(line: Line) -> Span | None:
    """The place of "Vienna / Austria (April 2005)", which is what the page calls an activity."""
    bracket = line.text.find("(")
    if line.place is None or bracket < 1 or not line.text.endswith(")"):
        return None
    inside = line.dates[0].span.start > line.block.start + bracket > line.place.span.start
    return line.block.span.part(0, bracket) if inside else None


def is_place_line(line: Line) -> bool:
    """Whether a line is nothing but a town and its country: "Brisbane, Australia"."""
    town, comma, country = line.text.rpartition(", ")
    named = mentions(country)
    whole = len(named) == 1 and named[0].span.text == country.strip(" .")
    return bool(comma) and whole and len(town.split()) <= _TOWN
