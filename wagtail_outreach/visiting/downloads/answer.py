"""The response that hands out a file: named after what it holds, sent as it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.questions import spot_of
from wagtail_outreach.visiting.downloads.calendar import calendar_pieces
from wagtail_outreach.visiting.downloads.feed import feed_pieces
from wagtail_outreach.visiting.downloads.missions import mission_pieces
from wagtail_outreach.visiting.downloads.register import register_pieces
from wagtail_outreach.visiting.downloads.selected import Selected
from wagtail_outreach.visiting.downloads.tables import csv_pieces, xlsx_pieces
from wagtail_outreach.visiting.parts.downloads import FEED, form_of
from wagtail_outreach.visiting.visit import Visit

_PIECES: Final[dict[str, Callable[[Selected], Iterator[bytes]]]] = {
    "csv": csv_pieces,
    "xlsx": xlsx_pieces,
    "json": register_pieces,
    "ics": calendar_pieces,
    FEED: feed_pieces,
    "iati": mission_pieces,
}


def download(visit: Visit, query: Query, name: str) -> HttpResponseBase:
    """All of what is asked for in a form that is offered here; raises `NothingToTell`."""
    selected = Selected(visit, query)
    form = form_of(name)
    response = StreamingHttpResponse(_PIECES[name](selected), content_type=form.media_type)
    file = f"{_name(visit, query)}.{form.suffix or name}"
    # Browsers are to save it, but for a feed, which they show or hand on.
    saved = content_disposition_header(name != FEED, file)
    response.headers["Content-Disposition"] = saved or ""
    response.headers["Content-Language"] = visit.language
    # The list itself is what search engines are to keep.
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Link"] = f'<{selected.url}>; rel="canonical"'
    return response


def _name(visit: Visit, query: Query) -> str:
    """What the file is called: the section and what part of it this is."""
    parts = [part for part in spot_of(query).tail(visit.language).split("/") if part]
    if query.has_filters and not parts:
        parts = ["selection"]
    return "-".join((visit.section.slug, *parts))
