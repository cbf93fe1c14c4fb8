"""`Place`: a country, a former country, a part of one, a region, a non-State party, or online."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Annotated, Final

from pydantic import AfterValidator, Field, model_validator

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.fields import Flag, Line
from electoral_outreach.model.record import record
from electoral_outreach.vocabulary import territories

_WHERE: Final = ("country", "former_country", "region", "party")
_NONE_OF_THEM: Final = (None, None, None, None)


def _known_to(look_up: Callable[[str], object]) -> AfterValidator:
    """A check that a vocabulary has a code; its own refusal says what is wrong and what was meant."""

    def check(code: str) -> str:
        look_up(code)
        return intern(code)

    return AfterValidator(check)


CountryCode = Annotated[
    str,
    Field(strict=True, json_schema_extra={"pattern": "^[A-Z]{2}$"}),
    _known_to(territories.country),
]
"""ISO 3166-1 alpha-2; ``XK`` stands for Kosovo."""

FormerCountryCode = Annotated[
    str,
    Field(strict=True, json_schema_extra={"pattern": "^[A-Z]{4}$"}),
    _known_to(territories.former_country),
]
"""ISO 3166-3 alpha-4."""

SubdivisionCode = Annotated[
    str,
    Field(strict=True, json_schema_extra={"pattern": "^[A-Z]{2}-[A-Z0-9]{1,3}$"}),
    _known_to(territories.subdivision),
]
"""ISO 3166-2, checked for form and country."""

RegionCode = Annotated[
    str,
    Field(strict=True, json_schema_extra={"pattern": "^[0-9]{3}$"}),
    _known_to(territories.region),
]
"""UN M49, three digits."""


@record
class Place:
    """Where something happened, or whom it was with.

    >>> Place(subdivision="DE-BY").country
    'DE'
    >>> Place(country="ET", locality={"en": "Addis Ababa", "fr": "Addis-Abeba"}).codes
    ('ET',)
    """

    country: CountryCode | None = None
    """ISO 3166-1 alpha-2 code; follows from the subdivision where one is given."""
    former_country: FormerCountryCode | None = None
    """ISO 3166-3 alpha-4 code of a country that no longer exists under that name or code."""
    subdivision: SubdivisionCode | None = None
    """ISO 3166-2 code of a part of a country: Bavaria is ``DE-BY``."""
    region: RegionCode | None = None
    """UN M49 code of a part of the world: ``002`` is Africa."""
    party: Line | None = None
    """Name of a territory or people that is not a State of ISO 3166: Cherokee Nation."""
    locality: Line | None = None
    """Town or venue, as it was called at the time."""
    online: Flag = False
    """Whether it took place online."""

    @model_validator(mode="after")
    def _is_one_place(self) -> Place:
        others = (self.former_country, self.region, self.party, self.subdivision)
        if self.country is not None and others == _NONE_OF_THEM:
            return self
        if self.country is None and self.subdivision is not None:
            object.__setattr__(self, "country", intern(self.subdivision[:2]))
        given = (self.country, *others[:3])
        if given.count(None) < len(given) - 1:
            named = {
                name: value for name, value in zip(_WHERE, given, strict=True) if value is not None
            }
            raise InvalidValue(
                f"a place is one of {' and '.join(named)}, not both; list them as two places",
                value=[*named.values()],
            )
        if self.locality is None and not self.online and not any(given):
            raise InvalidValue(
                "a place is empty; give a country, region, party, locality or online", value=None
            )
        if self.subdivision is not None and self.subdivision[:2] != self.country:
            raise InvalidValue(
                f"subdivision {self.subdivision!r} is not in country {self.country!r}",
                value=self.subdivision,
                suggestion=self.subdivision[:2],
            )
        return self

    @property
    def codes(self) -> tuple[str, ...]:
        """ISO 3166-1 codes to find it by: its own, or its successors' for a former country.

        >>> Place(former_country="CSHH").codes
        ('CZ', 'SK')
        """
        if self.former_country is not None:
            return tuple(territories.successors(self.former_country))
        return (self.country,) if self.country is not None else ()
