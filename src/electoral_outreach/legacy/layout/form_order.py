"""Forms that each begin with another label than that of their title: "Country: …", then "Election: …"."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.names.gazetteer import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.layout.line import Line

_OFTEN: Final = 2


def titles_first(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each form that is set like another with its title in front.

    Forms are alike where their first labels are the same.
    """
    runs = [*_runs(lines)]
    times = Counter(_label(run[0]) for run in runs if _title_at(run))
    return [
        line
        for run in runs
        for line in (_with_title_first(run) if times[_label(run[0])] >= _OFTEN else run)
    ]


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between blank ones."""
    run: list[Line] = []
    for line in lines:
        if run and line.block.gap:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _title_at(run: Sequence[Line]) -> int:
    """Where in a form the one label of a title stands; 0 where that is first, or none."""
    titles = [at for at, line in enumerate(run) if line.role == "label" and line.field == "title"]
    return titles[0] if len(titles) == 1 and run[0].role == "label" else 0


def _with_title_first(run: list[Line]) -> list[Line]:
    at = _title_at(run)
    if not at:
        return run
    title = replace(run[at], block=replace(run[at].block, gap=True))
    first = replace(run[0], block=replace(run[0].block, gap=False))
    return [title, first, *run[1:at], *run[at + 1 :]]


def _label(line: Line) -> str:
    start = line.value.start - line.block.start if line.value is not None else 0
    return fold(line.text[:start])
