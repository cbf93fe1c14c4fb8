"""Activities under the headings of their years, in the order they are listed in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.translation import gettext

from electoral_outreach.listing import Query
from wagtail_outreach.listing import ActivityItem
from wagtail_outreach.visiting.addresses.questions import spot_of
from wagtail_outreach.visiting.parts.entries import entry_of
from wagtail_outreach.visiting.shown.lists import YearGroup
from wagtail_outreach.visiting.visit import Visit

Group = tuple[str, list["ActivityItem"]]
"""A heading, and what stands under it."""


def groups_of(items: Sequence[ActivityItem], query: Query, visit: Visit) -> tuple[YearGroup, ...]:
    """The activities of a page by year; on the page of a year they stand under that year."""
    asked = spot_of(query).year
    if not items:
        groups: list[Group] = []
    elif query.order == "title":
        groups = [(gettext("By title"), [*items])]
    elif asked is not None:
        groups = [(str(asked), [*items])]
    else:
        groups = list(_by_year(items))
    countries = query.chosen.get("country", ())
    return tuple(
        YearGroup(
            anchor=f"outreach-group-{index}",
            heading=heading,
            entries=tuple(entry_of(item, visit.reader, asked=countries) for item in group),
        )
        for index, (heading, group) in enumerate(groups)
    )


def _by_year(items: Sequence[ActivityItem]) -> Iterator[Group]:
    """A group for each year, in the order of the list; what has no year stands by itself.

    So nothing stands under the heading of a year but what belongs to it; a year goes on after it.
    """
    begun: set[int] = set()
    for (year, beside), group in groupby(items, key=_years):
        if beside:
            heading = gettext("Year not stated (placed with %(year)s)") % {"year": beside}
        elif year in begun:
            heading = gettext("%(year)s (continued)") % {"year": year}
        else:
            heading = str(year) if year else gettext("Year not stated")
        if year:
            begun.add(year)
        yield heading, [*group]


def _years(item: ActivityItem) -> tuple[int, int]:
    """The year an activity is stated to be of, and if there is none the one it is placed with."""
    record = item.record
    if record.period is not None and record.period.years:
        return record.period.years[0], 0
    return 0, record.order_year.year if record.order_year is not None else 0
