"""Organisations, activities that name them, and who names them still."""

from __future__ import annotations

from datetime import date

from wagtail.models import ReferenceIndex, Revision

from electoral_outreach.listing import Query
from wagtail_outreach.listing import section_listing
from wagtail_outreach.models import Activity, ImportedRecord, Organisation, Section
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage


def organisation(id, **names):
    value = {"name": names or {"en": id.upper()}, "acronym": {}, "period": ""}
    return Organisation.objects.create(id=id, names=[{"type": "name", "value": value}])


def partner(id, *roles, **note):
    return {"type": "partner", "value": {"organisation": id, "roles": list(roles), "note": note}}


def person(id, name="Marie Fortuné"):
    value = {"name": name, "function": {}, "role": "", "organisation": id}
    return {"type": "person", "value": value}


def partners(page):
    return [(each.organisation, each.roles) for each in page.facts.partners]


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def listed(landing, id):
    listing = section_listing(landing, Query(partner=id), languages=["en"], today=date(2026, 1, 1))
    return {item.record.id for item in listing.items}


def rows_naming(id):
    """Every table's rows in which an id stands quoted, besides its own row and the log."""
    spoken = {f'"{id}"', f'\\"{id}\\"'}
    found = []
    for model, column in (
        (MissionPage, "who"),
        (Organisation, "relations"),
        (Revision, "content"),
        (Activity, "record"),
        (ImportedRecord, "written"),
    ):
        for text in spoken:
            found += model.objects.filter(**{f"{column}__icontains": text})
    found += MissionPage.objects.filter(on_behalf_of=id)
    found += OutreachLandingPage.objects.filter(institution=id)
    found += Section.objects.filter(institution=id)
    found += ReferenceIndex.objects.filter(to_object_id=id)
    return found
