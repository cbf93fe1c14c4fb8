"""From an activity to all that was done with its countries and its partners."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, PageViewRestriction

from tests.wagtail.visiting.section import EN, FR, SectionCase, texts
from wagtail_outreach.pages.models import MissionPage


class TestAround(SectionCase):
    def ways(self, url: str) -> set[str]:
        return {link["href"] for link in self.read(url).select(".outreach-facts a")}

    def mission(self) -> Any:
        return MissionPage.objects.get(slug="mission-in-ethiopia")

    def test_each_leads_to_a_page_that_lists_the_activity(self) -> None:
        ways = self.ways(f"{EN}mission-in-ethiopia/")
        assert {f"{EN}archive/country/et/", f"{EN}archive/partner/oif/"} <= ways
        for way in ways:
            assert "Mission in Ethiopia" in self.read(way).get_text(), way
        assert f"{FR}archives/pays/et/" in self.ways(f"{FR}mission-en-ethiopie/")

    def test_ones_own_country_is_no_answer(self) -> None:
        """Every hosting is in it."""
        abroad = self.ways(f"{EN}a-delegation-from-bavaria/")
        assert f"{EN}archive/country/de/" in abroad
        assert f"{EN}archive/country/ca/" not in abroad

    def test_what_no_list_shows_leads_to_none(self) -> None:
        page = self.mission()
        french = page.get_translation(Locale.objects.get(language_code="fr"))
        with self.captureOnCommitCallbacks(execute=True):
            page.unpublish()
        assert not any("/archives/" in way for way in self.ways(french.url))

    def test_what_is_restricted_leads_to_no_page_that_leaves_it_out(self) -> None:
        page = self.mission()
        with self.captureOnCommitCallbacks(execute=True):
            restriction = PageViewRestriction.objects.create(
                page=page, restriction_type="password", password="open"
            )
        session = self.client.session
        session["passed_page_view_restrictions"] = [restriction.pk]
        session.save()
        assert not any("/archive/" in way for way in self.ways(page.url))

    def test_a_partners_own_site_is_a_click_further(self) -> None:
        for url, said in (
            (f"{EN}archive/partner/oif/", "Website:"),
            (f"{FR}archives/partenaire/oif/", "Site web\u00a0:"),
        ):
            site = self.read(url).select_one(".outreach-profile__site")
            assert site.get_text() == f"{said} https://www.francophonie.org"
            assert site.a["href"] == "https://www.francophonie.org"

    def test_the_landing_page_leads_to_everybody(self) -> None:
        figures = self.read(EN).select(".outreach-figures div")
        (link,) = [each.a for each in figures if "Partners" in each.get_text()]
        partners = self.read(link["href"])
        said = next(each.dd.get_text() for each in figures if "Partners" in each.get_text())
        assert texts(partners, ".outreach-lead") == [f"{said} partners"]
