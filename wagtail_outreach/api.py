"""What Wagtail's own APIs say of an activity, its texts in the page's language and its facts, and of a section."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from rest_framework.fields import Field
from wagtail.api import APIField

from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Organisation
from wagtail_outreach.models import Organisation as Row
from wagtail_outreach.projection.facts import dump
from wagtail_outreach.projection.organisations import (
    organisation_record,
    organisations_named_in,
    with_related,
)


class FactsSerializer(Field):
    """The activity as a register has it, of the published JSON Schema; null before facts are published.

    It has the texts of all languages that whoever reads this page may read.
    """

    def to_representation(self, value: Record) -> dict[str, Any]:
        return dump(value)


class OrganisationsSerializer(Field):
    """The organisations that the facts name, and those before and after them, as a register has them."""

    def to_representation(self, value: Record) -> list[dict[str, Any]]:
        return _told(organisations_named_in([value]).values())


class InstitutionSerializer(Field):
    """Whose section it is, as a register has it; null where the landing page names nobody."""

    def to_representation(self, value: Row) -> dict[str, Any]:
        return _json(organisation_record(value))


class InstitutionRelatedSerializer(Field):
    """The organisations before and after the institution, which a register has to hold as well."""

    def to_representation(self, value: Row) -> list[dict[str, Any]]:
        institution = organisation_record(value)
        return [each for each in _told([institution]) if each["id"] != institution.id]


def _told(organisations: Iterable[Organisation]) -> list[dict[str, Any]]:
    found = with_related(organisations)
    return [_json(found[id]) for id in sorted(found)]


def _json(organisation: Organisation) -> dict[str, Any]:
    told: dict[str, Any] = _organisations().dump_python(
        organisation, mode="json", exclude_defaults=True
    )
    return told


@cache
def _organisations() -> TypeAdapter[Organisation]:
    return TypeAdapter(Organisation)


ACTIVITY_FIELDS = (
    APIField("summary"),
    APIField("purpose"),
    APIField("outcome"),
    APIField("body"),
    APIField("facts", serializer=FactsSerializer(read_only=True)),
    APIField("organisations", serializer=OrganisationsSerializer(source="facts", read_only=True)),
)
"""For `api_fields` of a page type that adds some of its own: `[*ACTIVITY_FIELDS, APIField(…)]`."""

LANDING_FIELDS = (
    APIField("introduction"),
    APIField("since"),
    APIField("institution", serializer=InstitutionSerializer(read_only=True)),
    APIField(
        "organisations",
        serializer=InstitutionRelatedSerializer(source="institution", read_only=True),
    ),
)
"""The same for a landing page."""
