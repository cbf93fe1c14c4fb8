"""Tables that give a year or a country once for all rows below it: "2019 | 04/15-04/19"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in, numeric_order
from electoral_outreach.legacy.dates.phrases import with_year
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.source.blocks import Span

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAYS: Final = re.compile(
    r"(?:\d{1,2}[-–])?\d{1,2}(?P<s>[/.])\d{1,2}(?:\s?[-–~]\s?\d{1,2}(?:(?P=s)\d{1,2})?)?"
)
"""Days and months in digits, without their year."""
_ANY_YEAR: Final = 2000
"""A leap year, for days that state none."""


def with_year_column(
    rows: Sequence[Section], names: Sequence[str], page: PageContext
) -> list[Section]:
    """The rows of one table, each dated with the year in its own row or in the last that has one."""
    at = _year_column(rows, names)
    if at is None:
        return [*rows]
    dated = [index for index, name in enumerate(names) if name == "period" and index != at]
    order = _order([cell for row in rows for cell in _cells(row, dated)], page)
    result: list[Section] = []
    year: Line | None = None
    for row in rows:
        own = next((cell for cell in _cells(row, [at]) if cell.text), None)
        if own is not None:
            year = Line(row.lines[0].block, "year", value=own)
        result.append(_dated(row, _cells(row, dated), own, year, page, order))
    return result


def with_country_column(rows: Sequence[Section], names: Sequence[str]) -> list[Section]:
    """The rows of one table that begins with countries, each with the last that is stated."""
    if names[:1] != ["country"]:
        return [*rows]
    result: list[Section] = []
    above: Span | None = None
    for row in rows:
        own = _cells(row, [0])[0]
        above = own if own.text else above
        if not own.text and above is not None:
            row = replace(row, fields=[("country", above), *row.fields])  # noqa: PLW2901
        result.append(row)
    return result


def with_gap(line: Line, names: Sequence[str]) -> Line:
    """A row with an empty cell in front where that of the rows above it reaches down."""
    cells = line.block.cells
    if len(cells) != len(names) - 1 or names[0] not in {"period", "country"}:
        return line
    own = _YEAR.fullmatch(cells[0].text) if names[0] == "period" else mentions(cells[0].text)
    if own:
        return line
    empty = line.block.span.part(0, 0)
    return replace(line, block=replace(line.block, cells=(empty, *cells)))


def _year_column(rows: Sequence[Section], names: Sequence[str]) -> int | None:
    """The column of dates that holds nothing but years, where another has the days or it has gaps."""
    columns = [index for index, name in enumerate(names) if name == "period"]
    for at in columns:
        cells = [cell.text for row in rows for cell in _cells(row, [at])]
        years = [text for text in cells if text]
        gaps = len(columns) > 1 or len(years) < len(cells)
        if gaps and years and all(_YEAR.fullmatch(text) for text in years):
            return at
    return None


def _cells(row: Section, columns: Sequence[int]) -> list[Span]:
    cells = row.lines[0].block.cells
    return [cells[at] for at in columns if at < len(cells)]


def _dated(
    row: Section,
    dated: Sequence[Span],
    own: Span | None,
    year: Line | None,
    page: PageContext,
    order: Order | None,
) -> Section:
    """A row with its year, and its days as those of a line beside the title."""
    cell, phrase = next(
        ((cell, found) for cell in dated if (found := _days_in(cell, page, order))), (None, None)
    )
    if phrase is None or phrase.has_year:
        return replace(row, year=year)
    if own is not None:
        phrase = with_year(phrase, int(own.text))
    fields = [each for each in row.fields if each[0] != "period"]
    return replace(row, fields=fields, dateline=(phrase,), dateline_block=cell, year=year)


def _days_in(cell: Span, page: PageContext, order: Order | None) -> DatePhrase | None:
    """The days of a cell, in words or in digits; the latter without the year that they are read with."""
    if not _DAYS.fullmatch(cell.text):
        return next(iter(dates_in(cell.text, page.words, order=order, at=cell.start)), None)
    read = dates_in(_with_a_year(cell), page.words, order=order, at=cell.start)
    if len(read) != 1 or not read[0].has_year:
        return None
    members = tuple(each._replace(year=None) for each in read[0].members)
    return replace(read[0], members=members, span=cell)


def _order(cells: Sequence[Span], page: PageContext) -> Order | None:
    """Which of two numbers is the day, by the days of the column, or else of the page."""
    digits = " ; ".join(_with_a_year(cell) for cell in cells if _DAYS.fullmatch(cell.text))
    return numeric_order(digits, page.words) or page.order


def _with_a_year(cell: Span) -> str:
    between = "." if "." in cell.text else "/"
    return f"{cell.text}{between}{_ANY_YEAR}"
