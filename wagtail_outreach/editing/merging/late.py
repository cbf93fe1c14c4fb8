"""What names a merged organisation after the merge: an editor's form that was open, a script.

Whatever is saved is brought to the organisation that stays, so that a merge holds from then on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import pre_save
from wagtail.models import Revision

from wagtail_outreach.editing.merging.content import renamed_content, renamed_stream
from wagtail_outreach.editing.merging.naming import naming
from wagtail_outreach.editing.merging.renaming import Ids
from wagtail_outreach.models import current_ids


class _Heard(dict[str, str]):
    """Replaces nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.ids: set[str] = set()

    def get(self, key: Any, default: Any = None) -> Any:
        self._hear(key)
        return default

    def __contains__(self, key: object) -> bool:
        self._hear(key)
        return False

    def _hear(self, key: object) -> None:
        if isinstance(key, str) and key:
            self.ids.add(key)


def connect() -> None:
    """Connect the handlers for every model that can name an organisation."""
    for model in apps.get_models():
        if naming(model):
            pre_save.connect(object_saved, sender=model, dispatch_uid=f"outreach_late:{model}")
    pre_save.connect(revision_saved, sender=Revision, dispatch_uid="outreach_late:revision")


def object_saved(
    sender: Any,
    instance: Any,
    raw: bool = False,
    update_fields: Iterable[str] | None = None,
    **kwargs: Any,
) -> None:
    """An object is about to be stored; one that names nobody costs no query."""
    if raw:
        return
    written = None if update_fields is None else set(update_fields)
    heard = _Heard()
    _renamed(instance, heard, written)
    to = current_ids(heard.ids) if heard.ids else {}
    if to:
        _renamed(instance, to, written)


def revision_saved(
    sender: Any,
    instance: Revision,
    raw: bool = False,
    update_fields: Iterable[str] | None = None,
    **kwargs: Any,
) -> None:
    """A draft is about to be stored."""
    if raw or (update_fields is not None and "content" not in update_fields):
        return
    model = ContentType.objects.get_for_id(instance.content_type_id).model_class()
    if model is None or not naming(model):
        return
    heard = _Heard()
    renamed_content(model, instance.content, heard)
    to = current_ids(heard.ids) if heard.ids else {}
    if to:
        instance.content = renamed_content(model, instance.content, to)


def _renamed(instance: Any, to: Ids, written: set[str] | None) -> None:
    model: type[Model] = type(instance)
    where = naming(model)
    for field in where.keys:
        if _is_written(instance, field, written) and getattr(instance, field.attname) in to:
            setattr(instance, field.attname, to[getattr(instance, field.attname)])
    for stream in where.streams:
        if not _is_written(instance, stream, written):
            continue
        items = stream.get_prep_value(getattr(instance, stream.name)) or []
        told = renamed_stream(model, stream, items, to, str(instance.pk))
        if told != items:
            setattr(instance, stream.name, told)


def _is_written(instance: Any, field: Any, written: set[str] | None) -> bool:
    if field.attname not in instance.__dict__:  # deferred, so it stays as it is stored
        return False
    return written is None or bool({field.name, field.attname} & written)
