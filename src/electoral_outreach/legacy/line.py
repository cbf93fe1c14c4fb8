"""`Line`: a block of a page with the part it plays there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from electoral_outreach.legacy.blocks import Block, Span
from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.gazetteer import Mention

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

    @property
    def text(self) -> str:
        """The words of its block."""
        return self.block.text


LABEL_FIELDS: Final = (
    "title",
    "start",
    "end",
    "period",
    "country",
    "place",
    "organiser",
    "funder",
    "partner",
    "counts",
    "kind",
    "purpose",
    "capacity",
)
