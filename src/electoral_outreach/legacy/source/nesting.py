"""An HTML page without what takes a parser more time than its length: deep nesting, tags full of attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from electoral_outreach.legacy.source.amount import refuse_elements
from electoral_outreach.legacy.source.element_kinds import IN_LINES
from electoral_outreach.legacy.source.open_elements import OpenElements

_SPACE: Final = r"[ \t\n\f\r]"
_ATTRIBUTE: Final = (
    r"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+"
    rf"(?:{_SPACE}*+={_SPACE}*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>\"'][^ \t\n\f\r>]*+)?+)?+"
)
_TOKEN: Final = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^ \t\n\f\r/>]*+)"
    rf"(?P<attributes>(?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+)(?:>|\Z)"
    r"|<[!?/][^>]*+",
    re.DOTALL,
)
"""A comment, a tag, or what a parser takes for a comment."""
_EACH: Final = re.compile(_ATTRIBUTE)
_ENDS: Final = {
    tag: re.compile(rf"</{tag}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for tag in ("title", "textarea", "style", "script", "xmp", "iframe", "noembed", "noframes")
}
"""Where a text ends in which tags are none."""
_SCRIPTED: Final = re.compile(r"<!(?=--)|-->|<(/?)script(?=[ \t\n\f\r/>])", re.IGNORECASE)
_MOST_ATTRIBUTES: Final = 100
_READ: Final = frozenset(["alt", "role", "lang", "name", "property", "rel", "href", "content"])
"""Attributes that the reader looks at: they stay wherever they stand."""


def flattened(source: str, name: str = "the page") -> str:
    """The page without the elements that are nested beyond all sense, their texts kept apart.

    Raises:
        UnreadablePage: If there are too many elements.

    >>> flattened("<p>Mission <b>2016</b></p>")
    '<p>Mission <b>2016</b></p>'
    >>> flattened("<div>" * 1000 + "deep").count("<div>")
    300
    """
    return "".join(_pieces(source, name))


def _pieces(source: str, page: str) -> Iterator[str]:
    open_elements = OpenElements()
    kept = at = elements = 0
    while found := _TOKEN.search(source, at):
        if found.start() > at:
            open_elements.text()
        at = found.end()
        if (name := found["tag"]) is None:
            continue
        tag, attributes = name.lower(), found["attributes"]
        elements += 1 + sum(1 for _ in _EACH.finditer(attributes))
        refuse_elements(elements + open_elements.opened_again, page)
        foreign = open_elements.foreign
        if found["close"]:
            stands = open_elements.end(tag)
        elif tag in _ENDS and not foreign:
            stands, at = True, _end_of_text(source, at, tag)
        elif tag == "plaintext" and not foreign:
            break
        else:
            stands = open_elements.start(tag, attributes)
        if not stands:
            yield source[kept : found.start()]
            yield "" if foreign else _instead(tag)
            kept = found.end()
        elif len(attributes) > 2 * _MOST_ATTRIBUTES:
            yield source[kept : found.start("attributes")]
            yield _fewer(attributes)
            kept = found.end("attributes")
    yield source[kept:]


def _instead(tag: str) -> str:
    return "" if tag in IN_LINES or tag in {"html", "body", "frameset"} else "<br>"


def _end_of_text(source: str, at: int, tag: str) -> int:
    """Where the text of an element ends that has no elements in it."""
    if tag != "script":
        end = _ENDS[tag].search(source, at)
        return end.start() if end else len(source)
    hidden = nested = False
    for found in _SCRIPTED.finditer(source, at):
        what = found.group().lower()
        if what == "<!":
            hidden = True
        elif what == "-->":
            hidden = nested = False
        elif what == "<script":
            nested = hidden
        elif nested:
            nested = False
        else:
            return found.start()
    return len(source)


def _fewer(attributes: str) -> str:
    """The first attributes, and those that the reader looks at."""
    kept: dict[str, str] = {}
    several = False
    for number, found in enumerate(_EACH.finditer(attributes)):
        name = re.split(r"[ \t\n\f\r=]", found.group(), maxsplit=1)[0].lower()
        if number < _MOST_ATTRIBUTES or name in _READ:
            kept.setdefault(name, found.group())
        else:
            several = True
    if not several:
        return attributes
    return f" {' '.join(kept.values())} " + ("/" if attributes.endswith("/") else "")
