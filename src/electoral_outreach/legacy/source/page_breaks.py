"""Where a printed page ended in the middle of a sentence: its number and what heads every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.legacy.source.blocks import Span

_NUMBER: Final = re.compile(
    r"(?:(?:page|p[aá]gina|pág\.|p\.)\s?)?[-–—|\[]{0,2}\s?\d{1,4}"
    r"(?:\s?(?:/|of|sur|de|din)\s?\d{1,4})?\s?[-–—|\]]{0,2}(?:\s?p\s?a\s?g\s?e)?"
    r"|[^|]{3,70}(?:\s\||\s{3,})\s{0,70}\d{1,4}|\d{1,4}(?:\s\||\s{3,})[^|]{3,70}",
    re.IGNORECASE,
)
"""A line of a page's number, be the running title beside it or not."""
_SHORT: Final = 80
_BROKEN: Final = 40
"""So long is at least the part of a sentence that a page ends with."""
_WORDS: Final = 8
_LINK: Final = 4
"""So short are the words that a sentence hardly ends in: "from", "the"."""
_MOST: Final = 5
_CLOSED: Final = ".;:!?»”)"


def page_breaks(source: str, lines: Sequence[Span]) -> Iterator[Span]:
    """What stands between the two parts of a sentence that a page's end parts.

    Args:
        source: The page.
        lines: Its lines that are not blank.
    """
    for at, first in enumerate(lines):
        if len(first.text) < _BROKEN or first.text[-1] in _CLOSED:
            continue
        numbered = False
        for end in range(at + 1, min(at + 1 + _MOST, len(lines))):
            if numbered and _goes_on(first.text, lines[end].text):
                yield Span(source[first.end : lines[end].start], first.end)
                break
            is_number = _NUMBER.fullmatch(lines[end].text) is not None
            if not (is_number or _is_running_title(lines[end].text)):
                break
            numbered = numbered or is_number


def _goes_on(first: str, second: str) -> bool:
    """Whether a sentence goes on: in small letters, or behind a word that ends none."""
    last = first.rsplit(maxsplit=1)[-1]
    return second[0].islower() or (
        last.islower()
        and len(last) <= _LINK
        and _NUMBER.fullmatch(second) is None
        and not _is_running_title(second)
    )


def _is_running_title(text: str) -> bool:
    return len(text) <= _SHORT and len(text.split()) <= _WORDS and text[-1] not in _CLOSED
