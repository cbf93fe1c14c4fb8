"""Which activities an editor may name on a page, and what they are called there.

Rows know every activity of the site, drafts and what is behind restrictions included. An editor
sees those that everybody sees, and those of which they may edit a page.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.permission_policies.pages import PagePermissionPolicy

from electoral_outreach.errors import InvalidValue
from electoral_outreach.languages import best_tag
from electoral_outreach.model import Period, Text
from wagtail_outreach.languages import editor_languages
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.tree import base_page, concrete_models

PUBLIC = Q(listed=True, restrictions=[])
"""The lead is live, and nothing keeps visitors from it or from a page above it."""


def offered(user: Any, kind: str = "") -> QuerySet[Activity]:
    """The activities that somebody may name on a page; of one kind where one is given."""
    own = Q(translation_key__in=editable(user).values("translation_key"))
    rows = Activity.objects.filter(PUBLIC | own)
    return rows.filter(kind=kind) if kind else rows


def editable(user: Any) -> Any:
    """The pages that somebody may edit; none where nobody is said to ask."""
    if user is None:
        return base_page().objects.none()
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return pages.filter(alias_of=None)


def sought(activities: QuerySet[Activity], words: str, user: Any) -> QuerySet[Activity]:
    """Those with every word in a title that the user may read, or in the period."""
    public, own = base_page().objects.live().public(), editable(user)
    for word in words.split():
        titled = Q(
            translation_key__in=public.filter(title__icontains=word).values("translation_key")
        )
        drafted = own.filter(draft_title__icontains=word).values("translation_key")
        activities = activities.filter(
            titled | Q(translation_key__in=drafted) | Q(period__contains=word)
        )
    return activities


def labels(activities: Iterable[Activity], user: Any) -> dict[int, str]:
    """What some activities are called for somebody, by their keys: title and year.

    Where neither the public nor the user may see any page, the label says no more than that.
    """
    rows = list(activities)
    hidden = [row for row in rows if not _is_public(row)]
    titles = _titles(hidden, user)
    years = _draft_years(row for row in hidden if row.record is None and row.pk in titles)
    said = {}
    for row in rows:
        if row in hidden and row.pk not in titles:
            said[row.pk] = _("An activity that you may not see")
            continue
        title = (
            titles.get(row.pk) or Text((row.record or {})["title"]).best(editor_languages()).text
        )
        notes = [years.get(row.pk) or _year(row)]
        notes += [_("draft")] if not row.listed else []
        notes += [_("private")] if row.restrictions else []
        noted = ", ".join(filter(None, notes))
        said[row.pk] = f"{title} ({noted})" if noted else title
    return said


def _is_public(row: Activity) -> bool:
    return row.listed and not row.restrictions and row.record is not None


def _titles(rows: list[Activity], user: Any) -> dict[int, str]:
    """The titles of pages that the user may edit, in the editor's language where there is one."""
    by_key = {row.translation_key: row for row in rows}
    found: dict[int, tuple[tuple[bool, ...], str]] = {}
    pages = editable(user).filter(translation_key__in=by_key).select_related("locale")
    for page in pages.order_by("pk"):
        row = by_key[page.translation_key]
        languages = editor_languages()
        code = page.locale.language_code
        is_foreign = best_tag([code], languages[0]) is None
        rank = (is_foreign, code != languages[0], page.pk != row.lead_id)
        if row.pk not in found or rank < found[row.pk][0]:
            found[row.pk] = (rank, page.get_admin_display_title())
    return {key: title for key, (_rank, title) in found.items()}


def _year(row: Activity) -> str:
    return str(date.fromordinal(row.sort_day).year) if row.sort_day else ""


def _draft_years(rows: Iterable[Activity]) -> dict[int, str]:
    """The years of activities that were never published, as their leads have them."""
    by_lead = {row.lead_id: row.pk for row in rows}
    return {
        by_lead[lead]: _first_year(period)
        for model in (concrete_models(ActivityBase) if by_lead else ())
        for lead, period in model.objects.filter(pk__in=by_lead).values_list("pk", "period")
    }


def _first_year(text: str) -> str:
    try:
        dates = Period.parse(text).dates if text else ()
    except InvalidValue:
        return ""
    days = [each.earliest for each in dates if each is not None and each.earliest is not None]
    return str(min(days).year) if days else ""
