"""`Difference`: one thing that is not as the pages have it, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

REINDEX = "outreach_reindex puts it right"
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not as the pages have it.

    >>> print(Difference(about="activity haiti-2015", what="period", stored="2015", right="2016"))
    activity haiti-2015: period is '2015' and should be '2016': outreach_reindex puts it right
    >>> print(Difference(about="activity haiti-2015", what="facet country", stored=[], right=["HT"]))
    activity haiti-2015: facet country is nothing and should be 'HT': outreach_reindex puts it right
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
    shown = _said(value)
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


def _said(value: Any) -> str:
    """A value in words: nothing of Python's spelling is for whoever reads a sentence."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
        case Mapping() if value:
            return ", ".join(f"{name} {_said(each)}" for name, each in sorted(value.items()))
        case list() | tuple() | set() if value:
            return ("; " if isinstance(next(iter(value)), Mapping) else ", ").join(
                map(_said, value)
            )
        case _:
            lines = filter(None, str(value).splitlines()) if value else ()
            return f"'{' / '.join(lines)}'" if value else "nothing"
