"""A bilingual site with the demonstration register imported: made once, and put back for each class of tests."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from hypothesis.extra.django import TestCase
from wagtail.models import Locale, Page, Site

from electoral_outreach.formats.json import load
from tests.site.home.models import HomePage
from tests.wagtail.kept_rows import KeptRows
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage

REGISTER = load(Path(__file__).parents[3] / "examples" / "international-activities.json")
EN = "/en/international-activities/"
FR = "/fr/activites-internationales/"
SECTIONS = {"en": (EN, f"{EN}archive/"), "fr": (FR, f"{FR}archives/")}


SECTION = KeptRows()


class SectionCase(TestCase):
    """Tests that read a whole section as visitors do."""

    @classmethod
    def setUpTestData(cls) -> None:
        if not SECTION.restored():
            cls._make()
            SECTION.keep()
        cls.landing = OutreachLandingPage.objects.get(locale__language_code="en")
        cls.archive = OutreachArchivePage.objects.get(locale__language_code="en")

    @classmethod
    def _make(cls) -> None:
        english = Locale.objects.get_or_create(language_code="en")[0]
        french = Locale.objects.get_or_create(language_code="fr")[0]
        root = Page.objects.filter(depth=1).first() or Page.add_root(
            title="Root", slug="root", locale=english
        )
        Site.objects.all().delete()
        root.get_children().delete()
        root = Page.objects.get(pk=root.pk)
        home = root.add_child(instance=HomePage(title="Home", slug="home", locale=english))
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        home.copy_for_translation(french).save_revision().publish()
        landing = home.add_child(
            instance=OutreachLandingPage(
                title="International activities", slug="international-activities", since="1992"
            )
        )
        archive = landing.add_child(instance=OutreachArchivePage(title="Archive", slug="archive"))
        for page, title, slug in (
            (landing, "Activités internationales", "activites-internationales"),
            (archive, "Archives", "archives"),
        ):
            page.save_revision().publish()
            copy = page.copy_for_translation(french)
            copy.title, copy.slug = title, slug
            copy.save_revision().publish()
        with cls.captureOnCommitCallbacks(execute=True):
            import_register(REGISTER, str(landing.pk), publish=True)

    def read(self, url: str, status: int = 200) -> BeautifulSoup:
        """The page at an address, parsed; checks what holds on every page."""
        response = self.client.get(url)
        assert response.status_code == status, url
        soup = BeautifulSoup(response.content, "html.parser")
        self._check_outline(soup, url)
        return soup

    def _check_outline(self, soup: BeautifulSoup, url: str) -> None:
        """One h1; no level of heading left out; no style, no script in the text; unique ids."""
        levels = [int(each.name[1]) for each in soup.find_all(["h1", "h2", "h3", "h4"])]
        assert levels.count(1) == 1, url
        for above, below in itertools.pairwise(levels):
            assert below <= above + 1, url
        assert not soup.find_all("style"), url
        assert not soup.main.find_all("script"), url
        assert not soup.find_all(style=True), url
        ids = [each["id"] for each in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), url


def texts(soup: BeautifulSoup, selector: str) -> list[str]:
    """The texts of the elements found, with single spaces."""
    return [" ".join(each.get_text().split()) for each in soup.select(selector)]


def count_of(link: Any) -> int:
    """The count in brackets behind a link's words."""
    return int(link.get_text().rpartition("(")[2].rstrip(") \n"))
