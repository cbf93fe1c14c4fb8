"""Spreadsheets: rows become drafts as a table's on a page do, whatever program wrote the file."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import csv as csv_format
from electoral_outreach.formats import xlsx as xlsx_format
from electoral_outreach.legacy import UnreadablePage, read_page, to_register
from electoral_outreach.legacy.source.sheets import sheet_text

HEADER = ("Start", "End", "Country", "City", "Activity", "Participants")
ROWS = (
    (date(2016, 11, 7), date(2016, 11, 18), "Haiti", "Jacmel", "Observation of the election", 3),
    (date(2015, 3, 4), date(2015, 3, 6), "Senegal", "Dakar", "Seminar on the register", 75),
)


def workbook(sheets: dict[str, list[tuple[object, ...]]]) -> bytes:
    """A workbook whose dates are dates by their format only, as spreadsheets have them."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        days = book.add_format({"num_format": "dd/mm/yyyy"})
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, days)
                    else:
                        sheet.write(number, column, cell)
    return stream.getvalue()


def drafts(data: bytes, name: str) -> list[tuple[str, str, str, int]]:
    register = to_register(read_page(data, name), "Electoral Commission")
    return [
        (
            each.title.best(["en"]).text,
            str(each.period),
            each.places[0].country or "",
            each.head_counts[0].value,
        )
        for each in register.activities
    ]


EXPECTED = [
    ("Observation of the election", "2016-11-07/2016-11-18", "HT", 3),
    ("Seminar on the register", "2015-03-04/2015-03-06", "SN", 75),
]


def test_a_workbook_s_rows_are_drafts() -> None:
    """Numbers are whole, days are days, and the name of the file says nothing."""
    assert drafts(workbook({"Missions": [HEADER, *ROWS]}), "upload") == EXPECTED


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separated_values_are_read_however_they_are_separated(
    delimiter: str, encoding: str
) -> None:
    text = "\r\n".join(delimiter.join(map(str, row)) for row in (HEADER, *ROWS))
    assert drafts(text.encode(encoding), "missions.csv") == EXPECTED


def test_each_sheet_has_its_heading() -> None:
    """What is listed as missions and what as hostings is told apart by it; empty sheets are nothing."""
    data = workbook(
        {
            "Missions": [HEADER, *ROWS],
            "Empty": [],
            "Delegations received": [
                ("Date", "Activity"),
                ("12 May 2017", "Study visit of the Electoral Commission of Ghana"),
            ],
        }
    )
    assert [each.kind for each in read_page(data, "register.xlsx").drafts] == [
        "mission",
        "mission",
        "hosting",
    ]


def test_a_cell_with_line_breaks_and_pipes_stays_one_cell() -> None:
    text = 'Country,Activity,Date\nMali,"Study of the | register\nin Bamako",May 2014\n'
    told = sheet_text(text, "a.csv")
    assert told is not None
    assert told.splitlines()[1] == "| Mali | Study of the register in Bamako | May 2014 |"


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=1),
        max_size=8,
    )
)
def test_any_cells_make_a_row_a_line(rows: list[list[str]]) -> None:
    """Nothing that stands in a cell makes another row of it."""
    import csv

    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    if not stream.getvalue().strip():
        return
    told = sheet_text(stream.getvalue(), "a.csv") or ""
    assert all(line.startswith("| ") and line.endswith(" |") for line in told.split("\n") if line)


def test_rows_like_one_that_names_an_activity_are_activities_too() -> None:
    """What it was, when and in which other country is enough beside one that says "visit"."""
    page = read_page(
        "Title,Date,Country,Partner\n"
        "Visit to Haiti,2015-03-02,Haiti,UNDP\n"
        "Voters abroad,2016-04-03,France,\n"
        "The new register,7 November,Madagascar,OIF\n"
        "No activity,2017-04-03,Mali,\n"
        "Budget,2018-04-03,,\n",
        "missions.csv",
    )
    assert [each.title for each in page.drafts] == [
        "Visit to Haiti",
        "Voters abroad",
        "The new register",
    ]
    assert [each.to_json()["countries"] for each in page.drafts] == [["HT"], ["FR"], ["MG"]]
    # Nor is the row unread whose names of columns these were read by.
    assert [each.split(" | ")[0] for each in page.unread] == ["| No activity", "| Budget"]


def test_rows_in_one_s_own_country_are_not() -> None:
    page = read_page(
        "https://www.elections.ca/missions\n\n| Title | Date | Country |\n"
        "| Visit to Haiti | 2015-03-02 | Haiti |\n"
        "| Voters at home | 2016-04-03 | Canada |\n"
    )
    assert [each.title for each in page.drafts] == ["Visit to Haiti"]


@pytest.mark.parametrize("form", [csv_format, xlsx_format])
def test_a_table_that_we_wrote_is_refused(form: Any) -> None:
    """Much is left out of it, and what is in it is said in words."""
    register = to_register(read_page(workbook({"Missions": [HEADER, *ROWS]}), "a.xlsx"), "A")
    stream = io.BytesIO()
    form.write(register, stream, language="fr")
    name = "own.csv" if form is csv_format else "own.xlsx"
    with pytest.raises(UnreadablePage, match="use the register's JSON"):
        read_page(stream.getvalue(), name)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook({"Empty": []}), "is an empty workbook"),
        (workbook({"A": [HEADER]})[:-40], "is a damaged workbook"),
    ],
)
def test_a_workbook_that_cannot_be_read_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadablePage, match=reason):
        read_page(data, "missions.xlsx")


@pytest.mark.parametrize("name", ["missions.csv", "missions.TSV"])
@pytest.mark.parametrize(
    "cell", ["x" * 200_000, '"' + "x;y\n" * 50_000, '"never closed' + "\n" * 200_000]
)
def test_a_cell_without_end_is_named(cell: str, name: str) -> None:
    """A quotation mark that nobody closes takes the rest of the file for one cell."""
    with pytest.raises(UnreadablePage, match=r"has a row from line 3 .*that is not closed"):
        read_page(f"Country;Date\nMali;May 2014\n{cell}", name)


def test_a_workbook_with_a_damaged_sheet_says_so() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(UnreadablePage, match="is a workbook that cannot be read"):
        read_page(stream.getvalue(), "missions.xlsx")


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    """Before it is unpacked."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(210):
                part.write(bytes(1 << 20))
    with pytest.raises(UnreadablePage, match="unpacks to more than it should"):
        read_page(stream.getvalue(), "missions.xlsx")


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(UnreadablePage, match=r"pip install 'electoral-outreach\[xlsx\]'"):
        read_page(workbook({"Missions": [HEADER, *ROWS]}), "missions.xlsx")
