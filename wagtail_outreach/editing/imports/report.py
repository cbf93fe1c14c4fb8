"""What an import did, and why it refused to begin."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


class ImportRefused(Exception):
    """Nothing was written; `problems` says why, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True, slots=True)
class Alike:
    """An activity that a new one resembles."""

    title: str
    period: str
    """As EDTF; empty where none is stated."""
    page: int | None
    """The key of its lead; None where it is another new one of the register."""


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
    resembling: dict[str, list[Alike]] = field(default_factory=dict)
    """By the id of a new activity, those that it may be."""
    left_out: dict[str, str] = field(default_factory=dict)
    """The titles of the activities that were to be left out, by their ids."""

    def to_json(self) -> dict[str, Any]:
        """The counts, for the run's row."""
        return asdict(self)
