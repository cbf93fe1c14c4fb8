"""`project`: writes `Activity` rows from pages. Idempotent; the only writer besides importers' ids."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from electoral_outreach.listing.timing import order_day
from wagtail_outreach.models import Activity, Section
from wagtail_outreach.projection.facts import dump, parse_leniently
from wagtail_outreach.projection.identity import free_public_id
from wagtail_outreach.projection.record import TEXTS, Json, overlay, record_json
from wagtail_outreach.projection.tree import Restrictions, Sections, specific_pages

logger = logging.getLogger("wagtail_outreach")

BATCH = 200
_WRITTEN = (
    "kind",
    "lead_id",
    "section",
    "listed",
    "restrictions",
    "record",
    "period",
    "sort_day",
)


@dataclass
class Outcome:
    """What a projection did."""

    created: int = 0
    changed: int = 0
    deleted: int = 0
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)
    """Facts that were published although the library refuses them; they are not listed."""


def project(keys: Iterable[UUID]) -> Outcome:
    """Bring the rows of some activities up to date with their pages.

    Takes translation keys; an activity without pages loses its row. Doing it twice changes nothing.
    """
    outcome = Outcome()
    waiting = iter(sorted(set(keys), key=str))
    while batch := list(islice(waiting, BATCH)):
        with transaction.atomic():
            _project(batch, outcome)
    return outcome


def _project(keys: list[UUID], outcome: Outcome) -> None:
    rows = {
        row.translation_key: row
        for row in Activity.objects.select_for_update().filter(translation_key__in=keys)
    }
    sections, restrictions = Sections(), Restrictions()
    touched: set[UUID | None] = set()
    for key, pages in specific_pages(keys).items():
        row = rows.get(key)
        if not pages:
            if row is not None:
                touched.add(row.section if row.listed else None)
                row.delete()
                outcome.deleted += 1
            continue
        if row is None:
            row = Activity(translation_key=key, public_id=free_public_id(pages[0]))
        before = {name: getattr(row, name) for name in _WRITTEN}
        _fill(row, pages, sections, restrictions, outcome)
        if row.pk and before == {name: getattr(row, name) for name in _WRITTEN}:
            outcome.unchanged += 1
            continue
        if row.pk:
            outcome.changed += 1
        else:
            outcome.created += 1
        row.save()
        touched |= {before["section"] if before["listed"] else None}
        touched |= {row.section if row.listed else None}
    raise_versions(key for key in touched if key is not None)


def _fill(
    row: Activity,
    pages: list[Any],
    sections: Sections,
    restrictions: Restrictions,
    outcome: Outcome,
) -> None:
    lead = next((page for page in pages if page.pk == row.lead_id), None) or pages[0]
    row.kind, row.lead_id = lead.kind, lead.pk
    row.section = sections.of(lead.path)
    row.restrictions = restrictions.on(lead.path)
    shown = [
        page
        for page in pages
        if page.live and set(restrictions.on(page.path)) <= set(row.restrictions)
    ]
    row.listed = lead.live
    if lead.live:
        data = record_json(lead, shown, row.public_id)
    elif row.record is not None:
        data = _with_texts(row.record, shown)
    else:
        return
    record, problems = parse_leniently(data)
    for problem in problems:
        outcome.refused.append(f"{row.public_id}: {problem}")
        logger.warning("not listed of activity %s: %s", row.public_id, problem)
    if record is None:
        row.listed = False
        return
    row.record = dump(record)
    row.period = str(record.period or "")
    row.sort_day = order_day(record)


def _with_texts(record: Json, pages: list[Any]) -> Json:
    """The facts last published with the texts that are live now.

    The title of the lead is kept while no other page has one: a record is nothing without a title.
    """
    data = {name: value for name, value in record.items() if name not in TEXTS}
    for page in pages:
        overlay(data, page)
    return data if "title" in data else record


def raise_versions(keys: Iterable[UUID]) -> None:
    """Let everybody who keeps a section's records in memory know that they changed."""
    for key in sorted(set(keys), key=str):
        if not Section.objects.filter(key=key).update(version=F("version") + 1):
            Section.objects.get_or_create(key=key, defaults={"version": 1})


def raise_all_versions() -> None:
    """The same for every section: something changed that all of them show."""
    Section.objects.update(version=F("version") + 1)
