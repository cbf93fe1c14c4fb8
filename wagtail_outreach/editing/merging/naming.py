"""Where the models of a site name organisations: found from their fields and blocks, ours or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from wagtail_outreach.editing.merging.renaming import names_organisations
from wagtail_outreach.models import Organisation

OWN = ("merged_into", "relations")
"""Fields of an organisation that merging treats on their own."""


@dataclass(frozen=True)
class Naming:
    """The fields of a model in which organisations are named."""

    keys: tuple[Any, ...]
    """Foreign keys."""
    many: tuple[Any, ...]
    """Relations to several, whose rows are a model of their own."""
    streams: tuple[Any, ...]
    children: Mapping[str, type[models.Model]]
    """What revisions hold of other models inside an object: name of the relation → model."""

    def __bool__(self) -> bool:
        return bool(self.keys or self.many or self.streams or self.children)


@cache
def naming(model: type[models.Model]) -> Naming:
    """Everything by which an object names organisations, what it inherits included."""
    fields = [field for field in model._meta.get_fields() if getattr(field, "concrete", False)]
    related = [
        field for field in fields if field.is_relation and field.related_model is Organisation
    ]
    return Naming(
        keys=tuple(field for field in related if not field.many_to_many and field.name not in OWN),
        many=tuple(field for field in related if field.many_to_many),
        streams=tuple(
            field
            for field in fields
            if isinstance(field, StreamField) and names_organisations(field.stream_block)
        ),
        children={
            relation.get_accessor_name(): relation.related_model
            for relation in get_all_child_relations(model)
            if naming(relation.related_model)
        },
    )


@cache
def models_with_keys() -> tuple[tuple[type[models.Model], Any], ...]:
    """Every table's column that is a foreign key to an organisation, those between tables included."""
    return tuple(
        (model, field)
        for model in _tables()
        for field in naming(model).keys
        if field.model is model
    )


@cache
def models_with_streams() -> tuple[tuple[type[models.Model], tuple[Any, ...]], ...]:
    """Every table that has streams in which organisations are chosen, with these streams."""
    found = [
        (model, tuple(field for field in naming(model).streams if field.model is model))
        for model in _tables()
    ]
    return tuple((model, streams) for model, streams in found if streams)


def rows_of(model: type[models.Model]) -> Any:
    """All the rows of a table, whatever its own manager leaves out."""
    return model._base_manager  # noqa: SLF001


def _tables() -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    ]
