"""Labels that stand on lines of their own without a colon, each above its value: "Date", "Location"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.layout.label_names import label_field
from electoral_outreach.legacy.layout.line import Line, letters_beside
from electoral_outreach.legacy.names.gazetteer import mentions

if TYPE_CHECKING:
    from electoral_outreach.legacy.dates import Order
    from electoral_outreach.legacy.words.lexicon import Lexicon

_WHEN: Final = frozenset({"period", "start", "end"})
_WHERE: Final = frozenset({"place", "country"})
_LONGEST: Final = 90


def bare_labels(lines: Sequence[Line], words: Lexicon, order: Order | None) -> list[Line]:
    """The lines of a page, those that are but a label as one where when and where are both said so.

    A heading called "Date" alone may be anything; above a date, with "Location" above a place beside
    it, it is a form. One that says when the page was put out, and no day below it, says nothing.
    """
    fields = {
        at: field
        for at, line in enumerate(lines)
        if line.role in {"heading", "posting"}
        and line.block.kind == "text"
        and len(line.text) < _LONGEST
        and (field := label_field(line.text, words)) in _WHEN | _WHERE
        and at + 1 < len(lines)
        and _suits(field, lines[at + 1], words, order)
    }
    said = set(fields.values())
    whole = bool(said & _WHEN) and bool(said & _WHERE)
    return [
        Line(line.block, "label", field=fields[at])
        if whole and at in fields
        else Line(line.block, "chrome")
        if line.role == "heading" and _is_left_open(line, lines[at + 1 : at + 2], words)
        else line
        for at, line in enumerate(lines)
    ]


def _suits(field: str, below: Line, words: Lexicon, order: Order | None) -> bool:
    if below.role not in {"date", "heading", "country"} or len(below.text) > _LONGEST:
        return False
    if field in _WHERE:
        return bool(mentions(below.text))
    dates = dates_in(below.text, words, order=order, at=below.block.start)
    return bool(dates) and not letters_beside(below.block.span, dates)


def _is_left_open(line: Line, below: Sequence[Line], words: Lexicon) -> bool:
    """Whether a line is the label of a posting date that is not there: "Published"."""
    return (
        line.block.kind == "text"
        and words.fits(line.text, "posting", "labels")
        and not any(each.role in {"date", "posting"} for each in below)
    )
