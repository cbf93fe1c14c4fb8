"""The archive's parts in sitemaps, caches and redirects, and addresses that never change."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from tests.wagtail.visiting.section import EN, FR, REGISTER, SectionCase
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachArchivePage, OutreachLandingPage

SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


class TestSitemap(SectionCase):
    def entries(self) -> dict[str, ET.Element]:
        response = self.client.get("/sitemap.xml")
        assert response.status_code == 200
        root = ET.fromstring(response.content)
        return {url.findtext(f"{SITEMAPS}loc", ""): url for url in root}

    def test_has_every_part_with_its_other_languages(self) -> None:
        entries = self.entries()
        for path in (
            f"{EN}archive/",
            f"{EN}archive/missions/",
            f"{EN}archive/2014/",
            f"{EN}archive/country/ht/",
            f"{EN}archive/partner/oif/",
            f"{EN}archive/countries/",
        ):
            assert f"http://localhost{path}" in entries, path
        country = entries[f"http://localhost{EN}archive/country/ht/"]
        assert country.findtext(f"{SITEMAPS}lastmod")
        links = {each.get("hreflang"): each.get("href") for each in country.findall(LINK)}
        assert links["fr"] == f"http://localhost{FR}archives/pays/ht/"

    def test_every_language_has_its_own_entries(self) -> None:
        """Also of the landing page and of activities; each entry names all languages."""
        entries = self.entries()
        for english, french in (
            (EN, FR),
            (f"{EN}archive/", f"{FR}archives/"),
            (f"{EN}archive/country/ht/", f"{FR}archives/pays/ht/"),
            (f"{EN}mission-in-ethiopia/", f"{FR}mission-en-ethiopie/"),
        ):
            links = {"en": f"http://localhost{english}", "fr": f"http://localhost{french}"}
            for url in links.values():
                found = entries[url].findall(LINK)
                assert {each.get("hreflang"): each.get("href") for each in found} == links

    def test_asks_no_more_for_more_activities(self) -> None:
        """The languages of all activities are asked for at once."""
        with CaptureQueriesContext(connection) as queries:
            self.entries()
        asked = [each["sql"] for each in queries if "translation_key" in each["sql"]]
        assert len(asked) < len(REGISTER.activities)

    def test_every_address_answers_and_may_be_kept(self) -> None:
        urls = [url for url in self.entries() if EN in url or FR in url]
        for url in urls[:8] + urls[8::5]:
            with self.subTest(url):
                response = self.client.get(url.removeprefix("http://localhost"))
                assert response.status_code == 200
                assert b"noindex" not in response.content

    def test_restricted_sections_are_left_out(self) -> None:
        PageViewRestriction.objects.create(page=self.archive, restriction_type="login")
        assert not any(f"{EN}archive/" in url for url in self.entries())

    def test_caches_know_the_parts(self) -> None:
        page = OutreachArchivePage.objects.get(locale__language_code="fr")
        for paths in (page.get_cached_paths(), page.get_route_paths()):
            assert paths[0] == "/"
            assert {"/pays/ht/", "/2014/", "/missions/", "/partenaires/"} <= set(paths)


class TestPermanent(SectionCase):
    ADDRESS = "archive/id/ethiopia-2016/"

    def _leads_to(self, address: str) -> str:
        response = self.client.get(address)
        assert response.status_code == 301
        assert response["Cache-Control"] == "no-cache"
        assert self.client.get(response["Location"]).status_code == 200
        return str(response["Location"])

    def _page(self, language: str = "en") -> MissionPage:
        key = Activity.objects.get(public_id="ethiopia-2016").translation_key
        return MissionPage.objects.get(translation_key=key, locale__language_code=language)

    def test_survives_a_rename(self) -> None:
        page = self._page()
        page.slug = "ethiopia"
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()
        assert self._leads_to(EN + self.ADDRESS) == f"{EN}ethiopia/"

    def test_survives_a_move_to_another_section(self) -> None:
        home = self.landing.get_parent()
        other = home.add_child(instance=OutreachLandingPage(title="Elsewhere", slug="elsewhere"))
        for language in ("en", "fr"):
            with self.captureOnCommitCallbacks(execute=True):
                self._page(language).move(other, "last-child")
        assert self._leads_to(EN + self.ADDRESS).startswith("/en/elsewhere/")

    def test_leads_to_the_best_language_there_is(self) -> None:
        assert self._leads_to(f"{FR}archives/id/ethiopia-2016/").startswith(FR)
        with self.captureOnCommitCallbacks(execute=True):
            self._page("fr").unpublish()
        assert self._leads_to(f"{FR}archives/id/ethiopia-2016/").startswith(EN)

    def test_other_spellings_lead_there_too(self) -> None:
        response = self.client.get(f"{EN}archive/ID/Ethiopia-2016/")
        assert response.status_code == 301

    def test_the_section_may_be_renamed(self) -> None:
        """With Wagtail's own redirects, which the archive tells its parts."""
        landing = OutreachLandingPage.objects.get(pk=self.landing.pk)
        landing.slug = "abroad"
        with self.captureOnCommitCallbacks(execute=True):
            landing.save_revision().publish()
        old = f"{EN}archive/country/ht".rstrip("/")
        assert Redirect.objects.filter(old_path=old).exists()
        response = self.client.get(f"{EN}archive/country/ht/")
        assert response.status_code == 301
        assert response["Location"].endswith("/en/abroad/archive/country/ht/")
