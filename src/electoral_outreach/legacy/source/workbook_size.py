"""How much a workbook would take to read, told from its parts before any parser makes a table of them."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZipFile

from electoral_outreach.legacy.source.decode import MAX_BYTES, UnreadablePage

MOST_CELLS: Final = 4_000_000
"""Cells of the tables that the sheets' filled cells span: nearly four columns down to the last row."""
_MOST_ELEMENTS: Final = 4_000_000
_MOST_REREAD: Final = 100_000_000
"""Elements, where several sheets may be one part: each is read anew."""
_MOST_ATTRIBUTES: Final = 100
_MOST_CHARACTERS: Final = MAX_BYTES
_MOST_UNPACKED: Final = 10 * MAX_BYTES
_LONGEST_COUNT: Final = len(str(_MOST_ELEMENTS))
"""In digits."""
_PIECE: Final = 1 << 16
_PART: Final = re.compile(r"xl/.*\.(?:xml|rels)|\[content_types\]\.xml|_rels/\.rels", re.IGNORECASE)
"""What sheets are read from: neither pictures nor another format that is packed beside them."""
_REFERENCE: Final = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_ROW: Final = re.compile(r"[1-9][0-9]{0,6}")
_LAST_ROW: Final = 1 << 20
_LAST_COLUMN: Final = 1 << 14


def measured(archive: ZipFile, name: str) -> bytes:
    """The workbook again, with nothing in it but the parts that were measured.

    What is measured is so what a parser is given, whatever an archive says in two ways.

    Raises:
        UnreadablePage: If its sheets span or repeat more than is read, or are no XML.
    """
    parts = {each.filename: each for each in archive.infolist() if _PART.fullmatch(each.filename)}
    if sum(each.file_size for each in archive.infolist()) > _MOST_UNPACKED:
        raise too_large(name, "unpacks to more than it should")
    size = _Size(name)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as kept:
        for title, part in parts.items():
            scan = _Scan(size)
            with archive.open(part) as source, kept.open(title, "w") as target:
                while piece := source.read(_PIECE):
                    scan.take(piece)
                    target.write(piece)
            scan.end()
    size.check()
    return stream.getvalue()


def too_large(name: str, how: str) -> UnreadablePage:
    """The refusal of a workbook that holds more than is read, in this way."""
    return UnreadablePage(name, f"is a workbook that {how}", "save its sheets as CSV")


@dataclass(slots=True)
class _Size:
    """What the parts of a workbook come to together."""

    name: str
    elements: int = 0
    longest_part: int = 0
    """In elements."""
    sheets: int = 0
    """How many the workbook lists, which may be the same part again and again."""
    cells: int = 0
    characters: int = 0
    strings: array[int] = field(default_factory=lambda: array("L"))
    """The length of each string that cells share."""
    shared: Counter[int] = field(default_factory=Counter)
    """How many cells show which of them."""

    def check(self) -> None:
        """Refuse what no parser should be given."""
        # Some parsers pass over strings that are empty, and number the others without them.
        told = array("L", filter(None, self.strings))
        most = max(_characters(self.shared, each) for each in (self.strings, told))
        if self.characters + most > _MOST_CHARACTERS:
            raise self.too_large("repeats its texts to more than is read")
        if self.sheets * self.longest_part > _MOST_REREAD:
            raise self.too_large("has too many sheets")

    def too_large(self, how: str) -> UnreadablePage:
        return too_large(self.name, how)


def _characters(shared: Mapping[int, int], lengths: array[int]) -> int:
    return sum(lengths[each] * times for each, times in shared.items() if each < len(lengths))


class _Scan:
    """One part, piece by piece, as XML without entities of its own."""

    def __init__(self, size: _Size) -> None:
        self._size = size
        self._before = size.elements
        self._row = self._column = 0
        """Where a cell stands that does not say where."""
        self._in_cell = self._shares = False
        self._length: int | None = None
        """Characters of the value that is being read, if one is."""
        self._index = ""
        self._top, self._left = _LAST_ROW, _LAST_COLUMN
        self._bottom = self._right = -1
        # Parsers of workbooks take every part for UTF-8, whatever it declares.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._declared

    def take(self, piece: bytes) -> None:
        """Go on with the next bytes."""
        self._parser.Parse(piece, False)

    def end(self) -> None:
        """Add the part up."""
        self._parser.Parse(b"", True)
        size = self._size
        size.longest_part = max(size.longest_part, size.elements - self._before)
        if self._bottom >= 0:
            size.cells += (self._bottom - self._top + 1) * (self._right - self._left + 1)
        if size.cells > MOST_CELLS:
            raise size.too_large(f"spans more than {MOST_CELLS:,} cells")

    def _declared(self, *_: object) -> None:
        raise self._size.too_large("has declarations of its own, as none should")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._size.elements += 1
        if self._size.elements > _MOST_ELEMENTS or len(attributes) > _MOST_ATTRIBUTES:
            raise self._size.too_large("has more in it than is read")
        match tag.rpartition(":")[2]:
            case "c":
                self._begin_cell(attributes)
            case "v" | "is" if self._in_cell:
                self._span()
                self._length, self._index = 0, ""
            case "si":
                self._length = 0
            case "row" if (row := attributes.get("r")) is not None:
                self._row = self._row_at(row, row)
            case "sheet":
                self._size.sheets += 1
            case "sst" if len(promised := attributes.get("uniqueCount", "")) > _LONGEST_COUNT:
                raise self._size.too_large(f"promises {promised:.20} texts")

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._in_cell, self._shares = True, attributes.get("t") == "s"
        if (reference := attributes.get("r")) is None:
            return
        found = _REFERENCE.fullmatch(reference)
        column = _column(found[1]) if found else _LAST_COLUMN
        if found is None or column >= _LAST_COLUMN:
            raise self._nowhere(reference)
        self._row, self._column = self._row_at(found[2], reference), column

    def _row_at(self, number: str, reference: str) -> int:
        """The row counted from nought; parsers do not look whether their numbers overflow."""
        if not _ROW.fullmatch(number) or int(number) > _LAST_ROW:
            raise self._nowhere(reference)
        return int(number) - 1

    def _nowhere(self, reference: str) -> UnreadablePage:
        return UnreadablePage(
            self._size.name,
            f"is a workbook with a cell at {reference[:20]!r}, where no sheet has one",
            "save it again, or as CSV",
        )

    def _span(self) -> None:
        self._top, self._left = min(self._top, self._row), min(self._left, self._column)
        self._bottom, self._right = max(self._bottom, self._row), max(self._right, self._column)

    def _text(self, text: str) -> None:
        if self._length is None:
            return
        self._length += len(text)
        if self._shares and len(self._index) < _LONGEST_COUNT:
            self._index += text

    def _end(self, tag: str) -> None:
        match tag.rpartition(":")[2]:
            case "v" | "is" if self._in_cell and self._length is not None:
                if self._shares and (index := self._index.strip()).isdecimal():
                    self._size.shared[int(index)] += 1
                else:
                    self._size.characters += self._length
                self._length = None
            case "si" if self._length is not None:
                self._size.strings.append(self._length)
                self._length = None
            case "c":
                self._in_cell = False
                self._column += 1
            case "row":
                self._row += 1
                self._column = 0


def _column(letters: str) -> int:
    """A column counted from nought: A is the first, AA comes after Z."""
    number = 0
    for each in letters.upper():
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1
