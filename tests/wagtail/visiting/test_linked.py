"""JSON-LD in the heads of pages: what they say, for machines, and nothing that they hide."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from tests.wagtail.visiting.section import EN, FR, SectionCase
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage


def linked_in(soup: BeautifulSoup) -> Any:
    [script] = soup.select('head script[type="application/ld+json"]')
    return json.loads(script.string or "")


class TestLinked(SectionCase):
    def page(self, id: str, language: str = "en") -> Any:
        key = Activity.objects.get(public_id=id).translation_key
        return MissionPage.objects.get(translation_key=key, locale__language_code=language)

    def test_a_mission_is_an_event_in_the_language_of_the_page(self) -> None:
        node = linked_in(self.read(self.page("ethiopia-2016", "fr").url))
        assert node["@context"] == "https://schema.org"
        assert (node["startDate"], node["endDate"]) == ("2016-09-29", "2016-10-01")
        assert node["location"][0]["address"]["addressCountry"] == "ET"
        assert node["name"] == self.page("ethiopia-2016", "fr").title
        assert self.client.get(urlsplit(node["@id"]).path).status_code == 301

    def test_the_section_is_data_to_download(self) -> None:
        """Every address answers with the type that it is said to have."""
        for landing in (EN, FR):
            node = linked_in(self.read(landing))
            assert node["@type"] == "Dataset"
            assert len(node["distribution"]) == 5
            for each in node["distribution"]:
                response = self.client.get(urlsplit(each["contentUrl"]).path)
                assert response["Content-Type"].startswith(each["encodingFormat"])

    def test_no_text_ends_the_script(self) -> None:
        page = self.page("ethiopia-2016")
        page.title = "</script><script>alert(1)</script> <!-- & \u2028"
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()
        response = self.client.get(page.url)
        assert b"</script><script>alert" not in response.content
        assert linked_in(self.read(page.url))["name"].startswith("</script>")

    def test_what_is_hidden_is_not_named(self) -> None:
        """The activity that one is a part of may be behind a restriction, by itself or from above."""
        page, above = self.page("ethiopia-2016"), self.page("romania-2024")
        page.parent_activity = above.activity
        with self.captureOnCommitCallbacks(execute=True):
            page.save_revision().publish()
        assert "superEvent" in linked_in(self.read(page.url))
        with self.captureOnCommitCallbacks(execute=True):
            PageViewRestriction.objects.create(page=above, restriction_type="login")
        assert "romania-2024" not in self.client.get(page.url).content.decode()
