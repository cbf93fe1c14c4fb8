"""What the builder of an outline asks of a page's language, and of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from electoral_outreach.legacy.layout.line import Line


@dataclass(frozen=True, slots=True)
class Outlining:
    """What the builder of an outline asks of the page's language."""

    generic: re.Pattern[str]
    """Headings of the parts of one report, such as "Schedule"."""
    telling: Callable[[str], bool]
    """Whether a heading names one activity."""
    listing: Callable[[str], bool]
    """Whether a heading is that of a list."""
    election: Callable[[str], bool] = lambda _: False
    """Whether a heading is that of an election, with its date."""
    plain: Callable[[str], bool] = lambda _: False
    """Whether a heading says no more than of which sort an activity is."""
    counted: Callable[[str], bool] = lambda _: False
    """Whether a line begins with a count of people, as a title does not."""
    own: Callable[[str], bool] = lambda _: False
    """Whether a heading is but the name of the body whose site it is."""
    events: bool = False
    """Whether the page is a list of events, so that a date below a title is the event's."""


def tells(line: Line) -> bool:
    """Whether a line below a country tells of what was done there, rather than being its title."""
    if line.role == "label":
        return line.field != "title"
    return line.role in {"date", "dated", "bullet", "prose"}


def stamps_of(lines: Sequence[Line]) -> list[Line]:
    """The dates of posting of a page of several news, each right below its title."""
    posted = [
        line
        for above, line in pairwise(line for line in lines if line.role != "chrome")
        if line.role == "posting" and line.field == "published" and above.role == "heading"
    ]
    return posted if len(posted) > 1 else []
