"""The elements of an HTML page as blocks of text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from electoral_outreach.legacy.source.blocks import Block, BlockKind, Span, without_mark
from electoral_outreach.normal_forms import normalized

_UNSEEN: Final = frozenset(
    {
        *("script", "style", "noscript", "template", "svg", "head", "iframe", "object"),
        *("select", "textarea", "button", "form", "canvas", "video", "audio", "map", "math"),
        *("-comment",),
    }
)
_CHROME: Final = frozenset(["nav", "header", "footer", "aside", "menu", "dialog", "address"])
_CHROME_ROLES: Final = frozenset(["navigation", "banner", "contentinfo", "search", "complementary"])
_INLINE: Final = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del"),
        *("dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img"),
        *("label",),
    }
)
_LAYOUT: Final = "table, h1, h2, h3, h4, ul, ol, dl, hr, p + p, div + div"
"""What stands in the cells of a table that lays out a page, and not in one of data."""
_BOLD: Final = frozenset({"b", "strong"})
_BOLD_LEVEL: Final = 7
"""The level of a line set whole in bold: below every real heading."""
_NO_WIDTH: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")


@dataclass(slots=True)
class Event:
    """A start or an end of an element, or a piece of text."""

    tag: str
    text: str = ""
    closes: bool = False
    node: Any = None


def events(root: Any) -> Iterator[Event]:
    """Walk the tree without recursion: broken pages nest thousands deep."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, closing = stack.pop()
        tag = node.tag
        if closing:
            yield Event(tag, closes=True, node=node)
            continue
        if tag == "-text":
            yield Event(tag, text=node.text_content or "")
            continue
        if tag in _UNSEEN or tag is None:
            continue
        yield Event(tag, node=node)
        stack.append((node, True))
        child = node.last_child
        while child is not None:
            stack.append((child, False))
            child = child.prev


@dataclass(slots=True)
class BlockWriter:
    """Gathers text into blocks and notes where each begins."""

    out: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    plain: bool = False
    kind: BlockKind = "text"
    level: int = 0
    chrome: int = 0
    rows: list[bool] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    header_cells: int = 0

    def take(self, event: Event) -> None:
        """Go on with the next start, end or piece of text."""
        if event.tag == "-text":
            self._add(event.text)
        elif event.tag in _INLINE:
            self._inline(event)
        elif event.tag == "tr":
            self._row(event)
        elif event.tag in {"td", "th"} and self._in_row:
            self._cell(event)
        else:
            self._structure(event)

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        if not self.bold and not text.isspace():
            self.plain = True

    def _inline(self, event: Event) -> None:
        if event.tag in _BOLD:
            self.bold += -1 if event.closes else 1
        elif event.tag == "img" and not event.closes:
            alt = event.node.attributes.get("alt")
            if alt:
                self._add(f" {alt} ")

    @property
    def _in_row(self) -> bool:
        return bool(self.rows) and self.rows[-1]

    def _row(self, event: Event) -> None:
        """A row of data becomes one block; a row that only lays the page out is passed over."""
        if not event.closes:
            self.close_block()
            self.rows.append(event.node.css_first(_LAYOUT) is None)
        elif self.rows.pop():
            self._end_cell()
            self._write_row()
        else:
            self.close_block()

    def _cell(self, event: Event) -> None:
        if event.closes:
            return
        self._end_cell()
        self.header_cells += event.tag == "th"
        self.cells.append("")

    def _end_cell(self) -> None:
        if self.cells:
            self.cells[-1] = collapsed("".join(self.pieces))
            self.pieces.clear()

    def _structure(self, event: Event) -> None:
        if self._in_row and self.cells:
            self._add(" ")
            return
        self.close_block()
        if event.tag in _CHROME or _chrome_role(event.node):
            self.chrome += -1 if event.closes else 1
        if event.closes:
            self.kind, self.level = "text", 0
        elif event.tag in {"li", "dd"}:
            self.kind = "bullet" if event.tag == "li" else "text"
        elif len(event.tag) == 2 and event.tag[0] == "h" and event.tag[1] in "123456":
            self.kind, self.level = "heading", int(event.tag[1])

    def close_block(self) -> None:
        """End the block that is being written, if there is any."""
        text = collapsed("".join(self.pieces))
        all_bold = bool(text) and not self.plain
        self.pieces.clear()
        self.plain = False
        if not text:
            return
        kind, level = self.kind, self.level
        if kind == "text" and (bare := without_mark(text)) != text:
            kind, text = "bullet", bare  # an item set by hand
        elif all_bold and kind == "text" and not text.endswith((".", ":", ";", ",")):
            kind, level = "heading", _BOLD_LEVEL
        self._write(text, kind, level)

    def _write_row(self) -> None:
        cells, headers = self.cells, self.header_cells
        self.cells, self.header_cells, self.plain = [], 0, False
        if len(cells) < 2 or not any(cells):
            for cell in filter(None, cells):  # a table used for layout
                self._write(cell, "text", 0)
            return
        text = " | ".join(cells)
        spans, at = [], self.length
        for cell in cells:
            spans.append(Span(cell, at))
            at += len(cell) + 3
        self._write(text, "row", 0, tuple(spans), header=headers == len(cells))

    def _write(
        self,
        text: str,
        kind: BlockKind,
        level: int,
        cells: tuple[Span, ...] = (),
        *,
        header: bool = False,
    ) -> None:
        self.blocks.append(
            Block(
                text=text,
                start=self.length,
                kind=kind,
                level=level,
                chrome=self.chrome > 0,
                cells=cells,
                header=header,
            )
        )
        self.out.append(text + "\n\n")
        self.length += len(text) + 2


def _chrome_role(node: Any) -> bool:
    attributes = node.attributes if node is not None else {}
    return (attributes.get("role") or "") in _CHROME_ROLES


def collapsed(text: str) -> str:
    """Single spaces, no signs without width, letters in one piece with their accents."""
    return normalized("NFC", " ".join(_NO_WIDTH.sub("", text).split()))
