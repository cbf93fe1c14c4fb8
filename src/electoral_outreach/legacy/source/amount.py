"""How much is read at once: more than any page or sheet holds, and no more than a moment's work."""

from __future__ import annotations

from typing import Final

from electoral_outreach.legacy.source.blocks import LINE
from electoral_outreach.legacy.source.decode import UnreadablePage

MOST_CHARACTERS: Final = 5_000_000
MOST_LINES: Final = 50_000
MOST_CELLS: Final = 200_000
MOST_ELEMENTS: Final = 500_000
"""With their attributes, and those that a parser opens again in each paragraph because nothing has closed them."""


def refuse_too_much(text: str, name: str) -> None:
    r"""Refuse a readable text, or the rows of sheets, of which there is too much.

    Raises:
        UnreadablePage: If it has too many characters, lines or cells.

    >>> refuse_too_much("Mission to Mali", "page.txt")
    >>> refuse_too_much("Mission to Mali\n" * 100_000, "page.txt")
    Traceback (most recent call last):
    ...
    electoral_outreach.legacy.source.decode.UnreadablePage: page.txt has too much in it (100,000 lines, at most 50,000); split it
    """
    _refuse(len(text), MOST_CHARACTERS, "characters", name)
    _refuse(sum(1 for _ in LINE.finditer(text)), MOST_LINES, "lines", name)
    _refuse(text.count(" | "), MOST_CELLS, "cells", name)


def refuse_elements(count: int, name: str) -> None:
    """Refuse an HTML page of so many elements, before a parser keeps some hundred bytes for each.

    Raises:
        UnreadablePage: If they are too many.

    >>> refuse_elements(2_000, "page.html")
    """
    _refuse(count, MOST_ELEMENTS, "elements and attributes", name)


def _refuse(count: int, most: int, unit: str, name: str) -> None:
    if count > most:
        raise UnreadablePage(
            name, f"has too much in it ({count:,} {unit}, at most {most:,})", "split it"
        )
