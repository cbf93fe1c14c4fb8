"""`Organisation` with its dated names, and `Partner`: what one did in an activity."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field

from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.model.fields import Flag, Line, OneOf, Roles, Slug, Url
from electoral_outreach.model.period import Period
from electoral_outreach.model.places import (
    CountryCode,
    FormerCountryCode,
    SubdivisionCode,
    is_in_one_country,
)
from electoral_outreach.model.record import record
from electoral_outreach.model.together import check, check_where_given

Scheme = Literal["wikidata", "ror", "org-id"]

IDENTIFIER_FORMS: Final = {
    "wikidata": re.compile(r"Q[1-9][0-9]{0,11}"),
    "ror": re.compile(r"https://ror\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}"),
    "org-id": re.compile(r"[A-Z]{2}-[A-Z0-9]{2,12}-[A-Za-z0-9_.:-]{1,60}"),
}
"""What the ids of each scheme look like."""
_LIKE: Final = {
    "wikidata": "Q42",
    "ror": "https://ror.org/02mhbdp94",
    "org-id": "XM-DAC-41114",
}


@record
class Identifier:
    """An organisation's id in a public scheme, checked for form.

    >>> Identifier(scheme="org-id", value="XM-DAC-41114").value
    'XM-DAC-41114'
    """

    scheme: Scheme
    """Wikidata, ROR (research organisations) or org-id.guide (as IATI uses it)."""
    value: Annotated[str, Field(strict=True, max_length=100)]
    """The id as the scheme spells it."""

    @check
    def _has_the_scheme_s_form(self) -> None:
        if not IDENTIFIER_FORMS[self.scheme].fullmatch(self.value):
            raise InvalidValue(
                f"{shown(self.value)} has not the form of {self.scheme}"
                f" (like {_LIKE[self.scheme]!r})",
                value=self.value,
                location=("value",),
            )


@record
class OrganisationName:
    """What an organisation is or was called, per language.

    >>> OrganisationName(name={"en": "Elections Canada", "fr": "Élections Canada"}).period is None
    True
    """

    name: Line
    """Full name."""
    acronym: Line | None = None
    """Acronym: UNDP in English, PNUD in French."""
    period: Period | None = None
    """When it bore the name; None when not known or always."""


def _named(names: tuple[OrganisationName, ...]) -> tuple[OrganisationName, ...]:
    if not names:
        raise InvalidValue("an organisation has at least one name", value=names)
    return names


@record
class Organisation:
    """A body involved in activities; renamed, it stays one organisation with several names.

    >>> ine = Organisation(
    ...     id="ine",
    ...     names=[
    ...         {"name": {"es": "Instituto Nacional Electoral"}, "period": "2014-04/.."},
    ...         {"name": {"es": "Instituto Federal Electoral"}, "period": "1990/2014-04"},
    ...     ],
    ... )
    >>> ine.current.name["es"]
    'Instituto Nacional Electoral'
    """

    id: Slug
    """Stable id within the register."""
    names: Annotated[
        tuple[OrganisationName, ...],
        AfterValidator(_named),
        Field(json_schema_extra={"minItems": 1}),
    ]
    """Its names, the current one first."""
    kind: Annotated[str, OneOf("organisation-kind")] | None = None
    """What sort of body it is."""
    country: CountryCode | None = None
    """The country it belongs to; None for an international body."""
    former_country: FormerCountryCode | None = None
    """The country it belonged to, where that no longer exists (``CSHH``)."""
    subdivision: SubdivisionCode | None = None
    """The part of the country it belongs to (``CA-QC``)."""
    identifiers: tuple[Identifier, ...] = ()
    """Its ids in public schemes."""
    predecessors: tuple[Slug, ...] = ()
    """Ids of bodies it took over from."""
    successors: tuple[Slug, ...] = ()
    """Ids of bodies that took over from it."""
    url: Url | None = None
    """Its website."""
    retired: Flag = False
    """Whether it is kept for the past only and offered no more for new activities."""

    @check_where_given("former_country", "subdivision")
    def _is_of_one_country(self) -> None:
        is_in_one_country(self)

    @property
    def current(self) -> OrganisationName:
        """The name it bears now.

        >>> Organisation(id="a-web", names=[{"name": {"en": "A-WEB"}}]).current.name["en"]
        'A-WEB'
        """
        return self.names[0]

    def name_at(self, period: Period | None) -> OrganisationName:
        """The name it bore during a period, the current one where that is not known.

        A name whose dates include the period goes before one whose start or end is not known, and
        that before one without dates; a name that was surely not borne then is never chosen
        while there is another.

        >>> body = Organisation(id="b", names=[
        ...     {"name": {"en": "New"}, "period": "2000/.."},
        ...     {"name": {"en": "Old"}, "period": "/1999"},
        ... ])
        >>> body.name_at(Period.parse("1985")).name["en"]
        'Old'
        """
        if len(self.names) == 1 or period is None or not period.has_year:
            return self.current
        dated = [(each, each.period) for each in self.names if each.period is not None]
        borne = [
            *(each for each, borne in dated if borne.overlaps(period)),
            *(each for each, borne in dated if borne.has_year and not borne.is_disjoint(period)),
            *(each for each in self.names if each.period is None or not each.period.has_year),
        ]
        return borne[0] if borne else self.current


@record
class Partner:
    """An organisation's part in one activity.

    A partner without a role can be written down, since an old page may not say it; a check
    reports it (finding `partner-without-role`).

    >>> Partner(organisation="undp", roles=["organiser", "funder"]).roles
    ('organiser', 'funder')
    """

    organisation: Slug
    """Id of the organisation in the register."""
    roles: Roles = ()
    """What it did."""
    note: Line | None = None
    """What the roles do not say: "represented by its president"."""
