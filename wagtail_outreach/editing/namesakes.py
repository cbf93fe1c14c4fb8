"""Whether an organisation is there already under the same name, or one with the same acronym."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet

from electoral_outreach.folding import name_key
from wagtail_outreach.models import Organisation
from wagtail_outreach.models.organisation import sort_keys


def namesake_of(organisation: Organisation) -> Organisation | None:
    """One that is offered, bears one of its current names and may be in the same country."""
    names = organisation.to_json().get("names") or [{}]
    current = names[0]
    wanted = set(sort_keys(current.get("name", {})).values()) - {""}
    found = (
        id
        for id, keys in _beside(organisation).values_list("pk", "sort_keys")
        if wanted & set(keys.values())
    )
    return Organisation.objects.filter(pk=next(found, None)).first()


def sharing_an_acronym(organisation: Organisation) -> list[Organisation]:
    """Those that are offered, have one of its current acronyms and may be in the same country.

    What it took over from or what followed it may well bear the same one.
    """
    said = organisation.to_json()
    wanted = _acronyms(said)
    related = {*said.get("predecessors", ()), *said.get("successors", ())}
    return [
        each
        for each in (_beside(organisation).exclude(pk__in=related) if wanted else ())
        if wanted & _acronyms(each.to_json())
    ]


def _beside(organisation: Organisation) -> QuerySet[Organisation]:
    """The others that are offered and may be in its country, in an order that stays."""
    there = Organisation.objects.standing().filter(retired=False).exclude(pk=organisation.pk)
    if organisation.country:
        there = there.filter(Q(country=organisation.country) | Q(country=""))
    return there.order_by("pk")


def _acronyms(said: Mapping[str, Any]) -> set[str]:
    """The current acronyms of an organisation, folded."""
    current = (said.get("names") or [{}])[0]
    return {name_key(each) for each in current.get("acronym", {}).values()} - {""}
