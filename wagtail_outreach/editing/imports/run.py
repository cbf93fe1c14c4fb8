"""An import from beginning to end: refuse first, then one transaction for each activity."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Register
from wagtail_outreach.editing.imports.activities import ActivityWriter, in_order, refusals
from wagtail_outreach.editing.imports.organisations import write_organisation
from wagtail_outreach.editing.imports.parents import (
    ensure_archives,
    fill_landing,
    find_landing,
    locales,
    translate_landing,
    translated_landings,
)
from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.editing.imports.resembling import resemblances
from wagtail_outreach.editing.imports.rights import Rights
from wagtail_outreach.editing.imports.writing import Pretending, Writing
from wagtail_outreach.models import current_ids
from wagtail_outreach.projection.purging import purged_together

Progress = Callable[[int, int, str], None]


def import_register(
    register: Register,
    parent: Any,
    *,
    publish: bool = False,
    overwrite: bool = False,
    create_landing: bool = False,
    dry_run: bool = False,
    source: str = "",
    digest: str = "",
    progress: Progress | None = None,
    user: Any = None,
) -> Report:
    """Make or update the pages of a register; raises `ImportRefused` before anything is written.

    `parent` is the landing page, its id, or its address as visitors see it. Interrupted, the import
    leaves whole activities behind, and running it again completes it. `publish` publishes what it
    made or changed, never an editor's draft. A dry run writes nothing and keeps nobody from writing.
    `progress` is told of each activity once it is committed; what it raises ends the import there. Histories name `user` as who wrote; what the user may not add, edit or
    publish, or somebody has locked, stays as it is and is reported. Without a user everything is
    allowed.
    """
    options = _Options(publish, overwrite, create_landing, source, digest)
    with purged_together():
        writing = Pretending() if dry_run else Writing(user)
        address = str(getattr(parent, "pk", parent))
        return _import(register, address, options, writing, Rights(user), progress)


@dataclass(frozen=True)
class _Options:
    publish: bool
    overwrite: bool
    create_landing: bool
    source: str
    digest: str


def _import(
    register: Register,
    parent: str,
    options: _Options,
    writing: Writing,
    rights: Rights,
    progress: Progress | None,
) -> Report:
    report = Report()
    writing.take_in()
    with writing.together():
        landing = find_landing(
            parent, create=options.create_landing, writing=writing, report=report, rights=rights
        )
        if options.create_landing:
            translate_landing(landing, _languages(register), writing, report, rights)
        landings = translated_landings(landing, writing)
        problems = list(refusals(register, landing, landings))
        if problems:
            raise ImportRefused(problems)
        report.notes += resemblances(register, landing)
        writing.begin(options.source, options.digest)
        merged = current_ids()
        for organisation in (register.institution, *register.organisations):
            write_organisation(
                organisation, writing, report, overwrite=options.overwrite, merged=merged
            )
        for language, page in landings.items():
            fill_landing(
                page,
                language,
                register,
                publish=options.publish,
                writing=writing,
                report=report,
                rights=rights,
            )
        ensure_archives(
            landings, publish=options.publish, writing=writing, report=report, rights=rights
        )
    writer = ActivityWriter(
        landings,
        canonical_tag(landing.locale.language_code),
        writing,
        report,
        rights,
        publish=options.publish,
        overwrite=options.overwrite,
        merged=merged,
    )
    activities = in_order(register.activities)
    for done, record in enumerate(activities, 1):
        with writing.together():
            writer.write(record)
        if progress is not None:
            progress(done, len(activities), record.id)
    _report_languages(register, landings, report)
    rights.tell(report)
    writing.end(report.to_json())
    return report


def _languages(register: Register) -> set[str]:
    """The languages that an activity has a title in, and so may have a page in."""
    return {language for activity in register.activities for language in activity.title}


def _report_languages(register: Register, landings: Mapping[str, Any], report: Report) -> None:
    known = locales()
    for language in sorted(_languages(register) - set(landings)):
        why = (
            gettext(
                "the section has no landing page in that language; translate it, or import with --create-landing"
            )
            if language in known
            else gettext("the site has no such locale")
        )
        said = gettext(
            "texts in %(language)s are kept with the activities and get no page: %(why)s"
        )
        report.notes.append(said % {"language": language, "why": why})
