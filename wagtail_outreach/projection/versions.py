"""Versions of sections: raised with every change, and saying what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from secrets import randbits
from typing import Any
from uuid import UUID

from django.db import router, transaction
from django.db.models import Case, F, When
from django.utils import timezone

from wagtail_outreach.deployment import deployment
from wagtail_outreach.models import Change, Section
from wagtail_outreach.projection.purging import purge_on_commit

REMEMBERED = 1000
"""So many versions back a worker is told what changed; one that is further behind reads anew."""
_STAMP_BITS = 62
_APART = timedelta(seconds=1)
"""Two versions are at least so far apart, since a header tells times by the second."""


def raise_versions(changes: Mapping[UUID, Iterable[int | None]]) -> None:
    """Let everybody who keeps a section in memory know which activities changed.

    By section the keys of activities, None for what surrounds them all. Call it in the transaction
    of the changes themselves: it holds a lock on each section until that ends, so that versions
    become visible in their order.
    """
    for key in sorted(changes, key=str):
        activities = list(changes[key])
        _raise(key, activities)
        purge_on_commit(key, activities)


def raise_all_versions() -> None:
    """Something changed that surrounds the activities of every section."""
    raise_versions(dict.fromkeys(Section.objects.values_list("key", flat=True), (None,)))


def note_deployment(*, using: str, apps: Any = None, **kwargs: Any) -> None:
    """After migrations: what is deployed may be something else, which every page depends on.

    `apps` are those of the state migrated to, which may be an earlier one; None from `flush`.
    """
    if apps is None or using != router.db_for_write(Section):
        return
    if "section" not in apps.all_models["wagtail_outreach"]:
        return
    for key in Section.objects.exclude(deployed=deployment()).values_list("key", flat=True):
        with transaction.atomic():
            raise_versions({key: (None,)})


def _raise(key: UUID, activities: Iterable[int | None]) -> None:
    stamp = randbits(_STAMP_BITS)
    section = Section.objects.filter(key=key)
    now = timezone.now()
    raised = {
        "version": F("version") + 1,
        "stamp": stamp,
        "deployed": deployment(),
        "changed_at": Case(
            When(changed_at__gt=now - _APART, then=F("changed_at") + _APART), default=now
        ),
    }
    if not section.update(**raised):
        Section.objects.get_or_create(key=key)
        section.update(**raised)
    version = section.values_list("version", flat=True).get()
    Change.objects.bulk_create(
        [
            Change(section=key, version=version, stamp=stamp, activity=activity)
            for activity in dict.fromkeys(activities)
        ]
    )
    if version % 100 == 0:
        Change.objects.filter(section=key, version__lte=version - REMEMBERED).delete()
