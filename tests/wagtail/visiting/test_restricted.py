"""What some may not read is advertised to nobody else: translations behind restrictions."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from tests.site.home.models import HomePage
from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach.listing import Reading
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachArchivePage, OutreachLandingPage


def french(model: Any) -> Any:
    return model.objects.filter(locale__language_code="fr").first()


class TestRestricted(SectionCase):
    def setUp(self) -> None:
        super().setUp()
        activity = Activity.objects.get(public_id="ethiopia-2016")
        pages = MissionPage.objects.filter(translation_key=activity.translation_key)
        self.page = pages.get(locale__language_code="en")
        self.translation = pages.get(locale__language_code="fr")

    def restrict(self, page: Page, how: str = "login", **more: Any) -> PageViewRestriction:
        with self.captureOnCommitCallbacks(execute=True):
            return PageViewRestriction.objects.create(page=page, restriction_type=how, **more)

    def languages(self, url: str) -> dict[str, str]:
        """Where a page says that it is in other languages: in its head and in its switch."""
        soup = self.read(url)
        named = {each["hreflang"]: each["href"] for each in soup.select("link[hreflang]")}
        switch = {each["hreflang"]: each["href"] for each in soup.select("nav a[hreflang]")}
        advertised = {address.removeprefix("http://localhost") for address in named.values()}
        assert advertised <= {url, *switch.values()}
        return switch

    def test_nothing_leads_to_an_archive_that_may_not_be_opened(self) -> None:
        archive = f"{EN}archive/"
        for url in (EN, self.page.url, f"{EN}nowhere/"):
            assert archive in self.client.get(url).content.decode()
        self.restrict(OutreachArchivePage.objects.get(locale__language_code="en"))
        for url in (EN, self.page.url, f"{EN}nowhere/"):
            content = self.client.get(url).content.decode()
            assert archive not in content
            assert 'href=""' not in content

    def test_an_open_translation_is_linked(self) -> None:
        assert self.languages(self.page.url)["fr"] == self.translation.url

    def test_a_restricted_translation_leads_to_the_section_in_its_language(self) -> None:
        self.restrict(self.translation)
        assert self.languages(self.page.url)["fr"] == FR
        assert b'hreflang="fr" href="http' not in self.client.get(self.page.url).content

    def test_a_restriction_above_counts(self) -> None:
        for above in (french(HomePage), french(OutreachLandingPage)):
            restriction = self.restrict(above)
            for url in (self.page.url, EN, f"{EN}archive/", f"{EN}archive/country/ht/"):
                with self.subTest(above=above, url=url):
                    assert "fr" not in self.languages(url)
            with self.captureOnCommitCallbacks(execute=True):
                restriction.delete()
            assert "fr" in self.languages(EN)

    def test_only_what_is_restricted_is_left_out(self) -> None:
        self.restrict(french(OutreachArchivePage))
        assert self.languages(f"{EN}archive/")["fr"] == FR
        assert self.languages(EN)["fr"] == FR

    def test_the_same_restriction_stays_linked(self) -> None:
        password = {"how": "password", "password": "secret"}
        restrictions = [self.restrict(page, **password) for page in (self.page, self.translation)]
        for restriction in restrictions:
            address = reverse(
                "wagtailcore_authenticate_with_password",
                args=[restriction.pk, restriction.page_id],
            )
            self.client.post(address, {"password": "secret", "return_url": self.page.url})
        assert self.languages(self.page.url)["fr"] == self.translation.url

    def test_another_password_and_other_groups_are_other_restrictions(self) -> None:
        one, other = (Group.objects.create(name=name) for name in ("One", "Other"))
        reading = self._reading_of_page
        first = self.restrict(self.page, "groups")
        second = self.restrict(self.translation, "groups")
        for group, opens in ((one, True), (other, False)):
            with self.captureOnCommitCallbacks(execute=True):
                first.groups.set([one])
                second.groups.set([group])
            assert reading().opens(self.translation.path) is opens
        with self.captureOnCommitCallbacks(execute=True):
            PageViewRestriction.objects.all().delete()
        self.restrict(self.page, "password", password="one")
        self.restrict(self.translation, "password", password="other")
        assert not reading().opens(self.translation.path)

    def _reading_of_page(self) -> Any:
        key = self.landing.translation_key
        return Reading(key, self.page.path, languages=["en"], today=date(2026, 1, 1))

    def test_a_permanent_address_leads_to_a_page_that_may_be_read(self) -> None:
        address = f"{FR}archives/id/ethiopia-2016/"
        assert self.client.get(address)["Location"] == self.translation.url
        self.restrict(self.translation)
        assert self.client.get(address)["Location"] == self.page.url

    def test_related_activities_lead_to_pages_that_may_be_read(self) -> None:
        """From a French page to the next activity, whose French page is for members."""
        before = self.read(self.translation.url).select_one("a[rel=prev]")
        neighbour = MissionPage.objects.get(
            slug=before["href"].rstrip("/").rpartition("/")[2], locale__language_code="fr"
        )
        self.restrict(neighbour)
        english = MissionPage.objects.get(
            translation_key=neighbour.translation_key, locale__language_code="en"
        )
        assert self.read(self.translation.url).select_one("a[rel=prev]")["href"] == english.url

    def test_sitemaps_leave_restricted_translations_out(self) -> None:
        assert f'href="http://localhost{FR}'.encode() in self.client.get("/sitemap.xml").content
        self.restrict(french(HomePage))
        content = self.client.get("/sitemap.xml").content
        assert f"http://localhost{EN}archive/".encode() in content
        assert f"http://localhost{FR}".encode() not in content

    def test_a_translation_in_another_section_counts(self) -> None:
        """Workers that keep one section in memory hear of restrictions in all others."""
        with self.captureOnCommitCallbacks(execute=True):
            other = french(HomePage).add_child(
                instance=OutreachLandingPage(title="Autre", slug="autre")
            )
            self.translation.move(other, pos="last-child")
        self.translation.refresh_from_db()
        assert self.languages(self.page.url)["fr"] == self.translation.url
        self.restrict(self.translation)
        assert self.languages(self.page.url)["fr"] == FR
