"""Spreadsheets as text that the reader knows: a heading for each sheet, a row with pipes for each row."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from electoral_outreach.legacy.source.decode import MAX_BYTES, UnreadablePage, decoded

_ZIP: Final = b"PK\x03\x04"
_WORKBOOK: Final = "xl/workbook.xml"
_ENDINGS: Final = (".csv", ".tsv")
_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 50
"""Lines by which a file's delimiter is told."""
_MOST_UNPACKED: Final = 10 * MAX_BYTES
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
        return _table(_separated(decoded(data, name)))
    return None


def _workbook_text(data: bytes, name: str) -> str | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except BadZipFile as error:
        if _WORKBOOK.encode() not in data:
            return None
        raise UnreadablePage(name, "is a damaged workbook", "save it again, or as CSV") from error
    if _WORKBOOK not in {each.filename for each in parts}:
        return None
    if sum(each.file_size for each in parts) > _MOST_UNPACKED:
        raise UnreadablePage(
            name, "is a workbook that unpacks to more than it should", "save its sheets as CSV"
        )
    try:
        import python_calamine
    except ImportError:
        raise UnreadablePage(
            name,
            "is a workbook, and the parser for it (python-calamine) is not installed",
            "pip install 'electoral-outreach[xlsx]', or save its sheets as CSV",
        ) from None
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [
            (each, workbook.get_sheet_by_name(each).to_python()) for each in workbook.sheet_names
        ]
    except Exception as error:  # whatever the parser says of a damaged file
        raise UnreadablePage(
            name, f"is a workbook that cannot be read ({error})", "save it again, or as CSV"
        ) from error
    filled = [(title, table) for title, rows in sheets if (table := _table(map(_said_all, rows)))]
    if not filled:
        raise UnreadablePage(name, "is an empty workbook", "save it again with its rows")
    # What a spreadsheet calls its first sheet by itself says nothing.
    return "\n".join(
        table if len(filled) == 1 else f"# {title}\n\n{table}" for title, table in filled
    )


def _said_all(row: Iterable[object]) -> list[str]:
    return list(map(_said, row))


def _said(cell: object) -> str:
    """A cell in words: whole numbers without a point, dates as ISO 8601 has them."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return (
            str(cell.date()) if cell.time() == cell.time().min else cell.isoformat(" ", "minutes")
        )
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _separated(text: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))


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
