"""An import from beginning to end: refuse first, then one transaction for each activity."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Register
from wagtail_outreach.editing.imports.activities import ActivityWriter, in_order, refusals
from wagtail_outreach.editing.imports.organisations import write_organisation
from wagtail_outreach.editing.imports.parents import (
    ensure_archives,
    fill_landing,
    find_landing,
    locales,
    translated_landings,
)
from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.models import ImportRun, current_ids
from wagtail_outreach.projection.purging import purged_together

Progress = Callable[[int, int, str], None]


def import_register(
    register: Register,
    parent: str,
    *,
    publish: bool = False,
    overwrite: bool = False,
    create_landing: bool = False,
    dry_run: bool = False,
    source: str = "",
    digest: str = "",
    progress: Progress | None = None,
) -> Report:
    """Make or update the pages of a register; raises `ImportRefused` before anything is written.

    Interrupted, it leaves whole activities behind, and running it again completes it. `publish`
    publishes what it made or changed, never an editor's draft. A dry run writes nothing.
    """
    options = _Options(publish, overwrite, create_landing, source, digest)
    with purged_together(), transaction.atomic() if dry_run else nullcontext():
        report = _import(register, parent, options, progress)
        if dry_run:
            transaction.set_rollback(True)
    return report


@dataclass(frozen=True)
class _Options:
    publish: bool
    overwrite: bool
    create_landing: bool
    source: str
    digest: str


def _import(
    register: Register, parent: str, options: _Options, progress: Progress | None
) -> Report:
    report = Report()
    with transaction.atomic():
        landing = find_landing(parent, create=options.create_landing, report=report)
        problems = list(refusals(register, landing))
        if problems:
            raise ImportRefused(problems)
        run = ImportRun.objects.create(source=options.source[:255], digest=options.digest)
        merged = current_ids()
        for organisation in (register.institution, *register.organisations):
            write_organisation(
                organisation, run, report, overwrite=options.overwrite, merged=merged
            )
        landings = _section(landing, register, options.publish, report)
    writer = ActivityWriter(
        landings,
        canonical_tag(landing.locale.language_code),
        run,
        report,
        publish=options.publish,
        overwrite=options.overwrite,
        merged=merged,
    )
    activities = in_order(register.activities)
    for done, record in enumerate(activities, 1):
        with transaction.atomic():
            writer.write(record)
        if progress is not None:
            progress(done, len(activities), record.id)
    _report_languages(register, report)
    run.finished_at = timezone.now()
    run.outcome = report.to_json()
    run.save(update_fields=["finished_at", "outcome"])
    return report


def _section(landing: Any, register: Register, publish: bool, report: Report) -> dict[str, Any]:
    """The landing page in every language that has a title, with what is empty on it filled."""
    used = {language for activity in register.activities for language in activity.title}
    landings = translated_landings(landing, used, report)
    for language, page in landings.items():
        fill_landing(page, language, register, publish=publish, report=report)
        page.refresh_from_db()
    ensure_archives(landings, publish=publish, report=report)
    return landings


def _report_languages(register: Register, report: Report) -> None:
    known = locales()
    used = {language for activity in register.activities for language in activity.title}
    report.notes += [
        f"texts in {language} are kept with the activities and get no page: the site has no such locale"
        for language in sorted(used - set(known))
    ]
