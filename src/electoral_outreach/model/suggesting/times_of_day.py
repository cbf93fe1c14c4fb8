"""The time of day that was meant by another way to write one: 9h30, 2 pm, 14h-16h."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 40
_NAMED: Final = {
    **dict.fromkeys(("noon", "midday", "midi", "mediodía", "mediodia", "meio-dia"), "12:00"),
    **dict.fromkeys(("midnight", "minuit", "medianoche", "meia-noite"), "00:00"),
}
_TIME: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:\s?(?P<mark>[h:.])\s?(?P<minute>\d{2})?(?::00)?(?:\s?(?:h|min))?)?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\.?)?"
)
_BETWEEN: Final = re.compile(
    r"\s*[/–—]\s*|\s*-\s*(?=\d)|\s+(?:to|until|till|and|à|a|et|y|e|às|até|hasta)\s+"
)
_BEFORE: Final = re.compile(r"(?:at|from|between|à|de|entre|a las|das|às)\s+")
_HOURS_OF_A_HALF: Final = 12
_HOURS_OF_A_DAY: Final = 24


def hours_meant(written: str) -> str | None:
    """One time of day, or two with a slash between; None where it is not plain.

    >>> hours_meant("9h30"), hours_meant("2-4 pm"), hours_meant("de 14h à 16h30")
    ('09:30', '14:00/16:00', '14:00/16:30')
    >>> hours_meant("9"), hours_meant("25:00")
    (None, None)
    """
    if len(written) > _LONGEST:
        return None
    text = written.strip().lower()
    start = _BEFORE.match(text)
    parts = _BETWEEN.split(text[start.end() :] if start else text)
    if len(parts) > 2:
        return None
    matches = [_TIME.fullmatch(_NAMED.get(each, each)) for each in parts]
    last = matches[-1]
    if last is None or not (last["mark"] or last["half"]):
        return None
    times = [None if each is None else _time(each, last["half"]) for each in matches]
    return "/".join(each for each in times if each) if all(times) else None


def _time(match: re.Match[str], half_of_last: str | None) -> str | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    # In "2-4 pm" the end says it for both.
    half = match["half"] or half_of_last
    if half is not None:
        if not 1 <= hour <= _HOURS_OF_A_HALF:
            return None
        hour = hour % _HOURS_OF_A_HALF + (_HOURS_OF_A_HALF if half == "p" else 0)
    if hour == _HOURS_OF_A_DAY and minute == 0:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < _HOURS_OF_A_DAY and minute < 60 else None
