"""The complete list of a kind: one table to read, search and print."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

from wagtail_outreach.visiting import kinds
from wagtail_outreach.visiting.entries import entries_of
from wagtail_outreach.visiting.frames import address, frame_of, home_of, section_of
from wagtail_outreach.visiting.named import organisations_of
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.questions import all_items
from wagtail_outreach.visiting.reader import reader_of
from wagtail_outreach.visiting.shown import CompleteShown, Link, Words

MOST_ROWS = 2000
"""Above this a browser is slow to lay the table out, and nobody reads it."""


def complete_shown(page: Any, request: HttpRequest, spot: Spot, today: date) -> CompleteShown:
    """All activities of a kind in one table, or a sentence and the download when they are many."""
    language = page.locale.language_code
    total, items = all_items(page, Spot(kind=spot.kind), MOST_ROWS, today)
    too_many = total > MOST_ROWS
    reader = reader_of(
        language, organisations_of([item.record for item in items]), home=home_of(section_of(page))
    )
    archive = address(page, request, Spot(kind=spot.kind).tail(language))
    heading = kinds.complete(spot.kind)
    return CompleteShown(
        frame=frame_of(
            page,
            request,
            title=heading,
            trail=(
                Link(words=Words(kinds.heading(spot.kind)), url=archive),
                Link(words=Words(heading)),
            ),
            tail=spot.tail,
            indexed=total > 0,
        ),
        heading=heading,
        eyebrow=Link(words=Words(page.title), url=address(page, request)),
        caption=gettext("%(number)s, the most recent first")
        % {"number": kinds.counted(spot.kind, total)},
        columns=(
            gettext("Date"),
            gettext("Title"),
            gettext("Place"),
            gettext("Type"),
            gettext("Partners"),
        ),
        entries=entries_of(items, reader, summary=False),
        too_many=ngettext(
            "This list has %(number)d entry, too many for one page.",
            "This list has %(number)d entries, too many for one page.",
            total,
        )
        % {"number": total}
        if too_many
        else "",
        archive=Link(words=Words(kinds.way_back(spot.kind)), url=archive),
    )
