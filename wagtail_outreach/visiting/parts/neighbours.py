"""The activities of the same kind just before and after one, in the order of time."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from wagtail_outreach.models import Activity
from wagtail_outreach.visiting.parts.related import visible_from


def neighbours_of(page: Any) -> tuple[Activity | None, Activity | None]:
    """The activity before this page's and the one after it; None at either end."""
    own = page.activity
    if own is None:
        return None, None
    same = visible_from(page).filter(kind=own.kind).exclude(pk=own.pk)
    before = Q(sort_day__lt=own.sort_day) | Q(sort_day=own.sort_day, public_id__gt=own.public_id)
    after = Q(sort_day__gt=own.sort_day) | Q(sort_day=own.sort_day, public_id__lt=own.public_id)
    return (
        same.filter(before).order_by("-sort_day", "public_id").first(),
        same.filter(after).order_by("sort_day", "-public_id").first(),
    )
