"""Between a page's rich text and the record's body: plain paragraphs, and HTML where there is more.

Plain paragraphs survive the way there and back unchanged.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import clean_html

_BLOCKS = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "tr", "hr", "ul", "ol", "table"})
_PLAIN = frozenset({"p", "br"})


def body_from_rich_text(source: str, language: str) -> tuple[str, str | None]:
    r"""The plain body, and the HTML where the rich text has more than paragraphs.

    Links lead to the page in the language given, whichever the editor reads.

    >>> body_from_rich_text("<p>One<br/>two</p><p>Three</p>", "en")
    ('One\ntwo\n\nThree', None)
    """
    reader = _Reader()
    reader.feed(source)
    reader.close()
    body = reader.text()
    if not body or reader.tags <= _PLAIN:
        return body, None
    try:
        with override(language):
            expanded = expand_db_html(source)
        return body, clean_html(expanded) or None
    except InvalidValue:
        # without the cleaner the words are kept and the markup is left to the page
        return body, None


def rich_text_from_body(body: str, html: str | None = None) -> str:
    r"""Rich text for a body of plain paragraphs, or for its HTML where there is any.

    >>> rich_text_from_body("One\ntwo\n\nThree & four")
    '<p>One<br/>two</p><p>Three &amp; four</p>'
    """
    if html:
        return html
    paragraphs = (paragraph for paragraph in body.split("\n\n") if paragraph.strip())
    return "".join(
        f"<p>{escape(paragraph.strip(), quote=False).replace(chr(10), '<br/>')}</p>"
        for paragraph in paragraphs
    )


class _Reader(HTMLParser):
    """Gathers the words block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self._blocks: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "br":
            self._blocks[-1] += "\n"
        elif tag in _BLOCKS:
            self._blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._blocks.append("")

    def handle_data(self, data: str) -> None:
        self._blocks[-1] += data

    def text(self) -> str:
        """The blocks that have words, separated by blank lines."""
        lines = ("\n".join(line.strip() for line in block.split("\n")) for block in self._blocks)
        return "\n\n".join(block.strip() for block in lines if block.strip())
