"""Lists whose marks got lost, by the lines that lead in to them and by how their items end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.names.gazetteer import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.dates import Order
    from electoral_outreach.legacy.words.lexicon import Lexicon

_ITEMS: Final = 2
_OPENING: Final = 60
_DASH: Final = re.compile(r"\s?(?::|[–—-](?=\s))\s")
_LISTED: Final = 3
"""So many lines below years, each with a date of its own, are a list."""


def lost_bullets(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, the items of lists without marks as if they had some."""
    items = {*_led_in(lines), *_by_country(lines), *_below_years(lines, words, order)}
    return [_as_item(line) if at in items else line for at, line in enumerate(lines)]


def _as_item(line: Line) -> Line:
    block = replace(line.block, kind="bullet")
    return replace(line, block=block, role="dated" if line.role == "dated" else "bullet")


def _led_in(lines: Sequence[Line]) -> Iterator[int]:
    """The lines below one that ends in a colon, all but the last of them closed by a semicolon."""
    for at, line in enumerate(lines):
        if line.role in {"prose", "heading"} and line.text.endswith(":"):
            run = _run(lines, at + 1)
            closed = next((each for each in run if not lines[each].text.endswith(";")), None)
            if closed is not None and closed - at >= _ITEMS:
                yield from range(at + 1, closed + 1)


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
