"""The complete list of a kind: one table to read, search and print."""

from __future__ import annotations

from django.utils.translation import gettext, ngettext

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.paths import Spot
from wagtail_outreach.visiting.parts.downloads import download_links
from wagtail_outreach.visiting.parts.entries import entries_of
from wagtail_outreach.visiting.shown.lists import CompleteShown
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.site.frames import address, frame_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.numbers import with_numbers

MOST_ROWS = 2000
"""Above this a browser is slow to lay the table out, and nobody reads it."""


def complete_shown(visit: Visit, spot: Spot) -> CompleteShown:
    """All activities of a kind in one table, or a sentence and the download when they are many."""
    keys = visit.reading.keys(Query(kind=spot.kind))
    total = len(keys)
    if total > MOST_ROWS:
        keys = []
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
        downloads=download_links(visit, Query(kind=spot.kind), total),
        archive=Link(words=Words(kinds.way_back(spot.kind)), url=archive),
    )
