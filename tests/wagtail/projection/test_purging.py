"""Caches in front of the site are told which pages of a section to forget, once for each commit."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.models import Collection, Page

from electoral_outreach.model import Mission, Organisation, Register
from tests.wagtail.projection.editor import Editor
from tests.wagtail.projection.ground import empty_the_database, make_a_site
from tests.wagtail.projection.invariants import rows_are_right
from wagtail_outreach.models import Organisation as OrganisationRow
from wagtail_outreach.pages.models import MissionPage, OutreachArchivePage, OutreachLandingPage
from wagtail_outreach.projection import purging

LISTS = {"/en/abroad/", "/en/abroad/archive/", "/en/abroad/archive/2015/"}
PURGED: list[set[str]] = []


class Recording(BaseBackend):
    """A cache that writes down what it is to forget."""

    def purge(self, url: str) -> None:
        self.purge_batch([url])

    def purge_batch(self, urls: list[str]) -> None:
        PURGED.append({urlsplit(url).path for url in urls})


@pytest.fixture
def editor(transactional_db, settings):
    empty_the_database()
    Collection.add_root(name="Root")
    make_a_site()
    settings.WAGTAILFRONTENDCACHE = {"default": {"BACKEND": f"{__name__}.Recording"}}
    PURGED.clear()
    yield Editor()
    rows_are_right()


def first() -> MissionPage:
    return MissionPage.objects.get(title="First")


def lists_are_purged() -> bool:
    """Once, whatever else Wagtail has purged."""
    [found] = [paths for paths in PURGED if "/en/abroad/archive/" in paths]
    return found >= LISTS


def test_publishing(editor):
    editor.edit(first(), {"title": "First", "period": "2015", "territories": ["HT"]}, publish=True)
    assert lists_are_purged()
    assert any("/en/abroad/archive/country/ht/" in paths for paths in PURGED)


def test_what_has_nothing_any_more(editor):
    editor.edit(first(), {"title": "First", "period": "2015", "territories": ["HT"]}, publish=True)
    PURGED.clear()
    editor.edit(first(), {"title": "First", "period": "2015"}, publish=True)
    assert any("/en/abroad/archive/country/ht/" in paths for paths in PURGED)


def test_unpublishing(editor):
    editor.unpublish(first(), below=False)
    assert lists_are_purged()


def test_restricting(editor):
    editor.restrict(first(), "login", [], "")
    assert lists_are_purged()


def test_deleting(editor):
    editor.delete(first(), "")
    assert any(paths >= LISTS for paths in PURGED)


def test_moving(editor):
    editor.move(first(), OutreachLandingPage.objects.get(slug="other"))
    purged = set().union(*PURGED)
    assert purged >= {*LISTS, "/en/elsewhere/other/"}


def test_renaming_an_organisation(editor):
    page = first()
    partner = [("undp", "host")]
    editor.edit(page, {"title": "First", "period": "2015", "partners": partner}, publish=True)
    PURGED.clear()
    editor.rename_organisation(OrganisationRow.objects.get(pk="undp"), "Programme", "UNDP")
    assert lists_are_purged()
    assert any(page.url in paths for paths in PURGED)


def test_every_language(editor):
    french = OutreachLandingPage.objects.get(title="Abroad", locale__language_code="fr")
    OutreachArchivePage.objects.get(slug="archive").copy_for_translation(
        french.locale
    ).save_revision().publish()
    PURGED.clear()
    editor.unpublish(first(), below=False)
    [found] = [paths for paths in PURGED if "/en/abroad/archive/" in paths]
    assert found >= {french.url, OutreachArchivePage.objects.get(locale=french.locale).url}


def test_aliases_of_translations(editor):
    """Wagtail purges those of the page that is published, not those of others that show its facts."""
    french = OutreachLandingPage.objects.get(title="Abroad", locale__language_code="fr")
    page = first()
    copy = page.copy_for_translation(french.locale)
    copy.save_revision().publish()
    alias = MissionPage.objects.get(pk=copy.pk).create_alias(parent=french, update_slug="alias")
    again = MissionPage.objects.get(pk=alias.pk).create_alias(
        parent=OutreachLandingPage.objects.get(pk=french.pk), update_slug="again"
    )
    PURGED.clear()
    editor.edit(page, {"title": "First", "period": "2014"}, publish=True)
    assert set().union(*PURGED) >= {page.url, copy.url, alias.url, again.url}


def test_once_for_a_transaction(editor):
    with transaction.atomic():
        for page in MissionPage.objects.all():
            page.period = "2015-10"
            page.save_revision().publish()
        assert not [paths for paths in PURGED if "/en/abroad/archive/" in paths]
    assert lists_are_purged()


def test_once_for_an_import(editor):
    activities = tuple(
        Mission(id=f"m-{number}", title={"en": f"Mission {number}"}, period="2015")
        for number in range(5)
    )
    institution = Organisation(id="emb", names=({"name": {"en": "EMB"}},))
    register = Register(institution=institution, activities=activities)
    editor.take_in(
        register,
        OutreachLandingPage.objects.get(title="Abroad", locale__language_code="en"),
        publish=True,
    )
    assert MissionPage.objects.filter(slug__startswith="mission-").count() == 5
    assert lists_are_purged()


def test_a_cache_that_fails_stops_nobody(editor, monkeypatch):
    def broken(*args: Any) -> None:
        raise OSError("no cache there")

    monkeypatch.setattr(purging, "_pages_of_sections", broken)
    editor.edit(first(), {"title": "First", "period": "2014"}, publish=True)
    assert str(first().facts.period) == "2014"


def test_without_a_cache_nothing_is_looked_up(editor, settings, monkeypatch):
    settings.WAGTAILFRONTENDCACHE = None
    monkeypatch.setattr(purging, "_pages_of_sections", None)
    editor.unpublish(first(), below=False)
    assert not Page.objects.get(pk=first().pk).live
