"""HTML, however malformed, into text and blocks."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy import UnreadablePage, read_page
from electoral_outreach.legacy.source.markup import looks_like_html, read_html

PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Nos missions</title>
<script>var date = "5 mai 2014";</script><style>p { color: red }</style></head>
<body><nav><ul><li>Accueil</li><li>Contact</li></ul></nav>
<h1>Missions</h1><p>Du 3 au 5&nbsp;mai 2014, deux&#160;experts<br>sont allés au <b>Togo</b>.</p>
<table><tr><th>Pays</th><th>Date</th></tr><tr><td>Mali</td><td>mai 2015</td></tr></table>
<ul><li>un</li><li>deux</li></ul><!-- 6 juin 2016 --></body></html>"""


def test_blocks_come_in_reading_order_with_their_kinds() -> None:
    """Navigation is marked; scripts, styles and comments are no text."""
    page = read_html(PAGE, "page.html")
    kinds = [(block.kind, block.text, block.chrome) for block in page.blocks]
    assert ("text", "Accueil", True) in kinds or ("bullet", "Accueil", True) in kinds
    assert ("heading", "Missions", False) in kinds
    assert [block.text for block in page.blocks if block.kind == "bullet" and not block.chrome] == [
        "un",
        "deux",
    ]
    assert "color" not in page.text
    assert "var" not in page.text
    assert "juin" not in page.text
    assert (page.title, page.language) == ("Nos missions", "fr")


def test_a_table_gives_rows_and_says_which_is_the_header() -> None:
    """Cells keep their places in the text."""
    page = read_html(PAGE, "page.html")
    rows = [block for block in page.blocks if block.kind == "row"]
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Pays", "Date"],
        ["Mali", "mai 2015"],
    ]
    assert [row.header for row in rows] == [True, False]


MALFORMED = [
    "<p>Mission <b>to <i>Mali</b></i><p>On 5 May 2014<table><td>x",
    "<html><body><div><p>one<div>two</p></div>",
    "<ul><li>one<li>two</ul></ul></div></body></html><p>after",
    "<p class='x>broken</p><p>next</p>",
    "<h1>Title<h2>Sub</h1><p>text &amp &unknown; &#x110000; &#0;</p>",
    "<table><tr><td>a<tr><td>b</table><tr><td>stray",
    "<body><p>x</body></body></html><html><p>y",
    "<svg><p>in svg</p></svg><math><p>x</p></math>" + "<p>" * 50,
    "<template><p>hidden</p></template><p>seen</p><noscript><p>n</p></noscript>",
]


@pytest.mark.parametrize("source", MALFORMED)
def test_malformed_html_is_read_as_a_browser_reads_it(source: str) -> None:
    """Every block stands where it says."""
    page = read_html(source, "page.html")
    for block in page.blocks:
        assert page.text[block.start : block.end] == block.text
    read_page(source)


def test_elements_nested_beyond_all_sense_lose_no_text() -> None:
    """The parser would take time by their depth."""
    page = read_html("<div>" * 5000 + "<p>deep</p>" + "</div>" * 5000 + "<p>after</p>", "x.html")
    assert [block.text for block in page.blocks] == ["deep", "after"]


def test_text_that_a_click_opens_is_text_of_the_page() -> None:
    """Archives fold their years away."""
    page = read_html(
        "<details><summary>2014</summary><p>one</p></details><p hidden>two</p>", "page.html"
    )
    assert [block.text for block in page.blocks] == ["2014", "one", "two"]


def test_without_the_parser_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that brings it, or saving the page as text."""
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    with pytest.raises(UnreadablePage, match=r"electoral-outreach\[html\]"):
        read_page("<html><body><p>Mission</p></body></html>", "page.html")
    assert read_page("Mission", "page.txt").title == "Mission"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<p>a</p><p>b</p>", True),
        ("<!DOCTYPE html><html><body>x</body></html>", True),
        ("a < b and c > d", False),
        ("Mail <someone@example.org> or <other@example.org>", False),
        ("plain", False),
    ],
)
def test_html_is_known_by_its_tags(text: str, *, html: bool) -> None:
    """Not by its name, and not by angle brackets."""
    assert looks_like_html(text) is html


TAGS = [
    *("p", "div", "ul", "li", "table", "tr", "td", "th"),
    *("h1", "h2", "b", "i", "br", "a", "nav", "span"),
]


@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
            st.sampled_from(["Mission", "Mali", "5 May 2014", " ", "\n", "&amp;", "<", ">", '"']),
        ),
        max_size=40,
    )
)
def test_any_heap_of_tags_is_read(pieces: list[str]) -> None:
    """Every block stands where it says, and no word is lost or doubled."""
    source = "<p>x</p><p>y</p>" + "".join(pieces)
    page = read_html(source, "page.html")
    end = 0
    for block in page.blocks:
        assert page.text[block.start : block.end] == block.text
        assert block.start >= end
        end = block.end
        for cell in block.cells:
            assert page.text[cell.start : cell.end] == cell.text
    for drafted in read_page(source).drafts:
        assert drafted.title
