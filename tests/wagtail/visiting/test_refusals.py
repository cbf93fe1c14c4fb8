"""What cannot be answered says what was probably meant, in a visitor's words, and leads there."""

from __future__ import annotations

import pytest
from django.test import Client

from electoral_outreach.listing.params import names
from tests.wagtail.visiting.section import EN, FR, SectionCase, texts
from wagtail_outreach.visiting.refusing.meant import countries_meant, parameter_meant

ARCHIVE = f"{EN}archive/"
WITHOUT = "Show the list without it"

MEANT = [
    # (address behind the archive's, status, what was meant, where it is)
    ("?year=2016", 400, "Did you mean “2016”?", "2016/"),
    ("?annee=2010", 400, "Did you mean “2010”?", "2010/"),
    ("?pays=ht", 400, "Did you mean “Haiti”?", "country/ht/"),
    ("?pays=lunch", 400, WITHOUT, ""),
    ("?country=Haiti&country=mg", 400, None, "?country=HT&country=MG"),
    ("?sort=title", 400, "Did you mean “title”?", "?order=title"),
    ("?year=2016&theme=a&year=2017", 400, WITHOUT, ""),
    ("?q=vote", 400, "Did you mean “vote”?", "?words=vote"),
    ("?kinds=mission", 400, "Did you mean “Mission”?", "missions/"),
    ("?colour=red", 400, WITHOUT, ""),
    ("?colour=red&shape=round&kind=mission", 400, WITHOUT, "missions/"),
    ("?colour=red&country=XX", 400, WITHOUT, ""),
    (
        "?year_from=2016&year_to=2010",
        400,
        "Did you mean “from 2010 to 2016”?",
        "?year_from=2010&year_to=2016",
    ),
    ("?year_from=2016&year_to=2010", 400, WITHOUT, ""),
    ("?words=%22", 400, WITHOUT, ""),
    ("?country=Haiti", 400, "Did you mean “Haiti”?", "country/ht/"),
    ("?country=Congo", 400, "Did you mean “Democratic Republic of the Congo”?", "country/cd/"),
    ("country/haiti/", 404, "Did you mean “Haiti”?", "country/ht/"),
    ("missions/country/cote-d-ivoire/2016/", 404, None, "missions/country/ci/2016/"),
    ("country/su/", 404, "Did you mean “Soviet Union”?", "country/suhh/"),
    ("partner/pnud/", 404, "Did you mean “UNDP”?", "partner/undp/"),
    ("partner/undpp/", 404, "Did you mean “UNDP”?", "partner/undp/"),
    ("partner/ceni/", 404, "Did you mean “CENI (Burkina Faso)”?", "partner/ceni-burkina-faso/"),
    ("partner/ceni/", 404, "Did you mean “CENI (Madagascar)”?", "partner/ceni-madagascar/"),
]


class TestMeant(SectionCase):
    def test_table(self) -> None:
        """Each refusal offers what was meant; what is offered answers."""
        for asked, status, said, tail in MEANT:
            with self.subTest(asked):
                soup = self.read(ARCHIVE + asked, status)
                offered = {a["href"]: a.get_text() for a in soup.select("a.outreach-more")}
                assert ARCHIVE + tail in offered
                assert said in {None, offered[ARCHIVE + tail]}
                for url in offered:
                    assert self.client.get(url).status_code == 200

    def test_values_of_a_choice_are_offered_by_name(self) -> None:
        """Not as codes, and not all there are; each leads to what it names."""
        for name in ("theme", "kind", "role", "language", "type"):
            for archive in (ARCHIVE, f"{FR}archives/"):
                with self.subTest(name, archive=archive):
                    asked = f"{archive}?{name}=nope&words=mission"
                    soup = self.read(asked, 400)
                    links = soup.select("a.outreach-more")
                    assert 2 <= len(links) <= 12
                    assert not texts(soup, ".outreach-note")
                    for link in links:
                        assert self.client.get(link["href"]).status_code == 200
        soup = self.read(f"{ARCHIVE}?kind=nope", 400)
        offered = {a.get_text(): a["href"] for a in soup.select("a.outreach-more")}
        assert offered["Mission"] == f"{ARCHIVE}missions/"

    def test_reasons_are_in_a_visitors_words(self) -> None:
        def reason(asked: str) -> str:
            return texts(self.read(ARCHIVE + asked, 400), ".outreach-lead")[0]

        assert reason("?words=%22") == 'There is nothing to look for in “"”.'
        assert reason("?year_from=2016&year_to=2010") == "The first year is later than the last."

    def test_an_empty_list_quotes_once(self) -> None:
        for archive, offered, quoted in (
            (f"{ARCHIVE}country/ht/", "without “cheese”", "“cheese”"),
            (f"{FR}archives/pays/ht/", "sans « cheese »", "« cheese »"),
        ):
            soup = self.read(f"{archive}?words=cheese")
            assert any(offered in text for text in texts(soup, ".outreach-note li"))
            assert quoted * 2 not in soup.get_text()
            assert quoted in " ".join(texts(soup, "section[aria-labelledby=outreach-narrowed] a"))

    def test_an_empty_list_offers_everything(self) -> None:
        """What is asked, by name; all kinds, years and values instead, none as if chosen."""
        whole, soup = self.read(ARCHIVE), self.read(f"{ARCHIVE}?words=cheese")
        assert "Nothing is recorded for “cheese”." in texts(soup, ".outreach-note p")
        assert texts(soup, ".outreach-kinds a") == texts(whole, ".outreach-kinds a")
        assert not soup.select(".outreach-kinds [aria-current]")
        assert texts(soup, ".outreach-facet > summary") == texts(whole, ".outreach-facet > summary")
        assert not soup.select(".outreach-options .outreach-muted, .outreach-hint")

    def test_what_is_chosen_is_said_not_bracketed(self) -> None:
        soup = self.read(f"{ARCHIVE}country/ht/")
        assert "Country – 1 chosen" in texts(soup, ".outreach-facet > summary")

    def test_lists_to_choose_from_are_a_way_out(self) -> None:
        for asked, status, index in (
            ("country/lunch/", 404, "countries/"),
            ("partner/nobody/", 404, "partners/"),
            ("?country=XX", 400, "countries/"),
        ):
            ways = [a["href"] for a in self.read(ARCHIVE + asked, status).select("section a")]
            assert ways == [ARCHIVE + index, ARCHIVE, EN]

    def test_other_spellings_of_the_archive_keep_the_question(self) -> None:
        response = self.client.get(f"{EN}archives/?theme=electoral-integrity&page=2")
        assert response.status_code == 301
        assert response["Location"] == f"{ARCHIVE}?theme=electoral-integrity&page=2"

    def test_nothing_in_the_section_takes_what_is_sent(self) -> None:
        pages = (EN, ARCHIVE, f"{FR}archives/2016/", f"{EN}mission-in-ethiopia/")
        for url in pages:
            for method in ("POST", "PUT", "PATCH", "DELETE", "BREW"):
                response = self.client.generic(method, url)
                assert response.status_code == 405, (method, url)
                assert response["Allow"] == "GET, HEAD, OPTIONS"
            assert self.client.options(url)["Allow"] == "GET, HEAD, OPTIONS"

    def test_nor_is_it_asked_for_a_token(self) -> None:
        """Where Django's check against forgery comes first, the answer is the same."""
        client = Client(enforce_csrf_checks=True)
        for url in (EN, f"{ARCHIVE}2016/", f"{EN}mission-in-ethiopia/"):
            response = client.post(url, {"a": "b"})
            assert response.status_code == 405
            assert response["Allow"] == "GET, HEAD, OPTIONS"
        assert client.post("/en/").status_code == 403
        assert client.post("/admin/login/").status_code == 403

    def test_what_campaigns_and_clicks_add_is_no_question(self) -> None:
        added = "gad_source _gl mtm_campaign ref srsltid gbraid wbraid dclid _hsenc mkt_tok igshid"
        for name in [*added.split(), "utm_id", "igsh", "yclid"]:
            assert self.client.get(f"{ARCHIVE}?{name}=x").status_code == 200, name


def test_no_parameter_counts_as_added_by_a_campaign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even one that a site's own facet is called by."""
    from django.http import QueryDict

    from wagtail_outreach.visiting.addresses import questions as addresses

    monkeypatch.setattr(addresses, "names", lambda: (*names(), "ref"))
    assert addresses.without_tracking(QueryDict("ref=a&srsltid=b")) == {"ref": ["a"]}


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("HAÏTI", ("HT",)),
        ("cote-d-ivoire", ("CI",)),
        ("allemagne", ("DE",)),
        ("hti", ("HT",)),
        ("madagscar", ("MG",)),
        ("ddr", ("DDDE",)),
        ("x" * 300, ()),
        ("", ()),
    ],
)
def test_countries_are_known_by_name_and_by_other_codes(said: str, codes: tuple[str, ...]) -> None:
    assert countries_meant(said, ["en", "fr"]) == codes


def test_parameters_are_known_by_their_titles() -> None:
    assert parameter_meant("thème", ["en", "fr"]) == "theme"
    assert parameter_meant("our-role", ["en"]) == "our_role"
    assert parameter_meant("x", ["en"]) is None
