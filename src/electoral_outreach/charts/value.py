"""`Value`: one number of a picture, and what it is of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """How many of what: a bar, a circle of a map, a row of a table.

    >>> Value("HT", 12, "Haïti").count
    12
    """

    key: str
    """What the picture places it by: a year as four digits, a country's ISO 3166-1 code."""
    count: int
    label: str
    """What the reader knows it as."""
    url: str = ""
    """Where a click on it leads, empty for nowhere."""
