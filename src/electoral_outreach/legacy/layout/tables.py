"""Tables: which field a column holds, and tables of which every cell became a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.layout.label_names import is_of_people, without_whose
from electoral_outreach.legacy.layout.line import LABEL_FIELDS
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.source.blocks import Block
from electoral_outreach.legacy.words.lexicon import Lexicon

_WIDTHS: Final = range(8, 2, -1)
_DATED: Final = frozenset({"start", "end", "period"})
_ROWS: Final = 2
"""So many rows show that lines are the cells of a table."""
_NAME: Final = 40
_CELL: Final = 300
_EMPTY: Final = re.compile(r"\W*|n/?a", re.IGNORECASE)


# A line is asked for each width that a table may have, and for each place that it may begin at.
@lru_cache(maxsize=2048)
def column_field(text: str, words: Lexicon) -> str:
    """The field that a column of this name holds, "breakdown" for parts of a total, or nothing.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> column_field("Date of signing", lexicon("en")), column_field("AEC staff", lexicon("en"))
    ('start', 'counts')
    """
    bare = text.strip(" :*")
    if words.whole("labels", "breakdown").fullmatch(bare):
        return "breakdown"
    for field in LABEL_FIELDS:
        if words.fits(bare, "labels", field):
            return field
    if _is_either_party(bare, words):
        return "title"
    if words.fits(without_whose(bare), "labels", "counts") or is_of_people(bare, words):
        return "counts"
    types = words.names("agreement_types")
    agreement = words.fits(bare, "kinds", "agreement") or any(
        words.fits(bare, "agreement_types", each) for each in types
    )
    return "title" if agreement else ""


def heads_columns(row: Block, words: Lexicon) -> bool:
    r"""Whether a row of a table names its columns.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> [heads_columns(row, lexicon("en")) for row in text_blocks("| Date | Country |\n| May 2014 | Mali |")]
    [True, False]
    """
    if row.header:
        return True
    named = sum(bool(column_field(cell.text, words)) for cell in row.cells)
    return named >= _ROWS and not any(dates_in(cell.text, words) for cell in row.cells)


def names_only_columns(row: Block, words: Lexicon) -> bool:
    """Whether every cell of a row is the name of a column that is known.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> rows = text_blocks("| Date | Country |") + text_blocks("| Date | Remarks |")
    >>> [names_only_columns(row, lexicon("en")) for row in rows]
    [True, False]
    """
    return all(column_field(cell.text, words) for cell in row.cells if cell.text)


def _is_either_party(text: str, words: Lexicon) -> bool:
    """Whether a column names the other party, a country or a body: "Country / Organisation"."""
    halves = [each.strip() for each in text.split("/")]
    if len(halves) != _ROWS or not any(words.fits(each, "labels", "country") for each in halves):
        return False
    bodies = ("partner", "organiser")
    return any(words.fits(each, "labels", field) for each in halves for field in bodies)


def stacked_tables(blocks: Sequence[Block], text: str, words: Lexicon) -> list[Block]:
    """The blocks of a page, with the tables of which every cell became a line set in rows again."""
    result: list[Block] = []
    at = 0
    while at < len(blocks):
        width = next((each for each in _WIDTHS if _rows(blocks, at, each, words)), 0)
        if not width:
            result.append(blocks[at])
            at += 1
            continue
        rows = _rows(blocks, at, width, words)
        for row in range(rows + 1):
            cells = blocks[at + row * width : at + (row + 1) * width]
            result.append(_row(cells, text, header=row == 0))
        at += (rows + 1) * width
    return result


def _rows(blocks: Sequence[Block], at: int, width: int, words: Lexicon) -> int:
    """How many rows of so many cells follow lines that name columns; 0 where they are too few."""
    if not _is_cell(blocks[at], _NAME):
        return 0
    heads = blocks[at : at + width]
    if len(heads) < width or not all(_is_cell(each, _NAME) for each in heads):
        return 0
    names = [column_field(each.text, words) for each in heads]
    if not _DATED & {*names} or not {"title", "country", "partner"} & {*names}:
        return 0
    if any(dates_in(each.text, words) or mentions(each.text) for each in heads):
        return 0
    rows = 0
    while _is_row(blocks[at + (rows + 1) * width : at + (rows + 2) * width], names, words):
        rows += 1
    return rows if rows >= _ROWS else 0


def _is_row(cells: Sequence[Block], names: Sequence[str], words: Lexicon) -> bool:
    """Whether each cell suits its column: dates where those are, a country where one is."""
    if len(cells) < len(names) or not all(_is_cell(each, _CELL) for each in cells):
        return False
    for cell, name in zip(cells, names, strict=True):
        if _EMPTY.fullmatch(cell.text):
            continue
        if name in _DATED and not dates_in(cell.text, words):
            return False
        if name == "country" and not mentions(cell.text):
            return False
        if name in {"title", "partner"} and len(cell.text) < _ROWS:
            return False
    return any(
        name in _DATED and not _EMPTY.fullmatch(cell.text)
        for cell, name in zip(cells, names, strict=True)
    )


def _is_cell(block: Block, longest: int) -> bool:
    return block.kind in {"text", "bullet"} and not block.chrome and len(block.text) <= longest


def _row(cells: Sequence[Block], text: str, *, header: bool) -> Block:
    start = cells[0].start
    return Block(
        text=text[start : cells[-1].end],
        start=start,
        kind="row",
        gap=cells[0].gap,
        cells=tuple(each.span for each in cells),
        header=header,
    )
