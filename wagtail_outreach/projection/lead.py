"""What becomes of the facts when the page that holds them goes."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from wagtail_outreach.models import Activity
from wagtail_outreach.projection.tree import specific_pages


def heirs(page: Any) -> list[Any]:
    """The other pages of an activity, any of which could become its lead."""
    return [
        other
        for other in specific_pages([page.translation_key])[page.translation_key]
        if other.pk != page.pk
    ]


def hand_over_before_deletion(sender: type, instance: Any, **kwargs: Any) -> None:
    """Before the lead is deleted, its facts go to another page of the activity, if there is one.

    When that page is about to be deleted as well, this costs a write and does no harm.
    """
    if instance.alias_of_id or not instance.is_lead:
        return
    others = heirs(instance)
    if others:
        hand_over(instance, others[0])


@transaction.atomic
def hand_over(lead: Any, heir: Any) -> None:
    """Make another page the lead: it takes over the facts as published and as drafted."""
    _copy_facts(lead, heir)
    heir.save(clean=False, update_fields=list(heir.fact_columns))
    if heir.latest_revision_id:
        _copy_drafted_facts(lead, heir)
    Activity.objects.filter(translation_key=heir.translation_key).update(lead=heir.pk)
    for page in (lead, heir):
        page.__dict__.pop("activity", None)


def _copy_facts(source: Any, target: Any) -> None:
    for column in target.fact_columns:
        field = target._meta.get_field(column)
        value = getattr(source, field.attname)
        setattr(target, field.attname, field.get_prep_value(value) if _is_stream(field) else value)


def _copy_drafted_facts(source: Any, target: Any) -> None:
    """Write the facts of the source's draft into the target's draft, keeping its texts."""
    draft = target.latest_revision
    drafted = source.get_latest_revision_as_object().serializable_data()
    draft.content = {
        **draft.content,
        **{column: drafted[column] for column in target.fact_columns},
    }
    draft.save(update_fields=["content"])


def _is_stream(field: Any) -> bool:
    return hasattr(field, "stream_block")
