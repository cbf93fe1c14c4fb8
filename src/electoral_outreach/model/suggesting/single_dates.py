"""One date as people write it, in words or digits, with or without its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NAMES: Final = """
january janvier enero janeiro | february fevrier febrero fevereiro | march mars marzo marco
| april avril abril | may mai mayo maio | june juin junio junho | july juillet julio julho
| august aout agosto | september septembre septiembre setiembre setembro
| october octobre octubre outubro | november novembre noviembre novembro
| december decembre diciembre dezembro
"""
_MONTHS: Final = {
    name: f"{number:02}"
    for number, names in enumerate(_NAMES.split("|"), 1)
    for name in names.split()
}
_ORDINAL: Final = r"(?:st|nd|rd|th|er|o)?"
_ARTICLE: Final = r"(?:(?:the|le|el) )?"
_MONTH: Final = r"(?P<month>[a-z]{3,})\.?"
_DAY_FIRST: Final = re.compile(
    rf"{_ARTICLE}(?:(?P<day>\d{{1,2}}){_ORDINAL}(?: of| de)?[ -])?{_MONTH}"
    r"(?:(?:,? (?:de |del )?|-)(?P<year>\d{4}))?"
)
_MONTH_FIRST: Final = re.compile(rf"{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL}(?:,? (?P<year>\d{{4}}))?")
_DAY_ONLY: Final = re.compile(
    rf"{_ARTICLE}(?P<day>\d{{1,2}}){_ORDINAL}(?:,? (?P<year>\d{{4}}))?", re.IGNORECASE
)
_MONTH_AND_DAY: Final = re.compile(r"\d\d-\d\d")
_YEAR_FIRST: Final = re.compile(r"(\d{4}|XXXX)([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{4})(\d\d)(\d\d)")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_YEARLESS: Final = re.compile(r"(?:--)?(\d\d)-(\d\d)")
_PLAIN: Final = re.compile(r"(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}[~?%]?")

Dated = tuple[str, str]
"""The order of day and month it rests on, empty where nothing rests on one, and the date."""


def dates(text: str) -> Iterator[Dated]:
    """The dates that a text without accents can mean; none, where it says something else.

    >>> list(dates("Nov. 7, 2016")), list(dates("7 de noviembre"))
    ([('', '2016-11-07')], [('', 'XXXX-11-07')])
    >>> list(dates("05/06/2018"))
    [('month first', '2018-05-06'), ('day first', '2018-06-05')]
    """
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
        match = _DAY_FIRST.fullmatch(folded) or _MONTH_FIRST.fullmatch(folded)
        if match and (month := _month(match["month"])):
            day = f"-{match['day'].zfill(2)}" if match["day"] else ""
            yield "", f"{match['year'] or 'XXXX'}-{month}{day}"


def completed(short: str, date: str) -> Iterator[str]:
    """A day, or month and day, with what a date beside it says besides.

    >>> list(completed("18", "2016-11-07")), list(completed("18, 2016", "XXXX-11-07"))
    (['2016-11-18'], ['2016-11-18'])
    """
    if len(date) != len("YYYY-MM-DD"):
        return
    has_year = not date.startswith("XXXX")
    if has_year and _MONTH_AND_DAY.fullmatch(short):
        yield f"{date[:5]}{short}"
    elif (match := _DAY_ONLY.fullmatch(short)) and not (has_year and match["year"]):
        yield f"{match['year'] or date[:4]}{date[4:8]}{match['day'].zfill(2)}"


def is_month(word: str) -> bool:
    """Whether a word is the whole name of a month.

    >>> is_month("Mai"), is_month("out")
    (True, False)
    """
    return word.casefold() in _MONTHS


def _month(word: str) -> str | None:
    """The number of a month by its name, or by a beginning that one month's names only have."""
    begun = {number for name, number in _MONTHS.items() if name.startswith(word)}
    return _MONTHS.get(word) or (begun.pop() if len(begun) == 1 else None)


def _either_way(year: str, first: str, second: str) -> Iterator[Dated]:
    """Day and month in the one order and in the other, as far as there are such months."""
    if first == second and first <= "12":
        yield "", f"{year}-{first}-{second}"
        return
    if first <= "12":
        yield "month first", f"{year}-{first}-{second}"
    if second <= "12":
        yield "day first", f"{year}-{second}-{first}"
