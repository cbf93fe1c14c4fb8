"""Which activities of a register the section, or the register itself, has already under other ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from electoral_outreach.findings import resembling
from electoral_outreach.model import Activity as Record
from wagtail_outreach.batches import batches
from wagtail_outreach.editing.imports.report import Alike
from wagtail_outreach.editing.imports.selection import title_of
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.record import record_json
from wagtail_outreach.projection.tree import specific_pages


def resemblances(activities: Collection[Record], landing: Any) -> dict[str, list[Alike]]:
    """By the id of each new activity, those that it may be; nothing is refused for it."""
    ids = [each.id for each in activities]
    rows = Activity.objects.filter(public_id__in=ids).order_by()
    leads: dict[str, int | None] = dict(rows.values_list("public_id", "lead_id"))
    new = [each for each in activities if each.id not in leads]
    if not new:
        return {}
    known = [each for each in activities if each.id in leads]
    for record, lead in _there(landing, besides=set(ids)):
        known.append(record)
        leads[record.id] = lead
    return {
        new[position].id: [
            Alike(title_of(other), str(other.period or ""), leads.get(other.id)) for other in others
        ]
        for position, others in sorted(resembling(new, known).items())
    }


def _there(landing: Any, besides: set[str]) -> Iterator[tuple[Record, int | None]]:
    """The activities of a section with their leads: as last published, or as drafted if never."""
    rows = Activity.objects.filter(section=landing.translation_key).order_by("pk")
    # No cursor is left open meanwhile: on SQLite others could not write.
    for keys in batches(list(rows.values_list("pk", flat=True))):
        wanted = [row for row in rows.filter(pk__in=keys) if row.public_id not in besides]
        drafted = _drafted(row for row in wanted if not row.record)
        for row in wanted:
            record, _problems = parse_leniently(row.record or drafted.get(row.pk, {}))
            if record is not None:
                yield record, row.lead_id


def _drafted(rows: Iterable[Activity]) -> dict[int, dict[str, Any]]:
    by_key = {row.translation_key: row for row in rows}
    said = {}
    for key, pages in specific_pages(by_key).items():
        row = by_key[key]
        lead = next((page for page in pages if page.pk == row.lead_id), None)
        if lead is not None:
            said[row.pk] = record_json(lead, pages, row.public_id)
    return said
