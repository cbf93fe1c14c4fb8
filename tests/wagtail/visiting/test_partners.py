"""Partners that are asked for: those nothing is listed of, those that were merged, namesakes."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from tests.wagtail.visiting.section import EN, FR, SectionCase, texts
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage

ARCHIVE = f"{EN}archive/"
SPELLINGS = (
    "partner/{id}/",
    "missions/partner/{id}/2014/",
    "partner/{id}/?page=9",
    "?partner={id}",
    "?partner={id}&partner=oif",
    "?partner={id}&colour=red",
    "?partners={id}",
    "partner/{id}/complete-list/",
    "country/haiti/partner/{id}/",
)


def organisation(id: str, name: str, **more: Any) -> Organisation:
    value = {"name": {"en": name}, "acronym": {}, "period": ""}
    return Organisation.objects.create(id=id, names=[{"type": "name", "value": value}], **more)


class TestUnlisted(SectionCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        with cls.captureOnCommitCallbacks(execute=True):
            secret = organisation("secretorg", "Secret Org")
            organisation("formerly", "Formerly Secret", merged_into=secret)
            page = cls.landing.add_child(instance=MissionPage(title="Closed", slug="closed"))
            page.who = [
                {
                    "type": "partner",
                    "value": {"organisation": "secretorg", "roles": ["host"], "note": {}},
                }
            ]
            page.save_revision().publish()
            cls.restriction = PageViewRestriction.objects.create(
                page=page, restriction_type="login"
            )

    def test_is_answered_like_one_that_does_not_exist(self) -> None:
        """Status and text, in every spelling, whatever it was merged from."""
        for spelling in SPELLINGS:
            unknown = self.client.get(ARCHIVE + spelling.format(id="nosuchorg"))
            assert unknown.status_code in {400, 404}, spelling
            for id in ("secretorg", "formerly"):
                with self.subTest(spelling=spelling, id=id):
                    answer = self.client.get(ARCHIVE + spelling.format(id=id))
                    assert answer.status_code == unknown.status_code
                    text = answer.content.decode().replace(id, "nosuchorg")
                    assert text == unknown.content.decode()

    def test_is_suggested_to_nobody(self) -> None:
        for asked in ("secret-org", "secretorgg"):
            assert b"Secret" not in self.client.get(f"{ARCHIVE}partner/{asked}/").content

    def test_is_there_once_it_is_listed(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            self.restriction.delete()
        assert texts(self.read(f"{ARCHIVE}partner/secretorg/"), "h1") == ["Secret Org"]

    def test_costs_no_query(self) -> None:
        def asked(id: str) -> int:
            self.client.get(f"{ARCHIVE}partner/{id}/")
            with CaptureQueriesContext(connection) as queries:
                self.client.get(f"{ARCHIVE}partner/{id}/")
            return len(queries)

        assert asked("secretorg") == asked("nosuchorg")


class TestMerged(SectionCase):
    def test_one_redirect_leads_to_the_one_spelling_of_what_stays(self) -> None:
        with self.captureOnCommitCallbacks(execute=True):
            organisation("undp-old", "Old", merged_into=Organisation.objects.get(pk="undp"))
        for asked, tail in (
            ("?partner=UNDP-OLD&partner=recef", "?partner=recef&partner=undp"),
            ("?partner=undp-old&partner=UNDP", "partner/undp/"),
            ("partner/undp-old/?kind=mission", "missions/partner/undp/"),
        ):
            with self.subTest(asked):
                response = self.client.get(ARCHIVE + asked)
                assert (response.status_code, response["Location"]) == (301, ARCHIVE + tail)
                assert self.client.get(ARCHIVE + tail).status_code == 200


class TestNamesakes(SectionCase):
    IDS = ("ceni-burkina-faso", "ceni-drc", "ceni-madagascar")

    def test_titles_and_headings_name_the_country(self) -> None:
        for address in (
            "partner/{id}/",
            "partner/{id}/2010/",
            "missions/partner/{id}/",
            "country/mg/partner/{id}/",
            "partner/{id}/?theme=voting-operations",
        ):
            soups = [
                BeautifulSoup(
                    self.client.get(ARCHIVE + address.format(id=id)).content, "html.parser"
                )
                for id in self.IDS
            ]
            assert len({soup.title.get_text() for soup in soups}) == len(self.IDS), address
            if "?" not in address:
                assert len({soup.h1.get_text() for soup in soups}) == len(self.IDS), address

    def test_sentence_and_chip_name_it_too(self) -> None:
        for part in (f"{ARCHIVE}partner/", f"{FR}archives/partenaire/"):
            soup = self.read(f"{part}ceni-madagascar/")
            assert "CENI (Madagascar)" in texts(soup, ".outreach-lead")[0]
            chips = texts(soup, "section[aria-labelledby=outreach-narrowed] a")
            assert chips[0].startswith("CENI (Madagascar)")

    def test_only_namesakes_that_are_listed_count(self) -> None:
        """A country beside a name would tell of a namesake that the visitor may not know of."""
        others = Activity.objects.filter(
            public_id__in=("romania-2024", "recef-drafting-workshop-2010")
        )
        for page in Page.objects.filter(translation_key__in=others.values("translation_key")):
            with self.captureOnCommitCallbacks(execute=True):
                PageViewRestriction.objects.create(page=page, restriction_type="login")
        soup = self.read(f"{ARCHIVE}partner/ceni-madagascar/")
        assert "CENI (Madagascar)" not in soup.get_text()
        assert soup.h1.get_text().endswith("(CENI)")

    def test_whoever_a_list_names_is_told_apart_too(self) -> None:
        for address in (f"{ARCHIVE}country/mg/", f"{ARCHIVE}missions/complete-list/"):
            soup = self.read(address)
            entry = soup.find("a", string="Electoral assistance mission to Madagascar")
            row = entry.find_parent(["li", "tr"]).get_text(" ", strip=True)
            assert "UNDP and CENI (Madagascar)" in row, address
