"""An HTML page as readable text and its blocks; the only module here that needs selectolax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from electoral_outreach.legacy.source.block_writer import BlockWriter, collapsed, events
from electoral_outreach.legacy.source.blocks import Block
from electoral_outreach.legacy.source.decode import UnreadablePage
from electoral_outreach.legacy.source.nesting import flattened

_TAG: Final = re.compile(
    r"<(?:!doctype|html|head|body|div|p|table|tr|td|h[1-6]|ul|ol|li|br|section|article|main)[\s/>]"
    r"|</(?:span|b|strong|font)\s?>",
    re.IGNORECASE,
)
"""What only sets words apart is one where it ends: a text that tells which tags may be used has no end of them."""


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
    tree = LexborHTMLParser(flattened(source.replace("\x00", ""), name))
    writer = BlockWriter()
    for line in _head_lines(tree):
        writer.pieces.append(line)
        writer.plain = True
        writer.close_block()
    body = tree.body or tree.root
    if body is not None:
        for event in events(body):
            writer.take(event)
    writer.close_block()
    return HtmlPage(
        text="".join(writer.out),
        blocks=writer.blocks,
        title=_text_of(tree, "title"),
        language=_attribute(tree, "html", "lang"),
    )


_DAY: Final = re.compile(r"[12]\d{3}-\d{2}-\d{2}")


def _text_of(tree: Any, selector: str) -> str | None:
    node = tree.css_first(selector)
    return (collapsed(node.text(deep=True)) or None) if node is not None else None


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
