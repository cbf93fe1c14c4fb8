"""Versions of sections: raised with every change, and saying what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from secrets import randbits
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from wagtail_outreach.models import Change, Section

REMEMBERED = 1000
"""So many versions back a worker is told what changed; one that is further behind reads anew."""
_STAMP_BITS = 62


def raise_versions(changes: Mapping[UUID, Iterable[int | None]]) -> None:
    """Let everybody who keeps a section in memory know which activities changed.

    By section the keys of activities, None for what surrounds them all. Call it in the transaction
    of the changes themselves: it holds a lock on each section until that ends, so that versions
    become visible in their order.
    """
    for key in sorted(changes, key=str):
        _raise(key, changes[key])


def raise_all_versions() -> None:
    """Something changed that surrounds the activities of every section."""
    raise_versions(dict.fromkeys(Section.objects.values_list("key", flat=True), (None,)))


def _raise(key: UUID, activities: Iterable[int | None]) -> None:
    stamp = randbits(_STAMP_BITS)
    section = Section.objects.filter(key=key)
    raised = {"version": F("version") + 1, "stamp": stamp, "changed_at": timezone.now()}
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
