"""Which sections of a page are activities, and what the rest of the page is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.entries.around import Found, introduction, page_title
from electoral_outreach.legacy.entries.besides import told_besides
from electoral_outreach.legacy.entries.items import agenda_of, is_programme, items_in, without
from electoral_outreach.legacy.entries.listings import column_rows, table_rows
from electoral_outreach.legacy.entries.rows import chosen_rows, with_postings
from electoral_outreach.legacy.entries.siblings import siblings
from electoral_outreach.legacy.entries.stories import (
    article,
    is_opened_by_place,
    told_apart,
    untitled_activities,
)
from electoral_outreach.legacy.layout.calendars import is_news
from electoral_outreach.legacy.layout.context import PageContext, in_own_language
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.dating import dates_of
from electoral_outreach.legacy.prose.signals import (
    Signals,
    in_list_of_activities,
    is_foreign,
    is_group_title,
    signals,
)
from electoral_outreach.model.partial_date import PartialDate

_PARAGRAPH: Final = 45
_ALONE: Final = 20
"""So many words has the one item of a list where it is a report."""


def entries(sections: Sequence[Section], page: PageContext) -> Found:
    """The sections that are activities, in the order of the page.

    Rows of tables, items of lists and parts under headings are weighed one by one; a page that
    yields none that way may still be a report whose paragraphs each tell of one.
    """
    found = Found(page)
    _tell_postings(sections, page)
    above: tuple[Line, ...] = ()
    for original in sections:
        apart = original.title is not None and is_group_title(original.title.text, page)
        listed = above and not (apart and original.origin == "heading")
        section = replace(original, groups=(*above, *original.groups)) if listed else original
        taken = _weighed(section, page, found) or _in_another_language(section, page, found)
        if taken:
            found.sections += taken
            if not section.level and section.origin == "heading" and section not in taken:
                above = tuple(section.lines[:1])
        elif section.origin == "heading" and section.title and not section.level:
            above = tuple(section.lines[:1]) if is_group_title(section.title.text, page) else above
        elif section.origin == "bare" and not section.level:
            above = ()
    found.sections += siblings(sections, page, found.sections)
    found.title = page_title(sections, found, page)
    if not found.sections:
        found.sections = untitled_activities(sections, page) or article(sections, page)
    found.introduction = introduction(sections, found)
    found.sections += [each for taken in [*found.sections] for each in told_besides(taken, page)]
    found.sections.sort(key=lambda each: each.start)
    return found


def _tell_postings(sections: Sequence[Section], page: PageContext) -> None:
    """Take the dates above titles for those of posting where most texts say others.

    In a list of news a single one that does is enough, if no text says the same.
    """
    dated = [each for each in sections if each.origin == "date" and not each.is_posting]
    agree = differ = 0
    for section in dated:
        told = [each.phrase for each in dates_of(section, page).activity]
        exact = [each for each in told if each.precision == "day"]
        pairs = [(each, line) for each in exact for line in section.dateline]
        same = any(_is_within(each, line) or each.begins_on(line) for each, line in pairs)
        agree, differ = agree + (bool(exact) and same), differ + (bool(exact) and not same)
    news = dated != [] and all(is_news(each, page.words) for each in dated)
    if differ > agree and (differ > 1 or news):
        for section in dated:
            section.is_posting = True


def _is_within(phrase: DatePhrase, line: DatePhrase) -> bool:
    """Whether the days of one date lie within those of another, whatever the year."""
    first, last = _in_year(line.members[0]), _in_year(line.members[-1])
    return all(first <= _in_year(day) <= last or last < first for day in phrase.members)


def _in_year(day: PartialDate) -> tuple[int, int]:
    return day.month or 0, day.day or 0


def _in_another_language(section: Section, page: PageContext, found: Found) -> list[Section]:
    """The activities in a section that is not in the language of most of the page."""
    own = in_own_language(section, page)
    titled = section.title is not None and section.origin == "heading"
    return _weighed(section, own, found) if titled and own is not page else []


def _weighed(section: Section, page: PageContext, found: Found) -> list[Section]:
    """The activities in one section: its rows, its items, or itself."""
    rows = chosen_rows(with_postings(table_rows(section, page), page), page)
    rows += chosen_rows(_columns(section, page), page)
    items = items_in(section, page)
    if section.origin == "lead" and section.title is None:
        return rows + _in_lead(section, items, page) or _told_in_a_year(section, page)
    weighed = signals(section, page)
    if rows:
        return rows
    if section.origin == "heading" and not section.dateline and _heads_a_list(section, page):
        listed = told_apart(section, page) + items
        if len(listed) > 1 or any(is_opened_by_place(each.lines[0], page) for each in listed):
            return listed
    if _is_only_a_list(section):
        told = not items and weighed.is_activity and _has_dated_title(section, page)
        return [section] if told else items
    if section.origin == "bare" and not _bare_is_entry(section, page, titled=weighed.titled):
        return []
    if not items and _continues(section, weighed, found, page):
        _merge(found.sections[-1], section)
        return []
    if weighed.is_activity and not (items and not weighed.dated):
        agenda = agenda_of(items, section, page)
        outside = [item for item in items if item not in agenda]
        if outside:
            section = without(section, outside)
        return [section, *outside]
    return items


def _in_lead(section: Section, items: list[Section], page: PageContext) -> list[Section]:
    """The items below a text without a title, or the one activity whose days they are."""
    one = items and is_programme(items, section, page)
    return [replace(section, origin="paragraph")] if one else items


def _told_in_a_year(section: Section, page: PageContext) -> list[Section]:
    """The activities told in paragraphs under a year, in a list of them by year."""
    if section.year is None or not any(is_group_title(g.text, page) for g in section.groups):
        return []
    return told_apart(section, page)


def _is_only_a_list(section: Section) -> bool:
    """Whether nothing but items stands under a heading, or under a date of a calendar."""
    if section.fields or any(line.role == "prose" for line in section.content):
        return False
    if section.origin == "date":
        return section.title is None
    dated = section.dateline and not section.is_posting
    items = [line for line in section.content if line.role == "bullet"]
    # Numbered paragraphs make a report, not a list.
    longest = _PARAGRAPH if len(items) > 1 else _ALONE
    report = any(len(line.text.split()) >= longest for line in items)
    return section.origin == "heading" and not dated and bool(items) and not report


def _heads_a_list(section: Section, page: PageContext) -> bool:
    return section.title is not None and is_group_title(section.title.text, page)


def _columns(section: Section, page: PageContext) -> list[Section]:
    lines = [line for line in section.content if line.role == "columns"]
    return column_rows(section, lines, page) if lines else []


def _bare_is_entry(section: Section, page: PageContext, *, titled: bool) -> bool:
    """A heading with nothing under it is an activity where it names one and its date."""
    dates = dates_of(section, page)
    dated = bool(dates.activity or dates.election or section.year)
    specific = section.title is not None and not is_group_title(section.title.text, page)
    return (
        dated
        and specific
        and is_foreign(section, page)
        and (titled or in_list_of_activities(section, page))
    )


def _continues(section: Section, weighed: Signals, found: Found, page: PageContext) -> bool:
    """Whether a section without a date or title of its own goes on with the report before it.

    In a list, under a year, a country or a heading of several entries, it does not; nor where the
    titles of both name an election and its day.
    """
    if not found.sections or section.origin != "heading" or found.sections[-1].origin != "heading":
        return False
    last = found.sections[-1]
    if section.level and section.level <= last.level:
        return False
    if section.dateline or _is_of_its_own_day(section, page):
        return False
    listed = section.year or section.country or any(g.role != "genre" for g in last.groups)
    own = weighed.agreement or (weighed.titled and weighed.dated)
    apart = all(_has_dated_title(each, page) for each in (last, section))
    return not listed and not own and not apart


def _is_of_its_own_day(section: Section, page: PageContext) -> bool:
    """Whether it opens with the town and day of news: "Tunis, 5 May 2014. …"."""
    first = section.body[0].start if section.body else 0
    return any(
        each.use == "posting" and each.phrase.precision == "day" and each.sentence.start == first
        for each in dates_of(section, page).all
    )


def _has_dated_title(section: Section, page: PageContext) -> bool:
    title = section.title_text
    found = page.dates_in(title)
    return any(each.has_year and each.precision != "year" for each in found)


def _merge(into: Section, section: Section) -> None:
    into.lines += section.lines
    into.content += section.content
    into.body += [*([section.title] if section.title else []), *section.body]
    into.fields += section.fields
