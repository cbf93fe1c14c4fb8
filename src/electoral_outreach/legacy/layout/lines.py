"""What each block of a page is: a heading, a date, a label, a paragraph, or furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in
from electoral_outreach.legacy.layout.captions import captions
from electoral_outreach.legacy.layout.date_lines import bare_days, town_lines
from electoral_outreach.legacy.layout.forms import bare_labels, titles_first
from electoral_outreach.legacy.layout.labels import (
    FLAG,
    elections_below,
    form_dates,
    labelled,
    unknown_labels,
    with_values,
    without_serials,
)
from electoral_outreach.legacy.layout.line import Line, letters_beside, looks_like_heading
from electoral_outreach.legacy.layout.list_lines import item_lines, lost_bullets, without_links
from electoral_outreach.legacy.layout.neighbours import (
    before_crumb,
    broken_off,
    counted_lines,
    date_bullets,
    dated_headings,
    headed_bullets,
    leading_headings,
    texts_below_titles,
    titles_above_dates,
    titles_said_twice,
    titles_with_years,
    with_columns,
)
from electoral_outreach.legacy.layout.postings import posting, seen
from electoral_outreach.legacy.layout.stamps import stamped
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.source.blocks import Block, Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES, Lexicon, lexicon

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_YEAR: Final = re.compile(r"\W{0,4}(?:[^\W\d]{2,12}\s)?(?P<year>(?:19|20)\d\d)\W{0,4}")
_CLOSING: Final = re.compile(r"\s?[\])]\s?[:–—-]?\s{0,3}")
_SEPARATOR: Final = re.compile(r"[\s]{0,3}(?:[:|–—-]\s|[:|–—]|,\s)?\s{0,3}")
_HOME: Final = re.compile(r"\W{0,4}(\w+)(?![’'\w:]|\s[a-zà-ÿ:])")
_ASIDE: Final = re.compile(r"\s?\((?P<place>[^()]{3,40})\)\W{0,3}")
_DATE_ALONE: Final = 40
"""So long is a date with its weekday."""
_CRUMBS: Final = re.compile(r"\s[>»›→/]\s|\s?>\s")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_FILE: Final = re.compile(
    r"\W{0,4}(?:[\w’'-]{1,30}\s){0,4}[\[(](?:[^\[\]()]{0,20}\W)?(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|[KMkm]i?[BbOo])(?:\W[^\[\]()]{0,20})?[\])]\W{0,3}"
)
_PAGE_NUMBER: Final = re.compile(
    r"\W{0,3}(?:\d{1,4}\s?\|\s?p\s?[aá]\s?g\s?(?:e|i\s?n\s?a)|p[aá]g(?:e|ina)\s?\d{1,4}(?:\s?(?:of|sur|de|/)\s?\d{1,4})?)\W{0,3}",
    re.IGNORECASE,
)
"""The foot of a printed page: "41 | Page", "Page 57 sur 92"."""
_PHONE: Final = re.compile(
    r"^(?:[\w.’'-]{1,20}[,:;]?\s){1,9}\+\d{1,3}(?:[\s.()-]{1,2}\d{1,5}){2,6}\W{0,3}$"
)
"""Whom to call: "In Maputo, +258 845 341 155"."""
_PICTURE: Final = re.compile(
    r"^(?:\S{1,30}\s){0,3}_{0,3}[^\W_]{1,40}(?:_{1,3}[^\W_]{1,40}){3,}_{0,3}(?:\.\w{3,4})?$"
)
"""The name of a picture's file that stands for it."""
_NOTE: Final = re.compile(
    r"\W{0,3}(?:notes?|nota|n\.\s?b\.|nb|remarques?|observação)\s?:\s", re.IGNORECASE
)
"""What opens a remark on a whole list, set off from it by a blank line."""
_COPYRIGHT: Final = re.compile(r"\W{0,3}(?:©|\(c\)\s?(?:19|20)\d\d|copyright\b)", re.IGNORECASE)

_ABOVE_TEXT: Final = frozenset({"address", "chrome", "crumb", "genre", "heading"})
"""What stands above the first text of a page, whose foot is below it."""


def classified(blocks: Sequence[Block], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, each with its role."""
    lines: list[Line] = []
    tail = told = False
    rows = [block.kind == "row" for block in blocks]
    for index, block in enumerate(blocks):
        alone = not any(rows[max(0, index - 2) : index] + rows[index + 1 : index + 3])
        line = Line(block, "chrome") if tail else _line(block, words, order, alone_row=alone)
        if line.role == "chrome" and not block.chrome:
            tail = tail or (index > 2 and told and _is_tail(block.text))
        told = told or line.role not in _ABOVE_TEXT
        lines.append(line)
    lines = texts_below_titles(titles_above_dates(lines))
    lines = titles_with_years(titles_said_twice(broken_off(lines)))
    lines = elections_below(bare_labels(lines, words, order), words, order)
    lines = bare_days(unknown_labels(form_dates(lines, words), words, order), words)
    lines = without_links(item_lines(captions(lines, words, order), words, order), words)
    lines = stamped([*town_lines(lines, words, order)], words, order)
    lines = lost_bullets(lines, words, order)
    lines = with_columns(leading_headings(headed_bullets(dated_headings(date_bullets(lines)))))
    lines = counted_lines(lines, words, order)
    return titles_first(before_crumb(with_values(without_serials(lines, words), words, order)))


def _line(block: Block, words: Lexicon, order: Order | None, *, alone_row: bool) -> Line:
    text = block.text
    if (
        block.kind == "rule"
        or text.startswith("![")
        or (not _LETTER.search(text) and not any(c.isdigit() for c in text))
    ):
        return Line(block, "chrome")
    if (block.chrome and not (block.kind == "heading" and block.level == 1)) or _is_foreign_script(
        text
    ):
        return Line(block, "chrome")
    if _ADDRESS.fullmatch(text):
        return Line(block, "address")
    if block.kind == "row":
        if _COPYRIGHT.match(text):
            return Line(block, "chrome")
        navigation = alone_row and all(len(cell.text) < 32 for cell in block.cells)
        return Line(block, "chrome" if navigation else "row")
    if text[0] == "(" and text[-1] == ")" and text.count("(") == 1:
        dated = _single(block, words, order)
        caption = Line(block, "chrome")  # of a picture
        return posting(block, words, order) or (dated if dated and dated.dates else caption)
    for read in (posting, _crumb, labelled, _furniture, _single, _dated):
        line = read(block, words, order)
        if line is not None:
            return line
    return _running(block)


def _crumb(block: Block, words: Lexicon, order: Order | None) -> Line | None:  # noqa: ARG001
    text = block.text
    separators = len(_CRUMBS.findall(text))
    first = _HOME.match(text)
    at_home = first is not None and words.fits(first.group(1), "furniture", "home")
    if (
        len(text) < 240
        and "<" not in text  # tags are no path
        and not text.endswith(".")
        and (separators >= 2 or (at_home and (separators or len(text.split()) > 2)))
    ):
        return Line(block, "crumb")
    return None


def _furniture(block: Block, words: Lexicon, order: Order | None) -> Line | None:  # noqa: ARG001
    text = block.text
    if len(text) > 220:
        return None
    if (
        (block.gap and _NOTE.match(text))
        or _PAGE_NUMBER.fullmatch(text)
        or _PHONE.search(text)
        or _PICTURE.search(text)
    ):
        return Line(block, "chrome")
    if words.fits(text, "furniture", "genres"):
        return Line(block, "genre")
    if (
        seen(words.tag).fullmatch(text.strip(" |()"))
        or _COPYRIGHT.match(text)
        or any(each.fits(text, "furniture", "lines") for each in (words, lexicon("en")))
        or _is_tail(text)
    ):
        return Line(block, "chrome")
    return None


def _single(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that is nothing but a year, a date, or a country."""
    text = block.text
    if len(text) > 120:
        return None
    if (
        block.kind != "bullet"
        and (year := _YEAR.fullmatch(text))
        and not _is_month(text, words, order)
    ):
        return Line(block, "year", value=block.span.part(year.start("year"), year.end("year")))
    dates = dates_in(text, words, order=order, at=block.start)
    if dates and (not letters_beside(block.span, dates) or _is_said_twice(block.span, dates)):
        return Line(block, "date", tuple(dates), place=_place_behind(block, dates))
    if makers := _in_english(block, words):
        return Line(block, "date", makers)
    named = [each for each in mentions(text, block.start) if each.kind != "demonym"]
    if dates and named and len(text) < 90 and block.kind != "bullet":
        rest = letters_beside(block.span, dates, named)
        if not rest and dates[-1].span.start > named[0].span.start:
            return Line(block, "date", tuple(dates), place=named[0])
    bare = FLAG.sub("", text).strip(" .:–-•")
    if len(named) == 1 and named[0].span.text == bare and block.kind in {"text", "heading"}:
        return Line(block, "country", place=named[0])
    return None


def _in_english(block: Block, words: Lexicon) -> tuple[DatePhrase, ...]:
    """The date of a line that a program's makers wrote on a page in another language: "10 May 2023"."""
    if words.tag == "en" or len(block.text) > _DATE_ALONE:
        return ()
    dates = dates_in(block.text, lexicon("en"), at=block.start)
    whole = len(dates) == 1 and dates[0].has_year and dates[0].precision == "day"
    return tuple(dates) if whole and not letters_beside(block.span, dates) else ()


def _place_behind(block: Block, dates: Sequence[DatePhrase]) -> Mention | None:
    """The place in parentheses behind a date: "Enero, 15 al 17 (Lima, Perú)"."""
    aside = _ASIDE.fullmatch(block.text, dates[-1].span.end - block.start)
    if aside is None:
        return None
    named = mentions(aside["place"], block.start + aside.start("place"))
    return next((each for each in named if each.kind != "demonym"), None)


def _is_said_twice(line: Span, dates: Sequence[DatePhrase]) -> bool:
    """Whether a date stands in front of a slash, and behind it a date in another language."""
    first, slash, second = line.text.partition(" / ")
    if not slash or letters_beside(Span(first, line.start), dates[:1]):
        return False
    again = Span(second, 0)
    return any(
        bool(found := dates_in(second, lexicon(tag))) and not letters_beside(again, found)
        for tag in LANGUAGES
    )


def _is_month(text: str, words: Lexicon, order: Order | None) -> bool:
    found = dates_in(text, words, order=order)
    return bool(found) and found[0].precision != "year"


def _dated(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that begins with a date and goes on."""
    head = block.text[:90]
    dates = dates_in(head, words, order=order, at=block.start)
    if not dates or dates[0].span.start - block.start > 1:
        return None
    end = dates[0].span.end - block.start
    separator = _SEPARATOR.match(block.text, end)
    bracket = _CLOSING.match(block.text, end) if block.text[0] in "[(" else None
    separator = bracket or separator  # "[12/03/2017] Delegation of the …"
    rest = block.span.part(separator.end() if separator else end, len(block.text))
    set_off = separator is not None and separator.group().strip() not in {"", ","}
    sentence = block.text.rstrip().endswith(".") and not set_off
    if not rest.text or (sentence and block.kind != "bullet"):
        return None
    if dates[0].precision == "year" and dates[0].prepositional:
        return None
    if dates[0].precision == "year" and not set_off and words.fits(rest.text, "activity", "groups"):
        return None  # "2019 missions" heads a list
    return Line(block, "dated", (dates[0],), value=rest)


def _running(block: Block) -> Line:
    if block.kind == "heading":
        return Line(block, "heading")
    if block.kind == "bullet":
        return Line(block, "bullet")
    if _FILE.fullmatch(block.text) and not block.gap:
        return Line(block, "prose")  # "Report [PDF, 1.1 MB]" belongs to what it is below
    return Line(block, "heading" if looks_like_heading(block.text) else "prose")


def _is_tail(text: str) -> bool:
    """Whether a line opens the links to other pages at the foot, in any language."""
    return len(text) < 60 and any(lexicon(tag).fits(text, "furniture", "tail") for tag in LANGUAGES)


def _is_foreign_script(text: str) -> bool:
    """Whether most letters are not Latin: menus of a page in another language."""
    letters = _LETTER.findall(text[:400])
    return len(letters) > 3 and len(_LATIN.findall(text[:400])) * 2 < len(letters)
