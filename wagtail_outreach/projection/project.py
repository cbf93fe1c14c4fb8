"""`project`: writes `Activity` rows and what listings are answered from. Idempotent.

It is the only writer of both, besides the ids that importers give.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, OperationalError, connection, transaction

from electoral_outreach.listing.timing import order_day
from electoral_outreach.model import Activity as Record
from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity
from wagtail_outreach.projection.facts import dump, parse_leniently
from wagtail_outreach.projection.identity import free_public_id
from wagtail_outreach.projection.record import TEXTS, Json, overlay, record_json
from wagtail_outreach.projection.rows import Listed, Written, write_rows
from wagtail_outreach.projection.tree import Restrictions, Sections, keys_naming, specific_pages
from wagtail_outreach.projection.versions import raise_versions

logger = logging.getLogger("wagtail_outreach")

K = TypeVar("K")
T = TypeVar("T")

TRIES = 3
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
    written: set[int] = field(default_factory=set)
    """The keys of the activities of which anything was written."""

    def add(self, other: Outcome) -> None:
        """Count in what another did."""
        self.created += other.created
        self.changed += other.changed
        self.deleted += other.deleted
        self.unchanged += other.unchanged
        self.refused += other.refused
        self.written |= other.written


def project(keys: Iterable[UUID]) -> Outcome:
    """Bring the rows of some activities up to date with their pages.

    Takes translation keys; an activity without pages loses its row. Doing it twice changes nothing.
    """
    outcome = Outcome()
    for batch in batches(sorted(set(keys), key=str)):
        outcome.add(persistently(_project, batch))
    return outcome


def persistently(work: Callable[[list[K]], T], keys: list[K]) -> T:
    """One batch; again where another process wrote the same rows at the same time."""
    for _ in range(TRIES - 1):
        if connection.in_atomic_block:  # whoever began the transaction has to begin it again
            break
        try:
            return work(keys)
        except (IntegrityError, OperationalError) as error:
            logger.info("projecting again: %s", error)
    return work(keys)


@transaction.atomic
def _project(keys: list[UUID]) -> Outcome:
    outcome = Outcome()
    rows = {
        row.translation_key: row
        for row in Activity.objects.select_for_update().filter(translation_key__in=keys)
    }
    sections, restrictions = Sections(), Restrictions()
    listed: list[Listed] = []
    deleted: list[Activity] = []
    retold: list[Activity] = []
    for key, pages in specific_pages(keys).items():
        row = rows.get(key)
        if not pages:
            if row is not None:
                deleted.append(row)
            continue
        if row is None:
            row = rows[key] = Activity(
                translation_key=key, public_id=free_public_id(pages[0], rows.values())
            )
        before = {name: getattr(row, name) for name in _WRITTEN}
        shown = _fill(row, pages, sections, restrictions, outcome)
        if row._state.adding or before != {name: getattr(row, name) for name in _WRITTEN}:
            retold.append(row)
        if shown is not None:
            listed.append(shown)
    made = _save(retold)
    naming = keys_naming(row.pk for row in deleted)
    written = {row.pk for row in retold} | _write(rows.values(), listed, retold, deleted)
    outcome.written = written
    outcome.created, outcome.deleted = len(made), len(deleted)
    outcome.changed = len(written - made - {row.pk for row in deleted})
    outcome.unchanged = len(rows) - outcome.created - outcome.changed - outcome.deleted
    if naming:
        outcome.add(_project(sorted(naming, key=str)))
    return outcome


def _save(rows: list[Activity]) -> set[int]:
    """The keys of those that are new."""
    made = set()
    for row in rows:
        if row._state.adding:
            row.save()
            made.add(row.pk)
        else:
            row.save(update_fields=[*_WRITTEN, "projected_at"])
    return made


def _write(
    rows: Iterable[Activity],
    listed: list[Listed],
    retold: list[Activity],
    deleted: list[Activity],
) -> set[int]:
    """What listings are answered from, and a new version of every section that shows a change.

    Gives the keys of the activities of which anything was written.
    """
    written: Written = write_rows(rows, listed)
    again = {row.pk for row in retold}
    for each in listed:
        if each.activity.pk in again:
            written.note(each.section, each.activity.pk)
    gone = [row.pk for row in deleted]
    Activity.objects.filter(pk__in=gone).delete()
    raise_versions(written.changed)
    return written.keys


def _fill(
    row: Activity,
    pages: list[Any],
    sections: Sections,
    restrictions: Restrictions,
    outcome: Outcome,
) -> Listed | None:
    """Bring a row up to date with its pages; what there is to list of it."""
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
        return None
    record, problems = parse_leniently(data)
    for problem in problems:
        outcome.refused.append(f"{row.public_id}: {problem}")
        logger.warning("not listed of activity %s: %s", row.public_id, problem)
    if record is None:
        row.listed = False
        return None
    _record(row, record)
    if not row.listed or row.section is None:
        return None
    return Listed(row, row.section, record, shown)


def _record(row: Activity, record: Record) -> None:
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
