"""Other ids inside revisions: an object as JSON, its streams being JSON inside that JSON."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from wagtail_outreach.editing.merging.naming import naming
from wagtail_outreach.editing.merging.renaming import Ids, Json, renamed, renamed_relations
from wagtail_outreach.models import Organisation


def renamed_content(model: type[models.Model], content: Json, to: Ids) -> Json:
    """What a revision of an object holds, with other ids; the very same where none is in it."""
    where = naming(model)
    told = dict(content)
    for field in where.keys:
        if content.get(field.name) in to:
            told[field.name] = to[content[field.name]]
    for field in where.many:
        if isinstance(ids := content.get(field.name), list):
            told[field.name] = list(dict.fromkeys(to.get(id, id) for id in ids))
    for field in where.streams:
        if content.get(field.name):
            told[field.name] = _stream(model, field, content, to)
    for name, child in where.children.items():
        if content.get(name):
            told[name] = [renamed_content(child, each, to) for each in content[name]]
    return content if told == content else told


def _stream(model: type[models.Model], field: Any, content: Json, to: Ids) -> Any:
    """A stream as the revision holds it; one that did not change keeps its very spelling."""
    stored = content[field.name]
    items = json.loads(stored) if isinstance(stored, str) else stored
    told = renamed_stream(model, field, items, to, str(content.get("pk") or ""))
    if told == items:
        return stored
    return json.dumps(told, cls=DjangoJSONEncoder) if isinstance(stored, str) else told


def renamed_stream(model: type[models.Model], field: Any, items: Any, to: Ids, key: str) -> Any:
    """The items of a stream of an object with that key."""
    if issubclass(model, Organisation) and field.name == "relations":
        return renamed_relations(items, to, to.get(key, key))
    return renamed(field.stream_block, items, to)
