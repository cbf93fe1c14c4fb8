"""Organisations of a register: made or updated, an editor's changes kept."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext
from pydantic import TypeAdapter

from electoral_outreach.model import Organisation as Record
from wagtail_outreach.editing.imports.languages import SiteLanguages
from wagtail_outreach.editing.imports.merging import Flat, merge
from wagtail_outreach.editing.imports.report import Report
from wagtail_outreach.editing.imports.writing import Writing
from wagtail_outreach.editing.merging.renaming import renamed_record
from wagtail_outreach.models import ImportedRecord, Organisation

NOTHING_MERGED: Mapping[str, str] = MappingProxyType({})


def write_organisation(
    record: Record,
    writing: Writing,
    report: Report,
    *,
    overwrite: bool,
    languages: SiteLanguages,
    merged: Mapping[str, str] = NOTHING_MERGED,
) -> None:
    """Make or update one organisation; one that was merged into another here stays as it is."""
    if record.id in merged:
        said = gettext(
            "organisation %(id)s was merged into %(other)s here: it is read as that one, and what the register says about it is not taken over"
        )
        report.notes.append(said % {"id": record.id, "other": merged[record.id]})
        return
    wanted = renamed_record(_json(record), merged, record.id)
    existing = Organisation.objects.filter(pk=record.id).first()
    remembered = ImportedRecord.objects.filter(
        sort=ImportedRecord.ORGANISATION, public_id=record.id
    ).first()
    organisation = existing or Organisation(id=record.id)
    current = organisation.to_json() if existing else {"id": record.id}
    if wanted != current:  # what the site says in the same words is as it is, whatever its tags
        wanted = renamed_record(_json(languages.placed(record)), merged, record.id)
    base = (remembered.written if remembered else None) if existing else {}
    result = merge(wanted, current, base, overwrite=overwrite)
    said = gettext("organisation %(id)s: %(field)s, as edited")
    report.kept += [said % {"id": record.id, "field": key} for key in result.kept]
    if existing is None or result.merged != current:
        organisation.fill(result.merged)
        writing.organisation(organisation)
        report.organisations += 1
    if remembered is None or remembered.written != result.base:
        writing.remember(ImportedRecord.ORGANISATION, record.id, result.base)


def _json(record: Record) -> Flat:
    data: dict[str, Any] = TypeAdapter(Record).dump_python(
        record, mode="json", exclude_defaults=True
    )
    return data
