"""Organisations of a register: made or updated, an editor's changes kept."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from electoral_outreach.model import Organisation as Record
from wagtail_outreach.blocks.codec import from_record, stable_id
from wagtail_outreach.editing.imports.merging import Flat, merge
from wagtail_outreach.editing.imports.report import Report
from wagtail_outreach.models import ImportedRecord, ImportRun, Organisation

_COLUMNS = ("kind", "country", "subdivision", "url", "retired")


def write_organisation(record: Record, run: ImportRun, report: Report, *, overwrite: bool) -> None:
    """Make or update one organisation."""
    wanted = _json(record)
    existing = Organisation.objects.filter(pk=record.id).first()
    remembered = ImportedRecord.objects.filter(
        sort=ImportedRecord.ORGANISATION, public_id=record.id
    ).first()
    organisation = existing or Organisation(id=record.id)
    current = organisation.to_json() if existing else {"id": record.id}
    base = (remembered.written if remembered else None) if existing else {}
    result = merge(wanted, current, base, overwrite=overwrite)
    report.kept += [f"organisation {record.id}: {key} stays as edited" for key in result.kept]
    if existing is None or result.merged != current:
        _fill(organisation, result.merged)
        organisation.save()
        report.organisations += 1
    if remembered is None or remembered.written != result.base:
        ImportedRecord.objects.update_or_create(
            sort=ImportedRecord.ORGANISATION,
            public_id=record.id,
            defaults={"run": run, "written": result.base},
        )


def _json(record: Record) -> Flat:
    data: dict[str, Any] = TypeAdapter(Record).dump_python(
        record, mode="json", exclude_defaults=True
    )
    return data


def _fill(organisation: Any, data: dict[str, Any]) -> None:
    for column in _COLUMNS:
        field = organisation._meta.get_field(column)
        setattr(organisation, column, data.get(column, field.get_default()))
    organisation.names = _stream(organisation, "names", "name", data.get("names", []))
    organisation.identifiers = _stream(
        organisation, "identifiers", "identifier", data.get("identifiers", [])
    )
    organisation.relations = [
        {"type": sort, "value": other, "id": stable_id(f"{organisation.id}.{sort}.{other}")}
        for sort, field in (("predecessor", "predecessors"), ("successor", "successors"))
        for other in data.get(field, [])
    ]


def _stream(organisation: Any, column: str, name: str, items: list[Any]) -> list[Any]:
    block = organisation._meta.get_field(column).stream_block.child_blocks[name]
    return [
        {
            "type": name,
            "value": from_record(block, item, f"{organisation.id}.{column}[{index}]"),
            "id": stable_id(f"{organisation.id}.{column}[{index}]"),
        }
        for index, item in enumerate(items)
    ]
