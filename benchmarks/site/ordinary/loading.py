"""The same activities as pages of the ordinary kind, one in each language for every activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from wagtail.models import Page

from benchmarks.site.bulk import Planter, write_pages
from benchmarks.site.ordinary.models import (
    ActivityIndexPage,
    ActivityLandingPage,
    ActivityPage,
    Country,
    HostingPage,
    MissionPage,
    Partner,
)
from electoral_outreach.listing.timing import order_day
from electoral_outreach.model import Activity as Record
from electoral_outreach.phrases import country_name
from electoral_outreach.vocabulary import active
from wagtail_outreach.models import Organisation

BATCH = 500
SLUG = "ordinary"
INDEX_SLUG = "archive"


def make_ordinary(languages: Sequence[str], records: Iterable[Record]) -> None:
    """A landing page beside ours in each language, its index, and a page for each activity."""
    _write_partners()
    planters, key, below = {}, uuid4(), uuid4()
    for language in languages:
        parent = Page.objects.get(slug="abroad", locale__language_code=language)
        landing = parent.add_child(
            instance=ActivityLandingPage(
                title="Activities", slug=SLUG, locale=parent.locale, translation_key=key
            )
        )
        index = landing.add_child(
            instance=ActivityIndexPage(
                title="Archive", slug=INDEX_SLUG, locale=parent.locale, translation_key=below
            )
        )
        planters[language] = Planter(index)
    waiting = iter(records)
    while batch := list(islice(waiting, BATCH)):
        pages = [
            _page(record, language, planter, key)
            for record in batch
            for key in (uuid4(),)
            for language, planter in planters.items()
        ]
        write_pages(pages)
        _connect(pages, [record for record in batch for _language in planters])
    for planter in planters.values():
        planter.close()


def _page(record: Record, language: str, planter: Planter, key: UUID) -> Any:
    """Agreements go with the missions: the ordinary site has two sorts of pages."""
    model = HostingPage if record.kind == "hosting" else MissionPage
    vocabulary = active()[f"{record.kind}-type"]
    day = date.fromordinal(order_day(record) or 1)
    period = record.period
    last = period.latest if period is not None else None
    places = record.places or record.counterparts
    locality = next((each.locality for each in places if each.locality), None)
    page = model(
        title=record.title.best([language]).text,
        translation_key=key,
        date_from=day,
        date_to=last if last and last > day else None,
        kind=vocabulary.label(record.type, [language]) if record.type else "",
        location=locality.best([language]).text if locality else "",
        summary=record.summary.best([language]).text if record.summary else "",
    )
    planter.prepare(page, record.id)
    return page


def _connect(pages: Sequence[Any], records: Sequence[Record]) -> None:
    """The countries and partners of pages just written."""
    countries = dict(Country.objects.values_list("code", "pk"))
    partners = dict(Partner.objects.values_list("slug", "pk"))
    to_country, to_partner = ActivityPage.countries.through, ActivityPage.partners.through
    places: list[Any] = []
    involved: list[Any] = []
    for page, record in zip(pages, records, strict=True):
        for code in dict.fromkeys(_codes(record)):
            if code not in countries:
                countries[code] = _country(code).pk
            places.append(to_country(activitypage_id=page.pk, country_id=countries[code]))
        involved += [
            to_partner(activitypage_id=page.pk, partner_id=partners[slug])
            for slug in dict.fromkeys(each.organisation for each in record.partners)
        ]
    to_country.objects.bulk_create(places, batch_size=500)
    to_partner.objects.bulk_create(involved, batch_size=500)


def _codes(record: Record) -> Iterator[str]:
    for place in record.places or record.counterparts:
        code = place.country or place.former_country or place.region
        if code:
            yield code.lower()


def _country(code: str) -> Country:
    names = {f"name_{each}": country_name(code.upper(), each) for each in ("en", "fr")}
    return Country.objects.create(code=code, **names)


def _write_partners() -> None:
    for each in Organisation.objects.all():
        names = each.to_record().names[0]
        said = names.acronym or names.name
        Partner.objects.create(
            slug=each.pk, name_en=said.best(["en"]).text, name_fr=said.best(["fr"]).text
        )
