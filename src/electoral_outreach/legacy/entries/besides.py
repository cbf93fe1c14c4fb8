"""What a report tells besides its own activity: another, on days that are not the report's or held on its margin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement
from electoral_outreach.legacy.prose.dating import dates_of
from electoral_outreach.legacy.prose.titles import SHORTEST, prose_title
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.sentences import opening, sentences
from electoral_outreach.model.partial_date import PartialDate

_REPORTS: Final = frozenset({"heading", "paragraph"})
_PARAGRAPHS: Final = 8
"""So far a report tells of what was done."""
_MOST: Final = 3
_EVENTS: Final = ("seminar", "conference", "training", "statutory-meeting")
"""What is held by itself; people are met, and visits paid, in the course of an activity."""
_NEAR: Final = 60
_TELLING: Final = 3
"""So many words has a title that says something."""
_CLAUSE: Final = re.compile(r"[^,]{4,160},\s")


def told_besides(section: Section, page: PageContext) -> list[Section]:
    """The activities that later sentences of a report tell of, not in the course of its own."""
    first = opening(section.body)
    if section.origin not in _REPORTS or first is None:
        return []
    own = [each.phrase for each in dates_of(section, page).activity[:1]]
    found: list[Section] = []
    for line, sentence in _later(section, first):
        told = replace(
            section,
            origin="paragraph",
            title=None,
            lines=[line],
            content=[line],
            body=[sentence],
            fields=[],
            dateline=(),
            dateline_block=None,
            lead_in=first,
        )
        title = _on_other_days(told, own, page) or _held_as_well(told, own, page)
        if title is not None and len(title.text) >= SHORTEST:
            found.append(replace(told, title=title))
    return found[:_MOST]


def _later(section: Section, first: Span) -> Iterator[tuple[Line, Span]]:
    """The sentences of a report behind that which opens it, each with its line; none that is a report already."""
    told = [line for line in section.content if line.role == "prose"]
    for line in told[:_PARAGRAPHS]:
        for sentence in sentences(line.block.span):
            own = any(span.start <= sentence.start < span.end for span in section.body)
            if own and sentence.start > first.start:
                yield line, sentence


def _on_other_days(told: Section, own: Sequence[DatePhrase], page: PageContext) -> Span | None:
    """The name of what a sentence says was done with whom from abroad on days that are not the report's."""
    [sentence] = told.body
    words = page.words
    dates = dates_of(told, page).all
    days = [each.phrase for each in dates if each.use == "activity"]
    if not own or len(days) != 1 or len(dates) != 1 or days[0].precision != "day":
        return None
    apart = words.finds(sentence.text, "besides", "apart") and days[0].has_year
    if not apart and (own[0].precision != "day" or _meet(days[0].members, own[0].members)):
        return None
    away = any(not page.is_home(each) and not each.is_region for each in mentions(sentence.text))
    begin, end = days[0].span.start - sentence.start, days[0].span.end - sentence.start
    ahead = names_activity(sentence.text[:begin], page.language)
    behind = names_activity(sentence.text[end:], page.language)
    two = ahead and behind and not is_agreement(sentence.text, sentence.text, page.language)
    undone = words.finds(sentence.text, "not_activity", "undone")
    if not away or two or undone or not (ahead or behind):
        return None
    return _title(sentence, begin, page)


def _title(sentence: Span, date: int, page: PageContext) -> Span | None:
    """The clause that names it, or where that says too little, all that stands before its date."""
    clause = prose_title([sentence], page)
    turned = page.words.pattern("besides", "apart").search(sentence.text, 0, date)
    opened = _CLAUSE.match(sentence.text, 0, date) if turned else None
    told = sentence.part(opened.end() if opened else 0, date)
    told = told.part(0, len(told.text.rstrip(" ,(–-")))
    if len(told.text.split()) < _TELLING:
        return clause
    if clause is None or len(clause.text.split()) < _TELLING:
        return told
    return told if clause.start >= sentence.start + date else clause


def _held_as_well(told: Section, own: Sequence[DatePhrase], page: PageContext) -> Span | None:
    """The name of what a sentence says was held as well: on other days, or on the margin of the first."""
    [sentence] = told.body
    words = page.words
    aside = words.finds(sentence.text, "besides", "aside")
    held = words.pattern("besides", "also").search(sentence.text) or (
        words.pattern("besides", "held").search(sentence.text) if aside else None
    )
    if held is None or words.finds(sentence.text, "not_activity", "undone"):
        return None
    days = [each.phrase for each in dates_of(told, page).activity]
    if not (days or aside) or any(_meet(days[0].members, each.members) for each in own if days):
        return None
    behind = sentence.part(held.end(), len(sentence.text))
    if _names_event(behind.text[:_NEAR], page):
        return prose_title([behind], page)
    opened = _CLAUSE.match(sentence.text, 0, held.start()) if aside else None
    before = sentence.part(opened.end() if opened else 0, len(sentence.text))
    return prose_title([before], page) if _names_event(before.text[:_NEAR], page) else None


def _names_event(text: str, page: PageContext) -> bool:
    return any(page.words.finds(text, "types", kind) for kind in _EVENTS)


def _meet(days: Sequence[PartialDate], others: Sequence[PartialDate]) -> bool:
    """Whether days lie within others or around them, in a year that both state or in any."""
    years = {each.year for each in (*days, *others)} - {None}
    if len(years) > 1 and all(each[0].year for each in (days, others)):
        return False
    return _in_year(days[0]) <= _in_year(others[-1]) and _in_year(others[0]) <= _in_year(days[-1])


def _in_year(day: PartialDate) -> tuple[int, int]:
    return day.month or 0, day.day or 0
