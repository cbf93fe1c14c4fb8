"""`merge`: what was written twice becomes one, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import AbstractPage

from wagtail_outreach.batches import batches
from wagtail_outreach.editing.merging import references
from wagtail_outreach.editing.merging.log import MERGED, MERGED_HERE, NAMED
from wagtail_outreach.editing.merging.naming import rows_of
from wagtail_outreach.editing.merging.plan import chosen, first_of
from wagtail_outreach.editing.merging.rewriting import Found, Progress, rewrite
from wagtail_outreach.editing.merging.takeover import FILL, Takeover, take_over
from wagtail_outreach.models import ImportedRecord, Organisation
from wagtail_outreach.models.pages import ActivityBase, LandingBase
from wagtail_outreach.projection.dirt import mark
from wagtail_outreach.projection.tree import base_page


@dataclass(frozen=True)
class Merged:
    """What a merge did."""

    stays: Organisation
    merged: tuple[Organisation, ...]
    found: Found
    taken: tuple[Takeover, ...]


def merge(
    ids: Iterable[str],
    into: str,
    *,
    names: str = FILL,
    user: Any = None,
    progress: Progress | None = None,
) -> Merged:
    """Merge some organisations into another; raises `MergeRefused` before anything is written.

    Whatever names one of them, drafts and older versions included, names the one that stays from
    then on. `names` says what becomes of their names, one of `NAMES`. Doing it again finishes what
    was named anew in the meantime.
    """
    with transaction.atomic():
        choice = chosen(ids, into, names, lock=True)
        to = {each.pk: into for each in choice.all}
        found = rewrite(to, write=True, progress=progress)
        references.follow(to, found)
        stays = Organisation.objects.get(pk=into)
        taken = _take_over(stays, choice.fresh, names)
        Organisation.objects.filter(merged_into__in=list(to)).update(merged_into=stays)
        for each in choice.fresh:
            each.fill({**each.to_json(), "predecessors": [], "successors": []})
            each.merged_into = stays
            each.save()
        stays.save()
        forgotten = [each.pk for each in choice.fresh]
        ImportedRecord.objects.filter(
            sort=ImportedRecord.ORGANISATION, public_id__in=forgotten
        ).delete()
        _mark(found)
        _log(stays, choice.fresh, found, taken, user)
    return Merged(stays, tuple(choice.all), found, tuple(taken))


def _take_over(stays: Organisation, merged: list[Organisation], names: str) -> list[Takeover]:
    taken = []
    for each in merged:
        step = take_over(stays.to_json(), each.to_json(), names)
        if step.data != stays.to_json():
            stays.fill(step.data)
        taken.append(step)
    return taken


def _mark(found: Found) -> None:
    """Have projected whatever names the one that stays now."""
    keys = set(found.activities)
    for model, changed in found.objects.items():
        if issubclass(model, ActivityBase):
            for batch in batches(changed):
                pages = rows_of(model).filter(pk__in=batch, alias_of=None)
                keys.update(pages.values_list("translation_key", flat=True))
        elif issubclass(model, LandingBase):
            for path in rows_of(model).filter(pk__in=changed).values_list("path", flat=True):
                mark(place=path)
    if keys:
        mark(keys)


def _log(
    stays: Organisation,
    merged: list[Organisation],
    found: Found,
    taken: list[Takeover],
    user: Any,
) -> None:
    """Who merged what, and where it was named: what an editor needs to part them again by hand."""
    where = {
        model._meta.label_lower: sorted(keys, key=str)
        for model, keys in found.objects.items()
        if keys
    }
    for each, step in zip(merged, taken, strict=True):
        data = {"id": each.pk, "name": each.label, "into": stays.pk, "into_name": stays.label}
        log(instance=each, action=MERGED, user=user, data=data)
        log(
            instance=stays,
            action=MERGED_HERE,
            user=user,
            uuid=uuid4(),  # a history shows the last one only of what a request did alike
            content_changed=True,
            data={
                **data,
                "objects": where,
                "pages": _titles(found),
                "revisions": found.revisions,
                "gained": step.gained,
                "left": step.left,
            },
        )


def _titles(found: Found) -> list[str]:
    """What the pages are called that were rewritten, the latest first, as far as a log has room.

    Whoever sees the organisation reads its history, so that only what everybody sees is named.
    """
    keys = {
        key
        for model, changed in found.objects.items()
        if issubclass(model, AbstractPage)
        for key in changed
    }
    return [each.title for each in first_of(base_page().objects.live().public(), keys, NAMED + 1)]
