"""Which activities of a register the section has already, under other ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext

from electoral_outreach.findings import resembling
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Register
from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.facts import parse_leniently
from wagtail_outreach.projection.record import record_json
from wagtail_outreach.projection.tree import specific_pages


def resemblances(register: Register, landing: Any) -> Iterator[str]:
    """A sentence for each new activity that resembles one there; nothing is refused for it."""
    known = set(
        Activity.objects.filter(public_id__in=[each.id for each in register.activities])
        .order_by()
        .values_list("public_id", flat=True)
    )
    new = [each for each in register.activities if each.id not in known]
    if not new:
        return
    there = list(_there(landing, besides={each.id for each in register.activities}))
    for later, earlier in resembling([*there, *new]):
        if earlier < len(there) <= later:
            one, other = new[later - len(there)], there[earlier]
            said = gettext(
                "%(id)s is new here and resembles %(other)s: same kind, period and country, and a similar title; where the two are one, give it that id in the register"
            )
            yield said % {"id": one.id, "other": other.id}


def _there(landing: Any, besides: set[str]) -> Iterator[Record]:
    """The activities of a section: as last published, and what was never published as drafted."""
    rows = Activity.objects.filter(section=landing.translation_key).order_by("pk")
    # No cursor is left open meanwhile: on SQLite others could not write.
    for keys in batches(list(rows.values_list("pk", flat=True))):
        wanted = [row for row in rows.filter(pk__in=keys) if row.public_id not in besides]
        drafted = _drafted(row for row in wanted if not row.record)
        for row in wanted:
            record, _problems = parse_leniently(row.record or drafted.get(row.pk, {}))
            if record is not None:
                yield record


def _drafted(rows: Iterable[Activity]) -> dict[int, dict[str, Any]]:
    by_key = {row.translation_key: row for row in rows}
    said = {}
    for key, pages in specific_pages(by_key).items():
        row = by_key[key]
        lead = next((page for page in pages if page.pk == row.lead_id), None)
        if lead is not None:
            said[row.pk] = record_json(lead, pages, row.public_id)
    return said
