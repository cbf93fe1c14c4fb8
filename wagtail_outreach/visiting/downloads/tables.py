"""Tables: comma-separated values as they are fetched, and workbooks, which are whole before they are sent."""

from __future__ import annotations

from collections.abc import Iterator
from tempfile import TemporaryFile

from electoral_outreach.formats import csv, xlsx
from wagtail_outreach.visiting.downloads.selected import Selected

_AT_A_TIME = 1 << 16


def csv_pieces(selected: Selected) -> Iterator[bytes]:
    """Line by line."""
    return csv.lines(selected.activities(), selected.table)


def xlsx_pieces(selected: Selected) -> Iterator[bytes]:
    """A workbook, put together on disk."""
    with TemporaryFile() as file:
        xlsx.write_rows(
            selected.activities(),
            selected.table,
            file,
            title=selected.said,
            note=selected.url,
        )
        file.seek(0)
        while piece := file.read(_AT_A_TIME):
            yield piece
