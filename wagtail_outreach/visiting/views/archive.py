"""The archive: activities under their years, narrowed by whatever was asked for, page by page."""

from __future__ import annotations

import textwrap

from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import Listing, Query
from electoral_outreach.model import KINDS
from electoral_outreach.phrases import country_name, with_country
from wagtail_outreach.visiting.addresses.paths import Spot
from wagtail_outreach.visiting.addresses.questions import (
    is_kept,
    is_kept_with,
    params_of,
    spot_of,
    tail_of,
)
from wagtail_outreach.visiting.parts.downloads import download_links, feed_of
from wagtail_outreach.visiting.parts.filters import cleared, empty_of, filters_of
from wagtail_outreach.visiting.parts.form import form_of
from wagtail_outreach.visiting.parts.former import notes_on_former
from wagtail_outreach.visiting.parts.grouping import groups_of
from wagtail_outreach.visiting.parts.labels import full_name_of, partner_labels
from wagtail_outreach.visiting.parts.paging import pages_of
from wagtail_outreach.visiting.parts.ways import indexes_of
from wagtail_outreach.visiting.shown.lists import ArchiveShown, Ways
from wagtail_outreach.visiting.shown.parting import parted
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.site.frames import address, frame_of
from wagtail_outreach.visiting.views.profile import Asked, profile_of, subject_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds

YEARS_SHOWN = 12
LONGEST_TITLE = 160


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
    return ArchiveShown(
        frame=frame_of(
            visit,
            title=_title(visit, query, found, heading),
            trail=() if whole else (Link(words=Words(heading)),),
            tail=lambda tag: tail_of(query, tag),
            indexed=found.total > 0 and is_kept(query),
            feed=feed_of(visit, query),
        ),
        heading=heading,
        eyebrow=Link(words=Words(visit.section.title), url=address(visit.section, visit.request)),
        said=found.over_the_years(visit.language, partner_labels(visit, query)),
        notes=notes_on_former(visit, query, found),
        kinds=_kinds(visit, query, found) or _kinds(visit, Query(), visit.everything),
        # a profile has the years in its timeline
        years=None
        if asked
        else _years(visit, query, found) or _years(visit, Query(), visit.everything),
        groups=groups_of([items[key] for key in found.items if key in items], query, visit),
        pages=pages_of(found, visit.at),
        form=form_of(visit, query, found),
        filters=filters_of(visit, query),
        clear=cleared(visit, query),
        profile=profile_of(visit, query, found, asked, items) if asked else None,
        complete=Link(
            words=Words(kinds.complete(spot.kind)),
            url=visit.at(Spot(kind=spot.kind, complete=True)),
        )
        if spot.kind
        and query.using(order="newest", page=1, size=Query().size) == Query(kind=spot.kind)
        else None,
        indexes=indexes_of(visit),
        downloads=download_links(visit, query, found.total),
        empty=None if found.total else empty_of(visit, query, found),
    )


def _title(visit: Visit, query: Query, found: Listing[int], heading: str) -> str:
    """What tells this page from every other: what is asked for and which page of it this is."""
    plain = query.using(order="newest", page=1, size=Query().size)
    sentence = found.sentence(visit.language, partner_labels(visit, query))
    parts = [shortened(sentence) if params_of(plain) else heading]
    if query.page > 1:
        parts.append(pgettext("title", "page %(number)d") % {"number": query.page})
    if query.has_filters:
        parts.append(visit.page.title)
    return " – ".join(parts)


def shortened(said: str) -> str:
    """A sentence as long as a title may be.

    >>> shortened("12 activities")
    '12 activities'
    """
    return textwrap.shorten(said, LONGEST_TITLE, placeholder=" …")


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
        parts.append(full_name_of(visit, spot.partner))
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


def _kinds(visit: Visit, query: Query, found: Listing[int]) -> tuple[Link, ...]:
    """All kinds together and each by itself, within the rest of what was asked for, if anything."""
    counts = {each.value: each.count for each in found.facets.get("kind", ())}
    counts[""] = sum(counts.values())
    if not counts[""]:
        return ()
    chosen = query.chosen.get("kind", ())
    return tuple(
        Link(
            words=Words(kinds.heading(kind)),
            url=visit.at(within),
            count=counts.get(kind, 0),
            # the ways out of an empty list are not where the visitor is
            current=found.query == query and chosen == ((kind,) if kind else ()),
            nofollow=not is_kept(within),
        )
        for kind in ("", *KINDS)
        if counts.get(kind) or not kind or kind in chosen
        for within in [query.using(kind=kind or (), page=1)]
    )


def _years(visit: Visit, query: Query, found: Listing[int]) -> Ways | None:
    """The years within the rest of what was asked for, the latest first."""
    year, at = spot_of(query).year, visit.at_each("year", query)
    nofollow = not is_kept_with("year", query)
    links = tuple(
        Link(
            words=Words(str(each.year)),
            url=at(each.year),
            count=each.count,
            current=each.year == year,
            nofollow=nofollow,
        )
        for each in found.years
        if each.count
    )
    if not links:
        return None
    first, more = parted(links, YEARS_SHOWN)
    return Ways(anchor="outreach-years", heading=gettext("Jump to a year"), first=first, more=more)
