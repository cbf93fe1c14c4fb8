"""People who may import with limited rights, and what they import."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from electoral_outreach.formats import json as register_json
from electoral_outreach.model import Register
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import Report, import_register
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage
from wagtail_outreach.projection.record import record_json
from wagtail_outreach.projection.tree import specific_pages

PARENT = "/en/international-activities/"
EVERYTHING = ("add", "change", "publish")


def section(language: str) -> OutreachLandingPage:
    return OutreachLandingPage.objects.get(locale__language_code=language)


def somebody(name: str = "some", **actions: tuple[str, ...]) -> Any:
    """A user with rights on the landing pages of some languages, and on organisations."""
    pages = {language: section(language) for language in actions}
    return somebody_on(*((pages[each], actions[each]) for each in actions), name=name)


def somebody_on(*rights: tuple[Any, tuple[str, ...]], name: str = "some") -> Any:
    """A user with rights on some pages, and on organisations."""
    group = Group.objects.create(name=f"The group of {name}")
    codes = ["access_admin", "add_organisation", "change_organisation"]
    group.permissions.add(*Permission.objects.filter(codename__in=codes))
    for page, actions in rights:
        for action in actions:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{action}_page"
            )
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "x")
    user.groups.add(group)
    return user


def read(*activities: dict[str, Any], **changes: Any) -> Register:
    """The small register with other activities."""
    if activities:
        changes["activities"] = list(activities)
    return register_json.loads(json.dumps(register(**changes)))


def mission_to(id: str, period: str = "2015-10", **titles: str) -> dict[str, Any]:
    return {"kind": "mission", "id": id, "title": titles, "period": period}


def imported(data: Register, user: Any = None, **options: Any) -> Report:
    """Import as somebody; a dry run before has said the same."""
    told = import_register(data, PARENT, user=user, dry_run=True, **options)
    done = import_register(data, PARENT, user=user, **options)
    assert told == done
    return done


def said(report: Report) -> str:
    return "\n".join([*report.notes, *report.unpublished])


def page_of(id: str, language: str) -> MissionPage | None:
    key = Activity.objects.get(public_id=id).translation_key
    return MissionPage.objects.filter(translation_key=key, locale__language_code=language).first()


def records() -> dict[str, Any]:
    """What every activity says, in drafts."""
    rows = {row.translation_key: row for row in Activity.objects.all()}
    found = {}
    for key, pages in specific_pages(rows).items():
        drafts = [page.get_latest_revision_as_object() for page in pages]
        lead = next(page for page in drafts if page.pk == rows[key].lead_id)
        found[rows[key].public_id] = record_json(lead, drafts, rows[key].public_id)
    return found
