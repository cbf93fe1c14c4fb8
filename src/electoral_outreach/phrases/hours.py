"""Times of day on the clock that the reader's language uses: "9:30 AM", « 09 h 30 »."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.phrases._dates import fallback
from electoral_outreach.phrases._patterns import Pattern, Piece, pattern_of
from electoral_outreach.phrases.numbers import in_digits

if TYPE_CHECKING:
    from electoral_outreach.phrases._cldr import Cldr

Time = tuple[int, int]
"""Hour and minute."""

_LETTERS: Final = frozenset("Hhkma") | {""}
_PLAIN: Final = "HH:mm"
"""Where CLDR asks for a time of day by other words than morning and afternoon."""


@lru_cache(maxsize=1024)
def hours_phrase(hours: str, language: str) -> str:
    r"""Say a time of day, or from one to another, as CLDR writes it in a language.

    A time does not break at its end of line.

    >>> [hours_phrase("09:30", tag).replace("\N{NO-BREAK SPACE}", " ") for tag in ("fr", "fr-CA")]
    ['09:30', '09 h 30']
    >>> hours_phrase("21:05", "en-CA").replace("\N{NARROW NO-BREAK SPACE}", " ")
    '9:05 p.m.'
    >>> hours_phrase("09:30/17:00", "es")
    '9:30–17:00'
    """
    locale = cldr(language)
    first, *others = (_time(each) for each in hours.split("/"))
    said = _stretch(first, others[0], locale) if others else _one(first, locale)
    return in_digits(said, language)


def _time(text: str) -> Time:
    hour, _colon, minute = text.partition(":")
    return int(hour), int(minute)


def _one(time: Time, locale: Cldr) -> str:
    pattern = pattern_of(locale.time)
    return _filled(pattern if _is_known(pattern) else pattern_of(_PLAIN), time, locale)


def _stretch(start: Time, end: Time, locale: Cldr) -> str:
    """A stretch on the clock of single times, with what both share said once."""
    letters = {piece.letter for piece in pattern_of(locale.time)}
    hour = "h" if "a" in letters else "H"
    if start[0] == end[0]:
        differs = "m"
    elif hour == "h" and start[0] // 12 != end[0] // 12:
        differs = "a"
    else:
        differs = hour
    parts = [pattern_of(each) for each in locale.intervals.get(f"{hour}m", {}).get(differs, ())]
    if len(parts) != 2 or not all(map(_is_known, parts)):
        return fallback(_one(start, locale), _one(end, locale), locale)
    return _filled(parts[0], start, locale) + _filled(parts[1], end, locale)


def _is_known(pattern: Pattern) -> bool:
    return {piece.letter for piece in pattern} <= _LETTERS


def _filled(pattern: Pattern, time: Time, locale: Cldr) -> str:
    return "".join(_field(piece, time, locale) for piece in pattern)


def _field(piece: Piece, time: Time, locale: Cldr) -> str:
    hour, minute = time
    match piece.letter:
        case "H":
            return f"{hour:0{piece.width}}"
        case "h":
            return f"{hour % 12 or 12:0{piece.width}}"
        case "k":
            return f"{hour or 24:0{piece.width}}"
        case "m":
            return f"{minute:0{piece.width}}"
        case "a":
            return locale.halves_of_days[hour // 12]
        case _:
            # a line may end between two times, not in one
            is_between = any(dash in piece.text for dash in "-–—")
            return piece.text if is_between else piece.text.replace(" ", "\N{NO-BREAK SPACE}")
