"""`Difference`: one thing that is not as the pages have it, in a sentence."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

REINDEX = "outreach_reindex puts it right"
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not as the pages have it.

    >>> print(Difference(about="activity haiti-2015", what="period", stored="2015", right="2016"))
    activity haiti-2015: period is '2015' and should be '2016': outreach_reindex puts it right
    """

    about: str
    """The activity, section or page."""
    what: str
    """Which part of it."""
    stored: Any
    """What is stored; None for nothing."""
    right: Any
    """What the pages say; None for nothing."""
    way_out: str = REINDEX
    is_error: bool = True
    """False for what an editor has to decide."""

    def __str__(self) -> str:
        return (
            f"{self.about}: {self.what} is {_shown(self.stored)} and should be"
            f" {_shown(self.right)}: {self.way_out}"
        )

    def to_json(self) -> dict[str, Any]:
        """All of it, with the sentence."""
        return {**asdict(self), "sentence": str(self)}


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    shown = repr(value)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
