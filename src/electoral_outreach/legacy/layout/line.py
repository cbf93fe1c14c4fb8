"""`Line`: a block of a page with the part it plays there."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.names.gazetteer import Mention
from electoral_outreach.legacy.source.blocks import Block, Span

LineRole = Literal[
    "chrome",
    "address",
    "crumb",
    "genre",
    "posting",
    "heading",
    "year",
    "date",
    "country",
    "label",
    "dated",
    "bullet",
    "row",
    "columns",
    "prose",
]


_TIME: Final = re.compile(
    r"\b\d{1,2}\s?(?:[:hH]\s?\d{0,2}|[ap]\.?m\.?)(?:\s?[ap]\.?m\.?)?|\bUTC\b|\bGMT\b", re.IGNORECASE
)
_ENDS_PROSE: Final = (".", ";", ":", ",", "…", "[…]", "[...]")
_MAX_HEADING: Final = 180
_INNER_STOP: Final = re.compile(r"[^\W\d_]{4}[.!?]\s+\(?[A-ZÀ-Þ¿¡]")
_MORE: Final = re.compile(r"[.!?…]\s*[(\[][^()\[\]]{1,30}[)\]]\s*$")
"""A sentence with "(read more)" behind it."""
_INITIALS: Final = re.compile(r"(?<=\s)(?:[A-Z]\.){2,4}$")
"""A name whose point closes no sentence: "Washington D.C."."""
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A block with the part it plays on the page."""

    block: Block
    role: LineRole
    dates: tuple[DatePhrase, ...] = ()
    """The dates at its beginning: of a date line, a dated line, a posting line."""
    field: str = ""
    """Which field a label names."""
    value: Span | None = None
    """What stands behind a label, or behind the date of a dated line."""
    place: Mention | None = None
    """The country of a country line."""
    where: Span | None = None
    """The place that a label or a line says beside the date: "Date & venue: 4 June 2018, Songdo"."""

    @property
    def text(self) -> str:
        """The words of its block."""
        return self.block.text


LABEL_FIELDS: Final = (
    "title",
    "start",
    "end",
    "period",
    "election",
    "country",
    "place",
    "organiser",
    "funder",
    "partner",
    "counts",
    "kind",
    "purpose",
    "capacity",
    "head",
)


def looks_like_heading(text: str) -> bool:
    """Whether a line of plain text is set like a heading: short, opened by a capital, not closed.

    >>> looks_like_heading("Mission in Ethiopia"), looks_like_heading("They met.")
    (True, False)
    """
    closed = _INITIALS.sub("", text.rstrip("’'”\"» "))
    if len(text) > _MAX_HEADING or len(text.split()) > 28 or closed.endswith(_ENDS_PROSE):
        return False
    if _INNER_STOP.search(text) or _MORE.search(text):
        return False
    first = text.lstrip("«“\"'¿¡([–-•# ")[:1]
    return bool(first) and (first.isupper() or first.isdigit()) and bool(_LETTER.search(text))


def in_role(lines: Sequence[Line], at: Collection[int], role: LineRole) -> list[Line]:
    """The lines of a page, those at certain places in another role."""
    return [Line(line.block, role) if index in at else line for index, line in enumerate(lines)]


def letters_beside(line: Span, dates: Sequence[DatePhrase], named: Sequence[Mention] = ()) -> str:
    """The letters that are left of a line without its dates, times and places."""
    rest = line.text
    for span in [*(each.span for each in dates), *(each.span for each in named)]:
        start = span.start - line.start
        rest = rest[:start] + " " * len(span.text) + rest[start + len(span.text) :]
    rest = _TIME.sub(" ", re.sub(r"\((?:[^()]{0,40})\)", " ", rest))
    return "".join(_LETTER.findall(rest))
