"""Lines below a title that say in which town and when: "Fredericton (Canada), September 2018"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.names.gazetteer import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.dates import Order
    from electoral_outreach.legacy.words.lexicon import Lexicon

_TOWN: Final = re.compile(r"[A-ZÀ-Þ][\w’'.-]{1,24}(?:[ -][\w’'.-]{1,24}){0,3}\s?[,(]\s?")
_LONGEST: Final = 90


def town_lines(lines: Sequence[Line], words: Lexicon, order: Order | None) -> Iterator[Line]:
    """The lines, those of a town that no gazetteer knows beside its country and a date as dates."""
    yield from lines[:1]
    for above, line in pairwise(lines):
        below = above.role == "heading" and not line.block.gap
        yield (below and _with_town(line, words, order)) or line


def _with_town(line: Line, words: Lexicon, order: Order | None) -> Line | None:
    """A line of nothing but a town, its country and a date; one that names an activity is a title."""
    text = line.text
    if line.role != "heading" or len(text) > _LONGEST or names_what(text, words):
        return None
    named = [each for each in mentions(text, line.block.start) if each.kind == "name"]
    dates = dates_in(text, words, order=order, at=line.block.start)
    if len(named) != 1 or len(dates) != 1 or not dates[0].has_year:
        return None
    town = _TOWN.fullmatch(text[: named[0].span.start - line.block.start])
    rest = line.block.span.part(named[0].span.start - line.block.start, len(text))
    if town is None or letters_beside(rest, dates, named):
        return None
    return Line(line.block, "date", tuple(dates), place=named[0])


def names_what(text: str, words: Lexicon) -> bool:
    """Whether a line names an activity, an election or a body."""
    return (
        words.finds(text, "activity", "nouns")
        or words.finds(text, "elections", "nouns")
        or words.finds(text, "organisations", "heads")
        or any(words.finds(text, "types", each) for each in words.names("types"))
    )
