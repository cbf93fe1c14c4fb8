"""Lines that hold several labels with their values: "Dates: 27 May to 10 June 2017 | Team: 8 | Report"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.layout.labels import labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.source.blocks import Block, Span
    from electoral_outreach.legacy.words.lexicon import Lexicon

_BETWEEN: Final = re.compile(
    r"\s[|·•]\s|;\s|[.,]\s(?=[A-ZÀ-Þ][\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,3}\s?:\s)"
)
"""A dot or a comma is between labels where another label follows."""
_LONGEST: Final = 400
_LABELS: Final = 2
"""So many labels in one line make it a form."""


def label_rows(blocks: Sequence[Block], words: Lexicon) -> list[Block]:
    """The blocks of a page, those with several labels as one for each.

    >>> from electoral_outreach.legacy.source.blocks import text_blocks
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> line = text_blocks("Dates: 27 May to 10 June 2017 | Team: 8 | Report")
    >>> [block.text for block in label_rows(line, lexicon("en"))]
    ['Dates: 27 May to 10 June 2017', 'Team: 8', 'Report']
    """
    return [part for block in blocks for part in _parts(block, words)]


def _parts(block: Block, words: Lexicon) -> Iterator[Block]:
    pieces = [*block.cells] if block.kind == "row" else [*_pieces(block.span)]
    if block.kind == "heading" or len(pieces) < _LABELS or len(block.text) > _LONGEST:
        yield block
        return
    blocks = [
        replace(block, text=each.text, start=each.start, kind="text", cells=(), gap=False)
        for each in pieces
        if each.text
    ]
    labels = [_field(each, words) for each in blocks]
    if sum(map(bool, labels)) < _LABELS:
        yield block
        return
    whole = "title" in labels  # a form of its own
    for at, (each, named) in enumerate(zip(blocks, labels, strict=True)):
        # what has no label there is a link, such as "Report"
        gap = not at and (block.gap or whole)
        yield replace(each, gap=gap, chrome=block.chrome or not named)


def _field(block: Block, words: Lexicon) -> str:
    """The field of a block that is a label with its value, or nothing."""
    line = labelled(block, words, None)
    return line.field if line is not None and line.value is not None and line.value.text else ""


def _pieces(span: Span) -> Iterator[Span]:
    if len(span.text) > _LONGEST:
        return
    at = 0
    for match in _BETWEEN.finditer(span.text):
        yield span.part(at, match.start())
        at = match.end()
    yield span.part(at, len(span.text))
