"""Tables that this library wrote: much is left out of them, so that nothing is read back."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.legacy.source.decode import UnreadablePage

_OWN: Final = re.compile(r"^\| id \| kind \| kind_label \|", re.MULTILINE)
"""The names of the columns that such a table begins with, wherever somebody put lines above it."""


def refuse_own_table(sheet: str, name: str) -> None:
    """Raise `UnreadablePage` if the text of a sheet is a table of activities as we write them.

    >>> refuse_own_table("| Country | Date |", "missions.csv")
    >>> refuse_own_table("| id | kind | kind_label | type |", "missions.csv")
    Traceback (most recent call last):
    ...
    electoral_outreach.legacy.source.decode.UnreadablePage: missions.csv is a table of activities as a register's downloads have it, which leaves things out; use the register's JSON
    """
    if _OWN.search(sheet):
        raise UnreadablePage(
            name,
            "is a table of activities as a register's downloads have it, which leaves things out",
            "use the register's JSON",
        )
