"""Dates in prose, read by a grammar of our own: what is said, where, and what is not said."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from electoral_outreach.legacy.blocks import Span
from electoral_outreach.legacy.date_digits import Token
from electoral_outreach.legacy.date_tokens import tokens
from electoral_outreach.model.partial_date import PartialDate, PeriodError
from electoral_outreach.model.period import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from electoral_outreach.legacy.lexicon import Lexicon

Shape = Literal["date", "interval", "set"]
Lead = Literal["", "from", "between", "until", "since"]
Order = Literal["dmy", "mdy"]

_UNIT: Final = re.compile(
    r"(?P<N>N)"
    r"|(?P<MD>[Mm](?P<comma>C?)D(?:RD(?![Mm])|(?:CD){0,8}AD(?![Mm]))?(?:C?Y)?)"
    r"|(?P<DM>D(?:[CRA]D){0,9}[Mm](?:C?Y)?)"
    r"|(?P<MY>[Mm]C?Y)"
    r"|(?P<M>M)"
    r"|(?P<Y>Y)"
)
_FISCAL: Final = re.compile(r"YRD(?![Mm])")
_LEADS: Final[dict[str, Lead]] = {"F": "from", "B": "between", "U": "until", "S": "since"}
_KEPT: Final = 3000
"""The dates of shorter texts are kept for a while: the same lines are looked at several times."""
_MAX_MEMBERS: Final = 12
_PARTS: Final = frozenset("DMmYN")
_BELONGING: Final = frozenset({"of", "the", "des", "l'", "l’", "d'", "d’"})
_LINKS: Final = frozenset("RAC")


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date, a range or a set of dates as a text states it, with what it leaves out.

    >>> from electoral_outreach.legacy.lexicon import lexicon
    >>> phrase = dates_in("From November 7 to 18, a representative", lexicon("en"))[0]
    >>> str(phrase.period()), phrase.span.text, phrase.has_year
    ('XXXX-11-07/XXXX-11-18', 'From November 7 to 18', False)
    """

    span: Span
    """The words, from the preposition that belongs to them on."""
    members: tuple[PartialDate, ...]
    """One date, the two ends of a range, or the dates of a set."""
    shape: Shape
    lead: Lead = ""
    """The preposition in front, where it says that the date is only a start or an end."""
    weekday: int | None = None
    """The weekday stated for the first date, Monday being 1."""
    ambiguous: bool = False
    """Whether day and month of a date in digits could be swapped."""
    prepositional: bool = False
    """Whether a preposition stands before it, as in "in May"."""

    @property
    def has_year(self) -> bool:
        """Whether a year is stated."""
        return self.members[0].year is not None

    @property
    def precision(self) -> str:
        """The coarsest precision of its dates: day, month or year."""
        levels = {each.precision for each in self.members}
        return "year" if "year" in levels else "month" if "month" in levels else "day"

    def period(self, year: int | None = None) -> Period | None:
        """The period stated; with a year put in where none is. None for a day that cannot be.

        >>> from electoral_outreach.legacy.lexicon import lexicon
        >>> str(dates_in("les 23 et 25 mai", lexicon("fr"))[0].period(2014))
        '{2014-05-23,2014-05-25}'
        """
        dated = self.members if self.has_year or year is None else _in_year(self.members, year)
        try:
            if self.shape == "set":
                return Period.parse("{" + ",".join(map(str, dated)) + "}")
            return Period.parse("/".join(map(str, dated)))
        except PeriodError:
            return None

    def moved(self, by: int) -> DatePhrase:
        """The same phrase so many places further on."""
        return replace(self, span=Span(self.span.text, self.span.start + by))

    def covers(self, other: DatePhrase) -> bool:
        """Whether another phrase lies within this coarser one."""
        mine, its = self.members[0], other.members[0]
        same_year = mine.year is None or its.year is None or mine.year == its.year
        return same_year and (mine.month is None or mine.month == its.month)


def dates_in(
    text: str, words: Lexicon, *, order: Order | None = None, at: int = 0
) -> list[DatePhrase]:
    """Every date phrase of a text, in order.

    Args:
        text: Where to look.
        words: The language it is in.
        order: Whether day or month comes first in dates of digits; None asks the language.
        at: What to add to every place.

    >>> from electoral_outreach.legacy.lexicon import lexicon
    >>> page = "On April 12 and 13, then from 30 June to 4 July 2016"
    >>> [str(phrase.period()) for phrase in dates_in(page, lexicon("en"))]
    ['XXXX-04-12/XXXX-04-13', '2016-06-30/2016-07-04']
    """
    find = _found if len(text) > _KEPT else _kept_found
    found = find(text, words, order)
    return [each.moved(at) for each in found] if at else list(found)


def _found(text: str, words: Lexicon, order: Order | None) -> tuple[DatePhrase, ...]:
    return tuple(
        phrase
        for run in tokens(text, words)
        for phrase in _phrases(run, text, 0, order, month_first=words.tag == "en")
    )


_kept_found = lru_cache(maxsize=4096)(_found)


def numeric_order(text: str, words: Lexicon) -> Order | None:
    """Whether the dates in digits of a page put the day or the month first; None where none tells.

    >>> from electoral_outreach.legacy.lexicon import lexicon
    >>> numeric_order("Date: 09/16/2015", lexicon("en"))
    'mdy'
    """
    for run in tokens(text, words):
        for token in run:
            if token.kind == "N" and not token.year_first:
                _, first, second = token.numbers
                if first > 12 >= second:
                    return "dmy"
                if second > 12 >= first:
                    return "mdy"
    return None


@dataclass(slots=True)
class _Unit:
    start: int
    """Index of its first token."""
    stop: int
    members: tuple[PartialDate, ...]
    shape: Shape
    ambiguous: bool = False


def _phrases(
    run: list[Token], text: str, at: int, order: Order | None, *, month_first: bool
) -> Iterator[DatePhrase]:
    kept = list(_between_dates(_kept(run)))
    kinds = "".join(token.kind for token in kept)
    units = [
        unit
        for match in _UNIT.finditer(kinds)
        if (unit := _unit(match, kept, order, month_first=month_first)) is not None
        and not _FISCAL.match(kinds, match.start())
    ]
    places = {token.start: place for place, token in enumerate(run)}
    index = 0
    while index < len(units):
        chain = _chain(units, index, kinds)
        index += len(chain)
        before = run[max(0, (place := places[kept[chain[0].start].start]) - 6) : place]
        yield _phrase(chain, kept, kinds, before, text, at)


def _kept(run: list[Token]) -> Iterator[Token]:
    """The tokens that count: no weekdays, nor the comma after one, nor words that say nothing."""
    after_weekday = False
    for token in run:
        if token.kind not in "WO" and not (after_weekday and token.kind == "C"):
            yield token
        after_weekday = token.kind == "W"


def _between_dates(kept: Iterator[Token]) -> Iterator[Token]:
    """ "until" between two dates is a "to"; "of", "from" and "on" inside a date say nothing."""
    listed = list(kept)
    previous = ""
    for token, following in zip(listed, [*listed[1:], None], strict=False):
        before_day = following is not None and following.kind == "D"
        if token.kind == "U" and previous in _PARTS:
            token = token._replace(kind="R")  # noqa: PLW2901
        elif (token.kind == "F" and previous in _PARTS | _LINKS) or (
            token.kind == "P" and previous in _LINKS and before_day
        ):
            continue
        yield token
        previous = token.kind


def _unit(
    match: re.Match[str], kept: Sequence[Token], order: Order | None, *, month_first: bool
) -> _Unit | None:
    part = kept[match.start() : match.end()]
    shape: Shape
    if match["N"]:
        member, ambiguous = _numeric(part[0], order, month_first=month_first)
        return _Unit(match.start(), match.end(), (member,), "date", ambiguous) if member else None
    year = next((token.value for token in part if token.kind == "Y"), None)
    month = next((token.value for token in part if token.kind in "Mm"), None)
    days = [token.value for token in part if token.kind == "D"]
    if match["MD"] and not _month_before_day(match, kept, month_first=month_first):
        return None
    if not days:
        return _Unit(match.start(), match.end(), (PartialDate(year, month),), "date")
    if year is None and "m" in match.group() and not _is_month(match, kept):
        return None
    is_range = any(token.kind == "R" for token in part)
    members, shape = _days(year, month, days, is_range=is_range)
    return _Unit(match.start(), match.end(), members, shape)


def _is_month(match: re.Match[str], kept: Sequence[Token]) -> bool:
    """ "on may 5" and "5 may" are dates; "they may 5 times" and "12 of the march" are none."""
    if match["MD"]:
        return match.start() > 0 and kept[match.start() - 1].kind in "PFBUSR"
    day, month = kept[match.end() - 2 : match.end()]
    return month.start - day.end <= 1


def _month_before_day(match: re.Match[str], kept: Sequence[Token], *, month_first: bool) -> bool:
    """ "June 5" is English; "In June, 5 experts" is no day, "on June, 5" is."""
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


def _chain(units: Sequence[_Unit], index: int, kinds: str) -> list[_Unit]:
    """The units that a "to" or an "and" ties to one."""
    chain = [units[index]]
    between = kinds[max(0, chain[0].start - 1) : chain[0].start] == "B"
    for unit in units[index + 1 : index + _MAX_MEMBERS]:
        link = kinds[chain[-1].stop : unit.start]
        if link not in {"R", "A"} or not _joins(chain[-1], unit):
            break
        if link == "R" and len(chain) > 1:
            break
        chain.append(unit)
        if link == "R" or between:
            break
    return chain


def _joins(first: _Unit, second: _Unit) -> bool:
    """Years join years; what has a month joins what has one of the same precision."""
    a, b = first.members[-1], second.members[0]
    return (a.month is None) == (b.month is None) and (a.day is None) == (b.day is None)


def _phrase(
    chain: Sequence[_Unit],
    kept: Sequence[Token],
    kinds: str,
    before: Sequence[Token],
    text: str,
    at: int,
) -> DatePhrase:
    first, last = chain[0], chain[-1]
    prefix = kinds[max(0, first.start - 3) : first.start]
    lead = _LEADS.get(prefix[-1:], "") or (
        _LEADS.get(prefix[-2:-1], "") if prefix[-1:] in "QP" else ""
    )
    members, shape = _joined(chain, kinds)
    if lead == "between" and shape == "set":
        members, shape = (members[0], members[-1]), "interval"
    if "Q" in prefix[-2:]:
        members = tuple(replaced._replace(qualifier="~") for replaced in members)
    start = _opening(kept[first.start], before)
    span = Span(text[start : kept[last.stop - 1].end], at + start)
    return DatePhrase(
        span=span,
        members=members,
        shape=shape,
        lead=lead if len(members) == 1 or lead in {"from", "between"} else "",
        weekday=_weekday(before),
        ambiguous=any(unit.ambiguous for unit in chain),
        prepositional=start < kept[first.start].start,
    )


def _joined(chain: Sequence[_Unit], kinds: str) -> tuple[tuple[PartialDate, ...], Shape]:
    if len(chain) == 1:
        return chain[0].members, chain[0].shape
    link = kinds[chain[0].stop : chain[1].start]
    between = kinds[max(0, chain[0].start - 1) : chain[0].start] == "B"
    if link == "R" or between:
        return _with_years((chain[0].members[0], chain[-1].members[-1])), "interval"
    members = _with_years(tuple(member for unit in chain for member in unit.members))
    if all(_next_to(a, b) for a, b in itertools.pairwise(members)):
        return (members[0], members[-1]), "interval"
    if any(unit.shape == "interval" for unit in chain):
        return (members[0], members[-1]), "interval"
    return members, "set"


def _next_to(first: PartialDate, second: PartialDate) -> bool:
    """Whether one date directly follows the other."""
    if first.precision == "month":
        return second.month == (first.month or 0) % 12 + 1
    if first.precision == "day" and first.month is not None:
        days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[first.month - 1]
        turn = (first.day or 0) >= days - (first.month == 2) and second.day == 1
        same = first.month == second.month and second.day == (first.day or 0) + 1
        return same or (turn and second.month == first.month % 12 + 1)
    return False


def _with_years(members: tuple[PartialDate, ...]) -> tuple[PartialDate, ...]:
    """Dates without a year take it from the nearest later one, then from an earlier one."""
    result = list(members)
    for index in range(len(result) - 2, -1, -1):
        later = result[index + 1]
        if result[index].year is None and later.year is not None:
            wraps = (result[index].month or 0) > (later.month or 12)
            result[index] = result[index]._replace(year=later.year - wraps)
    for index in range(1, len(result)):
        earlier = result[index - 1]
        if result[index].year is None and earlier.year is not None:
            wraps = (result[index].month or 12) < (earlier.month or 0)
            result[index] = result[index]._replace(year=earlier.year + wraps)
    return tuple(result)


def _in_year(members: tuple[PartialDate, ...], year: int) -> tuple[PartialDate, ...]:
    """Dates without a year put into one, that of the last where they cross New Year."""
    crosses = (members[0].month or 0) > (members[-1].month or 12)
    return _with_years((*members[:-1], members[-1]._replace(year=year + crosses)))


def _opening(first: Token, before: Sequence[Token]) -> int:
    """Where the phrase begins: at the preposition, article or weekday before the date."""
    leading: list[Token] = []
    for place in range(len(before) - 1, -1, -1):
        token = before[place]
        after_weekday = token.kind == "C" and place > 0 and before[place - 1].kind == "W"
        if token.kind not in "FBUSQWOP" and not after_weekday:
            break
        leading.insert(0, token)
    while leading and leading[0].word in _BELONGING:
        del leading[0]  # "of the 2018 elections" says whose, not when
    return leading[0].start if leading else first.start


def _weekday(before: Sequence[Token]) -> int | None:
    """The weekday just before the date, commas apart."""
    for token in reversed(before[-2:]):
        if token.kind == "W":
            return token.value
    return None


def with_year(phrase: DatePhrase, year: int) -> DatePhrase:
    """The phrase with a year put in that it does not state."""
    return replace(phrase, members=_in_year(phrase.members, year))
