"""No address of the section, however mangled, ends in a fault of ours."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import example, given, settings
from hypothesis import strategies as st

from electoral_outreach.listing import Query, parameters
from tests.wagtail.visiting.section import EN, SECTIONS, SectionCase, texts
from wagtail_outreach.pages.models import OutreachArchivePage
from wagtail_outreach.visiting.addresses.questions import tail_of, tails_by

ALLOWED = {200, 301, 400, 404}
RTL = "\u202e"
MOST_QUERIES = 30
PARTS = ["missions", "pays", "country", "2016", "ht", "partner", "oif", "id", "complete-list"]
PARTS += ["years", "pays", "partenaires", "0", "-1", "99999", "liste-des-pays", RTL]
NAMES = st.one_of(
    st.sampled_from([each.name for each in parameters()]),
    st.sampled_from(["year", "utm_source", "page[]", "__proto__"]),
    st.text(max_size=10),
)
VALUES = st.one_of(
    st.sampled_from(["", "HT", "ht", "mission", "002", "oif", "2016", "1", "past", "title", "%"]),
    st.integers().map(str),
    st.text(max_size=30),
    st.text(min_size=300, max_size=500),
)

ADDRESSES = [
    # (behind the archive's address, parameters, status)
    ("", "", 200),
    ("2016/", "", 200),
    ("1950/", "", 200),
    ("0/", "", 404),
    ("0000/", "", 404),
    ("13/", "", 404),
    ("99999/", "", 404),
    ("-2016/", "", 404),
    ("２０１６/", "", 404),
    ("lunch/", "", 404),
    ("2016/2017/", "", 404),
    ("missions/missions/", "", 404),
    ("complete-list/", "", 404),
    ("missions/complete-list/", "", 200),
    ("missions/complete-list/2016/", "", 404),
    ("missions/2016/", "", 200),
    ("2016/missions/", "", 301),
    ("Missions/", "", 301),
    ("accueils/", "", 301),
    ("country/ht/", "", 200),
    ("country/HT/", "", 301),
    ("pays/ht/", "", 301),
    ("country/xx/", "", 404),
    ("country/", "", 301),
    ("countries/", "", 200),
    ("liste-des-pays/", "", 301),
    ("countries/", "page=2", 400),
    ("countries/", "page=", 301),
    ("countries/2016/", "", 404),
    ("partners/", "", 200),
    ("years/", "", 200),
    ("country/zrcd/", "", 200),
    ("country/haiti/", "", 404),
    ("partner/recef/", "", 200),
    ("partner/nobody/", "", 404),
    ("partner/", "", 301),
    ("id/ethiopia-2016/", "", 301),
    ("id/nothing/", "", 404),
    ("id/", "", 404),
    ("a/" * 400, "", 404),
    ("", "page=1", 301),
    ("", "page=2", 200),
    ("", "page=0", 400),
    ("", "page=-1", 400),
    ("", "page=" + "9" * 20, 400),
    ("", "page=999", 404),
    ("", "page=two", 400),
    ("", "page=2&page=3", 400),
    ("", "page=%00", 400),
    ("", "page=" + quote(RTL + "2"), 400),
    ("", "page=%ff%fe", 400),
    ("", "page=" + "x" * 5000, 400),
    ("", "country=HT", 301),
    ("country/ht/", "country=MG", 301),
    ("", "country=HT&country=MG", 200),
    ("", "country=MG&country=HT", 301),
    ("", "country=ht&country=mg", 301),
    ("", "country=HT&country=HT&country=MG", 301),
    ("", "country=Haiti", 400),
    ("", "country=XX", 400),
    ("", "kind=mission&words=", 301),
    ("", "words=vote", 200),
    ("", "words=+vote+", 301),
    ("", "words=" + quote("!"), 400),
    ("", "words=" + "x" * 300, 400),
    ("", "theme=cybersecurity&page=1", 301),
    ("", "year_from=2010", 200),
    ("", "year_from=2016&year_to=2016", 301),
    ("2016/", "year_from=2010", 301),
    ("", "year_from=2016&year_to=2010", 400),
    ("", "year_from=0", 400),
    ("", "year_from=13", 200),
    ("", "year_from=99999", 400),
    ("", "year_from=-5", 400),
    ("", "year_from=MMX", 400),
    ("", "order=title", 200),
    ("", "order=newest", 301),
    ("", "order=random", 400),
    ("", "size=100", 200),
    ("", "size=20", 301),
    ("", "size=101", 400),
    ("", "type=no-such-type", 400),
    ("", "status=past", 200),
    ("", "colour=red", 400),
    ("", "partner=nobody", 404),
    ("", "partner=nobody&partner=recef", 404),
    ("", "&".join(f"country={a}{b}" for a in "ABCDEFGH" for b in "ABCDEFGHIJ"), 400),
    ("", "&".join(f"x{n}=1" for n in range(1500)), 400),
    ("country/ht/", "utm_source=letter", 200),
    ("", "%00=%00", 400),
    ("", "utm_source=letter", 200),
]


class TestAddresses(SectionCase):
    def test_table(self) -> None:
        """Each address of the table answers as it says, and what refuses says a way out."""
        archive = f"{EN}archive/"
        for path, query, status in ADDRESSES:
            with self.subTest(path=path[:40], query=query[:40]):
                url = archive + quote(path) + (f"?{query}" if query else "")
                response = self.client.get(url)
                assert response.status_code == status, url[:200]
                if status in {400, 404}:
                    soup = self.read(url, status)
                    assert texts(soup, ".outreach-lead")[0]
                    ways = [a["href"] for a in soup.select(".outreach-section a")]
                    assert ways[-2:] == [archive, EN]
                    assert RTL not in soup.get_text()
                if status == 301:
                    again = self.client.get(response["Location"]).status_code
                    assert again == (404 if "nobody" in query else 200)

    def test_below_the_landing_page(self) -> None:
        """What is not there is refused with ways out; other words for the archive are redirected."""
        soup = self.read(f"{EN}lunch/", 404)
        assert len(soup.select(".outreach-section a")) == 2
        self.read(f"{EN}mission-in-ethiopia/lunch/", 404)
        for spelling in ("archives", "Archivo"):
            response = self.client.get(f"{EN}{spelling}/2016/")
            self.assertRedirects(response, f"{EN}archive/2016/", status_code=301)

    def test_the_archive_in_other_letters(self) -> None:
        """Its own word too, where databases tell capitals apart; a draft leads nowhere."""
        capital = f"{EN}Archive/2016/"
        assert self.client.get(capital, follow=True).status_code == 200
        if connection.vendor != "mysql":
            self.assertRedirects(self.client.get(capital), f"{EN}archive/2016/", status_code=301)
        OutreachArchivePage.objects.filter(pk=self.archive.pk).update(live=False)
        for spelling in ("archive", "Archive", "archives"):
            assert self.client.get(f"{EN}{spelling}/2016/").status_code == 404

    @settings(max_examples=60)
    @given(
        language=st.sampled_from(["en", "fr"]),
        below=st.sampled_from(["landing", "archive"]),
        parts=st.lists(
            st.one_of(st.sampled_from(PARTS), st.text(max_size=30), st.integers().map(str)),
            max_size=5,
        ),
        params=st.lists(st.tuples(NAMES, VALUES), max_size=4),
    )
    @example(language="en", below="landing", parts=["\x00"], params=[("page", "\x00")])
    @example(language="fr", below="archive", parts=[RTL, "2016"], params=[])
    @example(language="en", below="archive", parts=["2016"], params=[("year_to", "10" * 10)])
    def test_any(
        self, language: str, below: str, parts: list[str], params: list[tuple[str, str]]
    ) -> None:
        """Whatever the path and the parameters, the answer is a page, a redirect or a refusal."""
        landing, archive = SECTIONS[language]
        base = landing if below == "landing" else archive
        path = "".join(quote(part, safe="", errors="replace") + "/" for part in parts)
        query = urlencode(params, errors="replace")
        self._check(base + path, query)

    @settings(max_examples=60)
    @given(path=st.binary(max_size=40), query=st.binary(max_size=60))
    @example(path=b"2016/", query=b"page=%")
    @example(path=b"%", query=b"%&=&&=;page[]=1&country=%E9")
    @example(path=b"\xff\xfe/", query=b"words=\xff")
    def test_any_bytes(self, path: bytes, query: bytes) -> None:
        """Bytes that are no text, percent signs that begin nothing."""
        raw = "".join(chr(byte) for byte in query if byte not in b"\r\n\x00")
        self._check(f"{EN}archive/" + quote(path, safe="/%"), raw)

    def _check(self, path: str, query: str) -> None:
        """One of four answers, with a page where there is one, after a bounded number of queries."""
        with CaptureQueriesContext(connection) as queries:
            response = self.client.get(path, QUERY_STRING=query)
        assert response.status_code in ALLOWED, (path, query)
        assert len(queries) <= MOST_QUERIES, (path, query)
        if response.status_code == 301:
            again = self.client.get(response["Location"])
            assert again.status_code in ALLOWED - {301}, response["Location"]
        elif b"outreach" in response.content:
            assert b"<h1" in response.content


QUERIES = [
    Query(),
    Query(kind="mission", page=3),
    Query(country="HT", theme="cybersecurity", words="à b"),
    Query(country=["HT", "MG"], partner="oif-9999", year_from=2010, year_to=2010),
    Query(partner="undp", year_from=1999, order="title", size=50),
    Query(year_to=2016, language="fr"),
]


@pytest.mark.parametrize("query", QUERIES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_addresses_of_a_long_list_are_those_of_each_question(query: Query, language: str) -> None:
    for name, values in (("country", ("FR", "HT", "DDDE")), ("partner", ("undp", "a-9999"))):
        at = tails_by(name, query, language)
        for value in values:
            assert at(value) == tail_of(query.using(**{name: value}, page=1), language)
    at = tails_by("year", query, language)
    for year in (1, 987, 2016, 9999):
        assert at(year) == tail_of(query.using(year_from=year, year_to=year, page=1), language)
