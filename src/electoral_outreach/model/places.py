"""`Place`: a country, a former country, a part of one, a region, a non-State party, or online."""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Annotated, Final, Protocol

from pydantic import AfterValidator, Field

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.fields import Flag, Line
from electoral_outreach.model.record import record
from electoral_outreach.model.together import check, check_where_given
from electoral_outreach.vocabulary import territories

_WHERE: Final = ("country", "former_country", "region", "party")


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


class _InACountry(Protocol):
    """A record that may name a country of today or a former one."""

    @property
    def country(self) -> str | None: ...
    @property
    def former_country(self) -> str | None: ...


class _InAPart(_InACountry, Protocol):
    """The same, with a part of the country."""

    @property
    def subdivision(self) -> str | None: ...


def country_follows_from_subdivision(record: _InAPart) -> None:
    """Set the country of a record that names a part of it; raises `InvalidValue` for another one.

    Parts of former countries have no codes, so that these are refused beside each other, too.

    >>> from electoral_outreach.model import Election
    >>> Election(subdivision="CA-QC").country
    'CA'
    """
    part = record.subdivision
    if part is None:
        return
    if record.former_country is not None:
        raise InvalidValue(
            f"subdivision {part!r} is of no former country, whose parts have no codes;"
            " leave it out and say the part in words",
            value=part,
            location=("subdivision",),
        )
    if record.country is None:
        object.__setattr__(record, "country", intern(part[:2]))
    elif record.country != part[:2]:
        raise InvalidValue(
            f"subdivision {part!r} is not in country {record.country!r}",
            value=record.country,
            suggestion=part[:2],
            location=("country",),
        )


def is_of_one_country(record: _InACountry) -> None:
    """Refuse, with `InvalidValue`, a country of today beside a former one.

    >>> from electoral_outreach.model import Election
    >>> Election(former_country="YUCS", date="1990").former_country
    'YUCS'
    """
    if record.country is not None and record.former_country is not None:
        raise InvalidValue(
            f"country {record.country!r} and former_country {record.former_country!r} are two;"
            " keep the one there was at the time",
            value=[record.country, record.former_country],
        )


def is_in_one_country(record: _InAPart) -> None:
    """Both rules, for a record that may also name a part of its country."""
    country_follows_from_subdivision(record)
    is_of_one_country(record)


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

    @check_where_given("former_country", "subdivision", "region", "party")
    def _is_one_place(self) -> None:
        country_follows_from_subdivision(self)
        named = [name for name in _WHERE if getattr(self, name) is not None]
        if len(named) > 1:
            if self.subdivision is not None:
                named[0] = "subdivision"
            raise InvalidValue(
                f"a place is one of {' and '.join(named)}, not both; list them as two places",
                value=[getattr(self, name) for name in named],
            )

    @check
    def _is_somewhere(self) -> None:
        if self.country is None and not (
            self.locality or self.online or self.former_country or self.region or self.party
        ):
            raise InvalidValue(
                "a place is empty; give a country, region, party, locality or online", value=None
            )

    @property
    def codes(self) -> tuple[str, ...]:
        """ISO 3166-1 codes to find it by: its own, or its successors' for a former country.

        >>> Place(former_country="CSHH").codes
        ('CZ', 'SK')
        """
        if self.former_country is not None:
            return tuple(territories.successors(self.former_country))
        return (self.country,) if self.country is not None else ()
