"""Forms: labels in a row on one line, labels above their values, and forms that do not begin with their title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.dates import Order, dates_in
from electoral_outreach.legacy.layout.label_names import label_field
from electoral_outreach.legacy.layout.labels import labelled
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.source.blocks import Block, Span
from electoral_outreach.legacy.words.lexicon import Lexicon

_WHEN: Final = frozenset({"period", "start", "end"})
_WHERE: Final = frozenset({"place", "country"})
_LONGEST_LABEL: Final = 90


def bare_labels(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, those that are but a label as one where when and where are both said so.

    A heading called "Date" alone may be anything; above a date, with "Location" above a place beside
    it, it is a form. One that says when the page was put out, and no day below it, says nothing.
    """
    fields = {
        at: field
        for at, line in enumerate(lines)
        if line.role in {"heading", "posting"}
        and line.block.kind == "text"
        and len(line.text) < _LONGEST_LABEL
        and (field := label_field(line.text, words)) in _WHEN | _WHERE
        and at + 1 < len(lines)
        and _suits(field, lines[at + 1], words, order)
    }
    said = set(fields.values())
    whole = bool(said & _WHEN) and bool(said & _WHERE)
    return [
        Line(line.block, "label", field=fields[at])
        if whole and at in fields
        else Line(line.block, "chrome")
        if line.role == "heading" and _is_left_open(line, lines[at + 1 : at + 2], words)
        else line
        for at, line in enumerate(lines)
    ]


def _suits(field: str, below: Line, words: Lexicon, order: Order | None) -> bool:
    if below.role not in {"date", "heading", "country"} or len(below.text) > _LONGEST_LABEL:
        return False
    if field in _WHERE:
        return bool(mentions(below.text))
    dates = dates_in(below.text, words, order=order, at=below.block.start)
    return bool(dates) and not letters_beside(below.block.span, dates)


def _is_left_open(line: Line, below: Sequence[Line], words: Lexicon) -> bool:
    """Whether a line is the label of a posting date that is not there: "Published"."""
    return (
        line.block.kind == "text"
        and words.fits(line.text, "posting", "labels")
        and not any(each.role in {"date", "posting"} for each in below)
    )


_OFTEN: Final = 2


def titles_first(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each form that is set like another with its title in front.

    Forms are alike where their first labels are the same.
    """
    runs = [*_runs(lines)]
    times = Counter(_label(run[0]) for run in runs if _title_at(run))
    return [
        line
        for run in runs
        for line in (_with_title_first(run) if times[_label(run[0])] >= _OFTEN else run)
    ]


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones."""
    run: list[Line] = []
    for line in lines:
        if run and line.block.gap:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _title_at(run: Sequence[Line]) -> int:
    """Where in a form the one label of a title stands; 0 where that is first, or none."""
    titles = [at for at, line in enumerate(run) if line.role == "label" and line.field == "title"]
    return titles[0] if len(titles) == 1 and run[0].role == "label" else 0


def _with_title_first(run: list[Line]) -> list[Line]:
    at = _title_at(run)
    if not at:
        return run
    title = replace(run[at], block=replace(run[at].block, gap=True))
    first = replace(run[0], block=replace(run[0].block, gap=False))
    return [title, first, *run[1:at], *run[at + 1 :]]


def _label(line: Line) -> str:
    start = line.value.start - line.block.start if line.value is not None else 0
    return fold(line.text[:start])


_BETWEEN: Final = re.compile(
    r"\s[|·•]\s|;\s|[.,]\s(?=[A-ZÀ-Þ][\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,3}\s?:\s)"
)
"""A dot or a comma is between labels where another label follows."""
_LONGEST_ROW: Final = 400
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
    if block.kind == "heading" or len(pieces) < _LABELS or len(block.text) > _LONGEST_ROW:
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
    if len(span.text) > _LONGEST_ROW:
        return
    at = 0
    for match in _BETWEEN.finditer(span.text):
        yield span.part(at, match.start())
        at = match.end()
    yield span.part(at, len(span.text))
