"""What the reader says of its own drafts: findings and evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from electoral_outreach.legacy.blocks import Span

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of the page that a value was read from.

    >>> from electoral_outreach.legacy.blocks import Span
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


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at before a draft is believed.

    >>> Note("no-year", "warning", "period", "no year stated: 'in May'").to_json()["code"]
    'no-year'
    """

    code: str
    severity: Severity
    path: str
    message: str

    def to_json(self) -> dict[str, str]:
        """The JSON form."""
        return {
            "code": self.code,
            "severity": self.severity,
            "path": self.path,
            "message": self.message,
        }


def quoted(text: str, *, limit: int = 120) -> str:
    """A phrase of the page in quotes, on one line, shortened where it is long.

    >>> quoted("From November 7 to 18")
    "'From November 7 to 18'"
    """
    flat = " ".join(text.split())
    return f"'{flat if len(flat) <= limit else flat[: limit - 1] + '…'}'"
