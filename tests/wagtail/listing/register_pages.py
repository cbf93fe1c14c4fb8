"""Registers made of thin air as pages of a site, faster than an editor or an import would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from wagtail.models import Locale, Page, Site

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Organisation as OrganisationRecord
from tests.site.home.models import HomePage
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage
from wagtail_outreach.projection.facts import dump
from wagtail_outreach.projection.record import TEXTS, write_facts, write_texts
from wagtail_outreach.projection.tree import concrete_models

MODELS = {model.kind: model for model in concrete_models(ActivityBase)}


class Section:
    """A section in several languages, and the pages of the activities in it."""

    def __init__(self, languages: Sequence[str]) -> None:
        Site.objects.all().delete()
        for root in Page.get_root_nodes():
            root.get_children().delete()
        self.locales = {
            canonical_tag(code): Locale.objects.get_or_create(language_code=code)[0]
            for code in languages
        }
        first, *others = self.locales.values()
        root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=first)
        home = Page.objects.get(pk=root.pk).add_child(
            instance=HomePage(title="Home", slug="home", locale=first)
        )
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        landing = home.add_child(instance=OutreachLandingPage(title="Abroad", slug="abroad"))
        self.archive = landing.add_child(
            instance=OutreachArchivePage(title="Archive", slug="archive")
        )
        for page in (home, landing):
            for locale in others:
                page.copy_for_translation(locale).save_revision().publish()
        self.landing = landing
        self.pages: dict[int, list[Any]] = {}

    def organisations(self, records: Iterable[OrganisationRecord], *more: str) -> None:
        """Make organisations of records, and of ids alone."""
        for record in records:
            names = [
                {
                    "name": dict(each.name.items()),
                    "acronym": dict(each.acronym.items()) if each.acronym else {},
                    "period": "",
                }
                for each in record.names
            ]
            Organisation.objects.create(
                id=record.id, names=[{"type": "name", "value": name} for name in names]
            )
        for id in more:
            value = {"name": {"en": id}, "acronym": {}, "period": ""}
            Organisation.objects.create(id=id, names=[{"type": "name", "value": value}])

    def put(self, number: int, record: Record) -> None:
        """Make or change the pages of an activity; its kind stays what it was."""
        pages = {canonical_tag(each.locale.language_code): each for each in self.of(number)}
        data = dump(replace(record, id=f"activity-{number}", parent=None, agreement=None))
        lead_tag = next(iter(pages), None) or next(iter(data["title"]))
        for tag in [lead_tag, *data["title"]]:
            if tag in data["title"] and tag not in pages:
                pages[tag] = MODELS[record.kind](locale=self.locales[tag], slug=f"a-{number}")
        kept = {tag: page for tag, page in pages.items() if tag in data["title"]}
        for tag, page in pages.items():
            if tag not in kept:
                Page.objects.get(pk=page.pk).delete()
        lead_tag = lead_tag if lead_tag in kept else next(iter(kept))
        lead = kept[lead_tag]
        write_facts(lead, data, {})
        lead.other_texts = {
            name: {tag: text for tag, text in data.get(name, {}).items() if tag not in kept}
            for name in TEXTS
            if name != "title"
        }
        for tag, page in {lead_tag: lead, **kept}.items():
            write_texts(page, data, tag)
            page.translation_key = lead.translation_key
            self._save(page)
        self.pages[number] = [lead.pk, lead.translation_key]

    def remove(self, number: int) -> None:
        """Delete the pages of an activity."""
        for page in self.of(number):
            Page.objects.get(pk=page.pk).delete()
        del self.pages[number]

    def of(self, number: int) -> list[Any]:
        """The pages of an activity, the lead first."""
        if number not in self.pages:
            return []
        key = self.pages[number][1]
        found = [
            page for model in MODELS.values() for page in model.objects.filter(translation_key=key)
        ]
        lead = (
            Activity.objects.filter(translation_key=key).values_list("lead_id", flat=True).first()
        )
        return sorted(found, key=lambda page: (page.pk != lead, page.pk))

    def keys(self) -> dict[str, int]:
        """The keys of activities by the ids of their records."""
        keys = dict(Activity.objects.values_list("translation_key", "pk"))
        return {f"activity-{number}": keys[key] for number, (_, key) in self.pages.items()}

    def _save(self, page: Any) -> None:
        if page.pk:
            page.save(clean=False)
        else:
            parent = OutreachLandingPage.objects.get(
                translation_key=self.landing.translation_key, locale=page.locale
            )
            parent.add_child(instance=page)
