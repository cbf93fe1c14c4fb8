"""What importing a file would do, worded for the editor who is about to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from electoral_outreach.model import Activity
from electoral_outreach.phrases import organisation_phrase
from wagtail_outreach.editing.choosing import editable, offered
from wagtail_outreach.editing.imports import Report
from wagtail_outreach.editing.imports.report import Alike
from wagtail_outreach.editing.imports.selection import title_of
from wagtail_outreach.editing.told import Said, facts_lines
from wagtail_outreach.editing.uploading.forms import may_publish_into
from wagtail_outreach.editing.uploading.reading import Uploaded
from wagtail_outreach.inputs.period import understood
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Activity as Row
from wagtail_outreach.projection.facts import dump


@dataclass(frozen=True, slots=True)
class Similar:
    """What an activity of the file resembles."""

    title: str
    period: str
    url: str
    """Where it is edited, by whoever may."""
    is_in_file: bool
    """Whether it is another activity of the file, which the site has not."""


@dataclass(frozen=True, slots=True)
class Told:
    """One activity of the file."""

    title: str
    id: str
    lines: list[Said]
    findings: list[dict[str, str]]
    """What is doubtful about it, each with how grave that is."""
    is_known: bool
    """Whether the site has it already."""
    similar: list[Similar]
    """What it may be, under another id."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that is shown before a file is imported."""

    name: str
    landing: Any
    report: Report
    activities: list[Told]
    left_alone: list[str]
    unread: tuple[str, ...]
    signed: str
    """The register, to come back with the editor's yes."""
    may_publish: bool

    @property
    def has_findings(self) -> bool:
        """Whether anything should be looked at."""
        return any(each.findings or each.similar for each in self.activities)


def preview_of(file: Uploaded, report: Report, landing: Any, signed: str, *, user: Any) -> Preview:
    """The preview of a file that was read, and of what a dry run said."""
    ids = [each.id for each in file.register.activities]
    names = _names(file)
    similar = _similar(report, user)
    known = set(Row.objects.filter(public_id__in=ids).values_list("public_id", flat=True))
    return Preview(
        name=file.name,
        landing=landing,
        report=report,
        activities=[
            _told(each, file, known, names, similar.get(each.id, []))
            for each in file.register.activities
        ],
        left_alone=[title_of(each) for each in file.there],
        unread=file.unread,
        signed=signed,
        may_publish=may_publish_into(user, landing),
    )


def _told(
    activity: Activity,
    file: Uploaded,
    known: set[str],
    names: dict[str, str],
    similar: list[Similar],
) -> Told:
    language = get_language() or "en"
    return Told(
        title=title_of(activity),
        id=activity.id,
        lines=facts_lines(dump(activity), names),
        findings=[each.to_json(language) for each in file.findings.get(activity.id, ())],
        is_known=activity.id in known,
        similar=similar,
    )


def _similar(report: Report, user: Any) -> dict[str, list[Similar]]:
    """What the activities resemble, as far as the user may know of it."""
    pages = {each.page for found in report.resembling.values() for each in found if each.page}
    seen = set(offered(user).filter(lead_id__in=pages).values_list("lead_id", flat=True))
    own = set(editable(user).filter(pk__in=pages).values_list("pk", flat=True))

    def told(each: Alike) -> Similar:
        if each.page is None:
            return Similar(each.title, understood(each.period), "", is_in_file=True)
        if each.page not in seen:
            return Similar(_("An activity that you may not see"), "", "", is_in_file=False)
        url = reverse("wagtailadmin_pages:edit", args=[each.page]) if each.page in own else ""
        return Similar(each.title, understood(each.period), url, is_in_file=False)

    return {id: [told(each) for each in found] for id, found in report.resembling.items()}


def _names(file: Uploaded) -> dict[str, str]:
    """What the organisations of a file are called in it."""
    languages = editor_languages()
    return {
        each.id: organisation_phrase(each.current, languages).text
        for each in file.register.organisations
    }
