"""What stands above the activities of a page: its title and its introduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.signals import is_group_title
from electoral_outreach.legacy.source.blocks import Span

_LEAD_LIMIT: Final = 30


@dataclass(slots=True)
class Found:
    """The activities of a page and what stands around them."""

    page: PageContext
    sections: list[Section] = field(default_factory=list)
    title: Line | None = None
    introduction: list[Line] = field(default_factory=list)

    @property
    def lead(self) -> list[Span]:
        """The paragraphs above the activities."""
        return [line.block.span for line in self.introduction]


def page_title(sections: Sequence[Section], found: Found, page: PageContext) -> Line | None:
    """The first heading that is no activity's title; of a report on one activity, that of it."""
    taken = {id(section.lines[0]) for section in found.sections if section.lines}
    headings = [
        section.lines[0]
        for section in sections
        if section.title is not None and section.origin in {"heading", "bare"} and section.lines
    ]
    start = min((section.start for section in found.sections), default=10**12)
    before = [line for line in headings if line.block.start < start and id(line) not in taken]
    first_level = [line for line in before if line.block.level == 1]
    if first_level:
        return first_level[0]
    reports = [each for each in found.sections if each.origin in {"heading", "bare"}]
    leading = _leading(before, sections, found)
    alone = len(reports) == 1 and len(found.sections) == 1
    if leading is not None and not (alone and not is_group_title(leading.text, page)):
        return leading
    if alone and reports[0].lines:
        return reports[0].lines[0]
    return headings[0] if headings and len(reports) < 2 else None


def _leading(before: Sequence[Line], sections: Sequence[Section], found: Found) -> Line | None:
    """Of several headings at the top, the last before the text begins."""
    if not before:
        return None
    text_at = min(
        (line.block.start for section in sections for line in section.content), default=10**12
    )
    top = [line for line in before if line.block.start < text_at]
    if not top:
        return before[0]
    listing = [line for line in top if is_group_title(line.text, found.page)]
    if listing:
        return listing[0]
    in_page = [line for line in top if line.role == "heading"]
    with_text = [
        section.lines[0]
        for section in sections
        if section.origin == "heading" and section.lines and section.lines[0] in in_page
    ]
    return with_text[0] if with_text else in_page[0]


def introduction(sections: Sequence[Section], found: Found) -> list[Line]:
    """The paragraphs under the page's title, above the first activity."""
    if not found.sections:
        return []
    start = min(section.start for section in found.sections)
    taken = {id(line) for section in found.sections for line in section.lines}
    lines: list[Line] = []
    for section in sections:
        under_title = section.title is None or (
            found.title is not None and section.lines and section.lines[0] is found.title
        )
        if not under_title:
            continue
        lines += [
            line
            for line in section.content
            if line.role in {"prose", "bullet"}
            and line.block.start < start
            and id(line) not in taken
        ]
    return lines[:_LEAD_LIMIT]
