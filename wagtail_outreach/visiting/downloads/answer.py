"""The response that hands out a file: named after what it holds, sent as it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from electoral_outreach.formats import csv, ical, xlsx
from electoral_outreach.listing import Query
from wagtail_outreach.visiting.addresses.questions import spot_of
from wagtail_outreach.visiting.downloads.calendar import calendar_pieces
from wagtail_outreach.visiting.downloads.feed import feed_pieces
from wagtail_outreach.visiting.downloads.register import register_pieces
from wagtail_outreach.visiting.downloads.selected import Selected
from wagtail_outreach.visiting.downloads.tables import csv_pieces, xlsx_pieces
from wagtail_outreach.visiting.visit import Visit


@dataclass(frozen=True, slots=True)
class _Form:
    media_type: str
    pieces: Callable[[Selected], Iterator[bytes]]
    is_saved: bool = True
    """Whether browsers are to save it rather than to show it or hand it on."""


_FORMS: Final = {
    "csv": _Form(f"{csv.MEDIA_TYPE}; charset=utf-8; header=present", csv_pieces),
    "xlsx": _Form(xlsx.MEDIA_TYPE, xlsx_pieces),
    "json": _Form("application/json", register_pieces),
    "ics": _Form(f"{ical.MEDIA_TYPE}; charset=utf-8", calendar_pieces),
    "atom": _Form("application/atom+xml; charset=utf-8", feed_pieces, is_saved=False),
}


def download(visit: Visit, query: Query, form: str) -> HttpResponseBase:
    """All of what is asked for in a form that is offered here."""
    selected = Selected(visit, query)
    kind = _FORMS[form]
    response = StreamingHttpResponse(kind.pieces(selected), content_type=kind.media_type)
    name = f"{_name(visit, query)}.{form}"
    response.headers["Content-Disposition"] = content_disposition_header(kind.is_saved, name) or ""
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
