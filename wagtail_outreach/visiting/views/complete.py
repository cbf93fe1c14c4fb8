"""The complete list of a kind: one table to read, search and print."""

from __future__ import annotations

from django.utils.translation import gettext, ngettext

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.paths import Spot
from wagtail_outreach.visiting.parts.entries import entries_of
from wagtail_outreach.visiting.shown.lists import CompleteShown
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.site.frames import address, frame_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.numbers import with_numbers

MOST_ROWS = 2000
"""Above this a browser is slow to lay the table out, and nobody reads it."""
LARGEST_PAGE = 100


def complete_shown(visit: Visit, spot: Spot) -> CompleteShown:
    """All activities of a kind in one table, or a sentence and the download when they are many."""
    total, keys = _all_keys(visit, Query(kind=spot.kind, size=LARGEST_PAGE))
    items = visit.reading.items(keys)
    archive = visit.at(Spot(kind=spot.kind))
    heading = kinds.complete(spot.kind)
    return CompleteShown(
        frame=frame_of(
            visit,
            title=heading,
            trail=(
                Link(words=Words(kinds.heading(spot.kind)), url=archive),
                Link(words=Words(heading)),
            ),
            tail=spot.tail,
            indexed=total > 0,
        ),
        heading=heading,
        eyebrow=Link(words=Words(visit.section.title), url=address(visit.section, visit.request)),
        caption=gettext("%(number)s, the most recent first")
        % {"number": kinds.counted(spot.kind, total)},
        columns=(
            gettext("Date"),
            gettext("Title"),
            gettext("Place"),
            gettext("Type"),
            gettext("Partners"),
        ),
        entries=entries_of(
            [items[key] for key in keys if key in items], visit.reader, summary=False
        ),
        too_many=with_numbers(
            ngettext(
                "This list has %(number)d entry, too many for one page.",
                "This list has %(number)d entries, too many for one page.",
                total,
            ),
            number=total,
        )
        if total > MOST_ROWS
        else "",
        archive=Link(words=Words(kinds.way_back(spot.kind)), url=archive),
    )


def _all_keys(visit: Visit, query: Query) -> tuple[int, list[int]]:
    """How many activities there are, and all of them unless they are too many."""
    first = visit.reading.select(query)
    if first.total > MOST_ROWS:
        return first.total, []
    keys = list(first.items)
    for page in range(2, first.pages + 1):
        keys += visit.reading.select(query.using(page=page)).items
    return first.total, keys
