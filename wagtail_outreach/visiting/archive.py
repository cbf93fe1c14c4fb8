"""The archive: activities under their years, by kind, country or partner, page by page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext, pgettext

from electoral_outreach.model import KINDS
from electoral_outreach.phrases import country_name
from wagtail_outreach.visiting import kinds
from wagtail_outreach.visiting.entries import entry_of
from wagtail_outreach.visiting.frames import address, frame_of, home_of, section_of
from wagtail_outreach.visiting.named import named, organisations_of
from wagtail_outreach.visiting.paging import pages_of
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.questions import Answer, Asked, answer
from wagtail_outreach.visiting.reader import Reader, reader_of
from wagtail_outreach.visiting.shown import ArchiveShown, Link, Words, YearGroup

if TYPE_CHECKING:
    from wagtail_outreach.listing import ActivityItem


def archive_shown(page: Any, request: HttpRequest, asked: Asked, today: date) -> ArchiveShown:
    """The part of the archive that was asked for."""
    language = page.locale.language_code
    spot = asked.spot
    found = answer(page, asked, today)
    section = section_of(page)
    reader = reader_of(
        language,
        organisations_of([item.record for item in found.items]) | named(spot.partner),
        home=home_of(section),
    )
    base = address(page, request)

    def at(part: Spot) -> str:
        return base + part.tail(language)

    heading = heading_of(page, spot, reader)
    whole = spot == Spot()
    return ArchiveShown(
        frame=frame_of(
            page,
            request,
            title=heading if whole else f"{heading} – {page.title}",
            trail=() if whole else (Link(words=Words(heading)),),
            tail=lambda tag: spot.tail(tag) + (f"?page={asked.page}" if asked.page > 1 else ""),
            indexed=found.total > 0,
        ),
        heading=heading,
        eyebrow=Link(words=Words(section.title), url=address(section, request)),
        said=_said(spot, found),
        kinds=_kinds(spot, found, at),
        years=_years(spot, found, at),
        groups=_groups(found, spot, reader),
        pages=pages_of(found, asked, at(spot)),
        filters=_filters(spot, reader, at),
        complete=Link(
            words=Words(kinds.complete(spot.kind)), url=at(Spot(kind=spot.kind, complete=True))
        )
        if spot.kind
        else None,
        empty="" if found.total else _empty(spot, found),
    )


def heading_of(page: Any, spot: Spot, reader: Reader) -> str:
    """What a part of the archive is called: "Missions – Haiti – 2015"."""
    parts = []
    if spot.kind:
        parts.append(kinds.heading(spot.kind))
    if spot.country:
        parts.append(country_name(spot.country, reader.language))
    if spot.partner:
        parts.append(reader.organisation(spot.partner).text)
    if spot.year is not None:
        parts.append(str(spot.year))
    return " – ".join(parts) or page.title


def _said(spot: Spot, found: Answer) -> str:
    number = kinds.counted(spot.kind, found.total)
    if spot.year is not None or not found.years or not found.total:
        return number
    last, first = found.years[0][0], found.years[-1][0]
    if first == last:
        return gettext("%(number)s, in %(year)d") % {"number": number, "year": first}
    return gettext("%(number)s, from %(first)d to %(last)d") % {
        "number": number,
        "first": first,
        "last": last,
    }


def _kinds(spot: Spot, found: Answer, at: Any) -> tuple[Link, ...]:
    """All kinds together and each by itself, within the rest of what was asked for."""
    counts = {"": sum(found.kinds.values()), **found.kinds}
    return tuple(
        Link(
            words=Words(kinds.heading(kind)),
            url=at(replace(spot, kind=kind)),
            count=counts.get(kind, 0),
            current=kind == spot.kind,
        )
        for kind in ("", *KINDS)
        if counts.get(kind) or kind in {"", spot.kind}
    )


def _years(spot: Spot, found: Answer, at: Any) -> tuple[Link, ...]:
    links = [
        Link(
            words=Words(str(year)),
            url=at(replace(spot, year=year)),
            count=count,
            current=year == spot.year,
        )
        for year, count in found.years
    ]
    if spot.year is not None and links:
        total = Link(words=Words(pgettext("years", "All years")), url=at(replace(spot, year=None)))
        links.insert(0, total)
    return tuple(links)


def _groups(found: Answer, spot: Spot, reader: Reader) -> tuple[YearGroup, ...]:
    """Consecutive activities of one year; on the page of a year they stand under that year."""
    groups = []

    def year(item: ActivityItem) -> int:
        return spot.year if spot.year is not None else _year_of(item)

    for index, (each, items) in enumerate(groupby(found.items, key=year)):
        groups.append(
            YearGroup(
                anchor=f"outreach-group-{index}",
                heading=str(each) if each else gettext("Year not stated"),
                entries=tuple(entry_of(item, reader) for item in items),
            )
        )
    return tuple(groups)


def _year_of(item: ActivityItem) -> int:
    """The year an activity is sorted under; 0 when none is stated, whatever it is sorted by."""
    period = item.record.period
    return period.years[0] if period is not None and period.years else 0


def _filters(spot: Spot, reader: Reader, at: Any) -> tuple[Link, ...]:
    """Country and partner, each with the address that takes it away; kinds and years have menus."""
    links = []
    if spot.country:
        name = country_name(spot.country, reader.language)
        links.append(Link(words=Words(name), url=at(replace(spot, country=""))))
    if spot.partner:
        name = reader.organisation(spot.partner).text
        links.append(Link(words=Words(name), url=at(replace(spot, partner=""))))
    return tuple(links)


def _empty(spot: Spot, found: Answer) -> str:
    """Why there is nothing here, and where something is."""
    if spot.year is not None and found.years:
        asked = spot.year
        near = min((year for year, _ in found.years), key=lambda year: abs(year - asked))
        return gettext(
            "Nothing is recorded for %(year)d. The nearest year with an entry is %(near)d."
        ) % {"year": spot.year, "near": near}
    if spot == Spot():
        return gettext("Nothing has been published here yet.")
    return gettext("Nothing is recorded for this combination. Take one of its parts away.")
