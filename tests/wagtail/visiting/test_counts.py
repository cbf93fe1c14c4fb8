"""Every count that a page shows is the number of activities behind it."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from bs4 import BeautifulSoup
from django.utils.timezone import localdate
from hypothesis import given, settings
from hypothesis import strategies as st

from electoral_outreach.listing import Query, Scan
from electoral_outreach.model import Place
from electoral_outreach.phrases import country_name
from tests.wagtail.visiting.section import EN, FR, REGISTER, SectionCase, count_of, texts

ARCHIVE = f"{EN}archive/"
TODAY = localdate()
ANSWERS = Scan(REGISTER.activities, (REGISTER.institution, *REGISTER.organisations))
PARTNERS = [
    each
    for each in REGISTER.organisations
    if any(
        each.id == partner.organisation
        for activity in REGISTER.activities
        for partner in activity.partners
    )
]
CALLED = {
    each.id: (each.current.acronym or each.current.name).best(["en"]).text for each in PARTNERS
}
NAMESAKES = {
    each.id: f"{CALLED[each.id]} ({country_name(each.country, 'en')})"
    for each in PARTNERS
    if [*CALLED.values()].count(CALLED[each.id]) > 1 and each.country
}


def asked() -> st.SearchStrategy[dict[str, Any]]:
    """Questions about the register, most of them with an answer."""
    facets = ANSWERS.answer(Query(), TODAY, ["en"]).facets
    value = {
        name: st.lists(st.sampled_from([each.value for each in values]), max_size=2, unique=True)
        for name, values in facets.items()
        if values
    }
    some = st.sampled_from(sorted(value)).flatmap(
        lambda name: value[name].map(lambda chosen: {name: chosen})
    )
    years = st.sampled_from([{}, {"year_from": "2010"}, {"year_to": "2015"}, {"words": "mission"}])
    return st.tuples(some, some, years).map(lambda parts: {**parts[0], **parts[1], **parts[2]})


class TestCounts(SectionCase):
    def total(self, url: str) -> int:
        """How many activities all pages behind an address list."""
        response = self.client.get(url, follow=True)
        assert response.status_code == 200, url
        soup = BeautifulSoup(response.content, "html.parser")
        number = len(soup.select(".outreach-entry"))
        following = soup.select_one("a[rel~=next]")
        return number + (self.total(following["href"]) if following else 0)

    def _check_links(self, soup: BeautifulSoup, selector: str, every: int = 1) -> int:
        links = soup.select(selector)
        for link in links[::every]:
            text = link.parent.get_text()
            found = re.search(r"\((\d+)\)", link.get_text()) or re.search(r"\((\d+)\)", text)
            assert found, text
            with self.subTest(link["href"]):
                assert self.total(link["href"]) == int(found[1])
        return len(links)

    def test_on_the_landing_page(self) -> None:
        soup = self.read(EN)
        assert self._check_links(soup, ".outreach-finding .outreach-chips a", every=2) > 20
        for figure in soup.select(".outreach-figures div:has(a[href*=archive])"):
            link = figure.a
            number = int(figure.dd.get_text())
            if "countries" in link["href"] or "partners" in link["href"]:
                rows = self.read(link["href"]).select(".outreach-index__rows > li")
                assert len(rows) == number
            else:
                assert self.total(link["href"]) == number

    def test_in_the_indexes(self) -> None:
        """Countries, former ones among them, and partners; each cell of the table of years."""
        for name in ("countries", "partners"):
            soup = self.read(f"{ARCHIVE}{name}/")
            assert self._check_links(soup, ".outreach-index a", every=4) > 20
        soup = self.read(f"{ARCHIVE}years/")
        for cell in soup.select("tbody td a")[::3]:
            with self.subTest(cell["href"]):
                assert self.total(cell["href"]) == int(cell.get_text())

    def test_on_a_country_and_a_partner(self) -> None:
        for place in ("country/ml/", "partner/oif/"):
            soup = self.read(ARCHIVE + place)
            for row in soup.select(".outreach-timeline tr:has(a)"):
                assert self.total(row.a["href"]) == int(row.td.get_text())
            assert self._check_links(soup, ".outreach-profile .outreach-chips a")
            assert self._check_links(soup, ".outreach-kinds a")
            self._check_links(soup, ".outreach-profile .outreach-more")

    @settings(max_examples=12)
    @given(params=asked())
    def test_in_the_form(self, params: dict[str, Any]) -> None:
        """Each value by itself, within all else that is asked, shows as many as its count says."""
        response = self.client.get(f"{ARCHIVE}?{urlencode(params, doseq=True)}", follow=True)
        soup = BeautifulSoup(response.content, "html.parser")
        said = texts(soup, ".outreach-lead")[0]
        answer = ANSWERS.answer(Query.from_params(params), TODAY, ["en"])
        assert said.startswith(answer.sentence("en", NAMESAKES))
        for box in soup.select(".outreach-facet input")[::3]:
            label = soup.find("label", attrs={"for": box["id"]})
            if not (answer.total or label.span):
                continue  # where nothing is left, everything is offered without a count
            one = {**params, box["name"]: [box["value"]]}
            found = ANSWERS.answer(Query.from_params(one), TODAY, ["en"])
            assert found.total == count_of(label), one
        for link in soup.select(".outreach-kinds a, .outreach-jump .outreach-chips a")[:6]:
            assert self.total(link["href"]) == count_of(link), link["href"]

    @settings(max_examples=12)
    @given(params=asked())
    def test_what_is_left_of_a_filter(self, params: dict[str, Any]) -> None:
        """Each filter can be taken away, and an empty list leads to one that is not."""
        response = self.client.get(f"{ARCHIVE}?{urlencode(params, doseq=True)}", follow=True)
        soup = BeautifulSoup(response.content, "html.parser")
        query = Query.from_params(params)
        chips = soup.select("section[aria-labelledby=outreach-narrowed] .outreach-chips a")
        asked = sum(len(values) for values in query.chosen.values())
        asked += bool(query.words) + bool(query.year_from or query.year_to)
        assert len(chips) == asked
        for chip in chips:
            assert self.client.get(chip["href"]).status_code == 200
        for link in soup.select(".outreach-note li a"):
            count = count_of(link.parent)
            assert count > 0
            assert self.total(link["href"]) == count


class TestCountry(SectionCase):
    def test_says_what_with_whom_since_when(self) -> None:
        """One click from the landing page: what was done with Haiti, with whom, since when."""
        chips = self.read(EN).select(".outreach-chips a")
        link = next(chip for chip in chips if chip.get_text().startswith("Haiti"))
        assert link["href"] == f"{ARCHIVE}country/ht/"
        soup = self.read(link["href"])
        assert texts(soup, "h1") == ["Our work with Haiti"]
        assert "from 1987" in texts(soup, ".outreach-lead")[0]
        years = texts(soup, ".outreach-timeline tbody th")
        assert years == sorted(years, reverse=True)
        assert "OAS (1)" in texts(soup, ".outreach-profile .outreach-chips a")
        assert self.read(f"{FR}archives/pays/ht/").h1.get_text() == "Notre travail avec Haïti"

    def test_documents_and_links_lead_to_their_activities(self) -> None:
        soup = self.read(f"{ARCHIVE}partner/oif/")
        items = soup.select(".outreach-documents li")
        assert items
        for item in items:
            outward, activity = item.select("a")
            assert outward["href"].startswith("http")
            assert outward["href"] in {a["href"] for a in self.read(activity["href"]).select("a")}

    def test_agreements_are_named(self) -> None:
        agreement = next(each for each in REGISTER.activities if each.kind == "agreement")
        partner = next(each.organisation for each in agreement.partners)
        soup = self.read(f"{ARCHIVE}partner/{partner}/")
        title = agreement.title.best(["en"]).text
        assert any(title in text for text in texts(soup, ".outreach-profile li"))

    def test_a_former_country_is_found_under_its_successor(self) -> None:
        soup = self.read(f"{ARCHIVE}country/cd/")
        assert "Activities with Zaire are listed here too." in texts(soup, ".outreach-head p")
        index = self.read(f"{ARCHIVE}countries/")
        congo = index.find("a", string="Democratic Republic of the Congo").parent
        assert congo.ul.a.get_text() == "Zaire"

    def test_partners_of_one_name_are_told_apart(self) -> None:
        labels = texts(self.read(ARCHIVE), ".outreach-facet label")
        commissions = [each for each in labels if each.startswith("CENI")]
        assert len(commissions) == len(set(commissions)) > 1


def test_places_of_the_register_are_many() -> None:
    """The demonstration is varied enough for the counts above to mean something."""
    places: list[Place] = [place for each in REGISTER.activities for place in each.all_places]
    assert len({place.country for place in places}) > 20


class TestIndexed(SectionCase):
    def _robots(self, url: str) -> str:
        soup = self.read(url)
        said = soup.find("meta", attrs={"name": "robots"})
        return said["content"] if said else ""

    def test_what_search_engines_keep(self) -> None:
        """Plain parts with something in them; neither parameters nor deep or empty combinations."""
        for kept in ("", "2014/", "missions/", "country/ht/", "missions/2014/", "countries/"):
            assert self._robots(ARCHIVE + kept) == "", kept
        for left in ("?page=2", "?order=title", "1950/", "missions/country/ml/2014/"):
            assert self._robots(ARCHIVE + left) == "noindex, follow", left

    def test_canonical_leaves_out_what_mailings_add(self) -> None:
        soup = self.read(f"{ARCHIVE}country/ht/?utm_source=letter")
        canonical = soup.find("link", rel="canonical")["href"]
        assert canonical == f"http://localhost{ARCHIVE}country/ht/"
        alternates = {each["hreflang"]: each["href"] for each in soup.select("link[hreflang]")}
        assert alternates["fr"] == f"http://localhost{FR}archives/pays/ht/"
