"""Kinds of HTML elements, by how parsers nest them; of drawings and formulas, whose names have a space here."""

from __future__ import annotations

from typing import Final

VOID: Final = frozenset(
    {
        *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image"),
        *("img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr"),
    }
)
HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
FORMATTING: Final = frozenset(
    {
        *("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong"),
        *("tt", "u"),
    }
)
BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "center", "details", "dialog", "dir"),
        *("div", "dl", "fieldset", "figcaption", "figure", "footer", "header", "hgroup"),
        *("listing", "main", "menu", "nav", "ol", "pre", "search", "section", "summary", "ul"),
    }
)
ENDS_PARAGRAPH: Final = BLOCKS | HEADINGS | frozenset(["p", "form", "li", "dd", "dt", "hr", "xmp"])
CELLS: Final = frozenset(["td", "th"])
ROWS: Final = frozenset(["tbody", "thead", "tfoot"])
OF_TABLES: Final = CELLS | ROWS | {"tr", "caption", "colgroup"}
MARKERS: Final = CELLS | {"caption", "applet", "object", "marquee", "template"}
"""What formatting that was open before does not reach into."""
INTEGRATION: Final = frozenset(
    [
        *(f"svg {each}" for each in ["foreignobject", "desc", "title"]),
        *(f"math {each}" for each in ["mi", "mo", "mn", "ms", "mtext"]),
    ]
)
"""Where HTML stands in a drawing or a formula."""
NOT_IN_FOREIGN: Final = frozenset(
    ["font", "html", "body", "annotation-xml", "mglyph", "malignmark"]
)
"""What ends a drawing or a formula, or does not, by its attributes or by what it stands in."""
OUT_OF_FOREIGN: Final = HEADINGS | frozenset(
    {
        *("b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt"),
        *("em", "embed", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr"),
        *("ol", "p", "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup"),
        *("table", "tt", "u", "ul", "var"),
    }
)
"""What ends a drawing or a formula."""
SCOPE: Final = MARKERS | INTEGRATION | {"table", "select"}
"""What no end tag reaches out of."""
PARAGRAPH_SCOPE: Final = SCOPE | {"button", "option", "optgroup"}
SPECIAL: Final = (
    BLOCKS - {"dialog"}
    | HEADINGS
    | OF_TABLES
    | MARKERS
    | INTEGRATION
    | frozenset(
        {
            *("p", "li", "dd", "dt", "form", "table", "button", "select", "frameset"),
            *("noscript", "plaintext"),
        }
    )
)
"""What the end of an element in a line does not reach out of."""
NO_LIST_ITEM: Final = (SPECIAL | {"option", "optgroup"}) - {"address", "div", "p"}
IN_RUBY: Final = frozenset(["rb", "rt", "rp"])
ENDED_BY: Final = {
    **dict.fromkeys(HEADINGS, HEADINGS),
    **dict.fromkeys(["option", "optgroup"], frozenset(["option"])),
    **dict.fromkeys(IN_RUBY, IN_RUBY),
}
"""What an element ends that it follows at once."""
NOT_IN_LINES: Final = (
    ENDS_PARAGRAPH
    | {"frameset"}
    | OF_TABLES
    | frozenset(
        {
            *("table", "template", "html", "head", "body", "link", "meta", "base", "col"),
            *("frame", "param", "source", "track", "rb", "rt", "rp", "rtc"),
        }
    )
)
"""What opens no formatting again."""
IN_LINES: Final = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del"),
        *("dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp"),
        *("small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
    }
)
"""What ends no line."""


def stops(tag: str) -> frozenset[str]:
    """What an end tag does not reach out of."""
    if tag == "p":
        return PARAGRAPH_SCOPE
    if tag == "li":
        return SCOPE | {"ol", "ul"}
    if tag == "table" or tag in OF_TABLES:
        return frozenset(["table", "template"])
    if tag == "template":
        return frozenset()
    blocks = BLOCKS | HEADINGS | MARKERS | {"dd", "dt", "button", "select", "form"}
    return SCOPE if tag in blocks else SPECIAL
