"""What of a page was not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from electoral_outreach.legacy.drafts import Draft
from electoral_outreach.legacy.entries.around import Found
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.tables import heads_columns, names_only_columns
from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.source.evidence import Coverage


def unread_lines(
    lines: Sequence[Line], found: Found, drafts: Sequence[Draft], taken: Sequence[Line]
) -> tuple[str, ...]:
    """The lines of which some word went nowhere; a title said twice is in its draft.

    Args:
        lines: All lines of the page.
        found: The activities of the page, as sections.
        drafts: The same as drafts.
        taken: The lines that are the page's own title and introduction.
    """
    covered = Coverage(
        [*(line.block.span for line in taken), *(span for each in drafts for span in each.spans)]
    )
    used = {
        id(line)
        for section, draft in zip(found.sections, drafts, strict=True)
        for line in section.lines
        if line.role == "label" or fold(line.text) == fold(draft.title)
    }
    used |= {id(line) for line in _heads_of_rows(lines, found)}
    return tuple(
        line.text
        for line in lines
        if id(line) not in used
        and not (covered.touches(line.block.span) and covered.covers(line.block.span))
    )


def _heads_of_rows(lines: Sequence[Line], found: Found) -> Iterator[Line]:
    """The rows that name the columns of a table of which a row was taken: by them it was read."""
    rows = {each.lines[0].block.start for each in found.sections if each.origin == "row"}
    head = None
    for line in lines:
        if line.role != "row":
            head = None
        elif heads_columns(line.block, found.page.words):
            head = line if names_only_columns(line.block, found.page.words) else None
        elif head is not None and line.block.start in rows:
            yield head
            head = None
