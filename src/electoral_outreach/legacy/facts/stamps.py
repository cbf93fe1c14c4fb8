"""Whether a day at the edge of a title, or beside it, is when news was put out."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from electoral_outreach.legacy.dates import DatePhrase
    from electoral_outreach.legacy.layout.section import Section

_EDGE: Final = 3
_SHORTLY: Final = timedelta(days=31)
"""So long after it was, something is news."""
_LETTER: Final = re.compile(r"[^\W\d_]")


def is_stamp(line: DatePhrase, told: DatePhrase | None, section: Section) -> bool:
    """Whether the text tells of whole days shortly before it, and the title says it at an edge."""
    if told is None or not (told.has_year and told.precision == line.precision == "day"):
        return False
    day, last = line.members[0].earliest, told.members[-1].earliest
    if len(line.members) > 1 or day is None or last is None:
        return False
    title = section.title
    if title is not None and title.start <= line.span.start < title.end:
        edge = _LETTER.search(title.text[line.span.end - title.start :]) is None
        if not (edge or line.span.start - title.start < _EDGE):
            return False
    return timedelta() < day - last <= _SHORTLY
