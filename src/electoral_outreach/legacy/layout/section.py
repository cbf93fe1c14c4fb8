"""`Section`: a title, what stands under it, and the headings above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.source.blocks import Span

Origin = Literal["lead", "heading", "bare", "form", "date", "country", "row", "item", "paragraph"]


_READ: Final = 20_000
"""So much of a section is read for dates, places and bodies; the rest is only kept."""


_GOES_ON: Final = re.compile(r"(?<=[^\W\d_]{4})[.;]\s+(?=[A-ZÀ-Þ\d]\S*\s+\S+\s+\S)")
"""The end of a sentence with three words and more behind it; "D.C." is none."""


@dataclass(slots=True, eq=False)
class Section:
    """A title, what stands under it, and the headings above it that say what it is."""

    origin: Origin
    title: Span | None = None
    lines: list[Line] = field(default_factory=list)
    """Every line it takes up, that of the title first."""
    body: list[Span] = field(default_factory=list)
    """Paragraphs and items."""
    content: list[Line] = field(default_factory=list)
    """The lines of the body."""
    fields: list[tuple[str, Span]] = field(default_factory=list)
    """Labels or columns with their values."""
    dateline: tuple[DatePhrase, ...] = ()
    """The dates of a line of its own beside the title."""
    dateline_block: Span | None = None
    is_posting: bool = False
    """Whether the dateline says when the page was put out rather than when it happened."""
    year: Line | None = None
    country: Line | None = None
    country_is_own: bool = False
    """Whether the country stands directly above it."""
    lead_in: Span | None = None
    """The line that leads in to the list it is an item of."""
    groups: tuple[Line, ...] = ()
    """Headings of the list it stands in."""
    level: int = 0

    @property
    def reading(self) -> list[Span]:
        """The paragraphs that are read for facts: all, but for what nobody writes of one activity.

        >>> Section("lead", body=[Span("x" * 30_000, 0), Span("y", 30_000)]).reading[0].end
        20000
        """
        taken: list[Span] = []
        left = _READ
        for span in self.body:
            taken.append(span if len(span.text) <= left else span.part(0, left))
            left -= len(span.text)
            if left <= 0:
                break
        return taken

    @property
    def spans(self) -> list[Span]:
        """Title and paragraphs, as far as they are read for facts."""
        return [*([self.title] if self.title else []), *self.reading]

    @property
    def title_text(self) -> str:
        """What it is called; nothing where it has no title."""
        return self.title.text if self.title else ""

    @property
    def start(self) -> int:
        """Where it begins in the page's text."""
        return min((line.block.start for line in self.lines), default=0)

    def add(self, line: Line) -> None:
        """Take up a line of content."""
        self.lines.append(line)
        if line.role == "label":
            if line.field != "value" and line.value is not None:
                self._take_field(line.field, line.value)
            if line.where is not None:
                self._take_field("place", line.where)
            return
        self.content.append(line)
        self.body.append(line.block.span)

    def _take_field(self, name: str, value: Span) -> None:
        """Take up the value of a label; sentences behind a place are text: "Lieu : Tunis. 45 participants"."""
        stop = _GOES_ON.search(value.text) if name in {"place", "country"} else None
        if stop is not None:
            self.body.append(value.part(stop.end(), len(value.text)))
            value = value.part(0, stop.start())
        self.fields.append((name, value))

    def values(self, *names: str) -> list[Span]:
        """The values of the fields of these names, in order."""
        return [value for name, value in self.fields if name in names and value.text]
