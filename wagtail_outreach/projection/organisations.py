"""Organisations as the library's records, for their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import ValidationError

from electoral_outreach.model import Activity, OrganisationName, Text
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.models import Organisation


def organisation_record(organisation: Organisation) -> OrganisationRecord:
    """The record; of one that does not hold as a record, its name."""
    try:
        return organisation.to_record()
    except ValidationError:
        name = OrganisationName(name=Text({"und": organisation.label or organisation.pk}))
        return OrganisationRecord(id=organisation.pk, names=(name,))


def organisations_named_in(records: Iterable[Activity]) -> dict[str, OrganisationRecord]:
    """Every organisation that some records name, by id, in one query; what is gone is left out."""
    ids = {id for record in records for id in ids_in(record)}
    if not ids:
        return {}
    found = Organisation.objects.filter(pk__in=ids)
    return {each.pk: organisation_record(each) for each in found}


def with_related(organisations: Iterable[OrganisationRecord]) -> dict[str, OrganisationRecord]:
    """These and those that came before and after them, by id: what a register has to hold."""
    told = {each.id: each for each in organisations}
    asked = set(told)
    while ids := {id for each in told.values() for id in related_to(each)} - asked:
        asked |= ids
        found = Organisation.objects.filter(pk__in=ids)
        told |= {each.pk: organisation_record(each) for each in found}
    return told


def related_to(organisation: OrganisationRecord) -> tuple[str, ...]:
    """The ids of the organisations that came before and after one."""
    return organisation.predecessors + organisation.successors


def ids_in(record: Activity) -> Iterator[str]:
    """The ids of the organisations that a record names, some of them several times."""
    yield from (partner.organisation for partner in record.partners)
    yield from (person.organisation for person in record.people if person.organisation)
    if record.on_behalf_of:
        yield record.on_behalf_of
