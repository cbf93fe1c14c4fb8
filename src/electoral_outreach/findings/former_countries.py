"""Which countries did not exist at the time, or no longer did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from electoral_outreach.findings.codes import finding
from electoral_outreach.findings.graded import Finding
from electoral_outreach.model import Activity, Organisation, Period
from electoral_outreach.vocabulary import territories

_EARLIEST: Final = 1800
_LATEST: Final = 2100
"""Before and after these, no table knows of a change."""


class _Located(Protocol):
    """A record that may name a country of today or a former one."""

    @property
    def country(self) -> str | None: ...
    @property
    def former_country(self) -> str | None: ...


def former_countries(activity: Activity) -> Iterator[Finding]:
    """Those of an activity: each held to its own time where it states one, else to the activity's."""
    for path, located, period in _located(activity):
        yield from out_of_time(path, located, period or activity.period)


def of_an_organisation(path: str, organisation: Organisation) -> Iterator[Finding]:
    """That of an organisation, where it bore none of its names in the country's time."""
    periods = [each.period for each in organisation.names if each.period is not None]
    told = [[*out_of_time(path, organisation, period)] for period in periods]
    if told and all(told):
        yield from told[0]


def out_of_time(path: str, located: _Located, period: Period | None) -> Iterator[Finding]:
    """The country of a record that was its country in no year of a period."""
    code = located.former_country or located.country
    if code is None or period is None or not period.years:
        return
    if any(territories.is_in_time(code, year) for year in _years_it_can_touch(period)):
        return
    year = period.years[0]
    if right := territories.codes_in_year(code, year):
        yield finding(
            "former-country-out-of-time",
            f"{path}.{_field(located)}",
            name=code,
            year=year,
            code=" / ".join(right),
        )


def _located(activity: Activity) -> Iterator[tuple[str, _Located, Period | None]]:
    for field in ("places", "counterparts"):
        for index, place in enumerate(getattr(activity, field)):
            yield f"{field}[{index}]", place, None
    for index, election in enumerate(activity.elections):
        yield f"elections[{index}]", election, election.date
    for index, count in enumerate(activity.head_counts):
        for part, share in enumerate(count.breakdown):
            yield f"head_counts[{index}].breakdown[{part}]", share, count.cumulative
    for index, step in enumerate(activity.schedule):
        if step.place is not None:
            yield f"schedule[{index}].place", step.place, step.period


def _field(located: _Located) -> str:
    """Where the country stands: it follows from the part of it where one is given."""
    if located.former_country is not None:
        return "former_country"
    return "subdivision" if getattr(located, "subdivision", None) else "country"


def _years_it_can_touch(period: Period) -> range | tuple[int, ...]:
    """The years stated, and all there are beyond an end that is open or not known."""
    if period.is_set:
        return period.years
    first = period.years[0] if period.start is not None else _EARLIEST
    last = period.years[-1] if period.end is not None else _LATEST
    return range(min(first, period.years[0]), max(last, period.years[-1]) + 1)
