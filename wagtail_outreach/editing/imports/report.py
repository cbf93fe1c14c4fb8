"""What an import did, and why it refused to begin."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


class ImportRefused(Exception):
    """Nothing was written; `problems` says why, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass
class Report:
    """Counts and sentences."""

    created: int = 0
    """Activities made."""
    updated: int = 0
    """Activities in which something was changed."""
    unchanged: int = 0
    pages: int = 0
    """Pages that got a new revision."""
    published: int = 0
    """Pages published."""
    organisations: int = 0
    """Organisations made or changed."""
    kept: list[str] = field(default_factory=list)
    """What an editor changed since the last import, and the register says otherwise."""
    notes: list[str] = field(default_factory=list)
    """What else somebody should know."""
    unpublished: list[str] = field(default_factory=list)
    """What was to be published and stays a draft, and why."""

    def to_json(self) -> dict[str, Any]:
        """The counts, for the run's row."""
        return asdict(self)
