"""More than a page or a sheet can hold is refused at once, with what there is too much of and the way out."""

from __future__ import annotations

import tracemalloc
from io import BytesIO

import pytest
import xlsxwriter

from electoral_outreach.legacy import UnreadablePage, read_page
from electoral_outreach.legacy.source import amount
from electoral_outreach.legacy.source.nesting import flattened

MEGABYTE = 1_000_000


def workbook(rows: int, columns: int) -> bytes:
    """A workbook with something in every cell."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        for row in range(rows):
            sheet.write_row(row, 0, ["x"] * columns)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("page", "name", "unit"),
    [
        ("Mission to Mali. " * 300_000, "page.txt", "5,100,000 characters, at most 5,000,000"),
        ("x\n" * 50_001, "page.txt", "50,001 lines, at most 50,000"),
        ("x\x85" * 50_001, "page.txt", "50,001 lines, at most 50,000"),
        ("<p>x</p>" * 50_001, "page.html", "50,001 lines, at most 50,000"),
        ("x,y,z\n" * 25_000 + "x," * 200_000, "missions.csv", "250,000 cells, at most 200,000"),
    ],
    ids=["characters", "lines", "odd lines", "paragraphs", "cells"],
)  # fmt: skip
def test_too_much_is_refused(page: str, name: str, unit: str) -> None:
    """The sentence says how much there is, how much is read, and what to do."""
    with pytest.raises(UnreadablePage) as caught:
        read_page(page, name)
    assert str(caught.value) == f"{name} has too much in it ({unit}); split it"


def test_a_sheet_of_too_many_cells_is_refused() -> None:
    """Whatever its shape, before its rows are looked at."""
    with pytest.raises(UnreadablePage, match=r"has too much in it \(285,000 cells"):
        read_page(workbook(15_000, 20), "missions.xlsx")


@pytest.mark.parametrize(
    "page",
    [
        "<p>x" * 100_000,
        "<p>" + "".join(f"<font color={n}>" for n in range(20)) + "<p>x" * 3_000,
        ("<p " + " ".join(f"a{n}" for n in range(90)) + ">") * 600,
        "<svg>" + "<path d=x />" * 30_000,
        "</p>" * 100_000,
    ],
    ids=["elements", "elements opened again", "attributes", "drawings", "ends"],
)
def test_too_many_elements_are_refused_before_a_parser_takes_the_memory(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the page states them or a parser makes them: nothing is kept for each."""
    monkeypatch.setattr(amount, "MOST_ELEMENTS", 50_000)
    tracemalloc.start()
    try:
        with pytest.raises(UnreadablePage, match=r"^old\.html has too much in it \(50,"):
            flattened(page, "old.html")
        assert tracemalloc.get_traced_memory()[1] < MEGABYTE
    finally:
        tracemalloc.stop()


def test_as_much_as_is_allowed_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits are the last that is accepted."""
    monkeypatch.setattr(amount, "MOST_LINES", 2)
    assert read_page("Mission to Mali\n\nIn 2014, two went.").title == "Mission to Mali"
    with pytest.raises(UnreadablePage, match="3 lines, at most 2"):
        read_page("Mission to Mali\n\nIn 2014, two went.\n\nx")
