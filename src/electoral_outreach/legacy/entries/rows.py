"""Which rows of a table are activities, and whose column of dates says when each was put out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, first_day
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement_told
from electoral_outreach.legacy.prose.signals import in_list_of_activities, is_foreign


def chosen_rows(rows: Sequence[Section], page: PageContext) -> list[Section]:
    """The rows that are activities; beside one by its columns, all that have these columns too.

    Args:
        rows: The rows of the tables in one section.
        page: What holds for the page.
    """
    told = [_is_row(row, page) for row in rows]
    columns = [_is_of_three_columns(row, page) for row in rows]
    like = any(one and three for one, three in zip(told, columns, strict=True))
    return [
        row for row, one, three in zip(rows, told, columns, strict=True) if one or (like and three)
    ]


def _is_of_three_columns(row: Section, page: PageContext) -> bool:
    """Whether its columns give what it was, when, and in which other country."""
    dated = row.values("period", "start")
    abroad = (mentions(value.text) for value in row.values("country"))
    return bool(
        row.values("title")
        and any(page.dates_in(each.text) for each in dated)
        and any(not page.is_home(each) for found in abroad for each in found)
        and not _is_undone(row, page)
    )


def _is_undone(row: Section, page: PageContext) -> bool:
    """Whether it says that nothing was: "No activity owing to the pandemic"."""
    title = row.title_text
    return page.words.pattern("not_activity", "negated").match(title) is not None


def _is_row(row: Section, page: PageContext) -> bool:
    """A row with a title, a date and a country or a word of this field."""
    has_date = bool(row.values("period", "start") or row.dateline or row.year or row.groups)
    title = row.title_text
    if _is_undone(row, page):
        return False
    telling = (
        names_activity(title, page.language)
        or in_list_of_activities(row, page)
        or page.words.finds(title, "kinds", "agreement")
        or is_agreement_told(row, "", page)
        or _is_in_table_of_activities(row, page)
    )
    return has_date and telling and is_foreign(row, page)


def _is_in_table_of_activities(row: Section, page: PageContext) -> bool:
    """Whether a column of titles stands beside those of the country and the partner or people sent.

    Below a heading of a list, that is a table of nothing else.
    """
    above = [*(group.text for group in row.groups), page.about]
    return (
        all(row.values(name) for name in ("title", "country"))
        and bool(row.values("partner", "counts", "organiser"))
        and any(page.words.finds(each, "activity", "groups") for each in above)
    )


_OFTEN: Final = 2


def with_postings(rows: Sequence[Section], page: PageContext) -> list[Section]:
    """The rows of a table, their dates those of posting where most titles say days before them."""
    before = 0
    for row in rows:
        titled, beside = _titled(row, page), _beside(row, page)
        if any(len(each.members) > 1 for each in beside):
            return [*rows]  # nothing is put out for days
        last, posted = _last_day(titled), _last_day(beside)
        if last is not None and posted is not None:
            before += 1 if last < posted else -1
    return [_posted(row, page) for row in rows] if before >= _OFTEN else [*rows]


def _posted(row: Section, page: PageContext) -> Section:
    """A row with its date as that of posting, and that in its title as the activity's."""
    posted = _beside(row, page)
    if not posted:
        return row
    fields = [each for each in row.fields if each[0] != "period"]
    return replace(row, fields=fields, dateline=tuple(posted[:1]), is_posting=True)


def _titled(row: Section, page: PageContext) -> list[DatePhrase]:
    title = row.title_text
    return [each for each in page.dates_in(title) if each.has_year and each.precision == "day"]


def _beside(row: Section, page: PageContext) -> list[DatePhrase]:
    return [
        phrase
        for value in row.values("period")
        for phrase in page.dates_in(value.text, value.start)
    ]


def _last_day(found: Sequence[DatePhrase]) -> date | None:
    """The last day of the one date that was found."""
    return first_day(found[0].members[-1]) if len(found) == 1 else None
