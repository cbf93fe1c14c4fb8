"""The body of a draft: the paragraphs as they stand, and what no field of a record holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.source.blocks import Span, flowing
from electoral_outreach.legacy.source.evidence import Coverage

_PROSE_FIELDS: Final = frozenset({"purpose", "kind"})


class Body(NamedTuple):
    """The text of a draft and where on the page it stands."""

    text: str
    spans: tuple[Span, ...]


def body_of(section: Section, evidence: Iterable[Span]) -> Body:
    """The paragraphs of a section, then its labels, cells and columns that were not read in full.

    Args:
        section: The activity.
        evidence: The words its title and other fields were read from.
    """
    taken = Coverage([*section.body, *evidence])
    pieces: list[tuple[Span, ...]] = [(span,) for span in section.body]
    for line in section.lines:
        pieces += _left_over(line, taken)
    return Body(
        "\n\n".join(" ".join(flowing(span.text) for span in piece) for piece in pieces),
        tuple(span for piece in pieces for span in piece),
    )


def _left_over(line: Line, taken: Coverage) -> Iterator[tuple[Span, ...]]:
    if line.role == "label":
        value = line.value
        if value is None or (line.field not in _PROSE_FIELDS and taken.covers(value)):
            return
        apart = value.start >= line.block.end
        yield (line.block.span, value) if apart else (line.block.span,)
    elif line.role == "row":
        yield from ((cell,) for cell in line.block.cells if not taken.covers(cell))
    elif line.role == "columns" and not taken.covers(line.block.span):
        yield (line.block.span,)
