"""The dated steps of an activity, as the lines of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from electoral_outreach.model import ScheduleItem
from electoral_outreach.phrases import hours_phrase
from wagtail_outreach.visiting.shown.values import Detail, Step
from wagtail_outreach.visiting.wording.notes import together
from wagtail_outreach.visiting.wording.reader import Reader


def programme_of(steps: Iterable[ScheduleItem], reader: Reader) -> tuple[Step, ...]:
    """Every step, the earliest first."""
    return tuple(_step(step, reader) for step in in_order(steps))


def in_order(steps: Iterable[ScheduleItem]) -> list[ScheduleItem]:
    """Steps by day and time of day; what says neither stays behind what it was written behind.

    >>> second = ScheduleItem(label={"en": "Second"}, period="2017-08-29", hours="10:00")
    >>> lunch = ScheduleItem(label={"en": "Lunch"})
    >>> first = ScheduleItem(label={"en": "First"}, period="2017-08-29", hours="09:00/09:30")
    >>> [step.label["en"] for step in in_order([second, lunch, first])]
    ['First', 'Second', 'Lunch']
    """
    day, hours = date.min, ""
    keyed = []
    for step in steps:
        began = step.period.earliest if step.period else None
        if began is not None and began != day:
            day, hours = began, ""
        hours = step.hours or hours
        keyed.append(((day, hours), step))
    return [step for _, step in sorted(keyed, key=lambda each: each[0])]


def _step(step: ScheduleItem, reader: Reader) -> Step:
    where = reader.where([step.place]) if step.place else []
    hours = hours_phrase(step.hours, reader.language) if step.hours else ""
    return Step(
        when=together((reader.when(step.period, "compact"), hours)),
        what=Detail(words=reader.words(step.label), note=together(where)),
    )
