"""The organisations that records name, fetched together."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import ValidationError

from electoral_outreach.model import Activity
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.models import Organisation


def organisations_of(records: Iterable[Activity]) -> dict[str, OrganisationRecord]:
    """Every organisation in some records by its id, in one query.

    One that has vanished or no longer holds as a record is left out: pages then show its id.
    """
    ids = {id for record in records for id in _ids(record)}
    found: dict[str, OrganisationRecord] = {}
    if not ids:
        return found
    for organisation in Organisation.objects.filter(pk__in=ids):
        try:
            found[organisation.pk] = organisation.to_record()
        except ValidationError:
            continue
    return found


def _ids(record: Activity) -> set[str]:
    ids = {partner.organisation for partner in record.partners}
    ids.update(person.organisation for person in record.people if person.organisation)
    if record.on_behalf_of:
        ids.add(record.on_behalf_of)
    return ids
