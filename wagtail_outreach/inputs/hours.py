"""Times of day as editors write them."""

from __future__ import annotations

import re
from typing import Final

_TIME: Final = r"(\d{1,2})\s*[:hH]\s*(\d{2})"
_TIMES: Final = re.compile(rf"\s*{_TIME}(?:\s*[/\-–—]\s*{_TIME})?\s*")


def as_hours(typed: str) -> str:
    """A time of day or two as the record has them; as it was typed where it is neither.

    >>> as_hours("9:30/17:00"), as_hours("9 h 30 – 17 h 00"), as_hours("noon")
    ('09:30/17:00', '09:30/17:00', 'noon')
    """
    read = _TIMES.fullmatch(typed)
    if read is None:
        return typed
    begin, start, end, stop = read.groups()
    times = [(begin, start), (end, stop)] if end else [(begin, start)]
    return "/".join(f"{int(hour):02}:{int(minute):02}" for hour, minute in times)
