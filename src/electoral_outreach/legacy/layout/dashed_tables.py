"""Tables whose cells are set apart by dashes, dots or semicolons, below a line that names the columns."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.layout.columns import column_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.source.blocks import Block, Span
    from electoral_outreach.legacy.words.lexicon import Lexicon

_BETWEEN: Final = (
    re.compile(r"\s[-–—]\s"),
    re.compile(r"\s?;\s"),
    re.compile(r"\s[·•]\s"),
)
_CELLS: Final = 3
_NAMED: Final = 2
_ROWS: Final = 2
_LONGEST: Final = 300


def dashed_tables(blocks: Sequence[Block], words: Lexicon) -> list[Block]:
    """The blocks of a page, the lines of such tables as rows.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> lines = ("Country - Activity - Date", "Mali - Training - May 2014", "Togo - Seminar - 2015")
    >>> [block.kind for block in dashed_tables(text_blocks(chr(10).join(lines)), lexicon("en"))]
    ['row', 'row', 'row']
    """
    result: list[Block] = []
    at = 0
    while at < len(blocks):
        rows = _rows(blocks, at, words)
        result += rows or [blocks[at]]
        at += max(len(rows), 1)
    return result


def _rows(blocks: Sequence[Block], at: int, words: Lexicon) -> list[Block]:
    """The rows of a table that begins at a block; none where it names no columns."""
    for between in _BETWEEN:
        header = _cells(blocks[at], between)
        if len(header) < _CELLS:
            continue
        if sum(bool(column_field(cell.text, words)) for cell in header) < _NAMED:
            continue
        rows = [replace(blocks[at], kind="row", cells=header, header=True)]
        for block in blocks[at + 1 :]:
            cells = _cells(block, between)
            if len(cells) != len(header):
                break
            rows.append(replace(block, kind="row", cells=cells))
        if len(rows) > _ROWS:
            return rows
    return []


def _cells(block: Block, between: re.Pattern[str]) -> tuple[Span, ...]:
    if block.kind not in {"text", "bullet"} or block.chrome or len(block.text) > _LONGEST:
        return ()
    cells: list[Span] = []
    at = 0
    for match in between.finditer(block.text):
        cells.append(block.span.part(at, match.start()))
        at = match.end()
    return (*cells, block.span.part(at, len(block.text)))
