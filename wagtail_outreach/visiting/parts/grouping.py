"""Activities under the headings of their years, in the order they are listed in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.questions import spot_of
from wagtail_outreach.visiting.parts.entries import entry_of
from wagtail_outreach.visiting.shown.lists import YearGroup
from wagtail_outreach.visiting.shown.values import Entry
from wagtail_outreach.visiting.visit import Visit

if TYPE_CHECKING:
    from wagtail_outreach.listing import ActivityItem


def groups_of(items: Sequence[ActivityItem], query: Query, visit: Visit) -> tuple[YearGroup, ...]:
    """Consecutive activities of one year; on the page of a year they stand under that year."""
    asked = spot_of(query).year
    if query.order == "title":
        headings = [gettext("By title")] * len(items)
    else:
        years = [asked] * len(items) if asked is not None else _years(items)
        headings = [str(year) if year else gettext("Year not stated") for year in years]
    countries = query.chosen.get("country", ())
    pairs = zip(headings, items, strict=True)
    return tuple(
        YearGroup(
            anchor=f"outreach-group-{index}",
            heading=heading,
            entries=tuple(
                _entry(item, visit, countries, under_year=heading.isdigit()) for _, item in group
            ),
        )
        for index, (heading, group) in enumerate(groupby(pairs, key=lambda pair: pair[0]))
    )


def _years(items: Sequence[ActivityItem]) -> list[int]:
    """The year each activity stands under, 0 for none.

    One whose year is not stated stands among those of the year it is sorted by, where it has such
    neighbours: a heading of its own would split them.
    """
    years = [_stated_year(item) for item in items]
    for index, item in enumerate(items):
        sorted_by = item.record.order_year
        if years[index] or sorted_by is None:
            continue
        before = years[index - 1] if index else 0
        after = next(filter(None, years[index:]), 0)
        years[index] = sorted_by.year if sorted_by.year in (before, after) else 0
    return years


def _stated_year(item: ActivityItem) -> int:
    """The year an activity is sorted under; 0 when none is stated, whatever it is sorted by."""
    period = item.record.period
    return period.years[0] if period is not None and period.years else 0


def _entry(item: ActivityItem, visit: Visit, asked: Collection[str], *, under_year: bool) -> Entry:
    """The entry, which says that its year is not stated where a heading seems to state it."""
    entry = entry_of(item, visit.reader, asked=asked)
    if not under_year or _stated_year(item):
        return entry
    said = gettext("%(when)s (year not stated)") % {"when": entry.when}
    return replace(entry, when=said if entry.when else gettext("Year not stated"))
