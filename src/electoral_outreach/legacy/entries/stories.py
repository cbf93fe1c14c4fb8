"""Activities told in paragraphs without a title of their own, and pages that are one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement
from electoral_outreach.legacy.prose.dating import dates_of
from electoral_outreach.legacy.prose.item_titles import behind_place, item_title
from electoral_outreach.legacy.prose.kinds import GENERAL_TYPES
from electoral_outreach.legacy.prose.signals import (
    in_list_of_activities,
    is_domestic,
    is_foreign,
    is_group_title,
    signals,
)
from electoral_outreach.legacy.prose.titles import prose_title
from electoral_outreach.legacy.words.sentences import opening, sentences
from electoral_outreach.model.partial_date import PartialDate


def untitled_activities(sections: Sequence[Section], page: PageContext) -> list[Section]:
    """The activities of a page without telling headings.

    Where two paragraphs and more each tell of one to the day, each is one; else the page may be
    a report on one from its first sentence on.
    """
    told = _from_paragraphs(sections, page)
    if len(told) > 1 and _are_different(told, page):
        return told
    return _whole_story(sections, page) or told


def _are_different(told: Sequence[Section], page: PageContext) -> bool:
    """Whether a later paragraph tells of another sort of activity than the first."""
    words = page.words
    first = told[0].body[0].text
    for later in told[1:]:
        for dated in dates_of(later, page).activity:
            for kind in words.names("types"):
                if kind in GENERAL_TYPES or words.finds(first, "types", kind):
                    continue
                if words.finds(dated.sentence.text, "types", kind):
                    return True
    return False


def _whole_story(sections: Sequence[Section], page: PageContext) -> list[Section]:
    """The paragraphs of a page as one report, when its first sentence names the activity."""
    told = [each for each in sections if each.content]
    if any(each.title is not None for each in told):
        told = told[:1] if told[0].title is None else []  # with lists of members below
    if not told:
        return []
    story = replace(told[0], origin="paragraph", lines=[], content=[], body=[])
    for section in told:
        said = {id(line) for line in section.content}
        for line in section.lines:
            story.add(line) if id(line) in said else story.lines.append(line)
    first = opening(story.body) or story.body[0]
    telling = names_activity(first.text, page.language)
    away = any(not page.is_home(each) for each in mentions(first.text))
    dates = dates_of(story, page)
    dated = any(each.phrase.precision != "year" for each in (*dates.activity, *dates.election))
    agreed = is_agreement(first.text, first.text, page.language)
    enough = dated or agreed or away
    if telling and enough and is_foreign(story, page):
        return [story]
    return []


def is_opened_by_place(line: Line, page: PageContext, *, listed: bool = False) -> bool:
    """Whether a paragraph begins with a country or town and what was done there: "Peru: mission to …".

    In a list of missions an election says it as well: "Peru: general elections – …".
    """
    what = behind_place(line.text).partition(", ")[0]
    negated = page.words.finds(what, "not_activity", "negated")
    told = names_activity(what, page.language) or (
        listed and page.words.finds(what, "elections", "nouns")
    )
    return bool(what) and told and not negated


def told_apart(section: Section, page: PageContext) -> list[Section]:
    """The activities under the heading of a list that tells of each in a paragraph."""
    heading = tuple(section.lines[:1]) if section.title is not None else ()
    observed = in_list_of_activities(section, page)
    found: list[Section] = []
    for line in section.content:
        if line.role != "prose":
            continue
        paragraph = replace(
            section,
            origin="paragraph",
            title=None,
            lines=[line],
            content=[line],
            body=[line.block.span],
            groups=(*section.groups, *heading),
        )
        if several := _by_sentence(paragraph, page):
            found += several
            continue
        dates = dates_of(paragraph, page)
        dated = dates.activity or dates.of("election")
        if (
            is_opened_by_place(line, page, listed=observed)
            and dated
            and is_foreign(paragraph, page)
        ):
            title = item_title(next(sentences(line.block.span)), page)
            at = [each.phrase.span for each in dates.activity if each.phrase.prepositional]
            inside = (each.start - title.start for each in at if each.start > line.block.start)
            end = min(inside, default=len(title.text))
            found.append(replace(paragraph, title=title.part(0, end)))
            continue
        exact = [each for each in dates.activity if each.phrase.precision != "year"]
        told = any(
            names_activity(each.sentence.text, page.language)
            and not page.words.finds(each.sentence.text, "not_activity", "undone")
            for each in exact or dates.election
        )
        if told and is_foreign(paragraph, page) and prose_title(paragraph.body, page) is not None:
            found.append(paragraph)
        elif found and not dates.activity:
            found[-1].add(line)
    return found


def _by_sentence(paragraph: Section, page: PageContext) -> list[Section]:
    """The activities of a paragraph whose dated sentences each tell of one, on another day than the rest."""
    told = [
        replace(paragraph, title=item_title(each, page), body=[each])
        for each in sentences(paragraph.body[0])
        if page.dates_in(each.text)
    ]
    days = {day for each in told if (day := _day_told(each, page)) is not None}
    return told if len(days) == len(told) > 1 else []


def _day_told(told: Section, page: PageContext) -> tuple[PartialDate, ...] | None:
    """The one day of a sentence that says what was done with whom from abroad; None where it does not."""
    sentence = told.body[0].text
    dates = [each.phrase for each in dates_of(replace(told, title=None), page).activity]
    away = any(not page.is_home(each) and not each.is_region for each in mentions(sentence))
    done = names_activity(sentence, page.language) or page.words.finds(sentence, "kinds", "hosting")
    whole = len(dates) == 1 and dates[0].has_year and dates[0].precision == "day"
    stands = whole and away and done and not page.words.finds(sentence, "not_activity", "undone")
    return dates[0].members if stands else None


def _from_paragraphs(sections: Sequence[Section], page: PageContext) -> list[Section]:
    """Activities told in paragraphs without titles of their own; the undated go with the last."""
    told: list[Section] = []
    for section in sections:
        if section.title is not None and not is_group_title(section.title.text, page):
            continue
        if section.origin not in {"lead", "heading", "date"}:
            continue
        for line in section.content:
            if line.role not in {"prose", "dated", "bullet"}:
                continue
            paragraph = Section(
                "paragraph",
                lines=[line],
                content=[line],
                body=[line.block.span],
                groups=section.groups,
                year=section.year,
                dateline=section.dateline,
                is_posting=True,
            )
            if _is_told(paragraph, page) and (told or is_foreign(paragraph, page)):
                told.append(paragraph)
            elif told and line.role == "prose" and told[-1].lines[-1].block.end < line.block.start:
                told[-1].add(line)
    return told


def _is_told(paragraph: Section, page: PageContext) -> bool:
    dates = [each for each in dates_of(paragraph, page).activity if each.phrase.precision == "day"]
    near = any(names_activity(each.sentence.text, page.language) for each in dates)
    return near and prose_title(paragraph.body, page) is not None


def article(sections: Sequence[Section], page: PageContext) -> list[Section]:
    """The one section that a page is, where its first sentence names an activity and a country beyond its own.

    A list of activities says of each when it was; an article on one need not, and its reader knows.
    """
    texts = [each for each in sections if any(line.role == "prose" for line in each.content)]
    if len(texts) != 1 or texts[0].origin != "heading" or texts[0].title is None:
        return []
    [section] = texts
    weighed = signals(section, page)
    if weighed.group_title or weighed.domestic or is_domestic(section, page):
        return []
    first = opening(section.body)
    told = f"{section.title.text}\n{first.text}" if first and section.title else ""
    away = any(not page.is_home(each) for each in mentions(told))
    return [section] if first and away and names_activity(first.text, page.language) else []
