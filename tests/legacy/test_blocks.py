"""Plain text into blocks: lines, bullets, rows, headings, each in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.legacy.source.blocks import Span, flowing, text_blocks

PAGE = """# Activities

A line
A new sentence
- first item
* second item
1. third item

| Country | Year |
|---------|------|
| Togo    | 2015 |
Name\tPlace\tDate
===
"""


def test_every_kind_of_block_is_told_apart() -> None:
    """Headings, paragraphs, items, rows and rules."""
    kinds = [(block.kind, block.text[:8]) for block in text_blocks(PAGE)]
    assert kinds == [
        ("heading", "Activiti"),
        ("text", "A line"),
        ("text", "A new se"),
        ("bullet", "first it"),
        ("bullet", "second i"),
        ("bullet", "third it"),
        ("row", "| Countr"),
        ("rule", "|-------"),
        ("row", "| Togo  "),
        ("row", "Name\tPla"),
        ("rule", "==="),
    ]


def test_the_cells_of_a_row_have_their_places() -> None:
    """Between pipes or tabs."""
    for block in text_blocks(PAGE):
        for cell in block.cells:
            assert PAGE[cell.start : cell.end] == cell.text
    rows = [[cell.text for cell in block.cells] for block in text_blocks(PAGE) if block.cells]
    assert rows == [["Country", "Year"], ["Togo", "2015"], ["Name", "Place", "Date"]]


def test_a_blank_line_is_a_gap() -> None:
    """Also where lines end as on Windows or on old Macs."""
    for end in ("\n", "\r\n", "\r"):
        gaps = [block.gap for block in text_blocks(f"One{end}two{end}{end}three")]
        assert gaps == [True, False, True]


def test_a_hyphen_within_a_line_is_no_bullet() -> None:
    """Nor is a year followed by a dot."""
    assert [block.kind for block in text_blocks("pre-electoral\n\n2016. A year")] == ["text"] * 2


@given(st.text(alphabet=st.sampled_from("ab1 .|-*#\t\n\r\x0b\u2028é"), max_size=120))
def test_blocks_stand_where_they_say_and_hold_every_letter(text: str) -> None:
    """In order, apart from each other, with no letter or figure left out."""
    end = 0
    held = []
    for block in text_blocks(text):
        assert text[block.start : block.end] == block.text
        assert block.start >= end
        end = block.end
        held.append(block.text)
    assert [c for c in text if c in "abé"] == [c for piece in held for c in piece if c in "abé"]


@given(st.text(max_size=50), st.integers(0, 50), st.integers(0, 50))
def test_a_part_of_a_span_is_where_it_says(text: str, start: int, end: int) -> None:
    """Stripped, and its place moved along."""
    part = Span(text, 10).part(start, end)
    assert text[part.start - 10 : part.end - 10] == part.text
    assert part.text == text[start:end].strip()


def test_flowing_text_has_single_spaces() -> None:
    """Also for the space that does not break."""
    assert flowing(" a \u00a0 b\n\nc ") == "a b c"
