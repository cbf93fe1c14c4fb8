"""One date as people write it, in words or digits, with or without its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NAMES: Final = """
january janvier enero janeiro يناير جانفي | february fevrier febrero fevereiro فبراير فيفري شباط
| march mars marzo marco مارس اذار | april avril abril ابريل افريل نيسان | may mai mayo maio مايو ماي ايار
| june juin junio junho يونيو جوان حزيران | july juillet julio julho يوليو يوليوز جويلية تموز
| august aout agosto اغسطس اوت غشت اب | september septembre septiembre setiembre setembro سبتمبر شتنبر ايلول
| october octobre octubre outubro اكتوبر | november novembre noviembre novembro نوفمبر نونبر
| december decembre diciembre dezembro ديسمبر دجنبر
"""
_MONTHS: Final = {
    name: f"{number:02}"
    for number, names in enumerate(_NAMES.split("|"), 1)
    for name in names.split()
}
_ORDINAL: Final = r"(?:\.?(?:st|nd|rd|th|e?ro?|o)|\.)?"
_ARTICLE: Final = r"(?:(?:the|les?|el|os?(?: dias)?) )?"
_MONTH: Final = r"(?P<month>[a-z]{3,}|[ء-ي]{2,})\.?"
_DAY_FIRST: Final = re.compile(
    rf"{_ARTICLE}(?:(?P<day>\d{{1,2}}){_ORDINAL}(?: of| de)?[ /-])?{_MONTH}"
    r"(?:(?:,? (?:de |del )?|[/-])(?P<year>\d{4}))?"
)
_MONTH_FIRST: Final = re.compile(rf"{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL}(?:,? (?P<year>\d{{4}}))?")
_YEAR_THEN_MONTH: Final = re.compile(
    rf"(?P<year>\d{{4}})(?:,? |-){_MONTH}(?:[ -](?P<day>\d{{1,2}}){_ORDINAL})?"
)
_DAY_ONLY: Final = re.compile(
    rf"{_ARTICLE}(?P<day>\d{{1,2}}){_ORDINAL}(?:,? (?P<year>\d{{4}}))?", re.IGNORECASE
)
_MONTH_AND_DAY: Final = re.compile(r"\d\d-\d\d")
_YEAR_FIRST: Final = re.compile(r"(\d{4}|XXXX)([-/.])(\d{1,2})(?:\2(\d{1,2}))?|(\d{4})(\d\d)(\d\d)")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_MONTH_AND_YEAR: Final = re.compile(r"(0?[1-9]|1[0-2])[-/.](\d{4})")
_WITH_UNKNOWNS: Final = re.compile(r"(\d{4}(?:-\d\d)?)(?:-(?:XX|uu|\?\?)){1,2}", re.IGNORECASE)
_YEARLESS: Final = re.compile(r"(?:--)?(\d\d)-(\d\d)")
_SHORT_YEAR: Final = re.compile(
    r"\d{1,2}([-/. ])(?:\d{1,2}|[a-z]{3,}\.?)\1'?\d{2}|[a-z]{3,}\.?(?:[-/]'?| ')\d{2}",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"(?:\d{4}|XXXX-\d\d)(?:-\d\d){0,2}[~?%]?")

Dated = tuple[str, str]
"""The order of day and month it rests on, empty where nothing rests on one, and the date."""


def dates(text: str) -> Iterator[Dated]:
    """The dates that a text without accents can mean; none, where it says something else.

    >>> list(dates("Nov. 7, 2016")), list(dates("7 de noviembre"))
    ([('', '2016-11-07')], [('', 'XXXX-11-07')])
    >>> list(dates("2016-11-XX")), list(dates("11/2016"))
    ([('', '2016-11')], [('', '2016-11')])
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
    elif match := _MONTH_AND_YEAR.fullmatch(text):
        yield "", f"{match[2]}-{match[1].zfill(2)}"
    elif match := _WITH_UNKNOWNS.fullmatch(text):
        yield "", match[1]
    elif match := _YEARLESS.fullmatch(text):
        if text.startswith("--"):
            yield "", f"XXXX-{match[1]}-{match[2]}"
        else:
            yield from _either_way("XXXX", match[1], match[2])
    else:
        folded = text.casefold()
        forms = (_DAY_FIRST, _MONTH_FIRST, _YEAR_THEN_MONTH)
        match = next((found for each in forms if (found := each.fullmatch(folded))), None)
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


def has_short_year(text: str) -> bool:
    """Whether a date seems to have a year of two digits.

    >>> has_short_year("7-Nov-16"), has_short_year("7/11/16"), has_short_year("7 Nov 2016")
    (True, True, False)
    """
    return bool(_SHORT_YEAR.fullmatch(text))


def _month(word: str) -> str | None:
    """The number of a month by its name, or by a beginning that one month's names only have."""
    begun = {number for name, number in _MONTHS.items() if name.startswith(word)}
    return _MONTHS.get(word) or (begun.pop() if len(begun) == 1 else None)


def _either_way(year: str, first: str, second: str) -> Iterator[Dated]:
    """Day and month in the one order and in the other, as far as there are such months."""
    if first <= "12":
        yield "month first", f"{year}-{first}-{second}"
    if second <= "12":
        yield "day first", f"{year}-{second}-{first}"
