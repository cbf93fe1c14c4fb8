"""Dates as people write them, and the period each can mean: read only to suggest, never to accept.

"15/06/2018" can be one day only, "05/06/2018" one of two, and which is meant is not ours to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from electoral_outreach.model.suggesting.around_dates import (
    approximate,
    fits,
    plain,
    without_weekdays,
)
from electoral_outreach.model.suggesting.single_dates import (
    completed,
    dates,
    has_short_year,
    is_month,
)

_LONGEST: Final = 60
_SEPARATOR: Final = re.compile(
    r",?\s+(?:-|to|until|till|au|a|al|hasta|ate|bis|الى|حتى)\s+"
    r"|,?\s*[–—/]\s*|(?<=\d)--?",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(r"(?:from|du|de|del|desde|من) ", re.IGNORECASE)
_AT: Final = re.compile(r"(?:on|in|en|em|during|durante|pendant|في) ", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r"(?:(?:between|entre) (?P<start>.+?) (?:and|et|y|e) |بين (?P<from>.+?) و ?)(?P<end>.+)",
    re.IGNORECASE,
)
_BETWEEN_ITEMS: Final = re.compile(
    r"\s*[,;&،؛]\s*(?:(?:and|et|y|e) )?|\s+(?:and|et|y|e)\s+|\s+و\s*", re.IGNORECASE
)
_COMMA_OF_A_YEAR: Final = re.compile(
    r"(?:(?<=[a-z.])|(?<=\b\d)|(?<=\b\d\d)), ?(?=\d{4}\b(?!-))", re.IGNORECASE
)
_ONGOING: Final = re.compile(
    r"(?:since|depuis|desde|منذ(?: عام)?) (?P<since>.+)"
    r"|(?P<start>.+?)(?: ?[-–—/] ?| )(?:to |au |a (?:la )?)?"
    r"\(?(?:present|now|today|ongoing|onwards|open|aujourd.hui|ce jour|en cours|presente|actualidad)\)?"
)
_UNKNOWN_END: Final = re.compile(
    r"(?P<start>.+?) ?[-–—/] ?(?:unknown|\?)|(?:unknown|\?) ?[-–—/] ?(?P<end>.+)", re.IGNORECASE
)
_HALF: Final = re.compile(
    r"(?P<start>.+?) ?[-–—]"
    r"|(?:[-–—] ?|(?:until|till|up to|jusqu.(?:en|au?)|hasta(?: el)?|ate|حتى) )(?P<end>.+)",
    re.IGNORECASE,
)
_CLOCK: Final = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_TIME_OF_DAY: Final = re.compile(
    rf"(?<=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:[Tt ]{_CLOCK}|[Tt][0-9]{{4}}(?:[0-9]{{2}})?)"
    rf"(?: ?[-–—/] ?[Tt]?{_CLOCK})?(?:[Zz]|[+-][0-9]{{2}}(?::?[0-9]{{2}})?)?(?!-?[0-9])"
)


def meanings(value: str, is_period: Callable[[str], bool]) -> list[str]:
    """The periods that a string can mean; `is_period` says which strings are periods.

    >>> from electoral_outreach.model.edtf import is_period
    >>> meanings("15/06/2018", is_period), meanings("2018-06-15 to 18", is_period)
    (['2018-06-15'], ['2018-06-15/2018-06-18'])
    >>> meanings("05/06/2018", is_period), meanings("in due course", is_period)
    (['2018-05-06', '2018-06-05'], [])
    >>> meanings("1992-present", is_period), meanings("depuis mai 2010", is_period)
    (['1992/..'], ['2010-05/..'])
    >>> meanings("1992-", is_period), meanings("2016-11-07T09:00/2016-11-18T17:00", is_period)
    (['1992/', '1992/..'], ['2016-11-07/2016-11-18'])
    >>> meanings("du 7 au 18 nov. 2016", is_period), meanings("7 and 9 May 2016", is_period)
    (['2016-11-07/2016-11-18'], ['{2016-05-07,2016-05-09}'])
    >>> meanings("between 3 and 5 May 2016", is_period), meanings("circa 1998", is_period)
    (['2016-05-03/2016-05-05'], ['1998~'])
    >>> meanings("lundi 7 nov. 2016", is_period), meanings("mardi 7 nov. 2016", is_period)
    (['2016-11-07'], [])
    """
    found, weekdays = candidates(value)
    return sorted(each for each in found if is_period(each) and fits(weekdays, each))


def candidates(value: str) -> tuple[set[str], tuple[int, ...]]:
    """What a string says in the form of periods, of which some may be none, and its weekdays.

    >>> candidates("Sunday, 31 February 2016")
    ({'2016-02-31'}, (7,))
    """
    value = _TIME_OF_DAY.sub("", value)  # a period is of whole days
    if len(value) > _LONGEST:
        return set(), ()
    text, weekdays = without_weekdays(plain(value))
    if opening := _AT.match(text):
        text = text[opening.end() :]
    is_other_word = text.isalpha() and not is_month(text)  # "set", "out", which begin months, too
    if is_other_word or has_short_year(text):
        return set(), ()
    found = (
        {each for _, each in dates(text)}
        or {*approximate(text)}
        or {*_open_ended(text)}
        or {*_intervals(text)}
        or {*_lists(text)}
    )
    return found | {*_half_open(text)}, weekdays


def _open_ended(text: str) -> Iterator[str]:
    """What began and goes on, or has an end that is not known: "since 1992", "1992/unknown"."""
    if match := _ONGOING.fullmatch(text.casefold()):
        for _, each in dates(match["since"] or match["start"]):
            yield f"{each}/.."
    elif match := _UNKNOWN_END.fullmatch(text):
        for _, each in dates(match["start"] or match["end"]):
            yield f"{each}/" if match["start"] else f"/{each}"


def _half_open(text: str) -> Iterator[str]:
    """A dash or "until" with a date on one side: the other end is open, or it is not known."""
    if match := _HALF.fullmatch(text):
        for _, each in dates(match["start"] or match["end"]):
            yield from (f"{each}/..", f"{each}/") if match["start"] else (f"../{each}", f"/{each}")


def _intervals(text: str) -> Iterator[str]:
    if between := _BETWEEN.fullmatch(text):
        text = f"{between['start'] or between['from']} – {between['end']}"
    elif opening := _OPENING.match(text):
        text = text[opening.end() :]
    for separator in _SEPARATOR.finditer(text):
        left, right = text[: separator.start()], text[separator.end() :]
        starts, ends = list(dates(left)), list(dates(right))
        more = [(order, end) for order, each in starts for end in completed(right, each)]
        starts = starts or [
            (order, start) for order, each in ends for start in completed(left, each)
        ]
        ends += more
        for order, start in starts:
            for other, end in ends:
                if order == other or not (order and other):
                    yield from _joined(start, end)


def _lists(text: str) -> Iterator[str]:
    """Dates named one by one, in the one order of day and month and in the other."""
    items = _BETWEEN_ITEMS.split(_COMMA_OF_A_YEAR.sub(" ", text))
    for order in ("month first", "day first"):
        found = [
            [each for rests_on, each in dates(item) if rests_on in ("", order)] for item in items
        ]
        named = [each for each in found if each]
        if len(named) == 1:  # of two months, the days beside them may belong to either
            [beside] = named[0]
            found = [
                each or [*completed(item, beside)] for item, each in zip(items, found, strict=True)
            ]
        if all(found):
            yield from _together([each for [each] in found])


def _together(named: Sequence[str]) -> Iterator[str]:
    """Several dates, all as precise; those that follow one another are an interval."""
    year = named[-1][:4]
    members = sorted({year + each[4:] if each.startswith("XXXX") else each for each in named})
    if len(members) == 1 or len({*map(len, members)}) > 1:
        return
    if _follow_one_another(members):
        yield f"{members[0]}/{members[-1]}"
    else:
        yield "{" + ",".join(members) + "}"


def _follow_one_another(members: Sequence[str]) -> bool:
    places = []
    for each in members:
        try:
            year, *rest = map(int, each.replace("XXXX", "2000").split("-"))
            places.append(
                date(year, *rest).toordinal() if len(rest) == 2 else 12 * year + sum(rest)
            )
        except ValueError:  # with a sign of doubt, or no day at all
            return False
    step = 12 if len(members[0]) == len("YYYY") else 1
    return places == [*range(places[0], places[-1] + 1, step)]


def _joined(start: str, end: str) -> Iterator[str]:
    """The interval, or the one day; a year said at its end goes for its start, too."""
    if start.startswith("XXXX"):
        start = end[:4] + start[4:]
    yield start if start == end else f"{start}/{end}"
