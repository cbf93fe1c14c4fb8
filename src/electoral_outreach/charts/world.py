"""Circles on the land of the world."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import Final, TypedDict, cast

from electoral_outreach.charts.picture import Picture, drawing
from electoral_outreach.charts.shapes import Write, element, shape_of, text
from electoral_outreach.charts.value import Value

_LARGEST: Final = 26
_SMALLEST: Final = 5
"""Radii in the drawing's units, of which the world is 1000 wide."""
_FONT: Final = 28
_LEGEND: Final = (60, 400)
"""Where the circles of the legend stand, in the South Pacific."""


class _World(TypedDict):
    width: int
    height: int
    land: str
    points: dict[str, tuple[int, int]]


def world(values: Iterable[Value], *, title: str, write: Write = str) -> Picture:
    """A map with a circle for each country, its area in proportion to the count.

    Coasts are drawn and borders are not, since which line is one is disputed. Countries are told by their code
    of ISO 3166-1; regions, former countries and what is online have no place and are left out. The projection is
    Equal Earth; coasts and places are from Natural Earth.

    >>> from electoral_outreach.charts import Value
    >>> picture = world([Value("HT", 12, "Haiti"), Value("002", 1, "Africa")], title="Countries")
    >>> "Haiti (12)" in picture.svg
    True
    >>> [each.label for each in picture.left_out]
    ['Africa']
    """
    table = _world()
    given = [each for each in values if each.count > 0]
    placed = sorted(
        (each for each in given if each.key in table["points"]),
        key=lambda each: (-each.count, each.key),
    )
    left_out = tuple(each for each in given if each.key not in table["points"])
    if not placed:
        return Picture("", left_out)
    most = placed[0].count
    shapes = [
        element("path", {"class": "outreach-chart__land", "d": table["land"], "fill-opacity": 0.16})
    ]
    # The large ones first, so that none hides a small one.
    for value in placed:
        x, y = table["points"][value.key]
        shapes.append(shape_of(value, write, "circle", _circle(x, y, _radius(value.count, most))))
    shapes += _legend(most, write)
    linked = any(each.url for each in placed)
    svg = drawing(table["width"], table["height"], title, shapes, name="world", linked=linked)
    return Picture(svg, left_out)


@cache
def _world() -> _World:
    data = files("electoral_outreach") / "data" / "world.json"
    return cast("_World", json.loads(data.read_text(encoding="utf-8")))


def _radius(count: int, most: int) -> float:
    return max(_SMALLEST, _LARGEST * sqrt(count / most))


def _circle(x: int, y: int, radius: float) -> dict[str, object]:
    return {
        "cx": x,
        "cy": y,
        "r": f"{radius:.1f}",
        "fill-opacity": 0.45,
        "stroke": "currentColor",
        "vector-effect": "non-scaling-stroke",
    }


def _legend(most: int, write: Write) -> list[str]:
    """How large a circle is for the most and, where it is clearly smaller, for one."""
    x, base = _LEGEND
    shapes = []
    for count in sorted({1, most}, reverse=True):
        radius = _radius(count, most)
        if count == most or 2 * (_LARGEST - radius) > _FONT:
            circle = {**_circle(x, round(base - radius), radius), "fill": "none"}
            shapes.append(element("circle", circle))
            beside = x + _LARGEST + 12, base if count < most else base - 2 * radius + 10
            shapes.append(text(*beside, write(count), font_size=_FONT))
    return shapes
