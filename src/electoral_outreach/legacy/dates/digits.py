"""Dates in digits that share their year or month: "2019.03.04 ~ 03.08", "12/04 - 15/04/2018"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple


class Token(NamedTuple):
    """One word of a date.

    Kinds: ``D`` day, ``M`` month, ``m`` a month that may be another word, ``Y`` year, ``N`` a
    date in digits, ``R`` to, ``A`` and, ``C`` comma, ``W`` weekday, ``F`` from, ``B`` between,
    ``U`` until, ``S`` since, ``Q`` about, ``O`` a word that says nothing.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    numbers: tuple[int, int, int] = (0, 0, 0)
    """Year and the two other numbers of a date in digits, as written."""
    year_first: bool = False
    word: str = ""


_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_BEGIN: Final = r"(?<![\d/.-])"
_END: Final = r"(?![\d%]|[./:-]\d)"
_OPENS: Final = r"(?:^|(?<=[:(|]\s)|(?<=[:(|]))"
_DASH: Final = "[~～〜–—-]"
_LATER: Final = r"(?:(?<=[~～〜–—-]\s)|(?<=[~～〜–—]))"


def digit_ranges(to: Sequence[str], and_: Sequence[str]) -> str:
    """The pattern of such dates, with a language's words for "to" and "and".

    What is but a number before a date, as in "Bulletin 5 - 12/05/2019", is no day: a day alone
    before a dash with spaces around it opens its text.
    """
    words = "|".join(re.escape(each) for each in sorted((*to, *and_), key=len, reverse=True))
    link = rf"(?:\s?{_DASH}\s?|\s(?:{words})\s|\s?&\s?)"
    close = rf"(?:{_DASH}|\s?[~～〜]\s?|\s(?:{words})\s|\s?&\s?)"
    return (
        rf"(?P<ymd>{_BEGIN}{_YEAR}(?P<q1>[./-]){_MONTH}(?P=q1){_DAY}(?!(?P=q1))"
        rf"(?:{link}{_MONTH}(?P=q1){_DAY}|(?:{_DASH}|\s?[~～〜]\s?){_DAY}){_END})"
        rf"|(?P<dmdmy>{_BEGIN}{_DAY}(?P<q2>[./]){_DAY}(?P=q2)?{link}{_DAY}(?P=q2){_DAY}(?P=q2){_YEAR}(?!\d))"
        rf"|(?P<ddmy>(?:{_BEGIN}{_DAY}\.?{close}|{_OPENS}{_DAY}\.?{link}){_DAY}(?P<q3>[./]){_MONTH}(?P=q3){_YEAR}(?!\d))"
        rf"|(?P<mddy>{_BEGIN}{_MONTH}/{_DAY}[-–]{_DAY}/{_YEAR}(?!\d))"
        rf"|(?P<ym>{_BEGIN}{_YEAR}\.(?:0[1-9]|1[0-2])(?:\s?{_DASH}\s?(?:0[1-9]|1[0-2]))?(?![\d%$€£]|[./,-]\d))"
        rf"|(?P<my>(?:{_OPENS}|{_LATER}){_MONTH}[./]{_YEAR}(?!\d|[./-]\d))"
    )


_NUMBER: Final = re.compile(r"\d+")


def range_tokens(match: re.Match[str], ands: Sequence[str]) -> list[Token]:
    """The tokens of a match of `digit_ranges`, as if each date were written out."""
    found = [(int(each.group()), each.start(), each.end()) for each in _numbers(match)]
    values = [value for value, _, _ in found]
    if match["ym"] or match["my"]:
        return _months(match, found)
    if match["ymd"]:
        year, month, day, *rest = values
        last = (rest[0], rest[-1]) if len(rest) > 1 else (month, rest[-1])
        ends = (year, month, day), (year + (last[0] < month), *last)
        split = 3
    elif match["dmdmy"]:
        a, b, c, d, year = values
        ends, split = (((year - _turns(a, b, c, d)), a, b), (year, c, d)), 2
    elif match["ddmy"]:
        a, c, month, year = values
        ends, split = ((year, month, a), (year, month, c)), 1
    else:
        a, b, c, year = values
        ends, split = ((year, a, b), (year, a, c)), 2
    year_first = bool(match["ymd"] or match["ddmy"])
    until, since = found[split - 1][2], found[split][1]
    first = Token("N", match.start(), until, numbers=ends[0], year_first=year_first)
    second = Token("N", since, match.end(), numbers=ends[1], year_first=year_first)
    if match["ddmy"] and values[0] >= values[1]:
        return [second]
    word = match.string[until:since].strip(" .").lower()
    return [first, Token("A" if word in ands else "R", until, since), second]


def _numbers(match: re.Match[str]) -> list[re.Match[str]]:
    return list(_NUMBER.finditer(match.string, match.start(), match.end()))


def _months(match: re.Match[str], found: Sequence[tuple[int, int, int]]) -> list[Token]:
    """Month and year; the month takes up the first sign only, as it has to come first."""
    start, end = match.span()
    if match["my"]:
        (month, _, _), (year, _, _) = found
        return [*_month(month, year, start, end)]
    (year, _, _), (month, _, until), *rest = found
    tokens = [*_month(month, year, start, until)]
    for last, since, stop in rest:
        later = _month(last, year + (last < month), since, stop)
        tokens += [Token("R", until, since), *later]
    return tokens


def _month(month: int, year: int, start: int, end: int) -> tuple[Token, Token]:
    return Token("M", start, start + 1, value=month), Token("Y", start + 1, end, value=year)


def _turns(a: int, b: int, c: int, d: int) -> bool:
    """Whether a range crosses New Year, day first or, where that cannot be, month first."""
    day_first = b <= 12 and d <= 12
    return (b, a) > (d, c) if day_first else (a, b) > (c, d)
