"""Whether an organisation that somebody adds is there already under the same name."""

from __future__ import annotations

from django.db.models import Q

from wagtail_outreach.models import Organisation
from wagtail_outreach.models.organisation import sort_keys


def namesake_of(organisation: Organisation) -> Organisation | None:
    """One that is offered, bears one of its current names and may be in the same country."""
    names = organisation.to_json().get("names") or [{}]
    current = names[0]
    wanted = set(sort_keys(current.get("name", {})).values()) - {""}
    country = organisation.country
    there = Organisation.objects.standing().filter(retired=False).exclude(pk=organisation.pk)
    if country:
        there = there.filter(Q(country=country) | Q(country=""))
    found = (
        id
        for id, keys in there.order_by("pk").values_list("pk", "sort_keys")
        if wanted & set(keys.values())
    )
    return Organisation.objects.filter(pk=next(found, None)).first()
