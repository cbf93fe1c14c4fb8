"""A page as blocks in reading order, each with its place in the page's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, Literal, NamedTuple

BlockKind = Literal["text", "bullet", "row", "heading", "rule"]


class Span(NamedTuple):
    """A piece of the page's text and where it begins.

    >>> Span("Mission", 10).end
    17
    """

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends.

        >>> Span("Mission", 10).end
        17
        """
        return self.start + len(self.text)

    def part(self, start: int, end: int) -> Span:
        """A part of it, without the spaces around.

        >>> Span("on 7 May 2016", 100).part(2, 13)
        Span(text='7 May 2016', start=103)
        """
        piece = self.text[start:end]
        bare = piece.strip()
        return Span(bare, self.start + start + (piece.find(bare) if bare else 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One line, paragraph, list item, table row or heading.

    >>> [(block.kind, block.text) for block in text_blocks("- May 2011: visit")]
    [('bullet', 'May 2011: visit')]
    """

    text: str
    """Its words as they stand in the page's text, without a list mark or the pipes of a row."""
    start: int
    """Where it begins in the page's text."""
    kind: BlockKind = "text"
    level: int = 0
    """The level of a heading of an HTML page; 0 where the page does not say."""
    gap: bool = False
    """Whether a blank line stands before it."""
    chrome: bool = False
    """Whether the page itself marks it as navigation, header or footer."""
    cells: tuple[Span, ...] = ()
    """The cells of a row."""
    header: bool = False
    """Whether the page marks the row as a header."""

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Its words with their place."""
        return Span(self.text, self.start)


LINE: Final = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BULLET: Final = re.compile(
    r"(?:[•▪▫‣⁃◦·∙●○◉◎■□▣◆◇♦▶▷►▸▹➤➢➔➜→⇒❖✓✔☑✦✧★☆☞※⦁\uf0a7\uf0b7\uf0d8\uf0fc]|\*(?!\*)|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|\(?[a-z]\)(?=\s))\s{0,9}"
)
_MARKDOWN: Final = re.compile(r"(#{1,6})\s{1,9}")
_NUMBERED: Final = re.compile(
    r"(?!\d\d\.\d\d\.\d\d\s)(\d{1,2}(?:\.\d{1,2}){2,4}|[IVXLC]{1,6}(?:\.\d{1,2}){1,3})\.?\s{1,9}(?=[^\W\d_])"
)
"""A chapter's number of three parts or more, or Roman; not a day, a month and a year of two digits."""
_RULE: Final = re.compile(r"[-=_*~+|:.\s–—]{3,}")
_SPACED: Final = 8
"""So many lines show how a page is spaced."""
_PIPES: Final = 2
_ROWS: Final = 3
"""So many lines set alike are a table."""
_CRAWLED: Final = re.compile(r"date [12]\d{3}(?:-\d{2}){0,2}(?=\s)")


def text_blocks(text: str) -> list[Block]:
    """The blocks of a flowing text, one a line.

    >>> page = "Title" + chr(10) + chr(10) + "| Bolivia | May 2014 |"
    >>> [(block.kind, [cell.text for cell in block.cells]) for block in text_blocks(page)]
    [('text', []), ('row', ['Bolivia', 'May 2014'])]
    """
    blocks: list[Block] = []
    gap, before = True, 0
    rows = _piped(text)
    for match in LINE.finditer(text):
        gap = gap or _has_blank_line(text, before, match.start())
        before = match.end()
        line = Span(match.group(), match.start()).part(0, len(match.group()))
        if not line.text:
            gap = True
            continue
        for block in _blocks_of_line(line, gap=gap, piped=match.start() in rows):
            blocks.append(block)
            gap = False
    return _without_gaps(blocks)


def _without_gaps(blocks: list[Block]) -> list[Block]:
    """The blocks of a page with a blank line between any two, which says nothing there."""
    if len(blocks) < _SPACED or not all(block.gap for block in blocks):
        return blocks
    return [replace(block, gap=False) for block in blocks]


def _piped(text: str) -> set[int]:
    """Where the lines begin that have pipes between their words as often as those beside them."""
    lines = [match for match in LINE.finditer(text) if match.group().strip()]
    found: set[int] = set()
    for pipes, run in groupby(lines, key=lambda line: line.group().count(" | ")):
        alike = [line.start() for line in run]
        if pipes >= _PIPES and len(alike) >= _ROWS:
            found.update(alike)
    return found


def _has_blank_line(text: str, before: int, start: int) -> bool:
    between = text[before:start]
    return between.count("\n") > 1 or between.count("\r") > 1


def _blocks_of_line(line: Span, *, gap: bool, piped: bool = False) -> Iterator[Block]:
    if _RULE.fullmatch(line.text):
        yield Block(text=line.text, start=line.start, kind="rule", gap=gap)
        return
    if cells := _cells(line, piped=piped):
        yield Block(text=line.text, start=line.start, kind="row", gap=gap, cells=cells)
        return
    inner = line.text.strip("| \t")
    line = Span(inner, line.start + line.text.find(inner))
    if not inner:
        return
    if crawled := _CRAWLED.match(line.text):
        yield Block(text=crawled.group(), start=line.start, gap=gap)
        rest = line.part(crawled.end(), len(line.text))
        yield Block(text=rest.text, start=rest.start, gap=True)
    elif mark := _MARKDOWN.match(line.text):
        rest = line.part(mark.end(), len(line.text))
        level = len(mark.group(1))
        yield Block(text=rest.text, start=rest.start, kind="heading", level=level, gap=gap)
    elif (number := _NUMBERED.match(line.text)) and line.text[-1] not in ".;:,":
        level = number.group(1).count(".") + 1
        yield Block(text=line.text, start=line.start, kind="heading", level=level, gap=gap)
    elif number and number.end() < len(line.text):  # a numbered sentence
        rest = line.part(number.end(), len(line.text))
        yield Block(text=rest.text, start=rest.start, kind="bullet", gap=gap)
    elif (mark := _BULLET.match(line.text)) and mark.end() < len(line.text):
        rest = line.part(mark.end(), len(line.text))
        yield Block(text=rest.text, start=rest.start, kind="bullet", gap=gap)
    else:
        yield Block(text=line.text, start=line.start, gap=gap)


def _cells(line: Span, *, piped: bool) -> tuple[Span, ...]:
    """The cells of a line set with pipes at its edges, with two tabs and more, or as those beside it."""
    if line.text.startswith("|") and line.text.count("|") >= 2:
        separator, inner = "|", line.part(1, len(line.text.rstrip("| \t")))
    elif line.text.count("\t") >= 2 or (line.text.count("|") >= 3 or piped):
        separator = "\t" if line.text.count("\t") >= 2 else "|"
        inner = line
    else:
        return ()
    cells: list[Span] = []
    at = 0
    for piece in inner.text.split(separator):
        cells.append(inner.part(at, at + len(piece)))
        at += len(piece) + 1
    return tuple(cells)


def kind_of_line(line: str) -> BlockKind:
    """What a line begins, by its marks.

    >>> [kind_of_line(each) for each in ("- May", "| Togo | 2015 |", "# Missions", "In May")]
    ['bullet', 'row', 'heading', 'text']
    """
    first = next(_blocks_of_line(Span(line, 0), gap=False), None)
    return first.kind if first is not None else "text"


def without_mark(text: str) -> str:
    """A line without the mark of a list item in front.

    >>> without_mark("• May 2011: visit")
    'May 2011: visit'
    """
    mark = _BULLET.match(text)
    return text[mark.end() :] if mark is not None and mark.end() < len(text) else text


def flowing(text: str) -> str:
    """Text with every run of spaces and line ends as one space.

    >>> flowing("on a   mission")
    'on a mission'
    """
    return " ".join(text.split())
