"""What the reader quotes of a page: the evidence for a value, the words a finding is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from electoral_outreach.legacy.source.blocks import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the page that a value was read from.

    >>> from electoral_outreach.legacy.source.blocks import Span
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
