"""The archive: activities under their years, narrowed by whatever was asked for, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import Listing, Query
from electoral_outreach.model import KINDS
from electoral_outreach.phrases import country_name, join_phrase, with_country
from wagtail_outreach.visiting import kinds
from wagtail_outreach.visiting.addresses import params_of, spot_of, tail_of
from wagtail_outreach.visiting.entries import entry_of
from wagtail_outreach.visiting.filters import cleared, empty_of, filters_of
from wagtail_outreach.visiting.form import form_of
from wagtail_outreach.visiting.frames import address, frame_of
from wagtail_outreach.visiting.indexes import indexes_of
from wagtail_outreach.visiting.listed import ArchiveShown, Ways, YearGroup
from wagtail_outreach.visiting.paging import pages_of
from wagtail_outreach.visiting.parting import parted
from wagtail_outreach.visiting.paths import Spot
from wagtail_outreach.visiting.profile import Asked, profile_of, subject_of
from wagtail_outreach.visiting.shown import Link, Words
from wagtail_outreach.visiting.visit import Visit

if TYPE_CHECKING:
    from wagtail_outreach.listing import ActivityItem

YEARS_SHOWN = 12
MOST_PARTS = 2
"""An address with more parts in its path is too deep for search engines to keep."""


def archive_shown(visit: Visit, query: Query) -> ArchiveShown:
    """The part of the archive that was asked for; `QueryError` beyond its last page."""
    found = visit.reading.answer(query)
    about = subject_of(query)
    asked = Asked.of(visit, query, found) if about and query.page == 1 and found.total else None
    keys = (*found.items, *(asked.keys if asked else ()))
    items = visit.reading.items(dict.fromkeys(keys))
    spot = spot_of(query)
    heading = heading_of(visit, query)
    whole = not query.has_filters
    years = _years(visit, query, found)
    return ArchiveShown(
        frame=frame_of(
            visit,
            title=heading if whole else f"{heading} – {visit.page.title}",
            trail=() if whole else (Link(words=Words(heading)),),
            tail=lambda tag: tail_of(query, tag),
            indexed=is_indexed(query, found.total),
        ),
        heading=heading,
        eyebrow=Link(words=Words(visit.section.title), url=address(visit.section, visit.request)),
        said=_said(found, visit.language),
        notes=_notes(found, visit.language),
        kinds=_kinds(visit, query, found),
        years=years,
        groups=_groups([items[key] for key in found.items if key in items], query, visit),
        pages=pages_of(found, visit.at),
        form=form_of(visit, query, found),
        filters=filters_of(visit, query),
        clear=cleared(visit, query),
        profile=profile_of(visit, query, found, asked, items) if asked else None,
        complete=Link(
            words=Words(kinds.complete(spot.kind)),
            url=visit.at(Spot(kind=spot.kind, complete=True)),
        )
        if spot == Spot(kind=spot.kind or "-")
        else None,
        indexes=indexes_of(visit),
        empty=None if found.total else empty_of(visit, query, found),
    )


def is_indexed(query: Query, total: int) -> bool:
    """Whether search engines may keep an address: no parameters, few parts, and something there.

    >>> is_indexed(Query(country="HT"), 12), is_indexed(Query(country="HT", page=2), 12)
    (True, False)
    """
    spot = spot_of(query)
    parts = sum(map(bool, (spot.kind, spot.country, spot.partner, spot.year)))
    return total > 0 and not params_of(query) and parts <= MOST_PARTS


def heading_of(visit: Visit, query: Query) -> str:
    """What a part of the archive is called: "Missions – Haiti – 2015"."""
    spot = spot_of(query)
    if subject_of(query) == "country":
        return _our_work_with(spot.country, visit.language)
    parts = []
    if spot.kind:
        parts.append(kinds.heading(spot.kind))
    if spot.country:
        parts.append(country_name(spot.country, visit.language))
    if spot.partner:
        parts.append(visit.reader.organisation(spot.partner).text)
    if spot.year is not None:
        parts.append(str(spot.year))
    if parts:
        return " – ".join(parts)
    return pgettext("heading", "Selected activities") if query.has_filters else visit.page.title


def _our_work_with(country: str, language: str) -> str:
    said = with_country(country, language)
    name = country_name(country, language)
    if said == name:
        # the library does not know how the language puts it
        return gettext("Our work: %(country)s") % {"country": name}
    # Translators: "with_country" is a whole phrase: "with the Netherlands".
    return gettext("Our work %(with_country)s") % {"with_country": said}


def _said(found: Listing[int], language: str) -> str:
    said = found.sentence(language)
    query = found.query
    if query.year_from or query.year_to or not found.years or not found.total:
        return said
    last, first = found.years[0].year, found.years[-1].year
    if first == last:
        return gettext("%(number)s, in %(year)d") % {"number": said, "year": first}
    return gettext("%(number)s, from %(first)d to %(last)d") % {
        "number": said,
        "first": first,
        "last": last,
    }


def _notes(found: Listing[int], language: str) -> tuple[str, ...]:
    """Former countries are found under their successors, and said to be."""
    if not (former := found.former_countries):
        return ()
    names = join_phrase([each.label for each in former], language)
    return (gettext("Activities with %(countries)s are listed here too.") % {"countries": names},)


def _kinds(visit: Visit, query: Query, found: Listing[int]) -> tuple[Link, ...]:
    """All kinds together and each by itself, within the rest of what was asked for."""
    counts = {each.value: each.count for each in found.facets.get("kind", ())}
    counts[""] = sum(counts.values())
    chosen = query.chosen.get("kind", ())
    return tuple(
        Link(
            words=Words(kinds.heading(kind)),
            url=visit.at(query.using(kind=kind or (), page=1)),
            count=counts.get(kind, 0),
            current=chosen == ((kind,) if kind else ()),
        )
        for kind in ("", *KINDS)
        if counts.get(kind) or not kind or kind in chosen
    )


def _years(visit: Visit, query: Query, found: Listing[int]) -> Ways | None:
    """The years within the rest of what was asked for, the latest first."""
    year, at = spot_of(query).year, visit.at_each("year", query)
    links = tuple(
        Link(
            words=Words(str(each.year)),
            url=at(each.year),
            count=each.count,
            current=each.year == year,
        )
        for each in found.years
        if each.count
    )
    if not links:
        return None
    first, more = parted(links, YEARS_SHOWN)
    return Ways(anchor="outreach-years", heading=gettext("Jump to a year"), first=first, more=more)


def _groups(items: Sequence[ActivityItem], query: Query, visit: Visit) -> tuple[YearGroup, ...]:
    """Consecutive activities of one year; on the page of a year they stand under that year."""
    asked = spot_of(query).year
    by_title = query.order == "title"

    def heading(item: ActivityItem) -> str:
        if by_title:
            return gettext("By title")
        year = _year_of(item) if asked is None else asked
        return str(year) if year else gettext("Year not stated")

    return tuple(
        YearGroup(
            anchor=f"outreach-group-{index}",
            heading=said,
            entries=tuple(entry_of(item, visit.reader) for item in group),
        )
        for index, (said, group) in enumerate(groupby(items, key=heading))
    )


def _year_of(item: ActivityItem) -> int:
    """The year an activity is sorted under; 0 when none is stated, whatever it is sorted by."""
    period = item.record.period
    return period.years[0] if period is not None and period.years else 0
