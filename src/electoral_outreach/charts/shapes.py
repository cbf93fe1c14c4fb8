"""The few shapes of SVG that pictures are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from electoral_outreach.charts.value import Value

Write = Callable[[int], str]
"""How the reader's language writes a number."""


def element(name: str, attributes: Mapping[str, object], inside: str = "") -> str:
    """An element; what is inside it is markup already.

    >>> element("a", {"href": "/?a=1&b=2"}, "x")
    '<a href="/?a=1&amp;b=2">x</a>'
    """
    said = "".join(f' {key}="{escape(str(each))}"' for key, each in attributes.items())
    return f"<{name}{said}>{inside}</{name}>" if inside else f"<{name}{said}/>"


def text(x: float, y: float, words: str, **attributes: object) -> str:
    """Words at a place."""
    given = {key.replace("_", "-"): each for key, each in attributes.items()}
    return element("text", {"x": round(x), "y": round(y), **given}, escape(words))


def shape_of(value: Value, write: Write, name: str, attributes: Mapping[str, object]) -> str:
    """A shape that says what it is of when pointed at, and leads where its value does.

    Links are for the pointer only, since the table beside the picture has them for the keyboard.
    """
    shape = element(
        name, attributes, element("title", {}, escape(f"{value.label} ({write(value.count)})"))
    )
    return element("a", {"href": value.url, "tabindex": -1}, shape) if value.url else shape
