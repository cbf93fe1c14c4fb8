"""`Duration` and `Hours`: how long something lasted, and at what time of day."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from electoral_outreach.model.fields import integral
from electoral_outreach.model.record import record

DurationUnit = Literal["hours", "days", "weeks", "months", "years"]

HOURS: Final = r"^([01][0-9]|2[0-3]):[0-5][0-9](/([01][0-9]|2[0-3]):[0-5][0-9])?$"
"""The form of a time of day, or of two."""

Hours = Annotated[
    str,
    Field(
        strict=True,
        pattern=HOURS,
        examples=["16:30", "16:30/18:00"],
    ),
]
"""A time of day or two with a slash between, on the clock of the place."""


@record
class Duration:
    """How long an activity lasted, as far as that is said beside its dates or instead of them.

    It never fills in a date: "a three-day visit in June" is the month and three days.

    >>> Duration(value=3, unit="days").unit
    'days'
    """

    value: Annotated[int, Field(strict=True, ge=1, le=9999), BeforeValidator(integral)]
    """How many."""
    unit: DurationUnit
    """Of what."""
