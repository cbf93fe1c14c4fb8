"""Our work with one country or one partner: since when, with whom else, what is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import FacetValue, Listing, Query, Selection
from electoral_outreach.model import Document
from wagtail_outreach.listing import ActivityItem
from wagtail_outreach.visiting.addresses.paths import Spot
from wagtail_outreach.visiting.addresses.questions import is_kept, is_kept_with, spot_of
from wagtail_outreach.visiting.parts.entries import entries_of, entry_of
from wagtail_outreach.visiting.parts.facts import documents_of
from wagtail_outreach.visiting.parts.labels import labels_of
from wagtail_outreach.visiting.parts.ways import INDEXES, link_to
from wagtail_outreach.visiting.shown.lists import DocumentShown, Profile, Ways, YearRow
from wagtail_outreach.visiting.shown.parting import parted
from wagtail_outreach.visiting.shown.values import Entry, Link, Words
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording.addresses import link_name
from wagtail_outreach.visiting.wording.reader import Reader

YEARS_SHOWN = 10
FEW = 4
"""A year with less is not made to look busy where no year was."""
OTHERS_SHOWN = 8
MOST_OTHERS = 40
"""A page must not grow with the register; the form and the indexes lead to the rest."""
AGREEMENTS_SHOWN = 5
DOCUMENTED_SHOWN = 4
"""Activities whose documents are shown."""


def subject_of(query: Query) -> str:
    """What a listing is about as a whole: `country`, `partner` or nothing.

    >>> subject_of(Query(country="HT")), subject_of(Query(country="HT", kind="mission"))
    ('country', '')
    """
    spot = spot_of(query)
    for name in ("country", "partner"):
        only = Spot(country=spot.country) if name == "country" else Spot(partner=spot.partner)
        if getattr(spot, name) and query.using(page=1, size=20, order="newest") == Query(
            **{name: getattr(only, name)}
        ):
            return name
    return ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What else is asked of the section for a country or a partner."""

    agreements: Selection[int] | None
    documented: Selection[int] | None
    """The activities that have documents or links."""

    @classmethod
    def of(cls, visit: Visit, query: Query, found: Listing[int]) -> Self:
        """The agreements and the documented activities, where there are any."""
        counts = {each.value: each.count for each in found.facets["kind"]}
        sorts = [each.value for each in found.facets.get("document", ()) if each.count]
        plain = query.using(order="newest", page=1)
        return cls(
            agreements=visit.reading.select(plain.using(kind="agreement", size=AGREEMENTS_SHOWN))
            if counts.get("agreement")
            else None,
            documented=visit.reading.select(plain.using(document=sorts, size=DOCUMENTED_SHOWN))
            if sorts
            else None,
        )

    @property
    def keys(self) -> tuple[int, ...]:
        """The activities to fetch for it."""
        found = (self.agreements, self.documented)
        return tuple(key for listing in found if listing is not None for key in listing.items)


def profile_of(
    visit: Visit,
    query: Query,
    found: Listing[int],
    asked: Asked,
    items: Mapping[int, ActivityItem],
) -> Profile:
    """The years with counts, the partners or countries, agreements and documents."""
    years, earlier = _timeline(visit, query, found)
    reader = visit.reader
    documented = asked.documented
    return Profile(
        years=years,
        earlier=earlier,
        ways=_others(visit, query, found),
        website=_website(visit, query),
        agreements=entries_of(_those(items, asked.agreements), reader),
        agreements_all=_all(visit, asked.agreements, pgettext("link", "All agreements")),
        documents=tuple(
            _document(document, entry, reader)
            for item in _those(items, documented)
            for entry in [entry_of(item, reader, summary=False)]
            for document in item.record.documents
        ),
        documents_all=_all(visit, documented, gettext("All activities with documents")),
    )


def _website(visit: Visit, query: Query) -> str:
    partner = visit.reading.organisation(spot_of(query).partner)
    return (partner.url or "") if partner is not None else ""


def _document(document: Document, entry: Entry, reader: Reader) -> DocumentShown:
    """A document; one without a title of its own is told from others by that of its activity."""
    (detail,) = documents_of((document,), reader)
    sort = reader.term("document-type", document.type)
    if sort and detail.words.text == entry.title.text:
        (detail,) = documents_of((replace(document, title=None),), reader)
    untitled = detail.words.text in {sort, link_name(document.url)}
    return DocumentShown(detail=detail, entry=entry, told_by=entry.title if untitled else None)


def _those(
    items: Mapping[int, ActivityItem], selected: Selection[int] | None
) -> list[ActivityItem]:
    """The items of a selection, without what has gone in the meantime."""
    keys = selected.items if selected is not None else ()
    return [items[key] for key in keys if key in items]


def _timeline(
    visit: Visit, query: Query, found: Listing[int]
) -> tuple[tuple[YearRow, ...], tuple[YearRow, ...]]:
    busiest, at = max((FEW, *(each.count for each in found.years))), visit.at_each("year", query)
    nofollow = not is_kept_with("year", query)
    rows = [
        YearRow(
            link=Link(
                words=Words(str(each.year)),
                url=at(each.year),
                count=each.count,
                nofollow=nofollow,
            ),
            share=max(1, round(100 * each.count / busiest)),
        )
        for each in found.years
        if each.count
    ]
    shown, earlier = parted(rows, YEARS_SHOWN)
    if found.yearless:
        words = Words(gettext("Year not stated"))
        share = max(1, round(100 * min(found.yearless, busiest) / busiest))
        shown += (YearRow(link=Link(words=words, count=found.yearless), share=share),)
    return shown, earlier


def _others(visit: Visit, query: Query, found: Listing[int]) -> Ways | None:
    """The partners of our work with a country, or the countries of our work with a partner."""
    about = subject_of(query)
    name = "partner" if about == "country" else "country"
    values = [each for each in found.facets[name] if each.count and not _is_home(visit, name, each)]
    if not values:
        return None
    labels, at = labels_of(visit, name, values), visit.at_each(name, query)
    nofollow = not is_kept_with(name, query)
    links = [
        Link(
            words=Words(labels[value.value]),
            url=at(value.value),
            count=value.count,
            nofollow=nofollow,
        )
        for value in values[:MOST_OTHERS]
    ]
    first, more = parted(links, OTHERS_SHOWN)
    return Ways(
        anchor="outreach-with",
        heading=gettext("Partners") if name == "partner" else gettext("Countries"),
        first=first,
        more=more,
        all=link_to(visit, INDEXES[name]) if len(values) > MOST_OTHERS else None,
    )


def _is_home(visit: Visit, name: str, value: FacetValue) -> bool:
    """The institution's own country is in every hosting and says nothing."""
    return name == "country" and value.value == visit.reading.home


def _all(visit: Visit, selected: Selection[int] | None, words: str) -> Link | None:
    """The way to all of a selection, where not all of it is shown."""
    if selected is None or selected.total <= len(selected.items):
        return None
    asked = selected.query.using(size=Query().size)
    return Link(
        words=Words(words),
        url=visit.at(asked),
        count=selected.total,
        nofollow=not is_kept(asked),
    )
