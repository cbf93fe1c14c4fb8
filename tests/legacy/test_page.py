"""A page from beginning to end: title, introduction, drafts, and what was not taken."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import Page, read_page
from electoral_outreach.model.period import Period

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*-[a-z][a-z].*"))
"""The short ones, called after how they are set and their language."""
PAGE = """Check whether you are on the list of voters

Home > About us > Work abroad

Work abroad

Since 1994, the Directeur général des élections du Québec has lent its experience to bodies in
other countries.

A few of its people also went on missions in 1987.

Latest missions

Electoral assistance mission to Togo

From March 3 to 14, an employee of the Directeur général des élections du Québec travelled to Togo
with the United Nations Development Programme (UNDP) to prepare the 2020 elections.

Mission in Kenya

From May 30 to June 2, 2017, the African Union Commission and the Réseau des compétences
électorales francophones (RECEF) jointly organized a seminar on registers of voters, in Nairobi,
Kenya. It brought together over 60 participants from some 20 countries.

The Directeur général des élections du Québec was represented by two people. Through its role as
Secretary General of the RECEF, it prepared two sessions.

See the archives >

Latest visits

Visit of the president of the RECEF

On October 4, 2017, the Chief Electoral Officer received the president of the RECEF.

See the archives >
"""


@pytest.fixture(scope="module")
def page() -> Page:
    return read_page(PAGE)


@pytest.fixture(scope="module")
def drafts(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.to_json()["drafts"]
    return found


def test_the_page_itself_has_title_introduction_and_beginning(page: Page) -> None:
    """Paragraphs above the activities; the first "since" counts."""
    assert page.title == "Work abroad"
    assert [paragraph[:12] for paragraph in page.introduction] == ["Since 1994, ", "A few of its"]
    assert page.since == "1994"


def test_each_activity_is_a_draft(drafts: list[dict[str, Any]]) -> None:
    """In the order of the page, two that went out and one that came in."""
    assert [(draft["title"], draft["kind"]) for draft in drafts] == [
        ("Electoral assistance mission to Togo", "mission"),
        ("Mission in Kenya", "mission"),
        ("Visit of the president of the RECEF", "hosting"),
    ]
    assert [draft["period"] for draft in drafts] == [
        "XXXX-03-03/XXXX-03-14",
        "2017-05-30/2017-06-02",
        "2017-10-04",
    ]


def test_a_yearless_date_stays_yearless_and_is_said(drafts: list[dict[str, Any]]) -> None:
    """The 2020 of the elections is not the year of the mission."""
    (finding,) = drafts[0]["findings"]
    assert finding["code"] == "no-year"
    assert finding["path"] == "period"
    assert finding["message"] == "no year stated: 'From March 3 to 14'"


def test_places_counts_partners_and_capacity_are_read(drafts: list[dict[str, Any]]) -> None:
    """Everything a mission's two paragraphs say."""
    kenya = drafts[1]
    assert kenya["countries"] == ["KE"]
    assert kenya["places"] == [{"country": "KE", "locality": "Nairobi"}]
    assert [(c["value"], c["unit"], c["bound"], c["role"]) for c in kenya["head_counts"]] == [
        (60, "people", "at-least", "participants"),
        (20, "countries", "about", "states-represented"),
        (2, "people", "exact", "ours"),
    ]
    assert [(partner["acronym"], partner["roles"]) for partner in kenya["partners"]] == [
        (None, ["organiser"]),
        ("RECEF", ["organiser"]),
    ]
    assert kenya["capacity"] == "Through its role as Secretary General of the RECEF"
    assert kenya["type"] == "seminar"


def test_banner_breadcrumb_and_links_are_not_read(page: Page) -> None:
    """Nothing of the page's furniture gets into a draft, and none of it is lost."""
    unread = [line for line in page.unread if not line.startswith("Latest")]
    assert unread == [
        "Check whether you are on the list of voters",
        "Home > About us > Work abroad",
        "See the archives >",
        "See the archives >",
    ]


def test_the_same_page_as_html_gives_the_same_drafts(drafts: list[dict[str, Any]]) -> None:
    """Only the places of evidence are those of its text."""
    paragraphs = PAGE.strip().split("\n\n")
    headings = {"Work abroad", "Latest missions", "Latest visits"}
    titles = {draft["title"] for draft in drafts}
    html = "".join(
        f"<h1>{text}</h1>"
        if text == "Work abroad"
        else f"<h2>{text}</h2>"
        if text in headings
        else f"<h3>{text}</h3>"
        if text in titles
        else f"<p>{text.replace('>', '&gt;')}</p>"
        for text in paragraphs
    )
    found = read_page(f"<html><body>{html}</body></html>").to_json()["drafts"]
    keys = ["title", "kind", "type", "period", "countries", "head_counts", "partners", "findings"]
    assert [[draft[key] for key in keys] for draft in found] == [
        [draft[key] for key in keys] for draft in drafts
    ]


def pieces_of(word: str) -> list[str]:
    """A word that lost the break within it, as where a title stood twice in one line."""
    return re.sub(r"(?<=[^\W\d_A-Z])(?=[A-Z])", " ", word).split()


COLUMNS = {"Country", "Year", "Mission", "Date", "Période", "Délégation", "Pays", "Membres", "Lieu"}
"""What columns are called by which a table's rows are read."""


def is_made_of(word: str, pieces: set[str]) -> bool:
    """Whether it is nothing but pieces; figures have no capitals that tell where one begins."""
    at_capitals = pieces_of(word)
    if len(at_capitals) > 1:
        return set(at_capitals) <= pieces
    return any({word[:at], word[at:]} <= pieces for at in range(1, len(word)))


def assert_sound(page: Page) -> None:
    """What holds for every page: places are right, periods are periods, no word is lost."""
    taken = [page.title or "", *page.introduction, *page.unread]
    labels = {*COLUMNS} if page.drafts else set()
    for draft in page.drafts:
        for evidence in draft.evidence:
            assert page.text[evidence.start : evidence.end] == evidence.text
            assert evidence.text.strip()
        period = draft.period.period
        assert period is None or Period.parse(str(period)) == period
        assert draft.title.strip()
        taken += [draft.title, draft.body, *(evidence.text for evidence in draft.evidence)]
    for line in page.text.splitlines():
        label = re.match(r"\s*([^:\t]{1,49})[:\t]", line)
        labels |= set(telling_words(label.group(1))) if label else set()
    said = {word for text in taken for word in telling_words(text)}
    left = set(telling_words(page.text)) - said - labels - {"imagen"}
    pieces = {piece for word in said | labels for piece in pieces_of(word)}
    assert all(is_made_of(word, pieces) for word in left)


def telling_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{4,}|\d+", text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_word_of_a_page_is_lost(path: Path) -> None:
    """Every word is in the title, the introduction, a draft or the rest; labels name fields."""
    assert_sound(read_page(path.read_bytes(), path.name))


LINES = [
    "Missions",
    "2015",
    "Togo",
    "Mission to Togo",
    "Visite d'une délégation du Mali",
    "From 3 to 5 May 2014, three experts observed the elections in Lomé, Togo.",
    "On June 3, a delegation of the Electoral Commission of Kenya (IEBC) visited the council.",
    "- May 2011: observation of the election in Benin",
    "| Country | Year | Mission |",
    "| Benin | 2011 | Observation |",
    "País: Chile",
    "Inicio: 8 de marzo de 2018",
    "Home > Activities",
    "Published 5 May 2016",
    "5-8 April 2016",
    "Read more",
    "",
]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_any_order_of_lines_is_read_soundly(lines: list[str]) -> None:
    """Whatever stands above or below what."""
    text = "\n".join(lines)
    if text.strip():
        page = read_page(text)
        assert_sound(page)
        page.to_json()


@given(st.lists(st.sampled_from(LINES[:-1]), min_size=2, max_size=15), st.data())
def test_any_order_of_elements_is_read_soundly(lines: list[str], data: st.DataObject) -> None:
    """The same as HTML, with any tag around each line."""
    tags = st.sampled_from(["p", "h1", "h2", "h3", "li", "td", "div", "b", "span", "nav"])
    source = "".join(f"<{tag}>{line}</{tag}>" for line in lines if (tag := data.draw(tags)))
    assert_sound(read_page(f"<html><body>{source}</body></html>"))


def test_two_readings_are_the_same() -> None:
    """Nothing is remembered from the page before."""
    first = read_page(PAGE).to_json()
    read_page(PAGES[0].read_bytes())
    assert read_page(PAGE).to_json() == first


def test_a_dash_before_place_and_date_ends_the_title() -> None:
    """Lists set with dashes: what, where, when."""
    page = read_page(
        "https://www.example.org/rede\n\nAssembleias\n\n"
        "I Assembleia Geral – Lisboa, Portugal – 9 e 10 de dezembro de 2008\n"
        "II Assembleia Geral – Brasília, Brasil – 3 a 5/11/2010, com 8 delegações\n"
    )
    assert [each.title for each in page.drafts] == [
        "I Assembleia Geral",
        "II Assembleia Geral",
    ]
    assert [str(each.period.period) for each in page.drafts] == [
        "2008-12-09/2008-12-10",
        "2010-11-03/2010-11-05",
    ]
