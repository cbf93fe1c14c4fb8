"""CLDR date patterns (UTS #35): taking them apart and filling them in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.model import PartialDate
    from electoral_outreach.phrases._cldr import Cldr


class Piece(NamedTuple):
    """A field (`y`, `M`, `d`, `G`) of a pattern, or literal text when the letter is empty."""

    letter: str
    width: int
    text: str
    standing_alone: bool = False


Pattern = tuple[Piece, ...]


@lru_cache(maxsize=4096)
def pattern_of(source: str) -> Pattern:
    """A pattern taken apart, with the letters of stand-alone months read as months.

    >>> [piece.text for piece in pattern_of("d 'de' LLLL")]
    ['d', ' de ', 'LLLL']
    """
    pieces: list[Piece] = []
    literal = ""
    position = 0
    while position < len(source):
        char = source[position]
        end = position + 1
        if char == "'":
            quoted, end = _quoted(source, end)
            literal += quoted
        elif char.isascii() and char.isalpha():
            while end < len(source) and source[end] == char:
                end += 1
            if literal:
                pieces.append(Piece("", 0, literal))
                literal = ""
            letter = {"L": "M"}.get(char, char)
            pieces.append(Piece(letter, end - position, source[position:end], char == "L"))
        else:
            literal += char
        position = end
    if literal:
        pieces.append(Piece("", 0, literal))
    return tuple(pieces)


def _quoted(source: str, start: int) -> tuple[str, int]:
    """The text of a quotation that opened just before `start`, and where it ends."""
    if source[start : start + 1] == "'":
        return "'", start + 1
    text = ""
    while start < len(source):
        if source[start] != "'":
            text += source[start]
        elif source[start + 1 : start + 2] == "'":
            text += "'"
            start += 1
        else:
            return text, start + 1
        start += 1
    return text, start


def widened(pattern: Pattern) -> Pattern:
    """The pattern with abbreviated months written out, as UTS #35 asks where CLDR has no such form.

    A full stop that marks the abbreviation goes with it.

    >>> "".join(piece.text for piece in widened(pattern_of("d MMM. y")))
    'd MMMM y'
    """
    wide: list[Piece] = []
    after_abbreviation = False
    for piece in pattern:
        is_abbreviated = piece.letter == "M" and piece.width == 3
        if is_abbreviated:
            wide.append(piece._replace(width=4, text=piece.text[0] * 4))
        elif after_abbreviation and not piece.letter:
            wide.append(piece._replace(text=piece.text.removeprefix(".")))
        else:
            wide.append(piece)
        after_abbreviation = is_abbreviated
    return tuple(wide)


def letters(pattern: Sequence[Piece]) -> list[str]:
    """The fields of a pattern in order, without eras and literal text.

    >>> letters(pattern_of("d MMM – d MMM y"))
    ['d', 'M', 'd', 'M', 'y']
    """
    return [piece.letter for piece in pattern if piece.letter in {"y", "M", "d"}]


def filled(pattern: Sequence[Piece], date: PartialDate, locale: Cldr) -> str:
    """The pattern with the fields of a date in it; a field that the date lacks stays empty."""
    return "".join(_field(piece, date, locale) for piece in pattern)


def _field(piece: Piece, date: PartialDate, locale: Cldr) -> str:
    match piece.letter:
        case "":
            return piece.text
        case "y":
            return "" if date.year is None else str(date.year)
        case "M":
            return "" if date.month is None else _month(piece, date.month, locale)
        case "d":
            return "" if date.day is None else _day(piece, date.day, locale)
        case "G":
            return locale.eras[_WIDTHS.get(piece.width, "abbreviated")]
        case _:
            return ""


_WIDTHS: Final = {4: "wide", 5: "narrow"}


def _month(piece: Piece, month: int, locale: Cldr) -> str:
    if piece.width < 3:
        return f"{month:0{piece.width}}"
    context = "stand-alone" if piece.standing_alone else "format"
    return locale.months[context, _WIDTHS.get(piece.width, "abbreviated")][month - 1]


def _day(piece: Piece, day: int, locale: Cldr) -> str:
    return (_first_day(locale) if day == 1 else None) or f"{day:0{piece.width}}"


def _first_day(locale: Cldr) -> str | None:
    """The ordinal where only the first of a month has one; CLDR does not know of it."""
    if locale.language == "fr":
        return "1er"
    return "1º" if locale.name in {"pt", "pt_BR"} else None
