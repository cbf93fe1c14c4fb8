"""Comma-separated values (RFC 4180, UTF-8): one row an activity, for spreadsheets and programs.

A table for reading: what is nested in a record is said in words, so that nothing reads a register
back from it. JSON is the form that loses nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import IO, Final

from electoral_outreach.formats.table import Cell, Table
from electoral_outreach.model import Activity, Register

MEDIA_TYPE: Final = "text/csv"
_COMMANDS: Final = re.compile(
    "^(?=[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r])"
    "|(?<=[;\t\r\n])(?=[=@\uff1d\uff20]|[+\\-\uff0b\uff0d][^\\s])"
)
"""Where spreadsheets see the beginning of a formula: also behind what separates cells in other languages."""


def write(register: Register, stream: IO[bytes], *, language: str | None = None) -> None:
    """Write a register's activities to an open binary file.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> stream.getvalue()[:26]
    b'id,kind,kind_label,type,ty'
    """
    for line in lines(register.activities, Table.of(register, language)):
        stream.write(line)


def lines(activities: Iterable[Activity], table: Table) -> Iterator[bytes]:
    r"""The file line by line, activities as they come.

    Where a text begins like a formula, an apostrophe before it keeps spreadsheets from running it;
    so does one inside it where a semicolon or a new line would begin a cell in some languages.

    >>> from electoral_outreach.model import Mission
    >>> *_, last = lines([Mission(id="m", title={"en": "=1+1"})], Table(["en"]))
    >>> last.startswith(b"m,mission,Mission,"), b",'=1+1," in last
    (True, True)
    """
    buffer = _Buffer()
    writer = csv.writer(buffer)
    for row in table.rows(activities):
        writer.writerow(map(_harmless, row))
        yield buffer.line.encode()


def _harmless(cell: Cell) -> Cell:
    return _COMMANDS.sub("'", cell) if isinstance(cell, str) else cell


class _Buffer:
    """Keeps the line that was written last."""

    line = ""

    def write(self, line: str) -> None:
        self.line = line
