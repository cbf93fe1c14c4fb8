"""What values are called where several stand together: namesakes are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from electoral_outreach.listing import FacetValue
from electoral_outreach.phrases import country_name
from wagtail_outreach.visiting.visit import Visit


def labels_of(visit: Visit, name: str, values: Sequence[FacetValue]) -> dict[str, str]:
    """The label of each value; partners with the same acronym are followed by their country."""
    labels = {each.value: each.label for each in values}
    if name != "partner":
        return labels
    shared = {label for label, number in Counter(labels.values()).items() if number > 1}
    for id, label in labels.items():
        country = country_of(visit, id) if label in shared else ""
        labels[id] = f"{label} ({country})" if country else label
    return labels


def country_of(visit: Visit, id: str) -> str:
    """The name of the country that an organisation belongs to; empty for an international body."""
    organisation = visit.reading.organisation(id)
    if organisation is None or organisation.country is None:
        return ""
    return country_name(organisation.country, visit.language)
