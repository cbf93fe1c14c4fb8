"""What becomes of the facts when the page that holds them goes, or a page without them is copied."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from django.db import transaction

from wagtail_outreach.models import Activity
from wagtail_outreach.projection.photos import photos_of_lead
from wagtail_outreach.projection.tree import specific_pages

_heirs: ContextVar[Mapping[int, int] | None] = ContextVar("outreach_heirs", default=None)


def heirs(page: Any) -> list[Any]:
    """The other pages of an activity, any of which could become its lead."""
    return [
        other
        for other in specific_pages([page.translation_key])[page.translation_key]
        if other.pk != page.pk
    ]


def choose_heirs(chosen: Mapping[int, int]) -> None:
    """Which page takes over from which lead, should that be deleted within this request."""
    _heirs.set(chosen)


def hand_over_before_deletion(sender: type, instance: Any, **kwargs: Any) -> None:
    """Before the lead is deleted, its facts go to another page of the activity, if there is one.

    When that page is about to be deleted as well, this costs a write and does no harm.
    """
    if instance.alias_of_id or not instance.is_lead:
        return
    others = heirs(instance)
    if others:
        chosen = (_heirs.get() or {}).get(instance.pk)
        hand_over(instance, next((each for each in others if each.pk == chosen), others[0]))


@transaction.atomic
def hand_over(lead: Any, heir: Any) -> None:
    """Make another page the lead: it takes over the facts as published and as drafted."""
    _write_facts(lead, heir)
    if heir.latest_revision_id:
        _write_drafted_facts(lead.get_latest_revision_as_object(), heir)
    Activity.objects.filter(translation_key=heir.translation_key).update(lead=heir.pk)
    for page in (lead, heir):
        page.__dict__.pop("activity", None)


@transaction.atomic
def state_facts(copy: Any, source: Any) -> None:
    """Let the copy of a translation, an activity of its own, state the facts as they are now.

    In the translation's columns they are as they were when it was translated.
    """
    lead = source.activity.lead if source.activity else None
    if lead is None or lead.pk in (source.pk, copy.pk):
        return
    lead = lead.specific
    _write_facts(lead, copy)
    if copy.latest_revision_id:
        _write_drafted_facts(lead, copy)


def _write_facts(source: Any, target: Any) -> None:
    target.photos = photos_of_lead(source, target)
    for column in target.fact_columns:
        field = target._meta.get_field(column)
        value = getattr(source, field.attname)
        setattr(target, field.attname, field.get_prep_value(value) if _is_stream(field) else value)
    target.save(clean=False, update_fields=["photos", *target.fact_columns])


def _write_drafted_facts(source: Any, target: Any) -> None:
    """Write the facts of a source into the target's draft, keeping its texts."""
    draft = target.latest_revision
    drafted = draft.as_object()
    drafted.photos = photos_of_lead(source, drafted)
    facts = source.serializable_data()
    draft.content = {
        **draft.content,
        **{column: facts[column] for column in target.fact_columns},
        "photos": drafted.serializable_data()["photos"],
    }
    draft.save(update_fields=["content"])


def _is_stream(field: Any) -> bool:
    return hasattr(field, "stream_block")
