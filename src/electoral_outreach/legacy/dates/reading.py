"""Dates in prose, read by a grammar of our own: what is said, where, and what is not said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from electoral_outreach.legacy.dates.digits import Token
from electoral_outreach.legacy.dates.phrases import DatePhrase, Lead, Shape, first_day, with_years
from electoral_outreach.legacy.dates.tokens import tokens
from electoral_outreach.legacy.dates.units import Order, Unit, units_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon
from electoral_outreach.model.partial_date import PartialDate

_LEADS: Final[dict[str, Lead]] = {"F": "from", "B": "between", "U": "until", "S": "since"}
_KEPT: Final = 3000
"""The dates of shorter texts are kept for a while: the same lines are looked at several times."""
_MAX_MEMBERS: Final = 12
_PARTS: Final = frozenset("DMmYN")
_BELONGING: Final = frozenset({"of", "the", "des", "l'", "l’", "d'", "d’"})
_SURNAME: Final = re.compile(r"\s[A-ZÀ-Þ][a-zà-ÿ]{2,}")
_LINKS: Final = frozenset("RAC")


def dates_in(
    text: str, words: Lexicon, *, order: Order | None = None, at: int = 0
) -> list[DatePhrase]:
    """Every date phrase of a text, in order.

    Args:
        text: Where to look.
        words: The language it is in.
        order: Whether day or month comes first in dates of digits; None asks the language.
        at: What to add to every place.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
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

    A number above twelve tells, and where there is none the weekday in front.

    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> numeric_order("Date: 09/16/2015", lexicon("en")), numeric_order("Sun, 06/11/2023", lexicon("en"))
    ('mdy', 'mdy')
    """
    by_weekday: Order | None = None
    told: list[Token] = []
    for run in tokens(text, words):
        for at, token in enumerate(run):
            if token.kind == "N" and not token.year_first:
                _, first, second = token.numbers
                if first > 12 >= second:
                    return "dmy"
                if second > 12 >= first:
                    return "mdy"
                told.append(token)
                by_weekday = by_weekday or _order_by_weekday(token, _weekday(run[:at]))
    return by_weekday or (_order_by_words(told, dates_in(text, words)) if told else None)


def _order_by_words(told: Sequence[Token], dates: Sequence[DatePhrase]) -> Order | None:
    """The one order in which a date in digits is a day that the page says in words as well."""
    days = {
        (day.month, day.day)
        for each in dates
        if not each.ambiguous
        for day in each.members
        if day.day is not None
    }
    orders: set[Order] = set()
    for _, first, second in (token.numbers for token in told):
        orders |= {"dmy"} if (second, first) in days else set()
        orders |= {"mdy"} if (first, second) in days else set()
    return orders.pop() if len(orders) == 1 else None


def _order_by_weekday(token: Token, weekday: int | None) -> Order | None:
    """The one order of a date in digits that falls on the weekday beside it."""
    year, first, second = token.numbers
    orders: tuple[tuple[Order, int, int], ...] = (("dmy", second, first), ("mdy", first, second))
    days = [(order, first_day(PartialDate(year, month, day))) for order, month, day in orders]
    right = [order for order, day in days if day and day.isoweekday() == weekday]
    return right[0] if len(right) == 1 else None


def _phrases(
    run: list[Token], text: str, at: int, order: Order | None, *, month_first: bool
) -> Iterator[DatePhrase]:
    kept = list(_between_dates(_kept(run)))
    kinds = "".join(token.kind for token in kept)
    units = units_in(kept, kinds, order, text, month_first=month_first)
    places = {token.start: place for place, token in enumerate(run)}
    index = 0
    while index < len(units):
        chain = _chain(units, index, kinds)
        index += len(chain)
        before = run[max(0, (place := places[kept[chain[0].start].start]) - 6) : place]
        phrase = _phrase(chain, kept, kinds, before, text, at)
        if not _is_given_name(phrase, text, at):
            yield phrase


def _is_given_name(phrase: DatePhrase, text: str, at: int) -> bool:
    """Whether a month alone is somebody's name: "Julio César", "April Smith"."""
    alone = len(phrase.members) == 1 and phrase.precision == "month" and not phrase.prepositional
    goes_on = _SURNAME.match(text, phrase.span.end - at)
    return (
        alone
        and not phrase.has_year
        and goes_on is not None
        and text[phrase.span.start - at].isupper()
    )


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


def _chain(units: Sequence[Unit], index: int, kinds: str) -> list[Unit]:
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


def _joins(first: Unit, second: Unit) -> bool:
    """Years join years; what has a month joins what has one of the same precision."""
    a, b = first.members[-1], second.members[0]
    return (a.month is None) == (b.month is None) and (a.day is None) == (b.day is None)


def _phrase(
    chain: Sequence[Unit],
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
    if shape == "interval" and members[0] == members[-1]:
        members, shape = members[:1], "date"  # "17/12/2008 - 17/12/2008"
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
        gaps=shape == "interval" and len(chain) > 1 and any(u.shape == "interval" for u in chain),
    )


def _joined(chain: Sequence[Unit], kinds: str) -> tuple[tuple[PartialDate, ...], Shape]:
    if len(chain) == 1:
        return chain[0].members, chain[0].shape
    link = kinds[chain[0].stop : chain[1].start]
    between = kinds[max(0, chain[0].start - 1) : chain[0].start] == "B"
    if link == "R" or between:
        return with_years((chain[0].members[0], chain[-1].members[-1])), "interval"
    members = with_years(tuple(member for unit in chain for member in unit.members))
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
