"""Bars along the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from electoral_outreach.charts.picture import Picture, drawing
from electoral_outreach.charts.shapes import Write, element, shape_of, text
from electoral_outreach.charts.value import Value

_WIDTH: Final = 560
_HEIGHT: Final = 230
_TOP: Final = 14
_BASE: Final = _HEIGHT - 34
_FONT: Final = 18
_DIGIT: Final = 10
"""About as wide as a digit is."""
_WIDEST: Final = 48
_NAMES: Final = 7
"""So many years are written below the bars at most; more would run into each other on a phone."""
_LINES: Final = 4


def bars(values: Iterable[Value], *, title: str, write: Write = str) -> Picture:
    """Bars for years, each year of the time between the first and the last in its place.

    A value whose key is no year, or one that is there already, is left out. The years run from left to right in every language.
    `write` says a number in the reader's.

    >>> from electoral_outreach.charts import Value
    >>> picture = bars([Value("2014", 3, "2014"), Value("2016", 5, "2016")], title="Activities by year")
    >>> picture.svg.count("<rect")
    2
    >>> "2016 (5)" in picture.svg
    True
    """
    given = [each for each in values if each.count > 0]
    by_year: dict[int, Value] = {}
    left_out = tuple(
        each
        for each in given
        if not _is_year(each.key) or by_year.setdefault(int(each.key), each) is not each
    )
    if not by_year:
        return Picture("", left_out)
    highest = max(each.count for each in by_year.values())
    tick = _round_step(highest, _LINES)
    top = -(-highest // tick) * tick
    axis = _Axis(min(by_year), max(by_year), left=_FONT + _DIGIT * len(write(top)))
    shapes = [
        *(axis.line(write(at), at / top) for at in range(0, top + 1, tick)),
        *axis.names(),
    ]
    for year, value in sorted(by_year.items()):
        shapes.append(shape_of(value, write, "rect", axis.bar(year, value.count / top)))
    linked = any(each.url for each in by_year.values())
    svg = drawing(_WIDTH, _HEIGHT, title, shapes, name="bars", linked=linked)
    return Picture(svg, left_out)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where years and numbers are in the drawing."""

    first: int
    last: int
    left: int
    """Where the first year begins; the numbers of the lines stand before it."""

    @property
    def step(self) -> float:
        return (_WIDTH - self.left) / (self.last - self.first + 1)

    def middle(self, year: int) -> float:
        return self.left + (year - self.first + 0.5) * self.step

    def bar(self, year: int, share: float) -> dict[str, str]:
        width, height = min(self.step * 0.8, _WIDEST), (_BASE - _TOP) * share
        x, y = self.middle(year) - width / 2, _BASE - height
        sides = {"x": x, "y": y, "width": width, "height": height}
        return {name: f"{side:.1f}" for name, side in sides.items()}

    def line(self, number: str, share: float) -> str:
        """A line across the picture with its number before it."""
        y = _BASE - (_BASE - _TOP) * share
        line: dict[str, object] = {"d": f"M{self.left} {y:.1f}H{_WIDTH}", "stroke": "currentColor"}
        if share:
            line["stroke-opacity"] = 0.25
        said = text(self.left - 8, y + 6, number, text_anchor="end", font_size=_FONT)
        return element("path", line) + said

    def names(self) -> Iterator[str]:
        """The years below the bars, as many as there is room for."""
        every = _round_step(self.last - self.first + 1, _NAMES)
        for year in range(self.first, self.last + 1):
            if year % every == 0 or self.first == self.last:
                place = self.middle(year), _HEIGHT - 10
                yield text(*place, str(year), text_anchor="middle", font_size=_FONT)


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isascii() and key.isdigit()


def _round_step(span: int, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 … of which not more than so many go into a span."""
    steps: Iterator[int] = (leading * 10**power for power in count() for leading in (1, 2, 5))
    return next(step for step in steps if step * most >= span)
