"""What each block of a page is: a heading, a date, a label, a paragraph, or furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.blocks import Block
from electoral_outreach.legacy.dates import DatePhrase, Order, dates_in
from electoral_outreach.legacy.gazetteer import Mention, mentions
from electoral_outreach.legacy.lexicon import LANGUAGES, Lexicon, lexicon
from electoral_outreach.legacy.line import LABEL_FIELDS, Line
from electoral_outreach.model.partial_date import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence


_CRAWLED: Final = re.compile(r"date ([12]\d{3})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_LABEL: Final = re.compile(
    r"(?P<label>[^\W\d][^:|\t\n]{0,48}?)\s{0,5}(?:[:：]|\t)\s{0,5}(?P<value>.*)", re.DOTALL
)
_YEAR: Final = re.compile(r"\W{0,4}(?:[^\W\d]{2,12}\s)?(?P<year>(?:19|20)\d\d)\W{0,4}")
_FLAG: Final = re.compile(
    r"^(?:imagen|image|flag of|drapeau|bandera de|bandeira)\s+", re.IGNORECASE
)
_TIME: Final = re.compile(
    r"\b\d{1,2}\s?(?:[:hH]\s?\d{0,2}|[ap]\.?m\.?)(?:\s?[ap]\.?m\.?)?|\bUTC\b|\bGMT\b", re.IGNORECASE
)
_CLOCK: Final = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_SEPARATOR: Final = re.compile(r"[\s]{0,3}(?:[:|–—-]\s|[:|–—]|,\s)?\s{0,3}")
_HOME: Final = re.compile(r"\W{0,4}(\w+)(?![’'\w:]|\s[a-zà-ÿ:])")
_CRUMBS: Final = re.compile(r"\s[>»›→/]\s|\s?>\s")
_ENDS_PROSE: Final = (".", ";", ":", ",", "…", "[…]", "[...]")
_MAX_HEADING: Final = 180
_MAX_LEADING: Final = 80
_INNER_STOP: Final = re.compile(r"[^\W\d_]{4}[.!?]\s+\(?[A-ZÀ-Þ¿¡]")
_MORE: Final = re.compile(r"[.!?…]\s*[(\[][^()\[\]]{1,30}[)\]]\s*$")
"""A sentence with "(read more)" behind it."""
_NUMBERS: Final = re.compile(r"(?:\s+\d{1,5}){2,9}\s*$")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_COPYRIGHT: Final = re.compile(r"\W{0,3}(?:©|\(c\)\s?(?:19|20)\d\d|copyright\b)", re.IGNORECASE)


def classified(blocks: Sequence[Block], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, each with its role."""
    lines: list[Line] = []
    tail = False
    rows = [block.kind == "row" for block in blocks]
    for index, block in enumerate(blocks):
        alone = not any(rows[max(0, index - 2) : index] + rows[index + 1 : index + 3])
        line = Line(block, "chrome") if tail else _line(block, words, order, alone_row=alone)
        if line.role == "chrome" and not block.chrome:
            tail = tail or (index > 2 and _is_tail(block.text))
        lines.append(line)
    lines = _with_columns(_leading_headings(_headed_bullets(_form_dates(lines, words))))
    return _before_crumb(_with_values(lines, words, order))


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
        navigation = alone_row and all(len(cell.text) < 32 for cell in block.cells)
        return Line(block, "chrome" if navigation else "row")
    if text[0] == "(" and text[-1] == ")" and text.count("(") == 1:
        posted = _posting(block, words, order)
        return posted or Line(block, "chrome")  # the caption of a picture
    for read in (_crumb, _posting, _labelled, _furniture, _single, _dated):
        line = read(block, words, order)
        if line is not None:
            return line
    return _running(block)


def _crumb(block: Block, words: Lexicon, order: Order | None) -> Line | None:  # noqa: ARG001
    text = block.text
    separators = len(_CRUMBS.findall(text))
    first = _HOME.match(text)
    at_home = first is not None and _fits(words, first.group(1), "furniture", "home")
    if (
        len(text) < 240
        and not text.endswith(".")
        and (separators >= 2 or (at_home and (separators or len(text.split()) > 2)))
    ):
        return Line(block, "crumb")
    return None


def _posting(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that says when the page was put out or changed."""
    text = block.text
    if len(text) > 160:
        return None
    if crawled := _CRAWLED.fullmatch(text):
        year, month, day = (int(part) if part else None for part in crawled.groups())
        span = block.span.part(crawled.start(1), len(text))
        phrase = DatePhrase(span, (PartialDate(year, month, day),), "date")
        return Line(block, "posting", (phrase,), field="published")
    opening = _opening(words.tag).match(text)
    if opening is None:
        return _stamped(block, words, order)
    dates = dates_in(text, words, order=order, at=block.start)
    allowance = 12 if opening["updated"] else 3
    if dates and dates[0].span.start - block.start <= opening.end() + allowance:
        return Line(block, "posting", tuple(dates), field=opening.lastgroup or "")
    return None


def _stamped(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A date with the time of day, and hardly more than whose words they are beside it."""
    if len(block.text) > 80 or not _CLOCK.search(block.text):
        return None
    dates = dates_in(block.text, words, order=order, at=block.start)
    if len(dates) == 1 and dates[0].has_year and len(_rest(block.text, block, dates)) < 24:
        return Line(block, "posting", tuple(dates), field="published")
    return None


@cache
def _opening(tag: str) -> re.Pattern[str]:
    words = lexicon(tag)
    labels = "|".join(words.words("posting", "labels"))
    updated = "|".join(words.words("posting", "updated"))
    return re.compile(
        rf"\W{{0,3}}(?:(?P<updated>(?:{updated}))|(?P<published>(?:{labels})))\s?[:\-–|]?\s?(?=[\w(])(?!\s?\w{{0,20}}\s?:)",
        re.IGNORECASE,
    )


def _furniture(block: Block, words: Lexicon, order: Order | None) -> Line | None:  # noqa: ARG001
    text = block.text
    if len(text) > 220:
        return None
    if _fits(words, text, "furniture", "genres"):
        return Line(block, "genre")
    if _COPYRIGHT.match(text) or _fits(words, text, "furniture", "lines") or _is_tail(text):
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
    if dates and not _rest(text, block, dates):
        return Line(block, "date", tuple(dates))
    named = [each for each in mentions(text, block.start) if each.kind != "demonym"]
    if dates and named and len(text) < 90:
        rest = _rest(text, block, dates, named)
        if not rest and dates[-1].span.start > named[0].span.start:
            return Line(block, "date", tuple(dates), place=named[0])
    bare = _FLAG.sub("", text).strip(" .:–-•")
    if len(named) == 1 and named[0].span.text == bare and block.kind in {"text", "heading"}:
        return Line(block, "country", place=named[0])
    return None


def _is_month(text: str, words: Lexicon, order: Order | None) -> bool:
    found = dates_in(text, words, order=order)
    return bool(found) and found[0].precision != "year"


def _rest(
    text: str, block: Block, dates: Sequence[DatePhrase], named: Sequence[Mention] = ()
) -> str:
    """The letters that are left of a line without its dates, times and places."""
    rest = text
    for span in [*(each.span for each in dates), *(each.span for each in named)]:
        start = span.start - block.start
        rest = rest[:start] + " " * len(span.text) + rest[start + len(span.text) :]
    rest = _TIME.sub(" ", re.sub(r"\((?:[^()]{0,40})\)", " ", rest))
    return "".join(_LETTER.findall(rest))


def _labelled(block: Block, words: Lexicon, order: Order | None) -> Line | None:  # noqa: ARG001
    match = _LABEL.fullmatch(block.text) if len(block.text) < 2000 else None
    if match is None:
        return None
    field = _field(match["label"], words)
    if not field:
        return None
    return Line(
        block, "label", field=field, value=block.span.part(match.start("value"), len(block.text))
    )


def _field(label: str, words: Lexicon) -> str:
    for field in LABEL_FIELDS:
        if _fits(words, label, "labels", field):
            return field
    return ""


def _dated(block: Block, words: Lexicon, order: Order | None) -> Line | None:
    """A line that begins with a date and goes on."""
    head = block.text[:90]
    dates = dates_in(head, words, order=order, at=block.start)
    if not dates or dates[0].span.start - block.start > 1:
        return None
    end = dates[0].span.end - block.start
    separator = _SEPARATOR.match(block.text, end)
    rest = block.span.part(separator.end() if separator else end, len(block.text))
    set_off = separator is not None and separator.group().strip() not in {"", ","}
    sentence = block.text.rstrip().endswith(".") and not set_off
    if not rest.text or (sentence and block.kind != "bullet"):
        return None
    if dates[0].precision == "year" and dates[0].prepositional:
        return None
    return Line(block, "dated", (dates[0],), value=rest)


def _running(block: Block) -> Line:
    if block.kind == "heading":
        return Line(block, "heading")
    if block.kind == "bullet":
        return Line(block, "bullet")
    return Line(block, "heading" if looks_like_heading(block.text) else "prose")


def looks_like_heading(text: str) -> bool:
    """Whether a line of plain text is set like a heading: short, opened by a capital, not closed.

    >>> looks_like_heading("Mission in Ethiopia"), looks_like_heading("They met.")
    (True, False)
    """
    closed = text.rstrip("’'”\"» ")
    if len(text) > _MAX_HEADING or len(text.split()) > 28 or closed.endswith(_ENDS_PROSE):
        return False
    if _INNER_STOP.search(text) or _MORE.search(text):
        return False
    first = text.lstrip("«“\"'¿¡([–-• ")[:1]
    return bool(first) and (first.isupper() or first.isdigit()) and bool(_LETTER.search(text))


def _with_values(lines: list[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """Labels without a value take the line after them, where it suits the label."""
    result: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        following = lines[index + 1] if index + 1 < len(lines) else None
        if line.role == "label" and not (line.value and line.value.text):
            if following is not None and _suits(line.field, following, words, order):
                value = following.block.span
                if flag := _FLAG.match(value.text):
                    value = value.part(flag.end(), len(value.text))
                result.append(Line(line.block, "label", field=line.field, value=value))
                result.append(Line(following.block, "label", field="value"))
                index += 2
                continue
            result.append(Line(line.block, "chrome"))
        else:
            result.append(line)
        index += 1
    return result


def _suits(field: str, line: Line, words: Lexicon, order: Order | None) -> bool:
    if line.role in {"label", "chrome", "crumb", "address", "row", "posting"}:
        return False
    if field in {"start", "end", "period"}:
        return bool(dates_in(line.text, words, order=order)) and len(line.text) < 120
    if field in {"country", "place"}:
        return bool(mentions(line.text)) and len(line.text) < 160
    return len(line.text) < 600


def _headed_bullets(lines: list[Line]) -> list[Line]:
    """Bullets that each have a paragraph of their own below them are headings."""
    titles = [
        index
        for index, line in enumerate(lines[:-1])
        if line.block.kind == "bullet"
        and line.role in {"bullet", "dated"}
        and lines[index + 1].role == "prose"
        and looks_like_heading(line.text)
    ]
    if len(titles) < 2:
        return lines
    return [
        Line(line.block, "heading") if index in set(titles) else line
        for index, line in enumerate(lines)
    ]


def _leading_headings(lines: list[Line]) -> list[Line]:
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


def _with_columns(lines: list[Line]) -> list[Line]:
    """Rows of a table that lost its rules: three lines and more of a country, words and numbers."""
    at = [index for index, line in enumerate(lines) if _is_columns(line)]
    if len(at) < 3:
        return lines
    header = max(at[0] - 1, 0)
    return [
        Line(line.block, "columns")
        if header <= index <= at[-1] and line.role in {"heading", "prose"}
        else line
        for index, line in enumerate(lines)
    ]


def _is_columns(line: Line) -> bool:
    text = line.text
    if line.role not in {"heading", "prose"} or len(text) > 160 or not _NUMBERS.search(text):
        return False
    named = mentions(text[:60])
    return bool(named) and named[0].span.start == 0


def _form_dates(lines: list[Line], words: Lexicon) -> list[Line]:
    """ "Date: …" among labels such as "Place: …" is a field of a form, not a posting date."""
    fields = {line.field for line in lines if line.role == "label"}
    if len(fields & {"title", "place", "country", "organiser", "counts", "end", "kind"}) < 2:
        return lines
    return [
        labelled
        if line.role == "posting"
        and line.field == "published"
        and (labelled := _labelled(line.block, words, None)) is not None
        else line
        for line in lines
    ]


def _before_crumb(lines: list[Line]) -> list[Line]:
    """What stands above the breadcrumb is a banner."""
    crumb = next((at for at, line in enumerate(lines[:12]) if line.role == "crumb"), 0)
    return [
        Line(line.block, "chrome")
        if at < crumb and line.role not in {"address", "posting", "chrome"}
        else line
        for at, line in enumerate(lines)
    ]


def _fits(words: Lexicon, text: str, *path: str) -> bool:
    return words.whole(*path).fullmatch(text) is not None


def _is_tail(text: str) -> bool:
    """Whether a line opens the links to other pages at the foot, in any language."""
    return len(text) < 60 and any(
        _fits(lexicon(tag), text, "furniture", "tail") for tag in LANGUAGES
    )


def _is_foreign_script(text: str) -> bool:
    """Whether most letters are not Latin: menus of a page in another language."""
    letters = _LETTER.findall(text[:400])
    return len(letters) > 3 and len(_LATIN.findall(text[:400])) * 2 < len(letters)
