"""Spreadsheets as text that the reader knows: a heading for each sheet, a row with pipes for each row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from electoral_outreach.legacy.source.decode import MAX_BYTES, UnreadablePage, decoded
from electoral_outreach.legacy.source.workbook_size import MOST_CELLS, measured, too_large

_OWN: Final = re.compile(r"^\| id \| kind \| kind_label \|", re.MULTILINE)
"""The names of the columns that such a table begins with, wherever somebody put lines above it."""


def refuse_own_table(sheet: str, name: str) -> None:
    """Raise `UnreadablePage` if the text of a sheet is a table of activities as we write them.

    >>> refuse_own_table("| Country | Date |", "missions.csv")
    >>> refuse_own_table("| id | kind | kind_label | type |", "missions.csv")
    Traceback (most recent call last):
    ...
    electoral_outreach.legacy.source.decode.UnreadablePage: missions.csv is a table of activities as a register's downloads have it, which leaves things out; use the register's JSON
    """
    if _OWN.search(sheet):
        raise UnreadablePage(
            name,
            "is a table of activities as a register's downloads have it, which leaves things out",
            "use the register's JSON",
        )


_ZIP: Final = b"PK\x03\x04"
_WORKBOOK: Final = "xl/workbook.xml"
_ENDINGS: Final = (".csv", ".tsv")
_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 50
"""Lines by which a file's delimiter is told."""
_EXACT: Final = 2.0**53
"""Above it, a spreadsheet's number has lost its last digits."""
_PANIC: Final = "PanicException"
"""What a parser written in Rust raises where it gives up; no exception, and found in no module."""
_BREAK: Final = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029|]+\s*")
"""What would end a row or a cell."""


def sheet_text(data: bytes | str, name: str) -> str | None:
    r"""The text of a workbook (extra ``xlsx``), or of a file of separated values by its name.

    None for what is neither. Of formulas the workbook's own results are read, dates as dates.

    Raises:
        UnreadablePage: If a workbook is damaged or too large, or the extra is missing.

    >>> sheet_text("Country;Date\nMali;May 2014\n", "missions.csv")
    '| Country | Date |\n| Mali | May 2014 |\n'
    >>> sheet_text("Country;Date", "missions.txt") is None
    True
    """
    if isinstance(data, bytes) and data.startswith(_ZIP) and len(data) <= MAX_BYTES:
        return _workbook_text(data, name)
    if name.lower().endswith(_ENDINGS):
        return _table(_separated(decoded(data, name), name))
    return None


def _workbook_text(data: bytes, name: str) -> str | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            if _WORKBOOK not in archive.namelist():
                return None
            return _sheets_text(archive, name)
    except BadZipFile as error:
        if _WORKBOOK.encode() not in data:
            return None
        raise UnreadablePage(name, "is a damaged workbook", "save it again, or as CSV") from error


def _sheets_text(archive: ZipFile, name: str) -> str:
    try:
        import python_calamine
    except ImportError:
        raise UnreadablePage(
            name,
            "is a workbook, and the parser for it (python-calamine) is not installed",
            "pip install 'electoral-outreach[xlsx]', or save its sheets as CSV",
        ) from None
    try:
        data = measured(archive, name)
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        filled = list(_filled(workbook, name))
    except (UnreadablePage, BadZipFile):
        raise
    except BaseException as error:  # whatever the parser says of a damaged file
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
        raise UnreadablePage(
            name, f"is a workbook that cannot be read ({error})", "save it again, or as CSV"
        ) from error
    if not filled:
        raise UnreadablePage(name, "is an empty workbook", "save it again with its rows")
    # What a spreadsheet calls its first sheet by itself says nothing.
    return "\n".join(
        table if len(filled) == 1 else f"# {title}\n\n{table}" for title, table in filled
    )


def _filled(workbook: Any, name: str) -> Iterator[tuple[str, str]]:
    """The sheets that say anything; several may be one part, so what they come to is counted again."""
    cells = characters = 0
    for title in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(title)
        cells += sheet.height * sheet.width
        table = _table(map(_said_all, sheet.to_python())) if cells <= MOST_CELLS else ""
        characters += len(table)
        if cells > MOST_CELLS or characters > MAX_BYTES:
            raise too_large(name, "has more in it than is read")
        if table:
            yield title, table


def _said_all(row: Iterable[object]) -> list[str]:
    return list(map(_said, row))


def _said(cell: object) -> str:
    """A cell in words: whole numbers without a point, dates as ISO 8601 has them."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    if isinstance(cell, datetime):
        return (
            str(cell.date()) if cell.time() == cell.time().min else cell.isoformat(" ", "minutes")
        )
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _separated(text: str, name: str) -> Iterator[list[str]]:
    rows = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise UnreadablePage(
                name,
                f"has a row from line {line} that cannot be read ({error})",
                "look for a quotation mark that is not closed",
            ) from error
        if row is None:
            return
        yield row


def _delimiter(text: str) -> str:
    """What separates as many cells in most of the first lines; a comma where nothing does."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]

    def regularity(delimiter: str) -> tuple[int, int]:
        counts = Counter(line.count(delimiter) for line in lines)
        counts.pop(0, None)
        number, lines_alike = max(counts.items(), key=lambda each: each[1], default=(0, 0))
        return lines_alike, number

    return max(_DELIMITERS, key=regularity)


def _table(rows: Iterable[list[str]]) -> str:
    """Rows with pipes; empty for no row that says anything."""
    cells = ([_BREAK.sub(" ", each.strip()) for each in row] for row in rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in cells if any(row))
