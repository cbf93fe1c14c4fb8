"""Checks that need one activity only."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from electoral_outreach.findings.codes import finding
from electoral_outreach.findings.former_countries import former_countries
from electoral_outreach.findings.graded import Finding
from electoral_outreach.findings.head_count_rules import breakdowns, running_totals
from electoral_outreach.model import Activity, Agreement, Election, OrderYear, Period, Text

Rule = Callable[[Activity], Iterator[Finding]]
DatedRule = Callable[[Activity, date], Iterator[Finding]]

LONGEST_USUAL: Final = timedelta(days=731)
EXPIRY_NOTICE: Final = timedelta(days=183)
LONG_BEFORE: Final = timedelta(days=183)
YEARS_AHEAD: Final = 10
_LEAP: Final = 2000
WORDS_OF_A_NAME: Final = 3
LETTERS_OF_A_NAME: Final = 12
SMALL_HOURS: Final = "06:00"


def when(activity: Activity) -> Iterator[Finding]:
    """The period: whether it is there, has a year, and is plausible."""
    period = activity.period
    if period is None:
        yield finding("no-period", "period")
        return
    if not period.has_year:
        yield _without_year(period, activity.order_year)
        if _is_backwards(period):
            yield finding("end-before-start", "period", evidence=period)
    # Each date of a set is a stretch of its own, and none is longer than a year.
    if period.earliest and period.latest and not period.is_set:
        lasts = period.latest - period.earliest
        if lasts > LONGEST_USUAL:
            yield finding("long-period", "period", days=lasts.days)
    if _is_polling(period, activity.elections):
        yield finding("election-date-as-activity-date", "period", date=period)


def _without_year(period: Period, order_year: OrderYear | None) -> Finding:
    """A year that is missing, or that somebody looked for and could do no more than place."""
    if order_year is None or not _is_founded(order_year):
        return finding("no-year", "period", evidence=period)
    return finding("year-for-order-only", "period", evidence=period, year=order_year.year)


def _is_founded(year: OrderYear) -> bool:
    return year.basis is not None or year.note is not None


def _is_backwards(period: Period) -> bool:
    """Whether a stretch without a year is shorter from its end to its start than across New Year."""
    start, end = period.start, period.end
    if start is None or end is None or start.month is None or end.month is None:
        return False
    if (start.month, start.day or 0) <= (end.month, end.day or 99):
        return False
    first, last = (date(_LEAP, each.month or 1, each.day or 1) for each in (start, end))
    return first - last < timedelta(days=366 / 2)


def _is_polling(period: Period, elections: Iterable[Election]) -> bool:
    """Whether each day of the period is a polling day; from one round to the next there are others."""
    polled = [each.date for each in elections if each.date is not None]
    named = {date[:3] if date and date.day else None for date in period.dates}
    if len(named) > 1 and period.is_interval:
        return any(_went_on_throughout(date, period) for date in polled)
    return named <= {day[:3] for date in polled for day in date.dates if day}


def _went_on_throughout(date: Period, period: Period) -> bool:
    """Whether polling on these days filled a stretch of time: `{05-03,05-04}` fills `05-03/05-04`."""
    if not date.is_set:
        ends = [day and day.day and day[:3] for day in period.dates]
        return all(ends) and ends == [day and day[:3] for day in date.dates]
    first, last = period.earliest, period.latest
    if first is None or last is None:
        return False
    days = {day.earliest for day in date.dates if day is not None and day.day}
    return len(days) > (last - first).days and {first, last} <= days <= {*_days(first, last)}


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=each) for each in range((last - first).days + 1))


def ahead(activity: Activity, today: date) -> Iterator[Finding]:
    """A beginning, or one of several dates, so late that nobody plans for it yet."""
    period = activity.period
    begins = () if period is None else period.dates if period.is_set else (period.start,)
    years = [each.year for each in begins if each is not None and each.year is not None]
    if years and max(years) > today.year + YEARS_AHEAD:
        yield finding("period-far-ahead", "period", year=max(years), years=YEARS_AHEAD)


def planning(activity: Activity, today: date) -> Iterator[Finding]:
    """What was planned and by now must have happened or not."""
    last = activity.period.latest if activity.period else None
    if last is None or last >= today:
        return
    if activity.status == "planned":
        yield finding("planned-in-the-past", "status", date=last)
    if activity.status is None and not any(
        count.bound != "planned" for count in activity.head_counts
    ):
        for index, count in enumerate(activity.head_counts):
            yield finding(
                "planned-head-count-in-the-past", f"head_counts[{index}].bound", value=count.value
            )


def order(activity: Activity) -> Iterator[Finding]:
    """What a yearless activity's order rests on."""
    year = activity.order_year
    if year is not None and not _is_founded(year):
        yield finding("order-year-without-basis", "order_year.basis", year=year.year)


def partners(activity: Activity) -> Iterator[Finding]:
    """Partners whose part is not known."""
    for index, partner in enumerate(activity.partners):
        if not partner.roles:
            yield finding(
                "partner-without-role", f"partners[{index}].roles", name=partner.organisation
            )


def kind(activity: Activity) -> Iterator[Finding]:
    """What sort of activity it is, and where."""
    if activity.type is None:
        yield finding("no-type", "type")
    if not activity.all_places:
        yield finding("no-place", "places")


def texts(activity: Activity) -> Iterator[Finding]:
    """Texts that were copied instead of translated."""
    for field in ("title", "summary", "body", "purpose", "outcome"):
        text: Text | None = getattr(activity, field)
        for first, second in combinations(text or (), 2):
            if text is not None and _is_copy(text, first, second):
                yield finding(
                    "identical-translation", f"{field}.{second}", first=first, second=second
                )


def _is_copy(text: Text, first: str, second: str) -> bool:
    """Whether one wording stands under two languages: names may, and regional variants do."""
    if first.partition("-")[0] == second.partition("-")[0]:
        return False
    return text[first] == text[second] and not _may_be_a_name(text[first])


def _may_be_a_name(wording: str) -> bool:
    """Whether it has few words; of letters without case, some scripts put no spaces between them."""
    words = wording.split()
    is_unspaced = len(words) == 1 and unicodedata.category(wording[0]) == "Lo"
    return len(wording) <= LETTERS_OF_A_NAME if is_unspaced else len(words) <= WORDS_OF_A_NAME


def agreement(activity: Activity, today: date) -> Iterator[Finding]:
    """Parties and validity of an agreement."""
    if not isinstance(activity, Agreement):
        return
    if not any("party" in partner.roles for partner in activity.partners):
        yield finding("agreement-without-party", "partners")
    ends = activity.status != "cancelled" and activity.renewal != "tacit"
    expires = activity.expires if ends else None
    if expires is not None and today <= expires <= today + EXPIRY_NOTICE:
        yield finding("agreement-expiring", "validity", date=expires)
    signed = activity.period.earliest if activity.period else None
    start = activity.validity.start if activity.validity else None
    valid_from = start.latest if start else None
    if signed and valid_from and valid_from < signed:
        yield finding(
            "agreement-before-signature",
            "validity",
            start=activity.validity,
            signed=activity.period,
        )


def hours(activity: Activity) -> Iterator[Finding]:
    """Steps that end at an earlier time than they begin, unless they go on till the small hours."""
    for index, step in enumerate(activity.schedule):
        begin, _, end = (step.hours or "").partition("/")
        if begin > end > SMALL_HOURS:
            yield finding("hours-backwards", f"schedule[{index}].hours", hours=step.hours)


def steps(activity: Activity) -> Iterator[Finding]:
    """Steps so far outside the period that a year was mistyped, rather than somebody invited."""
    # What rests on an agreement comes after its period, which is the day it was signed.
    if isinstance(activity, Agreement) or activity.period is None:
        return
    for index, step in enumerate(activity.schedule):
        if step.period is not None and _is_far(step.period, activity.period):
            yield finding(
                "step-far-outside",
                f"schedule[{index}].period",
                date=step.period,
                period=activity.period,
            )


def _is_far(step: Period, period: Period) -> bool:
    """Whether the one surely lies long before, or long after, the other."""
    if not period.is_disjoint(step):
        return False
    before = step.latest and period.earliest and period.earliest - step.latest > LONG_BEFORE
    after = step.earliest and period.latest and step.earliest - period.latest > LONG_BEFORE
    return bool(before or after)


def renewals(activity: Activity) -> Iterator[Finding]:
    """Renewals that were agreed, or hold, before what they renew."""
    if not isinstance(activity, Agreement):
        return
    signed, valid = activity.period, activity.validity
    for index, renewal in enumerate(activity.renewals):
        for field, renewed, own in (
            ("signed", renewal.signed, signed or valid),
            ("validity", renewal.validity, valid or signed),
        ):
            last = renewed.latest if renewed else None
            first = own.earliest if own else None
            if last and first and last < first:
                yield finding(
                    "renewal-before-agreement",
                    f"renewals[{index}].{field}",
                    renewal=renewed,
                    agreement=own,
                )


def attachments(activity: Activity) -> Iterator[Finding]:
    """Photographs and documents without what readers need."""
    for index, photo in enumerate(activity.photos):
        if photo.alt is None:
            yield finding("photo-without-alt", f"photos[{index}].alt")
    for index, document in enumerate(activity.documents):
        if document.language is None:
            yield finding("document-without-language", f"documents[{index}].language")


def inferences(activity: Activity) -> Iterator[Finding]:
    """Values that no source states."""
    for inference in activity.inferred:
        yield finding("inferred-value", inference.path, evidence=inference.evidence)


ACTIVITY_RULES: Final[tuple[Rule, ...]] = (
    when,
    order,
    kind,
    former_countries,
    partners,
    running_totals,
    breakdowns,
    hours,
    steps,
    texts,
    renewals,
    attachments,
    inferences,
)
"""Checks of one activity that hold on any day."""

DATED_RULES: Final[tuple[DatedRule, ...]] = (ahead, planning, agreement)
"""Checks of one activity that depend on the day they are made."""
