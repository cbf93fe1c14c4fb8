"""Plain text as it flows, with every place traced back to the page."""

from __future__ import annotations

import textwrap
from pathlib import Path
from unicodedata import combining

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import read_page
from electoral_outreach.legacy.source.flow import Flow

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*-[a-z][a-z].txt"))
PARAGRAPH = (
    "From May 30 to June 2, 2017, the African Union Commission held a seminar on registers of"
    " voters in Nairobi, Kenya, through its role as Secretary General of the network of bodies."
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("width", [60, 72, 100])
def test_wrapped_lines_are_joined(end: str, width: int) -> None:
    """At whatever width, before capitals too, as Windows and old Macs end lines."""
    lines = textwrap.wrap(PARAGRAPH, width)
    page = end.join(["Mission", "", *lines, "", *lines])
    assert Flow(page).text.split() == page.split()
    assert [line for line in Flow(page).text.splitlines() if line] == [
        "Mission",
        PARAGRAPH,
        PARAGRAPH,
    ]


def test_an_item_goes_on_below_its_mark() -> None:
    """Indented or not."""
    page = "\n".join(textwrap.wrap("- " + PARAGRAPH, 64, subsequent_indent="  "))
    assert Flow(page).text == "- " + PARAGRAPH


@pytest.mark.parametrize(
    "page",
    [
        "Mission to Togo\nMission to Mali\nVisit of a delegation",
        "Country: Chile\nStart: 8 March 2018\nEnd: 12 March 2018",
        "| Togo | " + "x" * 60 + " |\n| mali | 2015 |",
        "- first item of a list, long enough that a program may have wrapped it,\n- second item",
        PARAGRAPH + "\n" + PARAGRAPH,
    ],
)
def test_lines_that_nobody_wrapped_stay_apart(page: str) -> None:
    """Titles, labels, rows, items, and paragraphs of a line each."""
    assert Flow(page).text == page


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("5\u00a0mai\u202f2014", "5 mai 2014"),
        ("Côte   d’Ivoire", "Côte d’Ivoire"),
        ("elec\u00adtion \u200bday\ufeff", "election day"),
        ("Se\u0301ne\u0301gal", "Sénégal"),
        ("a\tb", "a\tb"),
    ],
)
def test_odd_spaces_and_letters_are_made_plain(source: str, text: str) -> None:
    """But a tab parts cells."""
    assert Flow(source).text == text


@given(
    st.text(alphabet=st.sampled_from("aé e\u0301\u00a0\u00ad\n\r\t .Zx1-|"), max_size=300),
    st.data(),
)
def test_every_place_leads_back_to_its_words(source: str, data: st.DataObject) -> None:
    """What stands between two places is, once it flows, the same text."""
    flow = Flow(source)
    if not flow.text:
        return
    start = data.draw(st.integers(0, len(flow.text) - 1))
    end = data.draw(st.integers(start + 1, len(flow.text)))
    while start and combining(flow.text[start]):  # a letter and all its accents have one place
        start -= 1
    while end < len(flow.text) and combining(flow.text[end]):
        end += 1
    begin, stop = flow.source_of(start, end)
    assert 0 <= begin < stop <= len(source)
    letters = [c for c in flow.text[start:end] if c not in " \n\r\t-"]
    assert [c for c in Flow(source[begin:stop]).text if c not in " \n\r\t-"] == letters


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_page_wrapped_by_a_program_says_the_same(path: Path) -> None:
    """Lines of 76 letters with Windows line ends give the drafts of the page as it was."""
    text = path.read_text(encoding="utf-8")
    if "\t" in text or "|" in text:
        return
    lines = [
        line
        for paragraph in text.splitlines()
        for line in textwrap.wrap(paragraph, 76, break_on_hyphens=False) or [""]
    ]
    wrapped, plain = read_page("\r\n".join(lines)), read_page(text)
    keys = ["title", "kind", "type", "period", "countries", "head_counts", "partners"]
    assert [[draft[key] for key in keys] for draft in wrapped.to_json()["drafts"]] == [
        [draft[key] for key in keys] for draft in plain.to_json()["drafts"]
    ]


def test_a_word_parted_at_the_end_of_a_line_is_one_again() -> None:
    """And what follows it there goes on, be the line short of the others or a heading."""
    page = (
        "7.2.3 Observer mission to the harmonised elections\nin Ruritania\n\n"
        "A team of five officers led by the Deputy Secre-\n"
        "tary was in Strelsau, Ruritania, from 14 to 18\n"
        "May 2018 to study how the Electoral Commission of\n"
        "Ruritania stores and tests its voting machines."
    )
    assert Flow(page).text == (
        "7.2.3 Observer mission to the harmonised elections in Ruritania\n\n"
        "A team of five officers led by the Deputy Secretary was in Strelsau, Ruritania, from 14 to 18 "
        "May 2018 to study how the Electoral Commission of Ruritania stores and tests its voting machines."
    )


def test_a_hyphen_that_a_word_has_elsewhere_stays() -> None:
    text = (
        "The run-off was held on 5 May.\n\n"
        "Two officers of the commission observed the run-\noff in Ruritania and met its com-\n"
        "mission."
    )
    assert "observed the run-off in Ruritania" in Flow(text).text


def test_a_hyphen_before_a_name_stays() -> None:
    """The second part of a compound has a capital."""
    assert "Vice-\nPresident" in Flow("The mission was led by the Vice-\nPresident of it.").text
