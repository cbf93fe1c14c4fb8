"""What to write instead of a date that no period can say, or that is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from electoral_outreach.errors import shown
from electoral_outreach.model.suggesting.around_dates import plain
from electoral_outreach.model.suggesting.customary_dates import candidates
from electoral_outreach.model.suggesting.single_dates import dates, has_short_year

EXAMPLES: Final = " (like 2016-11-07, 2016-11, 2016-11-07/2016-11-18 or XXXX-11-07)"
"""What periods look like."""

_LONGEST: Final = 60
_PART: Final = re.compile(
    r"(?:in |en |a |au |no |na )?(?:the |la |el |l.)?"
    r"(?:early|late|mid|(?:beginning|start|middle|end)(?: of)?|(?:first|second|1st|2nd) half"
    r"|spring|summer|autumn|fall|winter|q[1-4]|[1-4]q|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter"
    r"|debut|mi|milieu|fin|printemps|ete|automne|hiver|[ts][1-4]|[1-4][ts]|[1-4]er? (?:trimestre|semestre)"
    r"|principios|comienzos|inicios|mediados|fines|finales|primavera|verano|otono|invierno"
    r"|inicio|comeco|meados|final|fim|verao|outono|اوايل|منتصف|اواخر)"
    r"[ -](?:of |de |du |d.)?(?:the )?(?P<whole>.+)|(?P<year>\d{4})[ -]?[qts][1-4]",
    re.IGNORECASE,
)
_DECADE: Final = re.compile(r"(?:[a-z]+ ){0,3}(?:\d{3}0'?s|\d{3}X)", re.IGNORECASE)
_SERIAL: Final = re.compile(r"([2-7]\d{4})(?:\.0+)?")
_DAY_0_OF_SPREADSHEETS: Final = date(1899, 12, 30)
_OF_SETS: Final = frozenset("0123456789X~?%-/., {}[]")
_NOT_KNOWN: Final = re.compile(
    r"[-–—?.]+|tb[acd]|n[./]?[ad]\.?|s[./]?[df]\.?|none|null|nil|unknown|undated|not known|no date"
    r"|inconnue?|sans date|a (?:determiner|definir|determinar)|desconocid[ao]|sin fecha|por determinar"
    r"|desconhecid[ao]|sem data",
    re.IGNORECASE,
)


def way_out(value: str, why_not: Callable[[str], str]) -> str:
    """What a message adds to a value that means no period; nothing where nothing is plain.

    `why_not` says of what has the form of a period what keeps it from being one, if anything does.

    >>> way_out("tbd", str)
    '; leave it out where it is not known'
    >>> way_out("42681", str)
    "; a spreadsheet that counts from 1900 means '2016-11-07' by it"
    """
    if value and _OF_SETS.issuperset(value) and (told := _of_another_set(value)):
        return told
    if len(value) > _LONGEST:
        return ""
    text = plain(value)
    if _NOT_KNOWN.fullmatch(text):
        return "; leave it out where it is not known"
    if _DECADE.fullmatch(text):
        return "; of a decade write the first and the last year that are meant, like 1990/1999"
    if has_short_year(text):
        return f"; write the year with four digits{EXAMPLES}"
    if match := _PART.fullmatch(text):
        whole = {each for _, each in dates(match["whole"] or match["year"])}
        if len(whole) == 1:
            return f"; write {whole.pop()!r}, or the months or days that are meant{EXAMPLES}"
    return serial_day(text) or ("" if text.isdigit() else _near(value, why_not))


def _of_another_set(value: str) -> str:
    """What is said to the sets of EDTF that hold stretches, or of which one date is right."""
    ends = value[0] + value[-1]
    if ends == "{}" and ("/" in value or ".." in value):
        return (
            "; a set has single dates: write all of it from the first day to the last, and each"
            " part as a step of the 'schedule'"
        )
    if ends == "[]":
        return (
            "; where one of several dates is right, write the first and the last of them, both"
            " uncertain, like 2015?/2016?"
        )
    return ""


def way_out_of_object(value: object, is_period: Callable[[str], bool]) -> str:
    """What to write instead of parts of a period, of a moment, or of a spreadsheet's number for a day.

    >>> way_out_of_object({"start": "2018-06", "end": "2018-07"}, lambda text: True)
    ", like '2018-06/2018-07'"
    """
    if isinstance(value, dict | list | tuple):
        ends = [*value.values()] if isinstance(value, dict) else [*value]
        are_two = len(ends) == 2 and all(isinstance(each, str | date) for each in ends)
        meant = "/".join(map(str, ends)) if are_two else ""
        is_meant = len(meant) <= _LONGEST and is_period(meant)
        return f", like {meant if is_meant else '2016-11-07/2016-11-18'!r}"
    # NaN and NaT, by which tables say that a cell is empty, are not equal to themselves.
    if value is None or (isinstance(value, float | datetime) and value != value):  # noqa: PLR0124
        return "; leave it out where it is not known"
    if isinstance(value, datetime):
        return f"; write the day that is meant, like '{value.date()}'"
    return serial_day(shown(value))


def serial_day(text: str) -> str:
    """What is said to a number by which spreadsheets mean a day.

    >>> serial_day("7")
    ''
    """
    match = _SERIAL.fullmatch(text)
    if match is None:
        return ""
    day = _DAY_0_OF_SPREADSHEETS + timedelta(int(match[1]))
    return f"; a spreadsheet that counts from 1900 means '{day}' by it"


def _near(value: str, why_not: Callable[[str], str]) -> str:
    """Why the one thing that is said is no period: no such day, or another weekday."""
    found, weekdays = candidates(value)
    if len(found) != 1:
        return ""
    [near] = found
    reason = why_not(near)
    if reason:
        return f": {reason}"
    return f": '{near}' is another weekday; find out which is right" if weekdays else ""
