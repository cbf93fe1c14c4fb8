"""Other ids wherever organisations are named: in tables, in revisions, in what is kept of records.

Everything is looked for by the text of its columns and decided by its structure, so that nothing
depends on an index being right; all of it is read and written in batches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Revision

from wagtail_outreach.batches import batches
from wagtail_outreach.editing.merging.content import renamed_content, renamed_stream
from wagtail_outreach.editing.merging.naming import models_with_keys, models_with_streams, rows_of
from wagtail_outreach.editing.merging.refusal import MergeRefused
from wagtail_outreach.editing.merging.renaming import Ids, renamed_record
from wagtail_outreach.models import Activity, ImportedRecord, Organisation, Section

Model = type[models.Model]
Progress = Callable[[int, int], None]
"""Told how many objects and revisions are done, of how many that were found."""


@dataclass
class Found:
    """Where organisations are named by the ids that are replaced."""

    objects: dict[Model, set[Any]] = field(default_factory=dict)
    """By table, the keys of what names them now."""
    gone: dict[tuple[Model, Any], set[str]] = field(default_factory=dict)
    """The ids of blocks that were put together with another, by table and key."""
    revisions: int = 0
    revised: set[tuple[int, str]] = field(default_factory=set)
    """What these revisions are of: base content type and key."""
    activities: set[Any] = field(default_factory=set)
    """Translation keys of activities whose published facts name them."""
    imported: int = 0
    """What imports remember of records."""

    def note(self, model: Model, keys: list[Any]) -> None:
        """More objects of a table."""
        if keys:
            self.objects.setdefault(model, set()).update(keys)


def rewrite(to: Ids, *, write: bool, progress: Progress | None = None) -> Found:
    """Put other ids everywhere, or only find out where they would be put."""
    found = Found()
    gone = list(to)
    work = [
        (model, streams, _keys_of(model, [stream.name for stream in streams], gone))
        for model, streams in models_with_streams()
    ]
    revisions = _keys_of(Revision, ["content"], gone)
    count = _Count(sum(len(keys) for _, _, keys in work) + len(revisions), progress)
    for model, column in models_with_keys():
        _rewrite_column(model, column, to, write, found)
    for model, streams, keys in work:
        for batch in count.batches(keys):
            _rewrite_streams(model, streams, batch, to, write, found)
    for batch in count.batches(revisions):
        _rewrite_revisions(batch, to, write, found)
    _rewrite_records(to, write, found)
    if write:
        for old, new in to.items():
            Section.objects.filter(institution=old).update(institution=new)
    return found


class _Count:
    """Hands out work in batches and tells how far it has come."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def batches(self, keys: list[Any]) -> Iterator[list[Any]]:
        for batch in batches(keys):
            yield batch
            self._done += len(batch)
            if self._progress is not None:
                self._progress(self._done, self._total)


def _keys_of(model: Model, columns: list[str], ids: list[str]) -> list[Any]:
    """The keys of rows in whose text an id may stand, quoted or quoted inside a string."""
    spelt = Q()
    for column in columns:
        for id in ids:
            spelt |= Q(**{f"{column}__icontains": f'"{id}"'})
            spelt |= Q(**{f"{column}__icontains": f'"{id}\\"'})
    rows = rows_of(model).filter(spelt).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def _rewrite_column(model: Model, column: Any, to: Ids, write: bool, found: Found) -> None:
    """A foreign key; a table between two has no row twice."""
    rows = rows_of(model).filter(**{f"{column.attname}__in": list(to)})
    named = list(rows.values_list("pk", column.attname))
    found.note(model, [key for key, _ in named])
    if not (write and named):
        return
    if model._meta.auto_created:
        _drop_twins(model, column, to)
    try:
        with transaction.atomic():
            for new in dict.fromkeys(to.values()):
                old = [id for id in to if to[id] == new]
                rows_of(model).filter(**{f"{column.attname}__in": old}).update(
                    **{column.attname: new}
                )
    except IntegrityError as error:
        raise MergeRefused(
            _("%(model)s: both are named where only one may be; change one of them first.")
            % {"model": model._meta.verbose_name}
        ) from error


def _drop_twins(model: Model, column: Any, to: Ids) -> None:
    other = next(each for each in model._meta.fields if each.is_relation and each is not column)
    rows = rows_of(model).filter(**{f"{column.attname}__in": [*to, *to.values()]})
    seen: set[tuple[Any, str]] = set()
    twins = []
    # those that stay as they are come first
    for key, owner, id in sorted(
        rows.values_list("pk", other.attname, column.attname), key=lambda row: row[2] in to
    ):
        twin = (owner, to.get(id, id))
        if twin in seen:
            twins.append(key)
        seen.add(twin)
    rows_of(model).filter(pk__in=twins).delete()


def _rewrite_streams(
    model: Model, streams: Any, keys: list[Any], to: Ids, write: bool, found: Found
) -> None:
    names = [stream.name for stream in streams]
    changed = []
    for row in rows_of(model).filter(pk__in=keys).only(*names):
        is_other = False
        for stream in streams:
            items = stream.get_prep_value(getattr(row, stream.name)) or []
            told = renamed_stream(model, stream, items, to, str(row.pk))
            if told == items:
                continue
            is_other = True
            setattr(row, stream.name, told)
            gone = _block_ids(items) - _block_ids(told)
            if gone:
                found.gone.setdefault((model, row.pk), set()).update(gone)
        if is_other:
            changed.append(row)
    if model is Organisation:  # what is merged is itself no use of another
        changed = [row for row in changed if row.pk not in to]
    found.note(model, [row.pk for row in changed])
    if write and changed:
        rows_of(model).bulk_update(changed, names, batch_size=100)


def _block_ids(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["id"]} if "type" in value and isinstance(value.get("id"), str) else set()
        return own.union(*map(_block_ids, value.values()))
    return set().union(*map(_block_ids, value)) if isinstance(value, list) else set()


def _rewrite_revisions(keys: list[Any], to: Ids, write: bool, found: Found) -> None:
    changed = []
    for row in Revision.objects.filter(pk__in=keys).only(
        "content", "content_type_id", "base_content_type_id", "object_id"
    ):
        model = ContentType.objects.get_for_id(row.content_type_id).model_class()
        if model is None:  # the page type is no more, and nobody can open the revision
            continue
        told = renamed_content(model, row.content, to)
        if told is not row.content:
            row.content = told
            changed.append(row)
            found.revised.add((row.base_content_type_id, row.object_id))
    found.revisions += len(changed)
    if write and changed:
        Revision.objects.bulk_update(changed, ["content"], batch_size=50)


def _rewrite_records(to: Ids, write: bool, found: Found) -> None:
    """What was published of activities, also of those that are not live; what imports remember."""
    for batch in batches(_keys_of(Activity, ["record"], list(to))):
        changed = []
        for row in Activity.objects.filter(pk__in=batch).only("record", "translation_key"):
            told = renamed_record(row.record or {}, to)
            if told != row.record:
                row.record = told
                changed.append(row)
                found.activities.add(row.translation_key)
        if write:
            Activity.objects.bulk_update(changed, ["record"], batch_size=100)
    for batch in batches(_keys_of(ImportedRecord, ["written"], list(to))):
        remembered = []
        for each in ImportedRecord.objects.filter(pk__in=batch):
            own = to.get(each.public_id, each.public_id) if each.sort == each.ORGANISATION else ""
            told = renamed_record(each.written, to, own)
            if told != each.written:
                each.written = told
                remembered.append(each)
        found.imported += len(remembered)
        if write:
            ImportedRecord.objects.bulk_update(remembered, ["written"], batch_size=100)
