"""What the reader quotes of a page, and which of its words went into a draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from electoral_outreach.legacy.source.blocks import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the page that a value was read from.

    >>> Evidence.of("period", Span("in May 2014", 12)).to_json()
    {'path': 'period', 'text': 'in May 2014', 'start': 12, 'end': 23}
    """

    path: str
    """Which field: ``period``, ``partners[0]``."""
    text: str
    start: int
    """Where the words begin in the page's text."""
    end: int

    @classmethod
    def of(cls, path: str, span: Span) -> Evidence:
        """The evidence that a span gives for a field."""
        return cls(path, span.text, span.start, span.end)

    def to_json(self) -> dict[str, str | int]:
        """The JSON form."""
        return {"path": self.path, "text": self.text, "start": self.start, "end": self.end}


def brief(text: str, *, limit: int = 120) -> str:
    r"""A phrase of the page as a finding quotes it: on one line, shortened where it is long.

    >>> brief("From November 7\n  to 18")
    'From November 7 to 18'
    """
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1]}…"


_TELLING: Final = re.compile(r"\d|[^\W\d_]{4}|(?<!\w)[A-Z]{2}")
"""A figure, an acronym, or a word too long to be but an article or a preposition."""


class Coverage:
    """The places of a page's text that were taken, and what of a line they leave.

    >>> taken = Coverage([Span("Quito, Ecuador", 0), Span("May 2014", 16)])
    >>> taken.covers(Span("Quito, Ecuador, in May 2014", 0))
    False
    >>> taken.covers(Span("Quito, Ecuador, ", 0))
    True
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((each.start, each.end) for each in spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def covers(self, span: Span) -> bool:
        """Whether no figure, acronym or longer word of a span is left over."""
        return not any(_TELLING.search(piece) for piece in self._left(span))

    def touches(self, span: Span) -> bool:
        """Whether any of a span was taken.

        >>> Coverage([Span("Quito", 0)]).touches(Span(", Ecuador", 5))
        False
        """
        index = bisect_right(self._starts, span.start) - 1
        if index >= 0 and self._ends[index] > span.start:
            return True
        return index + 1 < len(self._starts) and self._starts[index + 1] < span.end

    def _left(self, span: Span) -> Iterable[str]:
        at = span.start
        index = max(bisect_right(self._starts, at) - 1, 0)
        while index < len(self._starts) and self._starts[index] < span.end:
            if self._ends[index] > at:
                yield span.text[at - span.start : max(self._starts[index] - span.start, 0)]
                at = max(at, self._ends[index])
            index += 1
        yield span.text[at - span.start :] if at < span.end else ""
