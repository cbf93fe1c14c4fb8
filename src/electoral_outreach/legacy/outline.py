"""The lines of a page gathered under their headings, dates, countries and form labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from electoral_outreach.legacy.blocks import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.dates import DatePhrase
    from electoral_outreach.legacy.lines import Line

Origin = Literal["lead", "heading", "bare", "form", "date", "country", "row", "item", "paragraph"]
_CONTENT = frozenset({"prose", "bullet", "dated", "row", "label"})


@dataclass(slots=True)
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
    def spans(self) -> list[Span]:
        """Title and paragraphs."""
        return [*([self.title] if self.title else []), *self.body]

    @property
    def start(self) -> int:
        """Where it begins in the page's text."""
        return min((line.block.start for line in self.lines), default=0)

    def add(self, line: Line) -> None:
        """Take up a line of content."""
        self.lines.append(line)
        if line.role == "label":
            if line.field != "value" and line.value is not None:
                self.fields.append((line.field, line.value))
            return
        self.content.append(line)
        self.body.append(line.block.span)

    def values(self, *names: str) -> list[Span]:
        """The values of the fields of these names, in order."""
        return [value for name, value in self.fields if name in names and value.text]


def outline(lines: Sequence[Line], generic: re.Pattern[str]) -> list[Section]:
    """The sections of a page in order; the first holds what stands before any heading.

    Args:
        lines: The lines of the page.
        generic: Headings of the parts of one report, such as "Schedule".
    """
    builder = _Builder(
        calendar=_is_calendar(lines), dated=_has_event_dates(lines), generic=generic
    )
    content = [line for line in lines if line.role not in {"chrome", "crumb", "address", "posting"}]
    for index, line in enumerate(content):
        builder.take(line, content[index + 1] if index + 1 < len(content) else None)
    builder.close()
    return builder.sections


def _is_calendar(lines: Sequence[Line]) -> bool:
    """Whether dates stand above what happened on them, rather than below its title."""
    content = [line for line in lines if line.role not in {"chrome", "crumb", "address", "posting"}]
    above = below = 0
    for index, line in enumerate(content):
        if line.role != "date" or line.block.kind == "bullet":
            continue
        before = content[index - 1].role if index else ""
        after = content[index + 1].role if index + 1 < len(content) else ""
        if before == "heading" and after != "heading":
            below += 1
        else:
            above += 1
    return above > below and above > 1


def _has_event_dates(lines: Sequence[Line]) -> bool:
    """Whether dates below titles are of events: some name a place or a range of days."""
    dates = [line for line in lines if line.role == "date" and line.block.kind != "bullet"]
    return any(line.place or any(len(d.members) > 1 for d in line.dates) for line in dates)


@dataclass(slots=True)
class _Builder:
    calendar: bool
    dated: bool
    generic: re.Pattern[str]
    sections: list[Section] = field(default_factory=lambda: [Section("lead")])
    current: Section | None = None
    pending: list[Line] = field(default_factory=list)
    groups: list[Line] = field(default_factory=list)
    year: Line | None = None
    country: Line | None = None
    country_fresh: bool = False

    def take(self, line: Line, following: Line | None) -> None:
        if line.role == "heading" and self.generic.fullmatch(line.text) and self._has_title():
            self._resolve()
            if self.current is not None:
                self.current.lines.append(line)
        elif line.role == "heading":
            if not (self.current and self.current.origin == "date" and self._titles(line)):
                self._end_levels(line)
                self.pending.append(line)
                self.current = None
        elif line.role in {"year", "country", "genre"}:
            self._context(line, following)
        elif line.role == "date":
            self._date(line)
        elif line.role == "label" and line.field == "title" and line.value and line.value.text:
            self._resolve()
            self._open("form", line.value, line)
        else:
            self._content(line)

    def close(self) -> None:
        self._bare_headings(self.pending)
        self.pending = []

    def _has_title(self) -> bool:
        """Whether a title stands above, of which a heading such as "Schedule" is a part."""
        return bool(self.pending) or (
            self.current is not None and self.current.title is not None
        )

    def _titles(self, line: Line) -> bool:
        """Let the first heading under a date of a calendar be the title of what happened."""
        section = self.current
        if section is None or section.title is not None or section.content:
            return False
        section.title = line.block.span
        section.lines.append(line)
        return True

    def _context(self, line: Line, following: Line | None) -> None:
        self._bare_headings(self.pending)
        self.pending = []
        self.current = None
        if line.role == "year":
            self.year = line
        elif line.role == "genre":
            self.groups = [*(group for group in self.groups if group.role != "genre"), line]
        elif following is not None and following.role in {"date", "dated", "bullet"}:
            self._open("country", line.block.span, line)
            self.country = line
            if self.current is not None:
                self.current.country, self.current.country_is_own = line, True
        else:
            self.country, self.country_fresh = line, True

    def _date(self, line: Line) -> None:
        if line.block.kind == "bullet" or (self.current and self.current.origin == "country"):
            self._content(line)
        elif self.calendar:
            self._bare_headings(self.pending)
            self.pending = []
            self._open("date", None, line)
            self._set_dateline(line, posting=False)
        else:
            self._resolve()
            if self.current is None:
                self._open("lead", None, None)
            self._set_dateline(line, posting=not self.dated)

    def _set_dateline(self, line: Line, *, posting: bool) -> None:
        section = self.current
        if section is None or (section.dateline and not posting):
            return
        if line not in section.lines:
            section.lines.append(line)
        if not section.dateline:
            section.dateline, section.is_posting = line.dates, posting
            section.dateline_block = line.block.span
            if line.place is not None:
                section.fields.append(("place", line.block.span))

    def _content(self, line: Line) -> None:
        self._resolve()
        if self.current is None:
            if self.sections[-1].origin == "lead" and not self.sections[-1].groups:
                self.current = self.sections[-1]
            else:
                self._open("lead", None, None)
        if self.current is not None:
            self.current.add(line)

    def _resolve(self) -> None:
        """Open a section under the last pending heading; those above it are headings of a list."""
        if not self.pending:
            return
        *above, last = self.pending
        self.pending = []
        self._bare_headings(above)
        self._open("heading", last.block.span, last)
        if last.block.level and self.current is not None:
            self.groups.append(last)

    def _bare_headings(self, headings: Sequence[Line]) -> None:
        """Headings without a text of their own: of a list, unless they prove to be entries."""
        if not headings:
            return
        if not headings[0].block.level:
            self.groups = [group for group in self.groups if group.role == "genre"]
        for heading in headings:
            self._open("bare", heading.block.span, heading)
            self.groups.append(heading)
        self.current = None

    def _end_levels(self, line: Line) -> None:
        if line.block.level:
            self.groups = [
                group
                for group in self.groups
                if group.role == "genre" or group.block.level < line.block.level
            ]

    def _open(self, origin: Origin, title: Span | None, line: Line | None) -> None:
        own = self.country_fresh
        self.current = Section(
            origin,
            title,
            [line] if line else [],
            year=self.year,
            country=self.country,
            country_is_own=own,
            groups=tuple(self.groups),
            level=line.block.level if line else 0,
        )
        self.country_fresh = False
        self.sections.append(self.current)


def runs(lines: Sequence[Line], role: str) -> Iterator[list[Line]]:
    """Stretches of at least two lines of one role."""
    run: list[Line] = []
    for line in lines:
        if line.role == role:
            run.append(line)
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run
