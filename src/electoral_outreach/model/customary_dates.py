"""Dates as people write them, and the period each can mean: read only to suggest, never to accept.

"15/06/2018" can be one day only, "05/06/2018" one of two, and which is meant is not ours to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from electoral_outreach.folding import unaccented

_LONGEST: Final = 60
_SEPARATOR: Final = re.compile(
    r"\s+(?:-|–|—|/|to|until|till|au|a|al|hasta|bis)\s+|\s*[–—/]\s*|(?<=\d)-(?=\d)"
)
_MONTHS: Final = """
january janvier enero | february fevrier febrero | march mars marzo | april avril abril
| may mai mayo | june juin junio | july juillet julio | august aout agosto
| september septembre septiembre setiembre | october octobre octubre
| november novembre noviembre | december decembre diciembre
"""
_MONTH: Final = {
    name: f"{number:02}"
    for number, names in enumerate(_MONTHS.split("|"), 1)
    for name in names.split()
}
_NAMED: Final = "|".join(_MONTH)
_DAY_FIRST: Final = re.compile(
    rf"(?:(?:the|le|el) )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|o)?(?: of| de)? )?"
    rf"(?P<month>{_NAMED})(?:,? (?:de |del )?(?P<year>\d{{4}}))?"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?P<month>{_NAMED}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?"
)
_YEAR_FIRST: Final = re.compile(r"(\d{4}|XXXX)([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{4})(\d\d)(\d\d)")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEARLESS: Final = re.compile(r"(?:--)?(\d\d)-(\d\d)")
_PLAIN: Final = re.compile(r"(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}[~?%]?")
_ONGOING: Final = re.compile(
    r"(?:since|depuis|desde) (?P<since>.+)"
    r"|(?P<start>.+?)(?: ?[-–—/] ?| )(?:to |au |a )?"
    r"\(?(?:present|now|today|ongoing|onwards|aujourd.hui|ce jour|en cours|presente|actualidad)\)?"
)
_HALF: Final = re.compile(r"(?P<start>.+?) ?[-–—]|[-–—] ?(?P<end>.+)")
_CLOCK: Final = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
_TIME_OF_DAY: Final = re.compile(
    rf"(?<=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:[Tt ]{_CLOCK}|[Tt][0-9]{{4}}(?:[0-9]{{2}})?)"
    rf"(?: ?[-–—/] ?[Tt]?{_CLOCK})?(?:[Zz]|[+-][0-9]{{2}}(?::?[0-9]{{2}})?)?(?!-?[0-9])"
)

Dated = tuple[str, str]
"""The order of day and month it rests on, empty where nothing rests on one, and the date."""


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
    """
    value = _TIME_OF_DAY.sub("", value)  # a period is of whole days
    if len(value) > _LONGEST:
        return []
    text = " ".join(unaccented(value).split())
    found = {
        *({date for _, date in _dates(text)} or {*_open_ended(text)} or {*_intervals(text)}),
        *_half_open(text),
    }
    return sorted(each for each in found if is_period(each))


def _dates(text: str) -> Iterator[Dated]:
    if _PLAIN.fullmatch(text):
        yield "", text
    elif match := _YEAR_FIRST.fullmatch(text):
        parts = [part for part in match.groups() if part and part.isalnum()]
        if len(parts) == 3 or match[2] == "-":
            yield "", "-".join(part.zfill(2) for part in parts)
    elif match := _YEAR_LAST.fullmatch(text):
        first, _, second, year = match.groups()
        yield from _either_way(year, first.zfill(2), second.zfill(2))
    elif match := _YEARLESS.fullmatch(text):
        if text.startswith("--"):
            yield "", f"XXXX-{match[1]}-{match[2]}"
        else:
            yield from _either_way("XXXX", match[1], match[2])
    else:
        folded = text.casefold()
        if match := _DAY_FIRST.fullmatch(folded) or _MONTH_FIRST.fullmatch(folded):
            day = f"-{match['day'].zfill(2)}" if match["day"] else ""
            yield "", f"{match['year'] or 'XXXX'}-{_MONTH[match['month']]}{day}"


def _either_way(year: str, first: str, second: str) -> Iterator[Dated]:
    """Day and month in the one order and in the other, as far as there are such months."""
    if first == second and first <= "12":
        yield "", f"{year}-{first}-{second}"
        return
    if first <= "12":
        yield "month first", f"{year}-{first}-{second}"
    if second <= "12":
        yield "day first", f"{year}-{second}-{first}"


def _open_ended(text: str) -> Iterator[str]:
    """What began and goes on: "since 1992", "1992-present"."""
    if match := _ONGOING.fullmatch(text.casefold()):
        for _, date in _dates(match["since"] or match["start"]):
            yield f"{date}/.."


def _half_open(text: str) -> Iterator[str]:
    """A dash with a date on one side: the other end is open, or it is not known."""
    if match := _HALF.fullmatch(text):
        for _, date in _dates(match["start"] or match["end"]):
            yield from (f"{date}/..", f"{date}/") if match["start"] else (f"../{date}", f"/{date}")


def _intervals(text: str) -> Iterator[str]:
    for separator in _SEPARATOR.finditer(text):
        left, right = text[: separator.start()], text[separator.end() :]
        starts, ends = list(_dates(left)), list(_dates(right))
        more = [(order, end) for order, date in starts for end in _completed(right, date)]
        starts = starts or [
            (order, start) for order, date in ends for start in _completed(left, date)
        ]
        ends += more
        for order, start in starts:
            for other, end in ends:
                if order == other or not (order and other):
                    yield from _joined(start, end)


def _completed(short: str, date: str) -> Iterator[str]:
    """A day, or month and day, with what the other end of the interval says before it."""
    shape = r"\d{1,2}" if date.startswith("XXXX") else r"\d{1,2}|\d\d-\d\d"
    if len(date) == len("YYYY-MM-DD") and re.fullmatch(shape, short):
        yield date[: -len(short.zfill(2))] + short.zfill(2)


def _joined(start: str, end: str) -> Iterator[str]:
    """The interval, or the one day; a year said at its end goes for its start, too."""
    if start.startswith("XXXX") and not end.startswith("XXXX"):
        start = end[:4] + start[4:]
    yield start if start == end else f"{start}/{end}"
