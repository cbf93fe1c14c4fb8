"""Tables and dated lists taken apart: one section for each row or item."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.entries.reaching_cells import (
    with_country_column,
    with_gap,
    with_year_column,
)
from electoral_outreach.legacy.layout.columns import column_field, heads_columns
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.body_names import is_only_a_name
from electoral_outreach.legacy.prose.item_titles import item_title
from electoral_outreach.legacy.source.blocks import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.layout.context import PageContext

_NUMBERS: Final = re.compile(r"(?:\s+\d{1,5}){2,9}\s*$")
_ORGANISATION: Final = re.compile(
    r"(?:\b[Tt]he\s)?(?<!\w)(?:[A-Z]\w*[A-Z][\w/]*|[A-Z]\w+ (?:Cent|Inst|Foun)\w+)"
)
_HEADINGS: Final = 6
_TITLED_BY: Final = ("visitors", "title", "kind", "purpose", "partner")
"""Which column gives the title, where there is none of titles."""
_PLACED_BY: Final = ("country", "place")
"""Which does where no column left of it has words of its own."""


def table_rows(section: Section, page: PageContext) -> list[Section]:
    """A section for each row of the tables in a section, with its cells as fields."""
    rows = [line for line in section.content if line.role == "row"]
    result: list[Section] = []
    table: list[Section] = []
    header: list[str] = []
    width = 0
    for line in rows:
        cells = line.block.cells
        names = [column_field(cell.text, page.words) for cell in cells]
        is_header = heads_columns(line.block, page.words)
        if is_header or (len(cells) != width and not header):
            result += _reaching_down(table, header, page)
            table = []
            header, width = (names if is_header else []), len(cells)
            if is_header:
                continue
        row = with_gap(line, header)
        table.append(_row(section, row, header or _guessed(cells, page), page))
    result += _reaching_down(table, header, page)
    return [row for row in result if row.title is not None]


def _reaching_down(
    table: Sequence[Section], names: Sequence[str], page: PageContext
) -> list[Section]:
    """The rows of one table with what cells above them say for them as well."""
    return with_year_column(with_country_column(table, names), names, page)


def _guessed(cells: Sequence[Span], page: PageContext) -> list[str]:
    """What the columns of a table without a header hold: dates, places, and one of titles."""
    names: list[str] = []
    for cell in cells:
        bare = cell.text.strip()
        if "period" not in names and dates_in(bare, page.words) and len(bare) < 80:
            names.append("period")
        elif "country" not in names and _is_place(bare):
            names.append("country")
        elif "title" not in names and any(c.isalpha() for c in bare) and len(bare) > 6:
            names.append("title")
        else:
            names.append("")
    return names


def _is_place(text: str) -> bool:
    named = mentions(text)
    return bool(named) and len(named[0].span.text) * 2 > len(text)


def _row(section: Section, line: Line, names: Sequence[str], page: PageContext) -> Section:
    cells = line.block.cells
    fields = [
        (name, cell)
        for name, cell in zip(names, cells, strict=False)
        if name not in {"", "breakdown"} and cell.text
    ]
    fields = _with_visitors(fields, page)
    title = _first_of(_TITLED_BY, fields)
    unnamed = [
        cell
        for name, cell in zip([*names, *[""] * len(cells)], cells, strict=False)
        if not name and any(char.isalpha() for char in cell.text)
    ]
    if title is None:
        title = _first_of(_PLACED_BY, fields)
        if title is not None and not any(char.isalpha() for char in title.text):
            title = None  # a dash stands for what no country is of
        if unnamed and (
            title is None
            or unnamed[0].start < title.start
            or _names_event(unnamed[0], page)
            or (_is_of_agreements(section, page) and is_only_a_name(unnamed[0], page))
        ):
            title = unnamed.pop(0)
    row = like(section, "row", title, line)
    bodies = [cell for cell in unnamed if is_only_a_name(cell, page)]
    row.fields = [("partner" if name == "visitors" else name, cell) for name, cell in fields]
    row.fields += [("partner", cell) for cell in bodies]
    row.body = [cell for cell in unnamed if cell not in bodies]
    return row


def _names_event(cell: Span, page: PageContext) -> bool:
    """Whether a cell names an election or activity, whatever its column is called."""
    named = names_activity(cell.text, page.language)
    return named or page.words.finds(cell.text, "elections", "nouns")


def _is_of_agreements(section: Section, page: PageContext) -> bool:
    """Whether a table lists agreements, each of which is called after the body it is with."""
    above = [section.title.text if section.title else "", *(line.text for line in section.groups)]
    return any(page.words.finds(each, "kinds", "agreement") for each in above)


def _with_visitors(fields: list[tuple[str, Span]], page: PageContext) -> list[tuple[str, Span]]:
    """A column of people that names a body says who came, and what is right of it their subject."""
    at = [
        index
        for index, (name, cell) in enumerate(fields)
        if name == "counts" and _is_body(cell, page)
    ]
    if not at:
        return fields
    return [
        ("visitors", cell)
        if index in at
        else ("purpose" if name == "title" and index > at[0] else name, cell)
        for index, (name, cell) in enumerate(fields)
    ]


def _is_body(cell: Span, page: PageContext) -> bool:
    """Whether most of a cell is the name of a body, and it counts nobody."""
    named = organisations_in(cell, page.language, page.acronyms)
    most = bool(named) and len(named[0].span.text) * 2 > len(cell.text)
    return most and not counts_in(cell, page.language)


def _first_of(wanted: Sequence[str], fields: Sequence[tuple[str, Span]]) -> Span | None:
    return next((value for each in wanted for name, value in fields if name == each), None)


def column_rows(section: Section, lines: Sequence[Line], page: PageContext) -> list[Section]:
    """Rows of a table that lost its rules: a country, words, and a number for each column.

    Args:
        section: The section whose headings they stand under.
        lines: Lines in order, of which some are such rows.
        page: What holds for the page.
    """
    result: list[Section] = []
    header: Sequence[str] = ()
    for line in lines:
        names, rest = _header(line.block.span, page)
        header = names or header
        numbers = _NUMBERS.search(rest.text)
        named = mentions(rest.text, rest.start)
        if numbers is not None and named and named[0].span.start == rest.start:
            result.append(_columns(section, line, rest, numbers, header, page))
    return result


def _header(span: Span, page: PageContext) -> tuple[list[str], Span]:
    """The names of columns in a line, at least three of them, and what stands after them."""
    run: list[str] = []
    end = 0
    for word in re.finditer(r"\S+", span.text):
        if column_field(word.group(), page.words):
            run.append(word.group())
            end = word.end()
        elif len(run) >= 3:
            break
        else:
            run = []
    return (run, span.part(end, len(span.text))) if len(run) >= 3 else ([], span)


def _columns(
    section: Section,
    line: Line,
    span: Span,
    numbers: re.Match[str],
    header: Sequence[str],
    page: PageContext,
) -> Section:
    country = mentions(span.text, span.start)[0].span
    body = _ORGANISATION.search(span.text, country.end - span.start, numbers.start())
    title = span.part(0, body.start() if body else numbers.start())
    row = like(section, "row", title.part(0, len(title.text.rstrip(" -–"))), line)
    row.fields = [("country", country)]
    if body is not None:
        row.fields.append(("organiser", span.part(body.start(), numbers.start())))
    counts = [match.span() for match in re.finditer(r"\d+", numbers.group())]
    columns = header[-len(counts) :]
    for (start, end), name in zip(counts, columns, strict=False):
        value = span.part(numbers.start() + start, numbers.start() + end)
        if column_field(name, page.words) == "counts" and value.text != "0":
            row.fields.append(("counts", value))
    return row


def dated_items(section: Section, page: PageContext) -> list[Section]:
    """A section for each line of a list that begins with a date or has one."""
    items: list[Section] = []
    lead_in: Span | None = None
    for line in section.content:
        if line.role == "prose":
            lead_in = line.block.span
        elif line.role == "dated" and line.value is not None:
            for title in _several(line.value):
                item = like(section, "item", item_title(title, page), line)
                item.dateline, item.body = line.dates, [line.block.span]
                item.dateline_block = line.dates[0].span
                item.lead_in = lead_in
                items.append(item)
        elif line.role == "bullet":
            under_date = section.origin == "date" and not section.is_posting
            if under_date or dates_in(line.text, page.words, order=page.order):
                item = like(section, "item", item_title(line.block.span, page), line)
                item.body = [line.block.span]
                item.lead_in = lead_in
                if under_date:
                    item.dateline = section.dateline
                    item.dateline_block = section.dateline_block
                items.append(item)
    return items


_SEVERAL: Final = re.compile(
    r",\s+(?=(?:[A-Z][\w-]+\s){0,4}(?:[Ee]lections?|[Mm]ission|[Rr]eferendum)\b)"
)


def _several(value: Span) -> list[Span]:
    """Two activities in one line: "Local Elections in Paraguay, Election in India"."""
    pieces: list[Span] = []
    at = 0
    for match in _SEVERAL.finditer(value.text):
        left, right = value.part(at, match.start()), value.part(match.end(), len(value.text))
        if mentions(left.text) and mentions(right.text):
            pieces.append(left)
            at = match.end()
    pieces.append(value.part(at, len(value.text)))
    return pieces


def like(section: Section, origin: str, title: Span | None, line: Line) -> Section:
    """A new section for one row or item, under the same headings.

    >>> from electoral_outreach.legacy.source.blocks import Block
    >>> line = Line(Block(text="Visit to Mali", start=0), "bullet")
    >>> like(Section("lead", year=line), "item", line.block.span, line).year is line
    True
    """
    groups = section.groups
    if section.title is not None:
        # the title and a subtitle; further down are the rows themselves
        headings = [each for each in section.lines[:_HEADINGS] if each.role == "heading"]
        groups = (*groups, *(each for each in headings if each not in groups))
    return replace(
        section,
        origin=origin,  # type: ignore[arg-type]
        title=title,
        lines=[line],
        body=[],
        content=[],
        fields=[],
        dateline=(),
        dateline_block=None,
        is_posting=False,
        groups=groups,
    )
