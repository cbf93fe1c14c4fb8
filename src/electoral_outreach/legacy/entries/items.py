"""Which items of a list are activities of their own, and which are the agenda of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.entries.listings import dated_items, like
from electoral_outreach.legacy.entries.stories import is_opened_by_place
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement_told
from electoral_outreach.legacy.prose.body_names import is_only_a_name
from electoral_outreach.legacy.prose.dating import dates_of
from electoral_outreach.legacy.prose.item_titles import behind_place
from electoral_outreach.legacy.prose.signals import in_list_of_activities, is_foreign
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.sentences import opening, sentences

_OFTEN: Final = 2
_LISTED: Final = 3


def items_in(section: Section, page: PageContext) -> list[Section]:
    """The items of a list that are activities; a list in which few are is none."""
    candidates = [_without_milestone(item, page) for item in dated_items(section, page)]
    under_date = section.origin == "date" and not section.is_posting
    by_country = _list_by_country(candidates, page)
    good = [
        item
        for item in candidates
        if _is_item(item, page, under_date=under_date) or item in by_country
    ]
    exact = [item for item in candidates if under_date or _tells_when(item, page)]
    if not good or len(good) * 2 < len(exact):
        return bodies_agreed_with(section, page)
    return good


def bodies_agreed_with(section: Section, page: PageContext) -> list[Section]:
    """The items of a list that are but the names of bodies, below words that say what was agreed with each."""
    found: list[Section] = []
    led_in: Span | None = None
    for line in section.content:
        if line.role == "prose":
            led_in = line.block.span if line.text.endswith(":") else None
        elif line.role == "bullet" and led_in is not None:
            agreed = page.words.finds(led_in.text, "kinds", "agreement")
            abroad = any(not page.is_home(each) for each in mentions(line.text))
            if agreed and abroad and is_only_a_name(line.block.span, page):
                item = like(section, "item", line.block.span, line)
                item.body, item.lead_in = [line.block.span], led_in
                found.append(item)
    return found if len(found) >= _OFTEN else []


def _list_by_country(candidates: Sequence[Section], page: PageContext) -> list[Section]:
    """The items of a list that each begin with a country abroad and say when: "Fiji – support to …".

    Lists of elections to come are set so as well: most items have to name none.
    """
    found: list[Section] = []
    votes = 0
    for item in candidates:
        text = item.body[0].text if item.body else ""
        what = behind_place(text).partition(". ")[0]
        named = mentions(text)[:1]
        if what and named and not page.is_home(named[0]) and _tells_when(item, page):
            votes += page.words.finds(what, "elections", "nouns")
            found.append(item)
    most = len(found) >= _LISTED and len(found) * 2 > len(candidates)
    return found if most and votes * 2 < len(found) else []


def _without_milestone(item: Section, page: PageContext) -> Section:
    """An item without the date it begins with, where that is of an invitation and the like."""
    exact = {phrase.span.start for phrase in item.dateline if phrase.precision != "year"}
    told = {each.phrase.span.start for each in dates_of(item, page).of("milestone")}
    if not exact or not exact <= told or is_agreement_told(item, item.body[0].text, page):
        return item
    return replace(item, dateline=(), dateline_block=None)


def _tells_when(item: Section, page: PageContext) -> bool:
    """Whether an item has a day or month that is no election's and no milestone's."""
    return any(each.phrase.precision != "year" for each in dates_of(item, page).activity)


def _is_item(item: Section, page: PageContext, *, under_date: bool) -> bool:
    if item.body and page.words.finds(
        next(sentences(item.body[0]), item.body[0]).text, "not_activity", "undone"
    ):
        return False
    dates = dates_of(item, page)
    agreed = is_agreement_told(item, item.body[0].text if item.body else "", page)
    exact = any(each.phrase.precision != "year" for each in dates.activity)
    years = bool(item.dateline) and item.dateline[0].precision == "year"
    title = item.title_text
    listed = in_list_of_activities(item, page)
    observed = bool(dates.of("election")) and (
        names_activity(title, page.language)
        or is_opened_by_place(item.lines[0], page, listed=listed)
    )
    dated = (
        under_date
        or exact
        or years
        or (agreed and bool(dates.of("activity", "milestone", "start")))
        or observed
        or any(each.phrase in item.dateline for each in dates.election[:1])
    )
    telling = agreed or names_activity(title, page.language) or listed
    return dated and telling and is_foreign(item, page)


def agenda_of(items: Sequence[Section], section: Section, page: PageContext) -> list[Section]:
    """The items of an agenda: dated within the activity's own days, or with no year of their own."""
    bare = without(section, items)
    own = [each.phrase for each in dates_of(bare, page).activity if each.phrase.precision == "day"]
    own += [phrase for phrase in section.dateline if not section.is_posting]
    if not own:
        return list(items)
    years = {phrase.members[0].year for phrase in own if phrase.has_year}
    months = {phrase.members[0].month for phrase in own}
    agenda = []
    for item in items:
        phrases = [each.phrase for each in dates_of(item, page).activity] or list(item.dateline)
        same = all(
            (not phrase.has_year or phrase.members[0].year in years)
            and phrase.members[0].month in months
            for phrase in phrases
        )
        if same:
            agenda.append(item)
    return agenda


def is_programme(items: Sequence[Section], section: Section, page: PageContext) -> bool:
    """Whether items are but the days of the one activity that the text above them tells of."""
    bare = without(section, items)
    first = opening(bare.body)
    told = [each.phrase for each in dates_of(bare, page).activity]
    days = any(each.shape == "interval" and each.precision == "day" for each in told)
    within = len(agenda_of(items, section, page)) == len(items)
    stated = any(phrase.has_year for item in items for phrase in item.dateline)
    return (
        first is not None
        and days
        and within
        and not stated
        and names_activity(first.text, page.language)
    )


def without(section: Section, items: Sequence[Section]) -> Section:
    """A section without the lines that are activities of their own."""
    taken = {id(line) for item in items for line in item.lines}
    content = [line for line in section.content if id(line) not in taken]
    return replace(
        section,
        lines=[line for line in section.lines if id(line) not in taken],
        content=content,
        body=[line.block.span for line in content],
    )
