"""The grammar of periods: which strings of EDTF (ISO 8601-2) are read, and why others are not."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from electoral_outreach.errors import shown
from electoral_outreach.model.partial_date import PartialDate, PeriodError, parse_partial_date

_MAX_MEMBERS: Final = 100

_DATE: Final = r"(?:[0-9]{4}(?:-[0-9]{2}){0,2}|XXXX(?:-[0-9]{2}){1,2})[~?%]?"
_INTERVAL: Final = re.compile(rf"({_DATE}|\.\.)?/({_DATE}|\.\.)?")
_SINGLE: Final = re.compile(_DATE)
_SET: Final = re.compile(rf"\{{{_DATE}(?:, ?{_DATE}){{1,{_MAX_MEMBERS - 1}}}\}}")

_MONTH_DAY: Final = (
    "-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?"
    "|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
)
_LEAP_YEAR: Final = (
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
)
_STRICT_DATE: Final = (
    f"(?:(?!0000)[0-9]{{4}}(?:{_MONTH_DAY})?|XXXX{_MONTH_DAY}|(?:XXXX|{_LEAP_YEAR})-02-29)[~?%]?"
)
SCHEMA_PATTERN: Final = (
    f"^(?:{_STRICT_DATE}"
    f"|{_STRICT_DATE}/(?:{_STRICT_DATE}|\\.\\.)?"
    f"|(?:\\.\\.)?/{_STRICT_DATE}"
    f"|\\{{{_STRICT_DATE}(?:, ?{_STRICT_DATE}){{1,{_MAX_MEMBERS - 1}}}\\}})$"
)
"""What JSON Schema can say of the grammar."""


def dates_of(value: str) -> tuple[PartialDate | None, ...]:
    """The dates a string names: one, the ends of an interval (None where open), or a set in order.

    Raises `PeriodError` with the reason, and with a suggestion where one string is plainly meant.

    >>> [str(each) for each in dates_of("{2014-05-25,2014-05-23}")]
    ['2014-05-23', '2014-05-25']
    """
    try:
        if _SINGLE.fullmatch(value):
            return (parse_partial_date(value),)
        if interval := _INTERVAL.fullmatch(value):
            start, end = interval.groups()
            return _interval_of(value, start, end)
        if _SET.fullmatch(value):
            return _set_of(value)
    except PeriodError as error:
        # The part at fault is named inside the whole that the reader of the message knows.
        raise PeriodError(_within(value, error), value=value, suggestion=error.suggestion) from None
    # Loaded here, since most periods are right.
    from electoral_outreach.model.suggesting.customary_dates import meanings
    from electoral_outreach.model.suggesting.no_periods import EXAMPLES, way_out

    meant = meanings(value, is_period)
    hint = ""
    if len(meant) > 1:
        hint = f": it can mean {' or '.join(map(repr, meant))}; write the one that is meant"
    elif not meant:
        hint = way_out(value, _why_not) or _garbage(value, EXAMPLES)
    raise PeriodError(
        f"period {shown(value)} is not an EDTF date, interval or set{hint}",
        value=value,
        suggestion=meant[0] if len(meant) == 1 else None,
    )


def is_period(value: str) -> bool:
    """Whether a string is a period.

    >>> is_period("2016-04"), is_period("2016-13"), is_period("April")
    (True, False, False)
    """
    if not _has_form(value):
        return False
    try:
        return bool(dates_of(value))
    except PeriodError:
        return False


def _has_form(value: str) -> bool:
    return any(form.fullmatch(value) for form in (_SINGLE, _INTERVAL, _SET))


def _why_not(value: str) -> str:
    """What keeps a string in the form of a period from being one, or nothing."""
    try:
        _ = _has_form(value) and dates_of(value)
    except PeriodError as error:
        return error.message.removeprefix("period ")
    return ""


def _interval_of(
    value: str, start: str | None, end: str | None
) -> tuple[PartialDate | None, PartialDate | None]:
    first = parse_partial_date(start) if start and start != ".." else None
    last = parse_partial_date(end) if end and end != ".." else None
    if first is None and last is None:
        raise PeriodError(f"period {shown(value)} states neither start nor end", value=value)
    if first is not None and last is not None:
        if (first.year is None) != (last.year is None):
            raise PeriodError(
                f"period {shown(value)} states a year at one end only; state it at both or at neither",
                value=value,
            )
        if first.earliest and last.latest and first.earliest > last.latest:
            raise PeriodError(
                f"period {shown(value)} ends before it starts",
                value=value,
                suggestion=f"{end}/{start}",
            )
    return first, last


def _set_of(value: str) -> tuple[PartialDate, ...]:
    members = set(_members(value))
    if "X" in value and len({each.year is None for each in members}) > 1:
        raise PeriodError(
            f"period {shown(value)} states a year for some dates only; state it for all or for none",
            value=value,
        )
    if len(members) == 1:
        raise PeriodError(f"period {shown(value)} names one date twice", value=value)
    return tuple(sorted(members, key=_member_order))


def _members(value: str) -> tuple[PartialDate, ...]:
    """The dates of a set as they stand there."""
    return tuple(map(parse_partial_date, value[1:-1].replace(" ", "").split(",")))


def _member_order(member: PartialDate) -> tuple[int, int, int, str]:
    year, month, day, qualifier = member
    return year or 0, month or 0, day or 0, qualifier


def latest_of(dates: tuple[PartialDate | None, ...]) -> date | None:
    """The last day that any of a set's dates can mean; None without a year.

    >>> latest_of(dates_of("{2014,2014-05-23}"))
    datetime.date(2014, 12, 31)
    """
    last = max(filter(None, dates), key=lambda each: (each[0] or 0, each[1] or 12, each[2] or 31))
    return last.latest


def canonical(value: str, dates: tuple[PartialDate | None, ...]) -> str:
    """The one spelling of a string whose dates are known; only sets have several.

    >>> canonical("{2014, 2012}", dates_of("{2014, 2012}"))
    '{2012,2014}'
    """
    if value[0] != "{" or (" " not in value and _members(value) == dates):
        return value
    return "{" + ",".join(map(str, dates)) + "}"


def _within(value: str, error: PeriodError) -> str:
    part, message = error.value, error.message
    return message if part == value else message.replace(repr(part), shown(value), 1)


_SLIP: Final = re.compile(r"[^\W_]|[.,;:!)\]'\"]")


def _garbage(value: str, examples: str) -> str:
    """What follows a period that would be one without it, else what a period looks like."""
    for whole in (_SET, _INTERVAL, _SINGLE):
        match = whole.match(value)
        if match is None or not any(char.isdigit() for char in match[0]):
            continue
        rest = value[match.end() :]
        if any(char.isdigit() for char in rest):
            continue  # it may be the other end
        told = f": {shown(rest)} follows {shown(match[0])}"
        # After one date, words or a dash may say that it went on: only a slip is to be taken out.
        both_ends = whole is _INTERVAL and match[1] and match[2]
        return f"{told}; take it out" if both_ends or _SLIP.fullmatch(rest) else told + examples
    return examples
