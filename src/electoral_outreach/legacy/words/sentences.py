"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from electoral_outreach.legacy.source.blocks import Span

_DATELINE: Final = 6
"""So many words have the agency, or the town and day, that news open with at most."""
_FIRST: Final = 4000
_STOP: Final = re.compile(r"[.!?…]+[\"”»)]{0,2}(?=\s)")
_ABBREVIATED: Final = re.compile(
    r"(?:\b[A-ZÀ-Þ]|\b(?:mr|mrs|ms|dr|st|no|vs|prof|hon|gen|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|m|mme|mm|sr|sra|srta|dra|lic|ing|núm|art|cf|etc|approx|inc|ltd))$",
    re.IGNORECASE,
)


def sentences(span: Span) -> Iterator[Span]:
    """The sentences of a text, each with its place.

    >>> [each.text for each in sentences(Span("He met Dr. May. They agreed.", 0))]
    ['He met Dr. May.', 'They agreed.']
    """
    text = span.text
    start = 0
    for stop in _STOP.finditer(text):
        following = text[stop.end() : stop.end() + 4].lstrip()
        if following and not (following[0].isupper() or following[0] in "«“\"'(¿¡-•0123456789"):
            continue
        if stop.group().startswith(".") and _ABBREVIATED.search(
            text, max(start, stop.start() - 8), stop.start()
        ):
            continue
        yield span.part(start, stop.end())
        start = stop.end()
    if text[start:].strip():
        yield span.part(start, len(text))


def opening(spans: Sequence[Span]) -> Span | None:
    """The first sentence of a report that is more than an agency, or a town and day.

    >>> news = Span("Lima, Peru (22/11/2024). A mission went to see the vote in Chile.", 0)
    >>> opening([news]).text
    'A mission went to see the vote in Chile.'
    """
    said = [sentence for span in spans[:3] for sentence in sentences(span.part(0, _FIRST))]
    long = (each for each in said if len(each.text.split()) > _DATELINE)
    return next(long, said[0] if said else None)
