"""Signal handlers of what activities link to and show: pages, documents, images.

Like the others they only mark whose addresses change; the work is done on commit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.images import get_image_model
from wagtail.models import AbstractPage

from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.dirt import mark
from wagtail_outreach.projection.references import naming, other_versions
from wagtail_outreach.projection.tree import (
    base_page,
    concrete_models,
    makes_addresses_like_wagtail,
)

COMPARED = ("title", "live", "url_path", "last_published_at")
"""What others say of a page that they link to or stand below, and when it was published."""
_WRITTEN_WITH = {*COMPARED, "slug"}
_KEPT_ASIDE = {"file_hash", "file_size"}
"""What Wagtail notes of a file that stays where it is."""


def connect() -> None:
    """Connect every handler."""
    for model in concrete_models(base_page()):
        uid = f"outreach_before_saving:{model._meta.label}"
        pre_save.connect(page_is_about_to_be_saved, sender=model, dispatch_uid=uid)
    pre_delete.connect(
        page_is_about_to_be_deleted, sender=base_page(), dispatch_uid="outreach_before_deleting"
    )
    for model in _files():
        uid = f"outreach_file:{model._meta.label}"
        post_save.connect(file_was_saved, sender=model, dispatch_uid=uid)
        pre_delete.connect(file_is_about_to_be_deleted, sender=model, dispatch_uid=uid)


def page_is_about_to_be_saved(
    sender: type,
    instance: AbstractPage,
    raw: bool = False,
    update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:
    """A page of any type: what others show of it is compared with what is stored.

    One small query for each page that is saved, none for a draft.
    """
    if raw or (update_fields is not None and not _WRITTEN_WITH.intersection(update_fields)):
        return
    if instance._state.adding:
        if instance.live:
            _language_changed(instance)
        return
    stored = base_page().objects.filter(pk=instance.pk).values_list(*COMPARED).first()
    if stored is not None:
        _compare(instance, *stored)


def _compare(
    page: AbstractPage, title: str, live: bool, address: str, published: datetime | None
) -> None:
    """A page with what is stored of it."""
    model = page.specific_class or type(page)
    if address != page.url_path:
        mark(readdressed=page.pk, place=page.path)
    elif not makes_addresses_like_wagtail(model):
        mark(readdressed=page.pk)
    elif live != page.live:
        _language_changed(page)
    if not issubclass(model, ActivityBase):
        if (title, live) != (page.title, page.live):
            mark(place=page.path)
    elif page.last_published_at and (published is None or page.last_published_at > published):
        mark(published=page.translation_key)


def page_is_about_to_be_deleted(sender: type, instance: AbstractPage, **kwargs: Any) -> None:
    """Links to a page lead nowhere now, or to another version; the index still knows of them."""
    _named_anew(base_page(), [instance.pk, *_others(instance)])


def file_was_saved(
    sender: type,
    instance: Any,
    created: bool = False,
    raw: bool = False,
    update_fields: Collection[str] | None = None,
    **kwargs: Any,
) -> None:
    """A document or image, whose file may be another; nobody names a new one yet."""
    if (created and not raw) or (update_fields and _KEPT_ASIDE.issuperset(update_fields)):
        return
    _named_anew(sender, [instance.pk])


def file_is_about_to_be_deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    """A document or image goes; the index still knows who names it."""
    _named_anew(sender, [instance.pk])


def _language_changed(page: AbstractPage) -> None:
    """Links to other versions of a page lead to this one where it is live in the text's language."""
    others = _others(page)
    if others:
        _named_anew(base_page(), others)


def _others(page: AbstractPage) -> list[Any]:
    return other_versions(page) if getattr(settings, "WAGTAIL_I18N_ENABLED", False) else []


def _named_anew(model: Any, keys: Iterable[Any]) -> None:
    found = naming(model, keys)
    if found.anybody:
        mark(found.activities, everything="links")


def _files() -> list[Any]:
    models = [get_image_model()]
    if apps.is_installed("wagtail.documents"):
        from wagtail.documents import get_document_model

        models.append(get_document_model())
    return models
