"""The reference index after a merge: uses of the one that stays, none of those merged into it."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from wagtail_outreach.batches import batches
from wagtail_outreach.editing.merging.naming import rows_of
from wagtail_outreach.editing.merging.renaming import Ids
from wagtail_outreach.editing.merging.rewriting import Found, Model
from wagtail_outreach.models import Organisation


def follow(to: Ids, found: Found) -> None:
    """Let the index say what the rewritten objects say; their signals were not sent."""
    _forget_blocks(found)
    for old, new in to.items():
        _turn(old, new)
    _index_what_was_not(to, found)


def _forget_blocks(found: Found) -> None:
    """Blocks that were put together with another refer to nothing any more."""
    by_model: dict[Model, dict[str, set[str]]] = {}
    for (model, key), blocks in found.gone.items():
        by_model.setdefault(model, {})[str(key)] = blocks
    for model, gone in by_model.items():
        for keys in batches(gone):
            rows = ReferenceIndex.objects.filter(
                base_content_type=_base_type(model), object_id__in=keys
            ).values_list("pk", "object_id", "content_path")
            ReferenceIndex.objects.filter(
                pk__in=[pk for pk, key, path in rows if gone[key] & set(path.split("."))]
            ).delete()


def _turn(old: str, new: str) -> None:
    place = ("base_content_type_id", "object_id", "content_path_hash")
    taken = set(_to(new).values_list(*place))
    stale = [pk for pk, *at in _to(old).values_list("pk", *place) if tuple(at) in taken]
    for keys in batches(stale):
        ReferenceIndex.objects.filter(pk__in=keys).delete()
    _to(old).update(to_object_id=new)


def _index_what_was_not(to: Ids, found: Found) -> None:
    """Objects that were stored past the index, as from a fixture."""
    known = {
        each
        for new in set(to.values())
        for each in _to(new).values_list("base_content_type_id", "object_id")
    }
    for model, keys in found.objects.items():
        if not ReferenceIndex.is_indexed(model):
            continue
        base = _base_type(model).pk
        missing = [key for key in keys if (base, str(key)) not in known]
        for batch in batches(missing):
            for each in rows_of(model).filter(pk__in=batch):
                ReferenceIndex.create_or_update_for_object(each)


def _to(id: str) -> Any:
    return ReferenceIndex.objects.filter(to_content_type=_base_type(Organisation), to_object_id=id)


def _base_type(model: Model) -> ContentType:
    lowest = [model, *model._meta.get_parent_list()][-1]
    return ContentType.objects.get_for_model(lowest, for_concrete_model=False)
