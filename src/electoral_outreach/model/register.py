"""`Register`: the institution's whole collection, the unit of exchange."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from electoral_outreach.errors import shown
from electoral_outreach.model.activities import Activity
from electoral_outreach.model.fields import Languages, SchemaAddress, not_a_flag
from electoral_outreach.model.organisations import Organisation
from electoral_outreach.model.period import Period
from electoral_outreach.model.quick.references import References
from electoral_outreach.model.record import record
from electoral_outreach.model.references import Fault, faults
from electoral_outreach.model.text import Text

SCHEMA_VERSION: Final = 1
"""Version of the JSON form that this release writes."""


@record
class Register:
    """An institution, the organisations it works with, and its activities.

    Ids are unique, and every reference leads to something in the register; where not, the error
    names all the places at once.

    >>> register = Register(
    ...     institution={"id": "elections-quebec", "names": [{"name": {"fr": "Élections Québec"}}]},
    ...     activities=[{"kind": "mission", "id": "haiti-2015", "title": {"fr": "Mission en Haïti"}}],
    ... )
    >>> register.activity("haiti-2015").title["fr"]
    'Mission en Haïti'
    """

    # A factory of the validated data: what equals a plain default is left out when written.
    schema_version: Annotated[Literal[1], BeforeValidator(not_a_flag)] = Field(
        default_factory=lambda _: 1, kw_only=True
    )
    """Version of this JSON form."""
    # No name of Python's, and so an alias; in JSON the alias is the only name.
    json_schema: SchemaAddress | None = Field(
        default=None, validation_alias="$schema", serialization_alias="$schema", kw_only=True
    )
    """Where the JSON Schema is that an editor completes and checks the file by; in JSON ``$schema``."""
    institution: Organisation
    """Whose register it is."""
    languages: Languages = ()
    """The languages it is published in, the first being the main one."""
    introduction: Text | None = None
    """What an introduction to the register says; plain paragraphs."""
    since: Period | None = None
    """Since when the institution has been active internationally."""
    updated: Period | None = None
    """When the register was last brought up to date."""
    selection: Text | None = None
    """What part of a larger register this is, in words; None for the whole."""
    organisations: tuple[Organisation, ...] = ()
    """Every organisation that an activity names, but for the institution itself."""
    activities: tuple[Activity, ...] = ()
    """Missions, hostings and agreements, in any order."""

    @model_validator(mode="after")
    def _ids_and_references(self) -> Register:
        references = References()
        references.add(self.activities)
        if not references.are_sound_in(self) and (found := faults(self)):
            details = [_located(self, each) for each in found]
            raise ValidationError.from_exception_data("Register", details)
        return self

    def activity(self, id: str) -> Activity:
        """The activity with an id; raises `KeyError` when there is none.

        >>> Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}).activity("b")
        Traceback (most recent call last):
        ...
        KeyError: "no activity 'b'"
        """
        for each in self.activities:
            if each.id == id:
                return each
        raise KeyError(f"no activity {shown(id)}")

    def organisation(self, id: str) -> Organisation:
        """The organisation with an id, the institution included; raises `KeyError` when none.

        >>> Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}).organisation("a").id
        'a'
        """
        for each in (self.institution, *self.organisations):
            if each.id == id:
                return each
        raise KeyError(f"no organisation {shown(id)}")


def _located(register: Register, fault: Fault) -> InitErrorDetails:
    location = fault.location
    if location[0] == "activities":
        # As pydantic has it: the tag that tells the kinds apart stands behind the index.
        index = int(location[1])
        location = (*location[:2], register.activities[index].kind, *location[2:])
    # The template's braces are pydantic's; the values go in as context so that none are read as such.
    told = {"value": shown(fault.value), "reason": fault.reason, "suggestion": fault.suggestion}
    return InitErrorDetails(
        type=PydanticCustomError("reference", "{value} {reason}", told),
        loc=location,
        input=fault.value,
    )
