"""The landing page: introduction, figures, what is recent, and the ways to everything else."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext

from electoral_outreach.listing import FacetValue, Listing, Query
from electoral_outreach.model import KINDS, Period, PeriodError
from wagtail_outreach.visiting.addresses.paths import Index, Spot
from wagtail_outreach.visiting.parts.downloads import download_links, feed_of
from wagtail_outreach.visiting.parts.entries import entries_of
from wagtail_outreach.visiting.parts.linked import linked_dataset
from wagtail_outreach.visiting.parts.ways import country_links, link_to
from wagtail_outreach.visiting.shown.lists import Figure, LandingShown, Shelf, Ways
from wagtail_outreach.visiting.shown.parting import parted
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.site.frames import frame_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.numbers import number

SHELVES = ("mission", "hosting")
YEARS_SHOWN = 20
COUNTRIES_SHOWN = 36


def landing_shown(visit: Visit) -> LandingShown:
    """Everything the landing page shows."""
    page, reading = visit.page, visit.reading
    everything = visit.everything
    recent = {kind: reading.recent(kind, page.recent_count) for kind in SHELVES}
    items = reading.items(dict.fromkeys(key for keys in recent.values() for key in keys))
    # the institution's own country is in every hosting and says nothing
    abroad = [
        each for each in everything.facets["country"] if each.count and each.value != reading.home
    ]
    shelves = tuple(
        Shelf(
            anchor=f"outreach-{kind}",
            heading=kinds.recent(kind),
            entries=entries_of([items[key] for key in recent[kind] if key in items], visit.reader),
            archive=Link(words=Words(kinds.archive(kind)), url=visit.at(Spot(kind=kind))),
            empty=kinds.none_yet(kind),
        )
        for kind in SHELVES
    )
    counts = {each.value: each.count for each in everything.facets["kind"]}
    downloads = download_links(visit, Query(), everything.total)
    return LandingShown(
        frame=frame_of(
            visit,
            title=page.seo_title or page.title,
            feed=feed_of(visit, Query()),
            linked=_dataset(visit, downloads),
        ),
        heading=page.title,
        introduction=page.introduction,
        figures=(
            *_since(visit, everything),
            *_figures(visit, counts, abroad),
            *_partners(visit, everything),
        ),
        shelves=shelves,
        lists=_lists(visit, counts),
        years=_years(visit, everything) if visit.archive else None,
        countries=_countries(visit, abroad) if visit.archive else None,
        downloads=downloads,
    )


def _dataset(visit: Visit, downloads: tuple[Link, ...]) -> str:
    """The section as a set of data, for those who look for such."""
    if not downloads:
        return ""
    years = [each.year for each in visit.everything.years if each.count]
    said = visit.everything.over_the_years(visit.language)
    covered = (min(years), max(years)) if years else None
    return linked_dataset(visit, said, covered, downloads)


def _figures(visit: Visit, counts: dict[str, int], abroad: list[FacetValue]) -> tuple[Figure, ...]:
    figures = [
        Figure(term=kinds.heading(kind), value=number(counts[kind]), url=visit.at(Spot(kind=kind)))
        for kind in KINDS
        if counts.get(kind)
    ]
    if abroad:
        today = sum(1 for each in abroad if not each.stands_for)
        url = visit.at(Index(of="countries"))
        figures.append(Figure(term=gettext("Countries"), value=str(today), url=url))
    return tuple(figures)


def _partners(visit: Visit, everything: Listing[int]) -> Iterator[Figure]:
    known = sum(1 for each in everything.facets["partner"] if each.count)
    if known:
        url = visit.at(Index(of="partners"))
        yield Figure(term=gettext("Partners"), value=number(known), url=url)


def _since(visit: Visit, everything: Listing[int]) -> Iterator[Figure]:
    """Since when the institution is active, unless what is listed began before that year.

    An institution may count from the year it was given the task; the lists go back further.
    """
    stated = _year(visit.page.since)
    first = min((each.year for each in everything.years if each.count), default=None)
    if stated is not None and (first is None or stated <= first):
        yield Figure(term=gettext("Active internationally since"), value=str(stated))
    elif stated is not None:
        yield Figure(term=gettext("Earliest activity listed"), value=str(first))


def _year(stored: str) -> int | None:
    """The year of a period, without a month that nobody needs here."""
    try:
        period = Period.parse(stored) if stored else None
    except PeriodError:
        return None
    return period.years[0] if period and period.years else None


def _lists(visit: Visit, counts: dict[str, int]) -> tuple[Link, ...]:
    return tuple(
        Link(
            words=Words(kinds.complete(kind)),
            url=visit.at(Spot(kind=kind, complete=True)),
            count=counts.get(kind, 0),
        )
        for kind in KINDS
        if visit.archive and (kind in SHELVES or counts.get(kind))
    )


def _years(visit: Visit, everything: Listing[int]) -> Ways | None:
    at = visit.at_each("year", Query())
    links = [
        Link(words=Words(str(each.year)), url=at(each.year), count=each.count)
        for each in everything.years
        if each.count
    ]
    first, more = parted(links, YEARS_SHOWN)
    return _ways("outreach-years", gettext("By year"), first, more, link_to(visit, "years"))


def _countries(visit: Visit, abroad: list[FacetValue]) -> Ways | None:
    """The most frequent countries, by name, and all others, by name too, on demand."""
    today = [each for each in abroad if not each.stands_for]
    first, more = parted(today, COUNTRIES_SHOWN)
    return _ways(
        "outreach-countries",
        gettext("By country"),
        country_links(visit, first),
        country_links(visit, more),
        link_to(visit, "countries"),
    )


def _ways(
    anchor: str, heading: str, first: tuple[Link, ...], more: tuple[Link, ...], index: Link
) -> Ways | None:
    return (
        Ways(anchor=anchor, heading=heading, first=first, more=more, all=index) if first else None
    )
