"""Lists without their marks, items of several lines, and lines that only lead elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from electoral_outreach.legacy.dates import Order, dates_in
from electoral_outreach.legacy.layout.date_lines import names_what
from electoral_outreach.legacy.layout.line import Line, in_role
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon

_MOST: Final = 6
"""So many lines has an item at most."""
_LONGEST: Final = 120
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ]{2,8}(?:[-/ ][A-ZÀ-Þ]{2,8})?")
_OPENS_DATE: Final = re.compile(r"\s?(?:,|:|\s[–—|-])\s$")
_BELOW: Final = frozenset({"heading", "dated", "date", "prose"})


def item_lines(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, those below the first of each item said to be more of it.

    A page has to set several with their dates so, or the lines may be titles themselves.
    """
    items = [item for item in _between_gaps(lines) if _is_item(item, words)]
    dated = [
        at
        for at, item in enumerate(items)
        if (_dated(item[1:], words, order) or _dated(item[:1], words, order)) == 1
    ]
    if len(dated) < _LISTED or len(dated) * 2 < len(items):
        return list(lines)
    below = {
        id(line)
        for at, item in enumerate(items)
        if at in dated or (at > dated[0] and not _dated(item[1:], words, order))
        for line in item[1:]
        if line.role in {"heading", "dated", "prose"}
    }
    return [
        part
        for line in lines
        for part in (_parts(line, words, order) if id(line) in below else [line])
    ]


def _between_gaps(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines between one blank line and the next, without a country that stands above a title."""
    starts = [at for at, line in enumerate(lines) if line.block.gap]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=False):
        below_country = lines[start].role == "country" and end - start > 1
        yield lines[start + below_country : end]


def _is_item(item: Sequence[Line], words: Lexicon) -> bool:
    """Whether short lines stand below one that names what was done or where."""
    first, *below = item
    if first.role != "heading" or first.block.level or not 0 < len(below) < _MOST:
        return False
    if any(line.block.kind != "text" or line.role not in _BELOW for line in below):
        return False
    named = names_what(first.text, words) or bool(mentions(first.text))
    short = all(len(line.text) <= _LONGEST for line in item)
    return named and short and not _is_title(below[0], words)


def _is_title(line: Line, words: Lexicon) -> bool:
    """Whether the second line names an activity, so that the first may head a list."""
    return line.role == "heading" and words.finds(line.text, "activity", "nouns")


def _dated(below: Sequence[Line], words: Lexicon, order: Order | None) -> int:
    """How many of the lines below a title have dates."""
    return sum(bool(dates_in(line.text, words, order=order)) for line in below)


def _parts(line: Line, words: Lexicon, order: Order | None) -> Iterator[Line]:
    """A line of an item by what it says: whose mission it was, when that was, how many went."""
    span = line.block.span
    dates = dates_in(line.text, words, order=order, at=span.start)
    start = dates[0].span.start - span.start if dates else len(line.text)
    opens = _OPENS_DATE.search(line.text[:start])
    body = span.part(0, opens.start() if opens else start)
    if _is_body(body, words):
        block = replace(line.block, text=body.text)
        yield Line(block, "label", field="organiser", value=body)
        if dates:
            rest = span.part(start, len(line.text))
            block = replace(line.block, text=rest.text, start=rest.start, gap=False)
            yield Line(block, "prose")
    elif not dates and _is_count(span, words):
        yield Line(line.block, "label", field="counts", value=span)
    else:
        yield Line(line.block, "prose")


def _is_body(span: Span, words: Lexicon) -> bool:
    """Whether a text is but the name of a body, or an acronym."""
    if _ACRONYM.fullmatch(span.text) and not mentions(span.text):
        return True
    named = organisations_in(span, words.tag)
    whole = span.text.split(" (")[0]
    return len(named) == 1 and named[0].span.start == span.start and whole in named[0].span.text


def _is_count(span: Span, words: Lexicon) -> bool:
    """Whether a line begins with a number of people and names no body."""
    counted = counts_in(span, words.tag)
    people = any(each.unit == "people" and each.span.start == span.start for each in counted)
    return people and not organisations_in(span, words.tag)


_OPENING: Final = 60
_DASH: Final = re.compile(r"\s?(?::|[–—-](?=\s))\s")
_LISTED: Final = 3
"""So many lines below years, each with a date of its own, are a list."""


def lost_bullets(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, the items of lists without marks as if they had some."""
    items = {*_by_country(lines), *_below_years(lines, words, order)}
    return [_as_item(line) if at in items else line for at, line in enumerate(lines)]


def _as_item(line: Line) -> Line:
    block = replace(line.block, kind="bullet")
    return replace(line, block=block, role="dated" if line.role == "dated" else "bullet")


def _by_country(lines: Sequence[Line]) -> Iterator[int]:
    """The lines below one that ends in a colon, where three and more each begin with a country and a dash or colon."""
    at = 0
    while at < len(lines):
        end = at + 1
        if lines[at].role in {"prose", "heading"} and lines[at].text.endswith(":"):
            while end < len(lines) and _opens_with_country(lines[end]):
                end += 1
            if end - at > _LISTED:
                yield from range(at + 1, end)
        at = end


def _opens_with_country(line: Line) -> bool:
    if line.role not in {"prose", "heading", "dated"} or line.block.kind != "text":
        return False
    named = mentions(line.text[:_OPENING])[:1]
    opens = bool(named) and named[0].span.start == 0 and named[0].kind != "demonym"
    return opens and _DASH.match(line.text, named[0].span.end) is not None


def _below_years(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[int]:
    """The paragraphs right below years, where each of them on the page tells its own day or month."""
    found: list[int] = []
    for at, line in enumerate(lines):
        if line.role == "year":
            found += _run(lines, at + 1)
    dated = all(
        any(each.precision != "year" for each in dates_in(lines[at].text, words, order=order))
        for at in found
    )
    return found if dated and len(found) >= _LISTED else []


def _run(lines: Sequence[Line], start: int) -> list[int]:
    """The plain lines from one on, as far as no blank line stands between."""
    run: list[int] = []
    for at in range(start, len(lines)):
        line = lines[at]
        plain = line.role in {"prose", "dated"} and line.block.kind == "text"
        if not plain or line.block.gap:
            break
        run.append(at)
    return run


_OFTEN: Final = 2
_LINK: Final = 5
"""So many words has a link below each text at most."""


def without_links(lines: Sequence[Line], words: Lexicon) -> list[Line]:
    """The lines of a page, those that lead elsewhere as its furniture."""
    return in_role(lines, {*_repeated(lines, words), *_contents(lines)}, "chrome")


def _repeated(lines: Sequence[Line], words: Lexicon) -> Iterator[int]:
    """A few words that come again and again, and name nothing: "See the full story"."""
    headings = [
        (at, line.text)
        for at, line in enumerate(lines)
        if line.role == "heading" and not line.block.level
    ]
    times = Counter(text for _, text in headings)
    for at, text in headings:
        short = len(text.split()) <= _LINK
        if times[text] > _OFTEN and short and not names_what(text, words):
            yield at


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """Headings in a row of which each comes again further down, above its text."""
    last = {line.text: at for at, line in enumerate(lines) if line.role == "heading"}
    run: list[int] = []
    for at, line in enumerate(lines):
        again = line.role == "heading" and not line.block.level and last[line.text] > at
        if again:
            run.append(at)
            continue
        if len(run) >= _OFTEN and all(last[lines[each].text] >= at for each in run):
            yield from run
        run = []
