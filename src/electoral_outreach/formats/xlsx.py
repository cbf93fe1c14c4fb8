"""Office Open XML workbooks: the same table as CSV, for who opens it in a spreadsheet (extra `xlsx`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Final

from electoral_outreach.formats.missing import needs
from electoral_outreach.formats.table import Table
from electoral_outreach.model import Activity, Register

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_CHARACTERS: Final = 32_767
"""The most that a cell of a workbook holds."""
_WIDTH: Final = 18


def write(register: Register, stream: IO[bytes], *, language: str | None = None) -> None:
    """Write a register's activities to an open binary file; `MissingExtra` without `xlsx`.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> stream.getvalue()[:2]
    b'PK'
    """
    write_rows(register.activities, Table.of(register, language), stream)


def write_rows(
    activities: Iterable[Activity],
    table: Table,
    stream: IO[bytes],
    *,
    title: str = "",
    note: str = "",
) -> None:
    """Write activities as they come, in little memory; title and note go into its properties.

    Text stays text, whatever it begins with. Of a text longer than a cell holds, the rest is left
    out and an ellipsis says so.

    >>> from io import BytesIO
    >>> write_rows([], Table(["en"]), BytesIO(), title="Missions")
    """
    with needs("xlsx", "a workbook"):
        import xlsxwriter
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as workbook:
        workbook.set_properties({"title": title, "comments": note})
        sheet = workbook.add_worksheet()
        bold = workbook.add_format({"bold": True})
        sheet.set_column(0, len(table.columns) - 1, _WIDTH)
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(table.rows(activities)):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, _fitting(cell), None if number else bold)
                elif cell is not None:
                    sheet.write_number(number, column, cell)


def _fitting(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[: _MOST_CHARACTERS - 1]}…"
