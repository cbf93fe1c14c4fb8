"""Days that stand below the month they are in: "4–8: study visit" under "April 2016"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.dates import DatePhrase, dates_in, with_year
from electoral_outreach.legacy.layout.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.words.lexicon import Lexicon

_HEAD: Final = re.compile(
    r"(?=.{0,30}?\d)(?P<days>[^:|–—]{1,30}?(?:[–—-]\s?\d{1,2})?)\s?(?:[:|]|\s[–—-]\s)"
)
"""What stands before a colon or a dash, with a number in it."""


def bare_days(lines: Sequence[Line], words: Lexicon) -> list[Line]:
    """The lines of a page, those that begin with days alone dated in the month above them."""
    result: list[Line] = []
    month: Line | None = None
    for line in lines:
        if line.role == "date":
            one = len(line.dates) == 1 and len(line.dates[0].members) == 1
            month = line if one and line.dates[0].precision == "month" else None
        elif line.role in {"year", "country"} or line.block.kind == "heading":
            month = None
        elif month is not None and line.role in {"bullet", "heading", "prose"}:
            result.append(_in_month(line, month, words) or line)
            continue
        elif month is not None and line.role == "dated":
            line = _in_year(line, month)  # noqa: PLW2901
        result.append(line)
    return result


def _in_year(line: Line, month: Line) -> Line:
    """A dated line with the year of the month above it, where it states none."""
    phrase, above = line.dates[0], month.dates[0].members[0]
    first, last = phrase.members[0].month or 0, phrase.members[-1].month or 0
    if phrase.has_year or above.year is None or above.month not in {first, last}:
        return line
    year = above.year - (first > last == above.month)  # 28 December to 2 January, under January
    return replace(line, dates=(with_year(phrase, year), *line.dates[1:]))


def _in_month(line: Line, month: Line, words: Lexicon) -> Line | None:
    head = _HEAD.match(line.text)
    if head is None:
        return None
    days = head["days"].rstrip()
    found = dates_in(f"{days} {month.dates[0].span.text}", words)
    if len(found) != 1 or found[0].precision != "day" or found[0].span.start != 0:
        return None
    span = line.block.span.part(0, len(days))
    phrase = DatePhrase(span, found[0].members, found[0].shape, found[0].lead)
    value = line.block.span.part(head.end(), len(line.text))
    return Line(line.block, "dated", (phrase,), value=value) if value.text else None
