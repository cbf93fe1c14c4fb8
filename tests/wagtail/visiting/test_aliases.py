"""An alias shows another page again: search engines are told of that one only."""

from __future__ import annotations

from tests.wagtail.visiting.section import EN, SectionCase
from wagtail_outreach.pages.models import MissionPage


class TestAliases(SectionCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        source = MissionPage.objects.get(slug="mission-in-ethiopia")
        home = cls.landing.get_parent()
        with cls.captureOnCommitCallbacks(execute=True):
            cls.alias = source.create_alias(parent=home, update_slug="ethiopia-again")

    def test_canonical_is_its_source(self) -> None:
        soup = self.read(self.alias.url)
        canonical = soup.find("link", rel="canonical")["href"]
        assert canonical == f"http://localhost{EN}mission-in-ethiopia/"
        assert not soup.select("link[hreflang]")

    def test_it_keeps_its_own_while_the_source_is_gone(self) -> None:
        MissionPage.objects.filter(slug="mission-in-ethiopia").update(live=False)
        canonical = self.read(self.alias.url).find("link", rel="canonical")["href"]
        assert canonical == f"http://localhost{self.alias.url}"

    def test_it_is_not_in_the_sitemap(self) -> None:
        content = self.client.get("/sitemap.xml").content.decode()
        assert "mission-in-ethiopia/" in content
        assert "ethiopia-again" not in content
