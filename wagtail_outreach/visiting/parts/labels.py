"""What values are called wherever several may stand together: namesakes are told apart."""

from __future__ import annotations

from collections.abc import Sequence

from electoral_outreach.listing import Choice, FacetValue, Query
from electoral_outreach.phrases import country_name
from wagtail_outreach.visiting.visit import Visit
from wagtail_outreach.visiting.wording.notes import together


def labels_of(visit: Visit, name: str, values: Sequence[FacetValue]) -> dict[str, str]:
    """The label of each value; partners that another one listed is called like have their country."""
    labels = {each.value: each.label for each in values}
    if name != "partner" or not values:
        return labels
    return {id: _told_apart(visit, id, label) for id, label in labels.items()}


def label_of(visit: Visit, choice: Choice, value: str) -> str:
    """The label of a value that is asked for, told apart in the same way."""
    label = choice.label(value, visit.reader.languages, visit.reading.organisation)
    return _told_apart(visit, value, label) if choice.name == "partner" else label


def partner_labels(visit: Visit, query: Query) -> dict[str, str]:
    """The labels of the partners asked for, for the sentence."""
    asked = set(query.chosen.get("partner", ()))
    values = [each for each in visit.everything.facets["partner"] if each.value in asked]
    return labels_of(visit, "partner", values)


def full_name_of(visit: Visit, id: str) -> str:
    """The full name of a partner with its acronym, and the country where another one bears it."""
    name = visit.reader.organisation(id).text
    partners = visit.everything.facets["partner"]
    label = next((each.label for each in partners if each.value == id), "")
    # who has the same full name is known by the same label
    others = (each.value for each in partners if each.label == label and each.value != id)
    if all(visit.reader.organisation(other).text != name for other in others):
        return name
    return together([name, country_of(visit, id)])


def country_of(visit: Visit, id: str) -> str:
    """The name of the country that an organisation belongs to; empty for an international body."""
    organisation = visit.reading.organisation(id)
    code = organisation and (organisation.former_country or organisation.country)
    return country_name(code, visit.language) if code else ""


def _told_apart(visit: Visit, id: str, label: str) -> str:
    country = country_of(visit, id) if id in visit.namesakes else ""
    return f"{label} ({country})" if country else label
