"""Tables of notices, whose column of dates says when each was put out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from electoral_outreach.legacy.dates import DatePhrase
    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section

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
    title = row.title.text if row.title else ""
    return [each for each in page.dates_in(title) if each.has_year and each.precision == "day"]


def _beside(row: Section, page: PageContext) -> list[DatePhrase]:
    return [
        phrase
        for value in row.values("period")
        for phrase in page.dates_in(value.text, value.start)
    ]


def _last_day(found: Sequence[DatePhrase]) -> date | None:
    """The last day of the one date that was found."""
    return found[0].members[-1].earliest if len(found) == 1 else None
