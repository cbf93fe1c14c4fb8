"""Short lines set like headings that only lead elsewhere: links below each text, a table of contents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.town_lines import names_what

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.words.lexicon import Lexicon

_OFTEN: Final = 2
_LINK: Final = 5
"""So many words has a link below each text at most."""


def without_links(lines: Sequence[Line], words: Lexicon) -> list[Line]:
    """The lines of a page, those that lead elsewhere as its furniture."""
    leading = {*_repeated(lines, words), *_contents(lines)}
    return [Line(line.block, "chrome") if at in leading else line for at, line in enumerate(lines)]


def _repeated(lines: Sequence[Line], words: Lexicon) -> Iterator[int]:
    """A few words that come again and again, and name nothing: "See the full story"."""
    headings = [
        (at, line.text)
        for at, line in enumerate(lines)
        if line.role == "heading" and not line.block.level
    ]
    times = Counter(text for _, text in headings)
    for at, text in headings:
        short = len(text.split()) <= _LINK
        if times[text] > _OFTEN and short and not names_what(text, words):
            yield at


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """Headings in a row of which each comes again further down, above its text."""
    last = {line.text: at for at, line in enumerate(lines) if line.role == "heading"}
    run: list[int] = []
    for at, line in enumerate(lines):
        again = line.role == "heading" and not line.block.level and last[line.text] > at
        if again:
            run.append(at)
            continue
        if len(run) >= _OFTEN and all(last[lines[each].text] >= at for each in run):
            yield from run
        run = []
