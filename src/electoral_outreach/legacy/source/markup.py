"""An HTML page as readable text and its blocks; the only module here that needs selectolax."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from electoral_outreach.legacy.source.blocks import Block, BlockKind, Span, without_mark
from electoral_outreach.legacy.source.decode import UnreadablePage

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG: Final = re.compile(
    r"<(?:!doctype|html|head|body|div|p|table|tr|td|h[1-6]|ul|ol|li|br|span|section|article|main|b|strong|font)"
    r"[\s/>]",
    re.IGNORECASE,
)
_UNSEEN: Final = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "select",
        "textarea",
        "button",
        "form",
        "canvas",
        "video",
        "audio",
        "map",
        "math",
        "-comment",
    ]
)
_CHROME: Final = frozenset(["nav", "header", "footer", "aside", "menu", "dialog", "address"])
_CHROME_ROLES: Final = frozenset(["navigation", "banner", "contentinfo", "search", "complementary"])
_INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "nobr",
        "img",
        "label",
    ]
)
_LAYOUT: Final = "table, h1, h2, h3, h4, ul, ol, dl, hr, p + p, div + div"
"""What stands in the cells of a table that lays out a page, and not in one of data."""
_BOLD: Final = frozenset({"b", "strong"})
_BOLD_LEVEL: Final = 7
"""The level of a line set whole in bold: below every real heading."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The readable text of an HTML page, its blocks, and what its head says."""

    text: str
    """Blocks separated by blank lines; all offsets of an HTML page count in this text.

    The address and the date of publication that its head states stand first, a line each.
    """
    blocks: list[Block]
    title: str | None
    language: str | None


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML: two tags of structure near its beginning.

    >>> looks_like_html("<p>Mission <br>2016</p>"), looks_like_html("a < b and b > c")
    (True, False)
    """
    found = _TAG.finditer(text, 0, 200_000)
    return next(found, None) is not None and next(found, None) is not None


def read_html(source: str, name: str) -> HtmlPage:
    """The blocks of an HTML page, however malformed."""
    try:
        from selectolax.lexbor import LexborHTMLParser
    except ModuleNotFoundError as error:
        raise UnreadablePage(
            name,
            "is HTML, and the parser for it (selectolax) is not installed",
            "install it with: pip install 'electoral-outreach[html]', or save the page as text",
        ) from error
    tree = LexborHTMLParser(_flattened(source.replace("\x00", "")))
    writer = _Writer()
    for line in _head_lines(tree):
        writer.pieces.append(line)
        writer.plain = True
        writer.close_block()
    body = tree.body or tree.root
    if body is not None:
        for event in _events(body):
            writer.take(event)
    writer.close_block()
    return HtmlPage(
        text="".join(writer.out),
        blocks=writer.blocks,
        title=_text_of(tree, "title"),
        language=_attribute(tree, "html", "lang"),
    )


_NO_WIDTH: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
_DAY: Final = re.compile(r"[12]\d{3}-\d{2}-\d{2}")
_NESTING: Final = re.compile(
    r"<(?P<close>/)?(?:div|ul|ol|dl|section|article|blockquote|center|main|aside|nav|header|footer"
    r"|form|fieldset|details|figure|dir|menu)(?=[\s/>])",
    re.IGNORECASE,
)
_DEEPEST: Final = 300
"""The parser takes time by depth times length; nobody nests so deep on purpose."""


def _flattened(source: str) -> str:
    """The page without the elements that are nested beyond all sense, their texts kept apart."""
    depth = skipped = 0
    kept: list[str] = []
    at = 0
    for match in _NESTING.finditer(source):
        if not match["close"]:
            depth += 1
            if depth > _DEEPEST:
                kept += [source[at : match.start()], "<br"]
                at = match.end()
                skipped += 1
        elif depth:
            depth -= 1
            if skipped and depth >= _DEEPEST:
                kept += [source[at : match.start()], "<br"]
                at = match.end()
                skipped -= 1
    return "".join([*kept, source[at:]])


@dataclass(slots=True)
class _Event:
    """A start or an end of an element, or a piece of text."""

    tag: str
    text: str = ""
    closes: bool = False
    node: Any = None


def _events(root: Any) -> Iterator[_Event]:
    """Walk the tree without recursion: broken pages nest thousands deep."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, closing = stack.pop()
        tag = node.tag
        if closing:
            yield _Event(tag, closes=True, node=node)
            continue
        if tag == "-text":
            yield _Event(tag, text=node.text_content or "")
            continue
        if tag in _UNSEEN or tag is None:
            continue
        yield _Event(tag, node=node)
        stack.append((node, True))
        child = node.last_child
        while child is not None:
            stack.append((child, False))
            child = child.prev


@dataclass(slots=True)
class _Writer:
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

    def take(self, event: _Event) -> None:
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

    def _inline(self, event: _Event) -> None:
        if event.tag in _BOLD:
            self.bold += -1 if event.closes else 1
        elif event.tag == "img" and not event.closes:
            alt = event.node.attributes.get("alt")
            if alt:
                self._add(f" {alt} ")

    @property
    def _in_row(self) -> bool:
        return bool(self.rows) and self.rows[-1]

    def _row(self, event: _Event) -> None:
        """A row of data becomes one block; a row that only lays the page out is passed over."""
        if not event.closes:
            self.close_block()
            self.rows.append(event.node.css_first(_LAYOUT) is None)
        elif self.rows.pop():
            self._end_cell()
            self._write_row()
        else:
            self.close_block()

    def _cell(self, event: _Event) -> None:
        if event.closes:
            return
        self._end_cell()
        self.header_cells += event.tag == "th"
        self.cells.append("")

    def _end_cell(self) -> None:
        if self.cells:
            self.cells[-1] = _collapsed("".join(self.pieces))
            self.pieces.clear()

    def _structure(self, event: _Event) -> None:
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
        text = _collapsed("".join(self.pieces))
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
                gap=True,
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


def _collapsed(text: str) -> str:
    """Single spaces, no signs without width, letters in one piece with their accents."""
    return unicodedata.normalize("NFC", " ".join(_NO_WIDTH.sub("", text).split()))


def _text_of(tree: Any, selector: str) -> str | None:
    node = tree.css_first(selector)
    return (_collapsed(node.text(deep=True)) or None) if node is not None else None


def _attribute(tree: Any, selector: str, attribute: str) -> str | None:
    node = tree.css_first(selector)
    return (node.attributes.get(attribute) or None) if node is not None else None


def _head_lines(tree: Any) -> Iterator[str]:
    """The address and the day of publication, as a page of text has them."""
    address = _address(tree)
    if address is not None and address.startswith(("http://", "https://")):
        yield address
    published = (
        _attribute(tree, "meta[property='article:published_time']", "content")
        or _attribute(tree, "meta[name='date']", "content")
        or ""
    )
    if day := _DAY.match(published):
        yield f"date {day.group()}"


def _address(tree: Any) -> str | None:
    return (
        _attribute(tree, "link[rel='canonical']", "href")
        or _attribute(tree, "meta[property='og:url']", "content")
        or _attribute(tree, "base", "href")
    )
