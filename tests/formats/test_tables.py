"""Activities as tables: nothing of a record is forgotten, and programs read back what was written."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given, settings
from python_calamine import CalamineWorkbook

from electoral_outreach.formats import csv as csv_format
from electoral_outreach.formats import xlsx
from electoral_outreach.formats.missing import MissingExtra
from electoral_outreach.formats.table import TEXTS, Table
from electoral_outreach.model import Agreement, BaseActivity, Mission, Register
from electoral_outreach.strategies import registers

ELSEWHERE = {
    "title": "a column for each language",
    "summary": "the same",
    "purpose": "the same",
    "outcome": "the same",
    "body": "the same",
    "renewals": "validity",
    "renewal": "JSON only",
    "order_year": "JSON only: it is not the date",
    "body_html": "JSON only",
    "schedule": "JSON only",
    "photos": "JSON only",
}
"""Fields that have no column of their own name, and where they are."""


def table_of(register: Register) -> list[dict[str, str]]:
    stream = io.BytesIO()
    csv_format.write(register, stream)
    return [*csv.DictReader(io.StringIO(stream.getvalue().decode(), newline=""))]


def test_every_field_is_in_a_column_or_said_to_be_elsewhere() -> None:
    """A new field of the model is decided upon, and nothing gets into a table unasked."""
    columns = Table(["en"]).columns
    known = {each.name for cls in (BaseActivity, Agreement) for each in fields(cls)}
    assert {name for name in known if name not in columns} == set(ELSEWHERE)
    assert len(set(columns)) == len(columns)


@given(registers())
@settings(max_examples=40)
def test_a_table_reads_back(register: Register) -> None:
    """One row an activity, codes and texts as they are, whatever characters stand in them."""
    rows = table_of(register)
    assert [row["id"] for row in rows] == [each.id for each in register.activities]
    for row, activity in zip(rows, register.activities, strict=True):
        assert row["period"] == str(activity.period or "")
        assert row["themes"] == "; ".join(activity.themes)
        for name in TEXTS:
            for tag, text in (getattr(activity, name) or {}).items():
                assert row[f"{name}_{tag}"].replace("'", "") == text.replace("'", "")


@given(registers())
@settings(max_examples=15)
def test_a_workbook_holds_what_the_table_does(register: Register) -> None:
    """Numbers as numbers, and text that looks like a formula, a number or an address as text."""
    stream = io.BytesIO()
    xlsx.write(register, stream)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(stream.getvalue())).get_sheet_by_index(0)
    header, *rows = sheet.to_python(skip_empty_area=False)
    table = Table.of(register)
    assert tuple(header) == table.columns
    assert [row[0] for row in rows] == [each.id for each in register.activities]
    for row, activity in zip(rows, register.activities, strict=True):
        for cell, told in zip(row, table.row(activity), strict=True):
            # The parser hands back line breaks as they stand in XML.
            assert str(cell).replace("\r\n", "\n") == ("" if told is None else _as_read(told))


def _as_read(told: str | int) -> str:
    return f"{float(told)}" if isinstance(told, int) else told


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "a;=", "a\n=", "a;-"]
)
def test_no_spreadsheet_runs_what_a_text_says(start: str) -> None:
    """In a table an apostrophe stands before it; in a workbook it is text by its type."""
    mission = Mission(id="m", title={"en": "M"}, summary={"en": f"{start}cmd|'/c calc'!A1"})
    [row] = [*csv_format.lines([mission], Table(["en"]))][1:]
    assert f"{start[:-1]}'{start[-1]}cmd".encode() in row
    stream = io.BytesIO()
    xlsx.write_rows([mission], Table(["en"]), stream)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(stream.getvalue())).get_sheet_by_index(0)
    read = [str(cell).replace("\r\n", "\n") for cell in sheet.to_python()[1]]
    assert (mission.summary or {})["en"] in read


@pytest.mark.parametrize("said", ["a - b", "a; b", "a; -5", "x=y", "a\n- b", "a@b.org"])
def test_words_that_are_no_formula_stay_as_they_are(said: str) -> None:
    """In tables, too."""
    mission = Mission(id="m", title={"en": "M"}, summary={"en": said})
    [row] = [*csv_format.lines([mission], Table(["en"]))][1:]
    assert said.encode() in row


def test_a_text_longer_than_a_cell_says_that_it_goes_on() -> None:
    mission = Mission(id="m", title={"en": "M"}, body={"en": "a" * 40_000})
    stream = io.BytesIO()
    xlsx.write_rows([mission], Table(["en"]), stream)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(stream.getvalue())).get_sheet_by_index(0)
    longest = max(map(str, sheet.to_python()[1]), key=len)
    assert len(longest) == 32_767
    assert longest.endswith("a…")


def test_activities_are_written_as_they_come() -> None:
    """A large register is never in memory as a table."""
    asked = []

    def activities() -> object:
        for number in range(3):
            asked.append(number)
            yield Mission(id=f"m-{number}", title={"en": "M"})

    lines = csv_format.lines(activities(), Table(["en"]))  # type: ignore[arg-type]
    taken = [len(asked) for _ in lines]
    assert taken == [0, 1, 2, 3]
    assert all(later - earlier == 1 for earlier, later in pairwise(taken))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it, and before anything is written."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    stream = io.BytesIO()
    with pytest.raises(MissingExtra, match=r"pip install 'electoral-outreach\[xlsx\]'") as caught:
        xlsx.write_rows([], Table(["en"]), stream)
    assert caught.value.extra == "xlsx"
    assert not stream.getvalue()
