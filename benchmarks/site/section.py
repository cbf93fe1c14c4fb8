"""A section of international activities, filled from a register straight into the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from pydantic import TypeAdapter
from wagtail.models import Locale, Page, Site

from benchmarks.make_register import activity, header, organisations
from benchmarks.site.blank.models import BlankPage
from benchmarks.site.bulk import Planter, write_pages
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Organisation as OrganisationRecord
from tests.site.home.models import HomePage
from wagtail_outreach.editing.imports.languages import SiteLanguages
from wagtail_outreach.editing.imports.organisations import write_organisation
from wagtail_outreach.editing.imports.report import Report
from wagtail_outreach.editing.imports.writing import Writing
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import (
    AgreementPage,
    HostingPage,
    MissionPage,
    OutreachArchivePage,
    OutreachLandingPage,
)
from wagtail_outreach.projection.facts import dump
from wagtail_outreach.projection.project import project
from wagtail_outreach.projection.record import TEXTS, write_facts, write_texts

MODELS = {"mission": MissionPage, "hosting": HostingPage, "agreement": AgreementPage}
LANGUAGES = ("en", "fr")
SLUGS = {
    "en": {"landing": "international-activities", "archive": "archive"},
    "fr": {"landing": "activites-internationales", "archive": "archives"},
}
ABOVE = ("office", "abroad")
"""The pages between the home page and the landing page."""
BATCH = 500

Landings = dict[str, OutreachLandingPage]


def make_section(languages: Sequence[str] = LANGUAGES) -> Landings:
    """An empty site with an empty section in some languages, in place of what was there.

    Below the home page stand two ordinary pages, below them the landing page and the archive;
    beside each of the two a blank page.
    """
    locales = [Locale.objects.get_or_create(language_code=each)[0] for each in languages]
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        title="Root", slug="root", locale=locales[0]
    )
    Site.objects.all().delete()
    root.get_children().delete()
    Locale.objects.exclude(pk__in=[each.pk for each in locales]).delete()
    place: Any = Page.objects.get(pk=root.pk)
    for slug in ("home", *ABOVE):
        place = place.add_child(instance=HomePage(title=slug.title(), slug=slug, locale=locales[0]))
    home = Page.objects.get(slug="home")
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    landing = place.add_child(instance=OutreachLandingPage(title="International activities"))
    place.add_child(instance=BlankPage(title="Blank", slug="blank"))
    landing.add_child(instance=OutreachArchivePage(title="Archive", slug="archive"))
    landing.add_child(instance=BlankPage(title="Blank", slug="blank"))
    for locale in locales[1:]:
        _translate(home, locale)
    return {
        page.locale.language_code: page
        for page in OutreachLandingPage.objects.select_related("locale")
    }


def _translate(page: Any, locale: Locale) -> None:
    """A page and everything below it, published in another language under the same names."""
    copy = page.specific.copy_for_translation(locale)
    words = {OutreachLandingPage: "landing", OutreachArchivePage: "archive"}
    word = words.get(type(copy))
    copy.slug = SLUGS[locale.language_code][word] if word else page.slug
    if page.depth == 2:
        copy.slug = f"{page.slug}-{locale.language_code}"
    copy.live = True
    copy.save()
    for child in page.get_children():
        _translate(child, locale)


def stand_below(depth: int) -> None:
    """Let the landing page stand a number of levels (1, 2 or 3) below the home page of the site."""
    slugs = ("home", *ABOVE)
    root = Page.objects.get(slug=slugs[len(slugs) - depth], locale__language_code="en")
    Site.objects.update(root_page=root)


def addresses(language: str, depth: int, *, prefix: bool = True) -> dict[str, str]:
    """The addresses of the landing page, the archive and the two blank pages."""
    above = "".join(f"{each}/" for each in ABOVE[len(ABOVE) - depth + 1 :])
    start = f"/{language}/{above}" if prefix else f"/{above}"
    landing = f"{start}{SLUGS[language]['landing']}/"
    return {
        "landing": landing,
        "archive": f"{landing}{SLUGS[language]['archive']}/",
        "blank landing": f"{start}blank/",
        "blank archive": f"{landing}blank/",
    }


def register_records(number: int, languages: Sequence[str] = LANGUAGES) -> Iterator[Record]:
    """The first activities of the benchmarks' register that have a title in one of the languages."""
    adapter: TypeAdapter[Record] = TypeAdapter(Record)
    every = (activity(each) for each in range(number * 4))
    some = (each for each in every if set(each["title"]) & set(languages))
    return (adapter.validate_python(each) for each in islice(some, number))


def fill_section(landings: Landings, records: Iterable[Record]) -> int:
    """Publish a page for each activity in each language of the section; how many activities."""
    _write_organisations(landings)
    planters = {language: Planter(page) for language, page in landings.items()}
    waiting, number = iter(records), 0
    while batch := list(islice(waiting, BATCH)):
        number += len(batch)
        _write_batch(batch, planters)
    for planter in planters.values():
        planter.close()
    for keys in _batches_of_keys():
        project(keys)
    return number


def _batches_of_keys() -> Iterator[list[UUID]]:
    keys = iter(list(Activity.objects.values_list("translation_key", flat=True)))
    while batch := list(islice(keys, 5000)):
        yield batch


@transaction.atomic
def _write_batch(records: Sequence[Record], planters: Mapping[str, Planter]) -> None:
    pages: list[Any] = []
    rows: list[tuple[Activity, Any]] = []
    for record in records:
        of_one = _pages_of(record, planters)
        pages += of_one
        row = Activity(
            translation_key=of_one[0].translation_key, public_id=record.id, kind=record.kind
        )
        rows.append((row, of_one[0]))
    write_pages(pages)
    for row, lead in rows:
        row.lead_id = lead.pk
    Activity.objects.bulk_create(row for row, _lead in rows)


def _pages_of(record: Record, planters: Mapping[str, Planter]) -> list[Any]:
    """The pages of an activity, its lead first, as an import would write them."""
    data = dump(record)
    languages = [language for language in planters if language in data["title"]]
    key, pages = uuid4(), []
    for language in languages:
        page = MODELS[record.kind](translation_key=key)
        write_texts(page, data, language)
        planters[language].prepare(page, record.id)
        pages.append(page)
    write_facts(pages[0], data, {})
    pages[0].other_texts = {
        field: kept
        for field in TEXTS
        if (kept := {tag: text for tag, text in data.get(field, {}).items() if tag not in planters})
    }
    return pages


def _write_organisations(landings: Landings) -> None:
    writing, report = Writing(), Report()
    writing.begin("benchmarks", "")
    adapter: TypeAdapter[OrganisationRecord] = TypeAdapter(OrganisationRecord)
    languages = SiteLanguages(tuple(landings))
    institution = header()["register"]["institution"]
    with transaction.atomic():
        for each in (institution, *organisations()):
            organisation = adapter.validate_python(each)
            write_organisation(organisation, writing, report, overwrite=True, languages=languages)
    for landing in landings.values():
        landing.institution = Organisation.objects.get(pk=institution["id"])
        landing.save()
