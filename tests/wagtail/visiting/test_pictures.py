"""The pictures of the indexes show what the indexes say, and lead where they lead."""

from __future__ import annotations

from bs4 import BeautifulSoup
from wagtail.models import Page

from tests.wagtail.visiting.section import EN, FR, SectionCase, texts


def links(soup: BeautifulSoup, selector: str) -> set[tuple[str, str]]:
    """What each link says, its number included, and where it leads."""
    return {(each.get_text(), each["href"]) for each in soup.select(selector)}


class TestPictures(SectionCase):
    def test_a_circle_for_every_country_of_the_list(self) -> None:
        """With the number of the list, and the same address."""
        for url in (f"{EN}archive/countries/", f"{FR}archives/liste-des-pays/"):
            soup = self.read(url)
            listed = {
                (f"{row.a.get_text()} {row.span.get_text()}", row.a["href"])
                for row in soup.select(".outreach-index__rows > li")
            }
            assert len(listed) > 20
            assert links(soup, ".outreach-chart--world a") == listed

    def test_a_bar_for_every_year_of_the_table(self) -> None:
        soup = self.read(f"{EN}archive/years/")
        listed = {
            (f"{row.th.get_text()} ({row.find_all('td')[-1].get_text()})", row.th.a["href"])
            for row in soup.select(".outreach-table--numbers tbody tr")
            if row.th.a
        }
        assert len(listed) > 10
        assert links(soup, ".outreach-chart--bars a") == listed

    def test_the_institutions_own_country_is_not_on_the_map(self) -> None:
        """It is in every hosting, and no answer to "where"."""
        soup = self.read(f"{EN}archive/countries/")
        assert not any(
            each.get_text().startswith("Canada") for each in soup.select(".outreach-chart title")
        )

    def test_it_is_no_stop_for_the_keyboard_and_not_read_out(self) -> None:
        """The list below is both."""
        soup = self.read(f"{EN}archive/countries/")
        assert soup.select_one(".outreach-chart")["aria-hidden"] == "true"
        assert all(each["tabindex"] == "-1" for each in soup.select(".outreach-chart a"))

    def test_says_how_to_read_it_in_the_readers_language(self) -> None:
        soup = self.read(f"{FR}archives/annees/")
        assert texts(soup, ".outreach-figure figcaption") == [
            "Nombre d’activités de chaque année; le tableau donne les mêmes nombres."
        ]


class TestFew(SectionCase):
    def test_two_countries_are_no_map_and_two_years_no_bars(self) -> None:
        """The list says it sooner."""
        with self.captureOnCommitCallbacks(execute=True):
            for page in Page.objects.child_of(self.landing).specific():
                if page.slug not in {"mission-in-ethiopia", "archive"}:
                    page.unpublish()
        for index, said in (("countries", "2 countries"), ("years", "2 years")):
            soup = self.read(f"{EN}archive/{index}/")
            assert texts(soup, ".outreach-lead") == [said]
            assert not soup.select(".outreach-chart")
