"""The codes of what a reader of old pages leaves for a person to decide."""

from __future__ import annotations

from typing import Final

from electoral_outreach.findings.graded import Code
from electoral_outreach.wording import N_

READING_CODES: Final = (
    Code(
        "impossible-date",
        "error",
        N_("there is no such date: '{evidence}'"),
        N_("Find the right date; until then the activity has none."),
    ),
    Code(
        "ambiguous-date",
        "warning",
        N_("day and month could be swapped: '{evidence}'"),
        N_("Write the date that is meant."),
    ),
    Code(
        "weekday-mismatch",
        "warning",
        N_("the weekday does not fit the date {date}: '{evidence}'"),
        N_("Check day, month and year; one of them is probably wrong."),
    ),
    Code(
        "several-dates",
        "warning",
        N_("it names {count} dates, and the period is the first of them: '{evidence}'"),
        N_("Make an activity of each date, or one period of them all."),
    ),
    Code(
        "inferred-year",
        "hint",
        N_("no year stated: '{evidence}'; {year} is concluded from '{source}'"),
        N_("Confirm the year and remove the mark of inference."),
    ),
    Code(
        "inferred-period",
        "hint",
        N_("no date of its own; {date} is concluded from '{evidence}'"),
        N_("Confirm the dates and remove the mark of inference."),
    ),
    Code(
        "doubtful-date",
        "hint",
        N_("the date may be that of something else: '{evidence}'"),
        N_("Read the text around it, and correct the period where it is another's."),
    ),
    Code(
        "election-date",
        "hint",
        N_("the only date given is that of the election: '{evidence}'"),
        N_("Give the days of the activity itself, where they can be found."),
    ),
    Code(
        "inferred-organiser",
        "hint",
        N_("no organiser is named; {name} is concluded from the address of the page"),
        N_("Confirm the organiser and remove the mark of inference."),
    ),
    Code(
        "leader-counted",
        "hint",
        N_("{value} counts the one whom the other {others} accompanied: '{evidence}'"),
        N_("Check whether the leader is one of the number or comes on top of it."),
    ),
    Code(
        "ambiguous-place",
        "hint",
        N_("the name '{evidence}' can mean several places; it was read as {code}"),
        N_("Choose the place that is meant."),
    ),
)
"""Codes of drafts, beside the codes of checks that a draft can have as well."""
