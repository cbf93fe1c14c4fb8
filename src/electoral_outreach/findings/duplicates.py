"""Which activities are one that was entered twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Final

from electoral_outreach.findings.codes import finding
from electoral_outreach.findings.graded import Finding
from electoral_outreach.folding import name_key
from electoral_outreach.model import Activity, Period, Register, Text

Facts = tuple[frozenset[object] | None, ...]
"""What tells activities of one title apart; None stands for what an activity does not state."""

_ANYTHING: Final = object()


def duplicates(register: Register) -> Iterator[Finding]:
    """Activities of one kind, title, time and country, of which nothing says that they are two."""
    for index, other in doubles(register.activities):
        yield finding(
            "duplicate-activity", f"activities[{index}]", other=register.activities[other].id
        )


def doubles(activities: Sequence[Activity]) -> Iterator[tuple[int, int]]:
    """The positions of activities that were likely entered before, each with the first such one's.

    >>> from electoral_outreach.model import Mission
    >>> first = Mission(id="a", title={"en": "To Haiti"}, period="2015", places=[{"country": "HT"}])
    >>> again = Mission(id="b", title={"en": "To Haiti"}, period="2015", places=[{"country": "HT"}])
    >>> [*doubles([first, again])]
    [(1, 0)]
    """
    groups: defaultdict[tuple[str, object], dict[int, Activity]] = defaultdict(dict)
    for index, activity in enumerate(activities):
        if activity.period is not None and activity.period.has_year:
            known = activity.kind, days(activity.period), countries(activity)
            for language, title in activity.title.items():
                primary = language.partition("-")[0]
                groups[primary, (*known, name_key(title))][index] = activity
    wholes = {each.parent for each in activities}
    found: dict[int, int] = {}
    for (language, _), group in groups.items():
        if len(group) > 1:
            for index, other in _pairs(group, language, wholes):
                found[index] = min(other, found.get(index, other))
    yield from sorted(found.items())


def _pairs(
    group: dict[int, Activity], language: str, wholes: set[str | None]
) -> Iterator[tuple[int, int]]:
    """Each activity that an earlier one of its group does not contradict, with the first such."""
    # Every way to ask for an activity is written down, so that none is compared with all others.
    first: dict[tuple[object, ...], int] = {}
    for index, activity in group.items():
        facts = facts_of(activity, language, wholes)
        asked = product(*(((_ANYTHING,) if fact is None else (fact, None)) for fact in facts))
        earlier = [first[form] for form in asked if form in first]
        if earlier:
            yield index, min(earlier)
        if facts not in first:
            for form in product(*((fact, _ANYTHING) for fact in facts)):
                first.setdefault(form, index)


def facts_of(activity: Activity, language: str, wholes: set[str | None]) -> Facts:
    """What may tell it from others of its title: two facts differ where both are stated."""
    elections = activity.elections
    return (
        _stated(_names(each.locality, language) for each in activity.all_places),
        _stated(each.subdivision for each in activity.all_places),
        _stated(each.round for each in elections),
        _stated(
            day[:3]
            for each in elections
            for day in (each.date.dates if each.date else ())
            if day is not None and day.day is not None
        ),
        _stated([activity.series.ordinal if activity.series else None]),
        _stated([activity.parent or (activity.id in wholes or None)]),
        _stated(each.organisation for each in activity.partners if "party" in each.roles),
    )


def _stated(values: Iterable[object]) -> frozenset[object] | None:
    return frozenset(each for each in values if each is not None) or None


def _names(text: Text | None, language: str) -> str | None:
    return name_key(text.best([language]).text) if text is not None else None


def days(period: Period) -> object:
    """The days it can touch: the same for one day or several in a row and for the stretch of them."""
    if not period.is_set:
        return period.earliest, period.latest, period.open_start, period.open_end
    stretches: list[tuple[date, date]] = []
    named = ((each.earliest, each.latest) for each in period.dates if each is not None)
    for each in sorted((first, last) for first, last in named if first and last):
        if stretches and each[0] - stretches[-1][1] <= timedelta(days=1):
            stretches[-1] = stretches[-1][0], max(each[1], stretches[-1][1])
        else:
            stretches.append(each)
    return (*stretches[0], False, False) if len(stretches) == 1 else tuple(stretches)


def countries(activity: Activity) -> frozenset[object]:
    """The codes of where it was and whom it was with; a region or party by what it is called."""
    return frozenset(
        code
        for place in activity.all_places
        for code in (place.codes or (place.region or place.party,))
        if code is not None
    )
