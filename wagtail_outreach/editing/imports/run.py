"""An import from beginning to end: refuse first, then one transaction for each activity."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext

from electoral_outreach.languages import canonical_tag
from electoral_outreach.model import Activity, Register
from wagtail_outreach.editing.imports.activities import ActivityWriter, in_order
from wagtail_outreach.editing.imports.languages import SiteLanguages, languages_for
from wagtail_outreach.editing.imports.organisations import write_organisation
from wagtail_outreach.editing.imports.parents import (
    ensure_archives,
    fill_landing,
    find_landing,
    translate_landing,
    translated_landings,
)
from wagtail_outreach.editing.imports.refusals import refusals
from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.editing.imports.resembling import resemblances
from wagtail_outreach.editing.imports.rights import Rights
from wagtail_outreach.editing.imports.selection import Selection, selected
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
    leave_out: Collection[str] = (),
    source: str = "",
    digest: str = "",
    progress: Progress | None = None,
    user: Any = None,
) -> Report:
    """Make or update the pages of a register; raises `ImportRefused` before anything is written.

    `parent` is the landing page, its id, or its address as visitors see it. Interrupted, the import
    leaves whole activities behind, and running it again completes it. `publish` publishes what it
    made or changed, never an editor's draft. `leave_out` names activities by their ids, which stay
    out with the organisations that only they name. A dry run writes nothing and keeps nobody from
    writing. `progress` is told of each activity once it is committed; what it raises ends the
    import there. Histories name `user` as who wrote; what the user may not add, edit or
    publish, or somebody has locked, stays as it is and is reported. Without a user everything is
    allowed.
    """
    chosen = selected(register, leave_out)
    options = _Options(publish, overwrite, create_landing, source, digest)
    with purged_together():
        writing = Pretending() if dry_run else Writing(user)
        address = str(getattr(parent, "pk", parent))
        return _import(register, chosen, address, options, writing, Rights(user), progress)


@dataclass(frozen=True)
class _Options:
    publish: bool
    overwrite: bool
    create_landing: bool
    source: str
    digest: str


def _import(
    register: Register,
    chosen: Selection,
    parent: str,
    options: _Options,
    writing: Writing,
    rights: Rights,
    progress: Progress | None,
) -> Report:
    report = Report()
    chosen.tell(report)
    writing.take_in()
    with writing.together():
        landing = find_landing(
            parent, create=options.create_landing, writing=writing, report=report, rights=rights
        )
        languages = languages_for(landing)
        tags = _tags_of_titles(chosen.activities)
        if options.create_landing:
            translate_landing(landing, languages.among(tags), writing, report, rights)
        landings = translated_landings(landing, writing)
        problems = list(refusals(register, landing, landings, languages, report.left_out))
        if problems:
            raise ImportRefused(problems)
        register = replace(register, introduction=languages.placed(register.introduction))
        chosen = replace(chosen, activities=languages.placed(chosen.activities))
        report.resembling = resemblances(chosen.activities, landing)
        writing.begin(options.source, options.digest)
        merged = current_ids()
        for organisation in (register.institution, *chosen.organisations):
            write_organisation(
                organisation,
                writing,
                report,
                overwrite=options.overwrite,
                languages=languages,
                merged=merged,
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
        left_out=chosen.unknown,
    )
    activities = in_order(chosen.activities)
    for done, record in enumerate(activities, 1):
        with writing.together():
            writer.write(record)
        if progress is not None:
            progress(done, len(activities), record.id)
    report.notes += languages.notes()
    report.notes += dict.fromkeys(_without_pages(tags, landings, languages))
    rights.tell(report)
    writing.end(report.to_json())
    return report


def _tags_of_titles(activities: Iterable[Activity]) -> set[str]:
    """The languages that an activity has a title in, and so may have a page in."""
    return {language for activity in activities for language in activity.title}


def _without_pages(
    tags: Iterable[str], landings: Mapping[str, Any], languages: SiteLanguages
) -> Iterator[str]:
    said = gettext("texts in %(language)s are kept with the activities and get no page: %(why)s")
    for tag in sorted(tags):
        language = languages.of(tag)
        if language is None:
            yield said % {"language": tag, "why": languages.why_not(tag)}
        elif language not in landings:
            why = gettext(
                "the section has no landing page in that language; translate it, or import with --create-landing"
            )
            yield said % {"language": language, "why": why}
