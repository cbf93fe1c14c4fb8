"""Whatever a section was asked under a former address, or with a slip, is still answered."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import override_settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage

BELOW = (
    "",
    "id/haiti-2015/",
    "country/ht/2015/",
    "missions/country/ht/",
    "country/ht/partner/oas/",
    "missions/complete-list/",
    "countries/",
    "?theme=electoral-integrity",
    "country/ht/?page=2&theme=%C3%A9",
    "not/there/",
)


class TestFormerAddresses(SectionCase):
    def followed(self, url: str) -> tuple[str, int]:
        """Where an address leads, one permanent redirect after the other, and what is there."""
        response: Any = self.client.get(url, follow=True)
        assert all(status == 301 for _, status in response.redirect_chain), url
        return response.request["PATH_INFO"] + (
            f"?{response.request['QUERY_STRING']}" if response.request["QUERY_STRING"] else ""
        ), response.status_code

    def renamed(self, page: Any, slug: str) -> None:
        page = Page.objects.get(pk=page.pk).specific
        page.slug = slug
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()

    def agree(self, old: str, new: str) -> None:
        """Each address below the old one leads where the same leads below the new one."""
        for tail in BELOW:
            with self.subTest(tail):
                assert self.followed(old + tail) == self.followed(new + tail)

    def test_the_landing_page_was_renamed(self) -> None:
        self.renamed(self.landing, "intl")
        self.agree(f"{EN}archive/", "/en/intl/archive/")

    def test_the_archive_was_renamed(self) -> None:
        self.renamed(self.archive, "everything")
        self.agree(f"{EN}archive/", f"{EN}everything/")

    def test_nor_does_it_matter_in_which_letters_the_address_is(self) -> None:
        self.renamed(self.landing, "الأنشطة-الدولية")
        below = "/en/الأنشطة-الدولية/archive/"
        for slip, meant in (("2015.", "2015/"), ("data.csv", "data/csv/"), ("(2015)/", "2015/")):
            with self.subTest(slip):
                assert self.followed(below + slip) == self.followed(below + meant)
                assert self.client.get(below + slip).status_code == 301
        self.agree(f"{EN}archive/", below)

    def test_both_were_and_twice(self) -> None:
        self.renamed(self.archive, "everything")
        self.renamed(self.landing, "intl")
        self.renamed(self.landing, "abroad")
        for old in (f"{EN}archive/", f"{EN}everything/", "/en/intl/everything/"):
            self.agree(old, "/en/abroad/everything/")

    def test_the_section_was_moved(self) -> None:
        parent = self.landing.get_parent()
        below = parent.add_child(instance=Page(title="About us", slug="about"))
        Page.objects.get(pk=self.landing.pk).move(Page.objects.get(pk=below.pk), "last-child")
        self.agree(f"{EN}archive/", "/en/about/international-activities/archive/")

    def test_a_translation_was_renamed(self) -> None:
        self.renamed(self.landing.get_translations().get(), "international")
        for tail in ("pays/ht/2015/", "?theme=electoral-integrity"):
            old, new = f"{FR}archives/{tail}", f"/fr/international/archives/{tail}"
            assert self.followed(old) == (new, 200)

    def test_renamed_and_back_again(self) -> None:
        """The redirect that is left behind leads to where it comes from, and is taken away."""
        self.renamed(self.landing, "intl")
        self.renamed(self.landing, "international-activities")
        for refused in ("not/there/", "?page=99", "country/ht/?page=99", "country/ht/?colour=red"):
            url = f"{EN}archive/{refused}"
            assert self.followed(url) == (url, 400 if "colour" in refused else 404)
        assert not Redirect.objects.filter(old_path__startswith=EN.rstrip("/")).exists()
        assert self.followed(f"{EN}archive/not/there/") == (f"{EN}archive/not/there/", 404)
        assert self.followed("/en/intl/archive/country/ht/") == (f"{EN}archive/country/ht/", 200)

    def test_another_archive_in_its_place_answers_for_itself(self) -> None:
        self.renamed(self.archive, "everything")
        url = f"{EN}archive/country/ht/?page=99"
        assert self.followed(url) == (f"{EN}everything/country/ht/?page=99", 404)
        OutreachArchivePage.objects.get(pk=self.archive.pk).unpublish()
        page = OutreachLandingPage.objects.get(pk=self.landing.pk).add_child(
            instance=OutreachArchivePage(title="New", slug="archive")
        )
        page.save_revision().publish()
        assert self.followed(url) == (url, 404)

    def test_what_an_editor_redirects_stays(self) -> None:
        path = f"{EN}archive/partner/nobody"
        Redirect.add_redirect(path, self.landing.get_parent())
        self.renamed(self.landing, "intl")
        self.renamed(self.landing, "international-activities")
        assert Redirect.objects.filter(old_path=path).exists()

    def test_nothing_leads_to_an_archive_that_is_not_live(self) -> None:
        self.renamed(self.landing, "intl")
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(live=False)
        assert self.followed(f"{EN}archive/country/ht/2015/")[1] == 404

    def test_other_pages_redirects_are_left_to_wagtail(self) -> None:
        Redirect.add_redirect("/en/old", self.landing.get_parent())
        assert self.client.get("/en/old/").status_code == 301
        assert self.client.get("/en/old/archive/").status_code == 404

    def test_only_reading_is_led_on(self) -> None:
        self.renamed(self.landing, "intl")
        assert self.client.post(f"{EN}archive/country/ht/2015/").status_code == 404


class TestSlips(SectionCase):
    def test_what_hangs_on_an_address_is_taken_off(self) -> None:
        for slip, meant in (
            ("archive/2016.", "archive/2016/"),
            ("archive/2016/).", "archive/2016/"),
            ("archive/country/ht),", "archive/country/ht/"),
            ("archive//country/ht/", "archive/country/ht/"),
            ("archive/country/h't/", "archive/country/ht/"),
            ("archive/%E2%80%9Ccountry/ht/%E2%80%9D", "archive/country/ht/"),
            ("archive/country%20/ht/%0a", "archive/country/ht/"),
            ("archive/country/ht/%00", "archive/country/ht/"),
            ("archive/%E2%80%AEcountry/ht/", "archive/country/ht/"),
            ("archive//?words=a%20b", "archive/?words=a%20b"),
        ):
            with self.subTest(slip):
                response = self.client.get(EN + slip)
                assert (response.status_code, response.get("Location")) == (301, EN + meant)

    def test_what_is_no_slip_is_not_found(self) -> None:
        for path in ("archive/report.csv", "archive/a%2Fb%3Fc/", "archive/%25/x=y/", "a.b/"):
            with self.subTest(path):
                assert self.client.get(EN + path).status_code == 404

    def test_bytes_that_are_no_text_are_not_found(self) -> None:
        """However they are written, and wherever they stand, they are not read as letters."""
        for below in ("%ff/", "country/%ff/", "partner/%FF/", "%c3%28/", "2016%fe/", "%25ff/"):
            for start in (f"{EN}archive/", f"{FR}archives/", EN):
                with self.subTest(start + below):
                    response = self.client.get(start + below)
                    assert response.status_code == 404
        assert self.client.get(f"{EN}archive/country/%ff/?page=2").status_code == 404

    def test_a_missing_slash_is_added_by_django(self) -> None:
        response = self.client.get(f"{EN}archive/2016")
        assert (response.status_code, response["Location"]) == (301, f"{EN}archive/2016/")

    def test_the_rest_of_the_site_is_left_alone(self) -> None:
        for path in ("/en/somewhere./", "/en//", "/robots.txt"):
            with self.subTest(path):
                assert self.client.get(path).status_code == 404

    def test_never_to_another_site(self) -> None:
        """However many slashes an address begins with."""
        for path in ("//evil.example/en/international-activities/x.", "/\\evil.example/x."):
            assert "evil" not in self.client.get(path).get("Location", "")


@pytest.mark.django_db
@override_settings(MIDDLEWARE=[])
def test_check_says_where_it_is_missing() -> None:
    """Only a site with Wagtail's redirects gets redirects at all."""
    from wagtail_outreach.checks import check_site

    assert "wagtail_outreach.W002" in {each.id for each in check_site(None)}
