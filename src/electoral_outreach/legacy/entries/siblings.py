"""Sections that are activities because those set beside them the same way are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.signals import is_domestic, is_group_title, signals

_OFTEN: Final = 2


def siblings(
    sections: Sequence[Section], page: PageContext, taken: Sequence[Section]
) -> list[Section]:
    """In lists of which most entries are activities, the rest that is set the same way.

    Args:
        sections: All sections of the page.
        page: What holds for the page.
        taken: Those that are activities by themselves.
    """
    lines = {id(line) for each in taken for line in each.lines}
    found = [*_of_events(sections, page, lines), *_under_headings(sections, page, lines)]
    return list({id(each): each for each in found}.values())


def _of_events(sections: Sequence[Section], page: PageContext, taken: set[int]) -> list[Section]:
    """The events with a date of their own whose title names an activity."""
    events = [each for each in sections if each.dateline and not each.is_posting and each.title]
    return [
        each
        for each in _rest(events, taken)
        if names_activity(each.title_text, page.language) and not is_domestic(each, page)
    ]


def _under_headings(
    sections: Sequence[Section], page: PageContext, taken: set[int]
) -> list[Section]:
    """The reports under one heading of a list whose title says where, or with whom, and whose text when."""
    by_heading: dict[int, list[Section]] = {}
    for each in sections:
        listed = each.groups and is_group_title(each.groups[-1].text, page)
        if each.origin == "heading" and each.content and listed:
            by_heading.setdefault(id(each.groups[-1]), []).append(each)
    return [
        each
        for reports in by_heading.values()
        for each in _rest(reports, taken)
        if _is_told_of(each, page)
    ]


def _rest(listed: Sequence[Section], taken: set[int]) -> list[Section]:
    """Those of a list that are none yet, where two and half of them are."""
    rest = [each for each in listed if not each.lines or id(each.lines[0]) not in taken]
    kept = len(listed) - len(rest)
    return rest if kept >= _OFTEN and kept * 2 >= len(listed) else []


def _is_told_of(report: Section, page: PageContext) -> bool:
    """Whether it says where and when; news of an election abroad does too, and nobody went there."""
    if report.title is None or page.words.finds(report.title.text, "elections", "nouns"):
        return False
    weighed = signals(report, page)
    return (
        weighed.specific
        and weighed.dated
        and weighed.elsewhere
        and not weighed.group_title
        and not is_domestic(report, page)
    )
