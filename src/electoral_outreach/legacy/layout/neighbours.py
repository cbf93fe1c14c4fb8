"""What a line is by the lines beside it: headings with a text below, rows that lost their rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from electoral_outreach.legacy.dates import Order, dates_in
from electoral_outreach.legacy.layout.line import Line, in_role, looks_like_heading
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.words.lexicon import Lexicon

_MAX_LEADING: Final = 80
_MOST_OF_TITLE: Final = 200
_BEFORE_TITLE: Final = 40
_SENTENCE: Final = 14
_TEASER: Final = 10
"""So many words has a text of one sentence."""
_OFTEN: Final = 2
_BANNER: Final = 12
"""So many words has a line of a banner at most."""
_NUMBERS: Final = re.compile(r"(?:\s+\d{1,5}){2,9}\s*$")


def headed_bullets(lines: list[Line]) -> list[Line]:
    """Bullets that each have a paragraph or labels of their own below them are headings."""
    titles = {
        index
        for index, line in enumerate(lines[:-1])
        if line.block.kind == "bullet"
        and line.role in {"bullet", "dated"}
        and (lines[index + 1].role == "prose" or _is_labelled(lines[index + 1]))
        and looks_like_heading(line.text)
    }
    return in_role(lines, titles, "heading") if len(titles) > 1 else lines


def titles_said_twice(lines: list[Line]) -> list[Line]:
    """A short line that the next one says again, above a text, is a title; a point at its end makes it no sentence."""
    at = {
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if line.role in {"prose", "heading"}
        and below.role in {"prose", "heading"}
        and line.text.endswith(below.text)
        and len(line.text) - len(below.text) <= min(_BEFORE_TITLE, len(below.text))  # "Viewing: …"
        and len(line.text) <= _MOST_OF_TITLE
        and line.block.kind == below.block.kind == "text"
        and index + 2 < len(lines)
        and lines[index + 2].role in {"prose", "heading"}
        and lines[index + 2].text != below.text
    }
    return in_role(lines, at | {index + 1 for index in at}, "heading")


def titles_above_dates(lines: list[Line]) -> list[Line]:
    """A line that no capital opens is a title all the same where it is set as others are: right above its date."""
    at = {
        index for index, (line, below) in enumerate(pairwise(lines)) if _is_above_date(line, below)
    }
    titled = any(lines[index].role == "heading" for index in at)
    return in_role(lines, at, "heading") if titled else lines


def _is_above_date(line: Line, below: Line) -> bool:
    return (
        line.role in {"heading", "prose"}
        and line.block.kind == "text"
        and line.block.gap
        and len(line.text) <= _MOST_OF_TITLE
        and not line.text.endswith((".", ":", ";", "…"))
        and below.role == "date"
    )


def texts_below_titles(lines: list[Line]) -> list[Line]:
    """A sentence that lost its point is no title: below one, or begun with the town it is told from.

    In news set as a date, a title and a text each, and below the dates of titles.
    """
    news = sum(above.role == "date" and line.role == "heading" for above, line in pairwise(lines))
    told = {
        index
        for index, line in enumerate(lines)
        if line.role == "heading"
        and line.block.kind == "text"
        and len(line.text.split()) >= _TEASER
        and (_is_teaser(lines, index, news) or _is_from_town(lines, index))
    }
    return in_role(lines, told, "prose")


def _is_teaser(lines: list[Line], index: int, news: int) -> bool:
    """Whether a long line stands below a title that stands below a date."""
    if news < _OFTEN or index < _OFTEN:
        return False
    return lines[index - 1].role == "heading" and lines[index - 2].role == "date"


def _is_from_town(lines: list[Line], index: int) -> bool:
    """Whether a line below a date begins with a town and a dash: "Bishkek - The commission …"."""
    if not index or lines[index - 1].role != "date":
        return False
    named = mentions(lines[index].text[:_BEFORE_TITLE])[:1]
    behind = lines[index].text[named[0].span.end :] if named else ""
    town = bool(named) and named[0].kind == "city" and named[0].span.start == 0
    return town and behind[:3] in {" - ", " – ", " — "}


def broken_off(lines: list[Line]) -> list[Line]:
    """A long last line below a paragraph is the beginning of another that was cut, and no heading."""
    if len(lines) < _OFTEN or lines[-1].role != "heading" or lines[-2].role != "prose":
        return lines
    long = len(lines[-1].text.split()) >= _SENTENCE and lines[-1].block.kind == "text"
    return [*lines[:-1], replace(lines[-1], role="prose")] if long else lines


def titles_with_years(lines: list[Line]) -> list[Line]:
    """A line that a year opens is a title where its date stands below: "2017 Mission report: …", "1 June 2017".

    So is the only line of a page that a date opens, above a text.
    """
    alone = sum(line.role == "dated" for line in lines) == 1
    return [
        Line(line.block, "heading")
        if line.role == "dated"
        and line.block.kind == "text"
        and line.dates[0].precision == "year"
        and (_has_date_below(lines, index) or (alone and _has_text_below(lines, index)))
        else line
        for index, line in enumerate(lines)
    ]


def _has_text_below(lines: list[Line], index: int) -> bool:
    return index + 1 < len(lines) and lines[index + 1].role == "prose"


def _has_date_below(lines: list[Line], index: int) -> bool:
    """Whether the date of a title stands below it, or below a line that says where."""
    below = lines[index + 1 : index + 3]
    if below and below[0].role == "heading" and mentions(below[0].text):
        below = below[1:]
    return bool(below) and below[0].role in {"date", "posting"}


def date_bullets(lines: list[Line]) -> list[Line]:
    """Bullets that are but a date, each right above a text of its own, are no items of a list."""
    at = {
        index
        for index, (line, below) in enumerate(pairwise(lines))
        if line.role == "date"
        and line.block.kind == "bullet"
        and below.role in {"prose", "heading"}
        and below.block.kind == "text"
        and not below.block.gap
    }
    if len(at) < _OFTEN:
        return lines
    return [
        replace(line, block=replace(line.block, kind="text")) if index in at else line
        for index, line in enumerate(lines)
    ]


def _is_labelled(line: Line) -> bool:
    """Whether it is a label with its value, right below what it belongs to."""
    valued = line.value is not None and bool(line.value.text)
    return line.role == "label" and valued and not line.block.gap


def dated_headings(lines: list[Line]) -> list[Line]:
    """Lines such as "04/09/2018 | Delegation visits" with a paragraph below: a date, and a heading."""
    at = {
        index
        for index, line in enumerate(lines[:-1])
        if line.role == "dated"
        and line.block.kind == "text"
        and not (index and lines[index - 1].role == "heading" and not line.block.gap)
        and lines[index + 1].role == "prose"
        and line.value is not None
        and looks_like_heading(line.value.text)
    }
    if len(at) < _OFTEN:
        return lines
    return [
        part
        for index, line in enumerate(lines)
        for part in (_date_and_heading(line) if index in at else [line])
    ]


def _date_and_heading(line: Line) -> Iterator[Line]:
    if line.value is None:
        return
    head = line.block.span.part(0, line.dates[0].span.end - line.block.start)
    yield Line(replace(line.block, text=head.text), "date", line.dates)
    yield Line(
        replace(line.block, text=line.value.text, start=line.value.start, gap=False), "heading"
    )


def counted_lines(lines: list[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """Lines such as "8 observers, 15 to 25 July" right below a heading say more of it."""
    return [
        Line(line.block, "prose")
        if line.role == "heading"
        and above is not None
        and above.role == "heading"
        and line.block.kind == "text"
        and not line.block.gap
        and _begins_with_people(line, words)
        and dates_in(line.text, words, order=order)
        else line
        for above, line in zip([None, *lines], lines, strict=False)
    ]


def _begins_with_people(line: Line, words: Lexicon) -> bool:
    counted = counts_in(line.block.span, words.tag)
    return any(each.unit == "people" and each.span.start == line.block.start for each in counted)


def leading_headings(lines: list[Line]) -> list[Line]:
    """Short lines that end in a colon and lead in to headings are headings themselves."""
    return [
        Line(line.block, "heading")
        if line.role == "prose"
        and len(line.text) < _MAX_LEADING
        and line.text.endswith(":")
        and looks_like_heading(line.text.rstrip(" :"))
        and following.role in {"heading", "date", "country"}
        and following.block.kind != "bullet"
        else line
        for line, following in zip(lines, [*lines[1:], *lines[-1:]], strict=True)
    ]


def with_columns(lines: list[Line]) -> list[Line]:
    """Rows of a table that lost its rules: three lines and more of a country, words and numbers."""
    at = [index for index, line in enumerate(lines) if _is_columns(line)]
    if len(at) < 3:
        return lines
    header = max(at[0] - 1, 0)
    rows = {at for at in range(header, at[-1] + 1) if lines[at].role in {"heading", "prose"}}
    return in_role(lines, rows, "columns")


def _is_columns(line: Line) -> bool:
    text = line.text
    if line.role not in {"heading", "prose"} or len(text) > 160 or not _NUMBERS.search(text):
        return False
    named = mentions(text[:60])
    return bool(named) and named[0].span.start == 0


def before_crumb(lines: list[Line]) -> list[Line]:
    """What stands above the breadcrumb is a banner; below a text, its like is the foot of the page."""
    crumb = next((at for at, line in enumerate(lines[:12]) if line.role == "crumb"), 0)
    if any(_is_of_text(line) for line in lines[:crumb]):
        return lines
    kept = {"address", "posting", "chrome"}
    return in_role(lines, {at for at in range(crumb) if lines[at].role not in kept}, "chrome")


def _is_of_text(line: Line) -> bool:
    """Whether a line is a paragraph, or a long item of a list, as no banner has."""
    return line.role in {"prose", "bullet", "dated"} and len(line.text.split()) > _BANNER
