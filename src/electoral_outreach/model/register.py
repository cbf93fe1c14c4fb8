"""`Register`: the institution's whole collection, the unit of exchange."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from electoral_outreach.model.activities import Activity, Agreement
from electoral_outreach.model.fields import Languages, not_a_flag
from electoral_outreach.model.organisations import Organisation
from electoral_outreach.model.period import Period
from electoral_outreach.model.record import record
from electoral_outreach.model.text import Text

SCHEMA_VERSION: Final = 1
"""Version of the JSON form that this release writes."""

Location = tuple[str | int, ...]


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
        default_factory=lambda _: 1
    )
    """Version of this JSON form."""
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
    organisations: tuple[Organisation, ...] = ()
    """Every organisation that an activity names, but for the institution itself."""
    activities: tuple[Activity, ...] = ()
    """Missions, hostings and agreements, in any order."""

    @model_validator(mode="after")
    def _ids_and_references(self) -> Register:
        if not self._is_sound():
            faults = [*self._repeated_ids(), *self._dangling_references(), *self._circles()]
            if faults:
                raise ValidationError.from_exception_data("Register", faults)
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
        raise KeyError(f"no activity {id!r}")

    def organisation(self, id: str) -> Organisation:
        """The organisation with an id, the institution included; raises `KeyError` when none.

        >>> Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}).organisation("a").id
        'a'
        """
        for each in (self.institution, *self.organisations):
            if each.id == id:
                return each
        raise KeyError(f"no organisation {id!r}")

    def _is_sound(self) -> bool:
        """Whether there is plainly nothing to report, which is quickly seen of a large register."""
        activities = self.activities
        ids = {each.id for each in activities}
        organisations = [self.institution.id, *(each.id for each in self.organisations)]
        named = {partner.organisation for each in activities for partner in each.partners}
        named.update(id for each in activities if each.people for _, id in _organisations_of(each))
        named.update(each.on_behalf_of for each in activities if each.on_behalf_of is not None)
        named.update(id for each in self.organisations for _, id in _related_organisations(each))
        parents = {each.id: each.parent for each in activities if each.parent is not None}
        agreed = {each.agreement for each in activities if each.agreement is not None}
        return (
            len(ids) == len(activities)
            and len(set(organisations)) == len(organisations)
            and named.issubset(organisations)
            and ids.issuperset(parents.values())
            and parents.keys().isdisjoint(parents.values())
            and agreed.issubset(each.id for each in activities if each.kind == "agreement")
        )

    def _repeated_ids(self) -> Iterator[InitErrorDetails]:
        for field in ("activities", "organisations"):
            seen: set[str] = {self.institution.id} if field == "organisations" else set()
            for index, each in enumerate(getattr(self, field)):
                if each.id in seen:
                    at = (field, index, each.kind) if field == "activities" else (field, index)
                    yield _fault((*at, "id"), each.id, "is used twice; ids are unique")
                seen.add(each.id)

    def _dangling_references(self) -> Iterator[InitErrorDetails]:
        organisations = {self.institution.id, *(each.id for each in self.organisations)}
        activities = {each.id: each for each in self.activities}
        for index, organisation in enumerate(self.organisations):
            for location, id in _related_organisations(organisation):
                if id not in organisations:
                    yield _fault(("organisations", index, *location), id, "is no organisation here")
        for index, activity in enumerate(self.activities):
            at: Location = ("activities", index, activity.kind)
            for location, id in _organisations_of(activity):
                if id not in organisations:
                    yield _fault(
                        (*at, *location), id, "is no organisation here; add it to organisations"
                    )
            if activity.parent is not None and activity.parent not in activities:
                yield _fault((*at, "parent"), activity.parent, "is no activity here")
            if activity.agreement is not None and not isinstance(
                activities.get(activity.agreement), Agreement
            ):
                yield _fault((*at, "agreement"), activity.agreement, "is no agreement here")

    def _circles(self) -> Iterator[InitErrorDetails]:
        parents = {each.id: each.parent for each in self.activities}
        safe: set[str] = set()
        for index, activity in enumerate(self.activities):
            trail: list[str] = []
            current: str | None = activity.id
            while current is not None and current not in safe and current not in trail:
                trail.append(current)
                current = parents.get(current)
            if current is not None and current in trail:
                yield _fault(
                    ("activities", index, activity.kind, "parent"),
                    activity.parent,
                    "leads back to the activity itself",
                )
            safe.update(trail)


def _related_organisations(organisation: Organisation) -> Iterator[tuple[Location, str]]:
    for field in ("predecessors", "successors"):
        for index, id in enumerate(getattr(organisation, field)):
            yield (field, index), id


def _organisations_of(activity: Activity) -> Iterator[tuple[Location, str]]:
    for index, partner in enumerate(activity.partners):
        yield ("partners", index, "organisation"), partner.organisation
    for index, person in enumerate(activity.people):
        if person.organisation is not None:
            yield ("people", index, "organisation"), person.organisation
    if activity.on_behalf_of is not None:
        yield ("on_behalf_of",), activity.on_behalf_of


def _fault(location: Location, value: str | None, reason: str) -> InitErrorDetails:
    # The template's braces are pydantic's; the values go in as context so that none are read as such.
    return InitErrorDetails(
        type=PydanticCustomError(
            "reference", "{value} {reason}", {"value": repr(value), "reason": reason}
        ),
        loc=location,
        input=value,
    )
