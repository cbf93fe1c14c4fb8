"""The dates that a run of words holds, each by itself: "7 to 18 November", "May 2014", "12/04/2018"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from electoral_outreach.legacy.dates.digits import Token
from electoral_outreach.legacy.dates.phrases import Shape
from electoral_outreach.model.partial_date import PartialDate

Order = Literal["dmy", "mdy"]

_UNIT: Final = re.compile(
    r"(?P<N>N)"
    r"|(?P<MD>[Mm](?P<comma>C?)D(?:RD(?![Mm])|(?:CD){0,8}AD(?![Mm]))?(?:C?Y)?)"
    r"|(?P<DM>D(?:[CRA]D){0,9}[Mm](?:C?Y)?)"
    r"|(?P<MY>[Mm]C?Y)"
    r"|(?P<M>M)"
    r"|(?P<Y>Y)"
)
_CLOSED: Final = re.compile(r"\s*(?:[(:|]|[-–—]\s|$)")
_FISCAL: Final = re.compile(r"YRD(?![Mm])")


@dataclass(slots=True)
class Unit:
    """A date, or what one month holds of days."""

    start: int
    """Index of its first token."""
    stop: int
    members: tuple[PartialDate, ...]
    shape: Shape
    ambiguous: bool = False


def units_in(
    kept: Sequence[Token], kinds: str, order: Order | None, text: str, *, month_first: bool
) -> list[Unit]:
    """The dates in a run of words of a text, of which `kinds` are the letters."""
    found: list[Unit] = []
    for match in _UNIT.finditer(kinds):
        unit: Unit | None = None
        if _heads(match, kept, text) or _may_be(match, kept, month_first=month_first):
            unit = _unit(match, kept, order, month_first=month_first)
        elif match["comma"] and kept[match.start()].kind == "M":
            unit = _month_alone(match.start(), kept)
        if unit is not None and not _FISCAL.match(kinds, match.start()):
            found.append(unit)
    return found


def _month_alone(at: int, kept: Sequence[Token]) -> Unit:
    """The month of "In June, 5 experts", whose number counts something else."""
    return Unit(at, at + 1, (PartialDate(None, kept[at].value),), "date")


def _heads(match: re.Match[str], kept: Sequence[Token], text: str) -> bool:
    """Whether a month and its days head a line: "Enero, 15 al 17 (Lima, Perú)"."""
    first, last = kept[match.start()], kept[match.end() - 1]
    return bool(match["MD"]) and first.start == 0 and _CLOSED.match(text, last.end) is not None


def _unit(
    match: re.Match[str], kept: Sequence[Token], order: Order | None, *, month_first: bool
) -> Unit | None:
    part = kept[match.start() : match.end()]
    shape: Shape
    if match["N"]:
        member, ambiguous = _numeric(part[0], order, month_first=month_first)
        return Unit(match.start(), match.end(), (member,), "date", ambiguous) if member else None
    year = next((token.value for token in part if token.kind == "Y"), None)
    month = next((token.value for token in part if token.kind in "Mm"), None)
    days = [token.value for token in part if token.kind == "D"]
    if not days:
        return Unit(match.start(), match.end(), (PartialDate(year, month),), "date")
    if year is None and "m" in match.group() and not _is_month(match, kept):
        return None
    is_range = any(token.kind == "R" for token in part)
    members, shape = _days(year, month, days, is_range=is_range)
    return Unit(match.start(), match.end(), members, shape)


def _is_month(match: re.Match[str], kept: Sequence[Token]) -> bool:
    """ "on may 5" and "5 may" are dates; "they may 5 times" and "12 of the march" are none."""
    if match["MD"]:
        return match.start() > 0 and kept[match.start() - 1].kind in "PFBUSR"
    day, month = kept[match.end() - 2 : match.end()]
    return month.start - day.end <= 1


def _may_be(match: re.Match[str], kept: Sequence[Token], *, month_first: bool) -> bool:
    """ "June 5" is English; "In June, 5 experts" is no day, "on June, 5" is."""
    if not match["MD"]:
        return True
    if not month_first:  # "mayo 27, 2015" on a page whose program spoke English
        return match["MD"].endswith("CY")
    bare = match["comma"] and not match["MD"].endswith("Y")
    return not bare or (match.start() > 0 and kept[match.start() - 1].kind == "P")


def _days(
    year: int | None, month: int | None, days: Sequence[int], *, is_range: bool
) -> tuple[tuple[PartialDate, ...], Shape]:
    if len(days) == 1:
        return (PartialDate(year, month, days[0]),), "date"
    in_a_row = all(later == day + 1 for day, later in itertools.pairwise(days))
    if is_range or in_a_row:
        return (PartialDate(year, month, days[0]), PartialDate(year, month, days[-1])), "interval"
    return tuple(PartialDate(year, month, day) for day in days), "set"


def _numeric(
    token: Token, order: Order | None, *, month_first: bool
) -> tuple[PartialDate | None, bool]:
    year, first, second = token.numbers
    if token.year_first:
        return (PartialDate(year, first, second) if first and second else None), False
    day, month = (second, first) if order == "mdy" else (first, second)
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and day):
        return None, False
    ambiguous = order is None and month_first and first != second and first <= 12 and second <= 12
    return PartialDate(year, month, day), ambiguous
