"""What Wagtail's own APIs say of an activity: its texts in the page's language, and its facts."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter
from rest_framework.fields import Field
from wagtail.api import APIField

from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Organisation
from wagtail_outreach.projection.facts import dump
from wagtail_outreach.projection.organisations import organisations_named_in


class FactsSerializer(Field):
    """The activity as a register has it, of the published JSON Schema; null before facts are published.

    It has the texts of all languages that whoever reads this page may read.
    """

    def to_representation(self, value: Record) -> dict[str, Any]:
        return dump(value)


class OrganisationsSerializer(Field):
    """The organisations that the facts name, each as a register has it."""

    def to_representation(self, value: Record) -> list[dict[str, Any]]:
        named = organisations_named_in([value])
        return [
            _organisations().dump_python(named[id], mode="json", exclude_defaults=True)
            for id in sorted(named)
        ]


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
