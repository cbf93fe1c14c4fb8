"""What a page tells beside what the site knows: it knows less, and must not take anything away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from electoral_outreach.model import Activity, Organisation, Register
from wagtail_outreach.models import Activity as ActivityRow
from wagtail_outreach.models import Organisation as OrganisationRow
from wagtail_outreach.models import current_ids
from wagtail_outreach.projection.organisations import organisation_record


def fitted(
    register: Register, institution: Organisation | None
) -> tuple[Register, tuple[Activity, ...]]:
    """The register of a page with the site's own organisations, and what the site has already.

    Organisations that the site has are as it has them; activities whose ids it has are taken out.
    """
    renamed = {each.id: each.id for each in register.organisations} | current_ids()
    if institution is not None:
        renamed[register.institution.id] = institution.id
    activities = [_renamed(each, renamed) for each in register.activities]
    taken = set(
        ActivityRow.objects.filter(public_id__in=[each.id for each in activities]).values_list(
            "public_id", flat=True
        )
    )
    own = institution or register.institution
    named = {renamed.get(each.id, each.id): each for each in (own, *register.organisations)}
    known = _known(named)
    bodies = {**named, **known}
    own = bodies.pop(own.id)
    return (
        replace(
            register,
            institution=own,
            organisations=tuple(bodies.values()),
            activities=tuple(each for each in activities if each.id not in taken),
        ),
        tuple(each for each in activities if each.id in taken),
    )


def _known(ids: Collection[str]) -> dict[str, Organisation]:
    """Those organisations that the site has, with all that came before and after them."""
    found: dict[str, Organisation] = {}
    wanted = set(ids)
    while wanted:
        rows = OrganisationRow.objects.filter(pk__in=wanted)
        made = {row.pk: organisation_record(row) for row in rows}
        found |= made
        related = {id for each in made.values() for id in (*each.predecessors, *each.successors)}
        wanted = related - found.keys()
    return found


def _renamed(activity: Activity, ids: dict[str, str]) -> Activity:
    """The activity with the ids that organisations have on the site."""
    partners = tuple(
        replace(each, organisation=ids.get(each.organisation, each.organisation))
        for each in activity.partners
    )
    behalf = activity.on_behalf_of
    return replace(
        activity, partners=partners, on_behalf_of=ids.get(behalf, behalf) if behalf else None
    )
