"""All years, countries and partners of a section, each leading to what the archive has of it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from django.utils.translation import gettext, ngettext, pgettext

from electoral_outreach.folding import folded
from electoral_outreach.listing import FacetValue, Listing, Query
from electoral_outreach.model import KINDS
from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import territories
from wagtail_outreach.visiting.addresses.paths import Index
from wagtail_outreach.visiting.parts.labels import country_of, labels_of
from wagtail_outreach.visiting.parts.pictures import countries_pictured, years_pictured
from wagtail_outreach.visiting.parts.ways import by_name, index_heading, indexes_of
from wagtail_outreach.visiting.shown.lists import IndexPart, IndexRow, IndexShown, Pictured
from wagtail_outreach.visiting.shown.values import Link, Words
from wagtail_outreach.visiting.site.frames import address, frame_of
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording import kinds
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.numbers import number, with_numbers

FEW_PARTNERS = 40
"""Up to so many are one list, without letters above them."""
CONTINENTS = ("002", "019", "142", "150", "009")
"""Regions of the United Nations that no country lies in two of."""


def index_shown(visit: Visit, index: Index) -> IndexShown:
    """One of the indexes."""
    found = visit.everything
    make = {"years": _years, "countries": _countries, "partners": _partners}[index.of]
    parts = make(visit, found)
    rows = sum(bool(row.link.url) for part in parts for row in part.rows)
    heading = index_heading(index.of)
    return IndexShown(
        frame=frame_of(
            visit,
            title=f"{heading} – {visit.page.title}",
            trail=(Link(words=Words(heading)),),
            tail=index.tail,
            indexed=rows > 0,
        ),
        heading=heading,
        eyebrow=Link(words=Words(visit.section.title), url=address(visit.section, visit.request)),
        said=_said(index.of, rows) if rows else gettext("Nothing has been published here yet."),
        parts=parts,
        columns=_columns(found) if index.of == "years" and rows else (),
        picture=_picture(visit, index.of, found),
        letters=tuple(
            Link(words=Words(part.heading), url=f"#{part.anchor}")
            for part in parts
            if index.of == "partners" and part.heading
        ),
        others=tuple(link for link in indexes_of(visit) if link.url != visit.at(index)),
    )


def _said(of: str, rows: int) -> str:
    said = {
        "years": ngettext("%(number)d year", "%(number)d years", rows),
        "countries": ngettext("%(number)d country", "%(number)d countries", rows),
        "partners": ngettext("%(number)d partner", "%(number)d partners", rows),
    }[of]
    return with_numbers(said, number=rows)


def _picture(visit: Visit, of: str, found: Listing[int]) -> Pictured | None:
    if of == "years":
        return years_pictured(visit, found.years)
    return countries_pictured(visit, _abroad(visit, found)) if of == "countries" else None


def _kinds(found: Listing[int]) -> list[str]:
    there = {each.value for each in found.facets["kind"] if each.count}
    return [kind for kind in KINDS if kind in there]


def _columns(found: Listing[int]) -> tuple[str, ...]:
    return (
        gettext("Year"),
        *(kinds.heading(kind) for kind in _kinds(found)),
        pgettext("column", "All"),
    )


def _years(visit: Visit, found: Listing[int]) -> tuple[IndexPart, ...]:
    """A table: each year with its missions, hostings and agreements."""
    listings = {kind: visit.reading.answer(Query(kind=kind, size=1)) for kind in _kinds(found)}
    by_kind = {
        kind: {each.year: each.count for each in listing.years}
        for kind, listing in listings.items()
    }

    def link(year: int, count: int, kind: str | tuple[()] = ()) -> Link | None:
        query = Query(kind=kind, year_from=year, year_to=year)
        return Link(words=Words(number(count)), url=visit.at(query), count=count) if count else None

    rows = tuple(
        IndexRow(
            link=Link(
                words=Words(str(each.year)),
                url=visit.at(Query(year_from=each.year, year_to=each.year)),
                count=each.count,
            ),
            cells=(
                *(
                    link(each.year, counts.get(each.year, 0), kind)
                    for kind, counts in by_kind.items()
                ),
                link(each.year, each.count),
            ),
        )
        for each in found.years
        if each.count
    )
    if found.yearless:
        rows = (*rows, _yearless(found, listings))
    return (IndexPart(anchor="", heading="", rows=rows),) if rows else ()


def _yearless(found: Listing[int], listings: Mapping[str, Listing[int]]) -> IndexRow:
    """What belongs to no year, so that the counts of the table are those of the section."""
    counts = (*(listing.yearless for listing in listings.values()), found.yearless)
    return IndexRow(
        link=Link(words=Words(gettext("Year not stated"))),
        cells=tuple(Link(words=Words(number(each))) if each else None for each in counts),
    )


def _countries(visit: Visit, found: Listing[int]) -> tuple[IndexPart, ...]:
    """Countries by continent and name; those that are no more under each successor."""
    values = _abroad(visit, found)
    former = [each for each in values if each.stands_for]
    under: dict[str, list[Link]] = {}
    for each in sorted(former, key=by_name):
        for successor in each.stands_for:
            under.setdefault(successor, []).append(_link(visit, "country", each))
    today = sorted((each for each in values if not each.stands_for), key=by_name)
    by_continent: dict[str, list[IndexRow]] = {}
    for each in today:
        row = IndexRow(link=_link(visit, "country", each), under=tuple(under.get(each.value, ())))
        by_continent.setdefault(_continent(each.value), []).append(row)
    return tuple(
        IndexPart(
            anchor=f"outreach-region-{code or 'other'}",
            heading=country_name(code, visit.language)
            if code
            else pgettext("continents", "Elsewhere"),
            rows=tuple(by_continent[code]),
        )
        for code in (*CONTINENTS, "")
        if code in by_continent
    )


def _abroad(visit: Visit, found: Listing[int]) -> list[FacetValue]:
    """Countries but the institution's own, which is in every hosting and no answer to "where"."""
    home = visit.reading.home
    return [each for each in found.facets["country"] if each.count and each.value != home]


def _continent(code: str) -> str:
    regions = territories.regions_of(code) if territories.is_country(code) else ()
    return next((each for each in CONTINENTS if each in regions), "")


def _partners(visit: Visit, found: Listing[int]) -> tuple[IndexPart, ...]:
    """Partners by what they are known by, with their full names; many of them by letter."""
    values = sorted((each for each in found.facets["partner"] if each.count), key=by_name)
    many = len(values) > FEW_PARTNERS
    labels = labels_of(visit, "partner", values)
    return tuple(
        IndexPart(
            anchor=f"outreach-letter-{index}",
            heading=letter,
            rows=tuple(_partner(visit, each, labels[each.value]) for each in group),
        )
        for index, (letter, group) in enumerate(
            groupby(values, key=_letter) if many else [("", values)]
        )
    )


def _letter(value: FacetValue) -> str:
    return folded(value.label)[:1].upper() or "–"


def _partner(visit: Visit, value: FacetValue, label: str) -> IndexRow:
    """A partner under a name that no other has, with the full one and the country beside it."""
    link, organisation = _link(visit, "partner", value), visit.reading.organisation(value.value)
    link.words = Words(label)
    if organisation is None:
        return IndexRow(link=link)
    name = organisation.current.name.best(visit.reader.languages).text
    country = country_of(visit, value.value) if label == value.label else ""
    return IndexRow(link=link, note=together([name if name != value.label else "", country]))


def _link(visit: Visit, name: str, value: FacetValue) -> Link:
    query = Query().using(**{name: value.value})
    return Link(words=Words(value.label), url=visit.at(query), count=value.count)
