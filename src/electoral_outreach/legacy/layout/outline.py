"""The lines of a page gathered under their headings, dates, countries and form labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from electoral_outreach.legacy.layout.calendars import (
    goes_on_from,
    has_event_dates,
    is_calendar,
    is_place_line,
    place_title,
)
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.outlining import Outlining, stamps_of, tells, title_at
from electoral_outreach.legacy.layout.section import Origin, Section
from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.source.blocks import Span

_ASIDE = frozenset({"chrome", "crumb", "address", "posting"})


def outline(lines: Sequence[Line], by: Outlining) -> list[Section]:
    """The sections of a page in order; the first holds what stands before any heading."""
    stamps = {*stamps_of(lines, by)}
    content = [line for line in lines if line.role not in _ASIDE and line not in stamps]
    dated = by.events or has_event_dates([*content, *stamps])
    builder = _Builder(is_calendar(content, by.listing), dated, by)
    content = [line for line in lines if line.role not in _ASIDE or line in stamps]
    for index, each in enumerate(content):
        posted = each in stamps and not dated
        line = replace(each, role="posting") if posted else each
        builder.take(line, content[index + 1] if index + 1 < len(content) else None)
    builder.close()
    return builder.sections


@dataclass(slots=True)
class _Builder:
    calendar: bool
    dated: bool
    by: Outlining
    sections: list[Section] = field(default_factory=lambda: [Section("lead")])
    current: Section | None = None
    pending: list[Line] = field(default_factory=list)
    groups: list[Line] = field(default_factory=list)
    year: Line | None = None
    country: Line | None = None
    country_fresh: bool = False
    form: str = ""
    """The label that the entries of a form begin with."""

    def take(self, line: Line, following: Line | None) -> None:
        if line.role == "heading" and self._is_within_form(line, following):
            self._content(line)
        elif line.role == "heading":
            self._heading(line)
        elif line.role in {"year", "country", "genre"}:
            self._context(line, following)
        elif line.role == "date":
            self._date(line)
        elif line.role == "posting":
            self._resolve()
            self._set_dateline(line, posting=True)
        elif line.role == "label" and line.field == "title" and line.value and line.value.text:
            self._form(line, line.value)
        else:
            self._content(line)

    def close(self) -> None:
        self._bare_headings(self.pending)
        self.pending = []

    def _heading(self, line: Line) -> None:
        if self._repeats(line):
            return
        if self.by.generic.fullmatch(line.text) and self._has_title():
            self._resolve()
            if self.current is not None:
                self.current.add(line)
            return
        if self._belongs(line) or self._titles(line):
            return
        if self.country is not None and self.country.text.isupper() and line.text.isupper():
            self.country = None  # in a list by country, what is set like one is a chapter as well
        if self._ends_country(line):
            self.country = None
        self._end_levels(line)
        self.pending.append(line)
        self.current = None

    def _is_within_form(self, line: Line, following: Line | None) -> bool:
        """Whether a line among the labels of a form is but a remark: "Virtual event", above its next label."""
        section = self.current
        return (
            section is not None
            and section.origin == "form"
            and following is not None
            and following.role == "label"
            and following.field != "title"
            and not following.block.gap
            and not line.block.gap
        )

    def _ends_country(self, line: Line) -> bool:
        """Whether a heading is set like a country with a text of its own, which says all of that country."""
        country, above = self.country, self.sections[-1]
        return (
            country is not None
            and above.origin == "country"
            and above.country is country
            and line.block.gap == country.block.gap
            and line.block.kind == country.block.kind
            and line.block.level <= country.block.level
        )

    def _repeats(self, line: Line) -> bool:
        """Whether a heading says again what the one before it said."""
        if self.pending and fold(self.pending[-1].text) == fold(line.text):
            self.pending[-1] = line
            return True
        section = self.current
        if section is None or section.title is None or section.content:
            return False
        if fold(section.title.text) != fold(line.text):
            return False
        section.lines.append(line)
        return True

    def _has_title(self) -> bool:
        """Whether a title stands above, of which a heading such as "Schedule" is a part."""
        return bool(self.pending) or (self.current is not None and self.current.title is not None)

    def _belongs(self, line: Line) -> bool:
        """Whether a line between a title with its date and the text is but a subtitle, or says where."""
        section = self.current
        if section is None or section.title is None or section.content or not section.dateline:
            return False
        subtitle = self.by.telling(section.title.text) and not self.by.telling(line.text)
        if not subtitle and not (section.origin == "date" and is_place_line(line)):
            return False
        section.add(line)
        return True

    def _titles(self, line: Line) -> bool:
        """Let the first heading under a date of a calendar be the title of what happened."""
        section = self.current
        if (
            section is None
            or section.origin != "date"
            or section.title is not None
            or section.content
        ):
            return False
        section.title = line.block.span
        section.lines.append(line)
        return True

    def _context(self, line: Line, following: Line | None) -> None:
        if line.role == "genre" and self._awaits_text():
            return
        if line.role == "country" and following is not None and self._is_where(following):
            self._resolve()
            if self.current is not None:
                self.current.fields.append(("place", line.block.span))
                self.current.lines.append(line)
            return
        self._bare_headings(self.pending)
        self.pending = []
        self.current = None
        if line.role == "year":
            self.year = line
        elif line.role == "genre":
            self.groups = [*(group for group in self.groups if group.role != "genre"), line]
        elif following is not None and tells(following):
            self._open("country", line.block.span, line)
            self.country = line
            if self.current is not None:
                self.current.country, self.current.country_is_own = line, True
        else:
            self.country, self.country_fresh = line, True

    def _is_where(self, following: Line) -> bool:
        """Whether a country or town alone stands between one telling title and its text."""
        told = [line for line in self.pending if self.by.telling(line.text)]
        return (
            following.role == "prose"
            and len(told) == 1
            and not self.sections[1:]
            and not self.groups
        )

    def _awaits_text(self) -> bool:
        """Whether a telling title stands above with no text yet."""
        if self.pending:
            return self.by.telling(self.pending[-1].text)
        section = self.current
        return section is not None and section.title is not None and not section.content

    def _date(self, line: Line) -> None:
        if line.block.kind == "bullet" or (self.current and self.current.origin == "country"):
            self._content(line)
        elif self.calendar and self.current is not None and goes_on_from(line, self.current):
            self.current.dateline = ()
            self._set_dateline(line, posting=False)
        elif self.calendar:
            self._bare_headings(self.pending)
            self.pending = []
            self._open("date", place_title(line), line)
            self._set_dateline(line, posting=False)
        else:
            self._resolve()
            if self.current is None:
                self._open("lead", None, None)
            self._set_dateline(line, posting=not self.dated)

    def _set_dateline(self, line: Line, *, posting: bool) -> None:
        section = self.current
        if section is None:
            return
        if line not in section.lines:
            section.lines.append(line)
        if not section.dateline:
            section.dateline, section.is_posting = line.dates, posting
            section.dateline_block = line.block.span
            where = line.block.span if line.place is not None else line.where
            if where is not None and not posting:
                section.fields.append(("place", where))

    def _content(self, line: Line) -> None:
        self._resolve()
        if self.current is None:
            if self._goes_on(self.sections[-1]):
                self.current = self.sections[-1]
            else:
                self._open("lead", None, None)
        if self.current is not None:
            self.current.add(line)

    def _form(self, line: Line, value: Span) -> None:
        """Begin an entry at the label that begins others; another such label tells what it is for."""
        label = fold(line.text[: value.start - line.block.start])
        self._resolve()
        if self.current is not None and self._has_a_title_for(line, label):
            self.current.add(replace(line, field="purpose"))
            return
        self.form = label
        self._open("form", value, line)

    def _has_a_title_for(self, line: Line, label: str) -> bool:
        """Whether the form begun has a title already: by its first label, or by its heading."""
        section = self.current
        if section is None or section.origin not in {"form", "heading"}:
            return False
        if section.origin == "form":
            return label != self.form
        title = section.title_text
        return not line.block.gap and (bool(section.fields) or self.by.telling(title))

    def _goes_on(self, last: Section) -> bool:
        """Whether what has no heading belongs to what had none before: under the same year, too."""
        above = (last.year, last.country)
        return last.origin == "lead" and not last.groups and above == (self.year, self.country)

    def _resolve(self) -> None:
        """Open a section under the last pending heading; those above it are headings of a list."""
        if not self.pending:
            return
        place = title_at(self.pending, self.by)
        above, title, below = self.pending[:place], self.pending[place], self.pending[place + 1 :]
        self.pending = []
        self._bare_headings(above)
        self._open("heading", title.block.span, title)
        if title.block.level and self.current is not None:
            self.groups.append(title)
        for subtitle in below:
            if self.current is not None:
                self.current.add(subtitle)

    def _bare_headings(self, headings: Sequence[Line]) -> None:
        """Headings without a text of their own: of a list, unless they prove to be entries."""
        if not headings:
            return
        if not headings[0].block.level:
            self.groups = [group for group in self.groups if group.role == "genre"]
        for heading in headings:
            self._open("bare", heading.block.span, heading)
            if not self.by.own(heading.text):
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
        self.current = Section(
            origin,
            title,
            [line] if line else [],
            year=self.year,
            country=self.country,
            country_is_own=self.country_fresh,
            groups=tuple(self.groups),
            level=line.block.level if line else 0,
        )
        self.country_fresh = False
        self.sections.append(self.current)
