"""`Election`: the election that an activity was about."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.fields import Line, OneOf, integral
from electoral_outreach.model.period import Period
from electoral_outreach.model.places import (
    CountryCode,
    FormerCountryCode,
    SubdivisionCode,
    is_in_one_country,
)
from electoral_outreach.model.record import record
from electoral_outreach.model.together import check, check_where_given


@record
class Election:
    """The election concerned; its date is never the activity's date.

    >>> Election(type="presidential", round=1, date="2015-10-25", country="HT").round
    1
    """

    type: Annotated[str, OneOf("election-type")] | None = None
    """What sort of election."""
    round: Annotated[int, Field(strict=True, ge=1, le=9), BeforeValidator(integral)] | None = None
    """Which round, from 1."""
    date: Period | None = None
    """Polling day or days, as precisely as stated."""
    country: CountryCode | None = None
    """The country it was held in; need not be given beside a subdivision."""
    former_country: FormerCountryCode | None = None
    """The country it was held in, where that no longer exists (``YUCS``)."""
    subdivision: SubdivisionCode | None = None
    """The part of the country it was held in, when not all (``CA-QC``); it says the country, too."""
    label: Line | None = None
    """What it was called, in words."""

    @check_where_given("former_country", "subdivision")
    def _is_in_one_country(self) -> None:
        is_in_one_country(self)

    @check
    def _says_something(self) -> None:
        if not (self.type or self.date or self.country or self.former_country or self.label):
            raise InvalidValue(
                "an election is empty; give its type, date, country or label", value=None
            )
