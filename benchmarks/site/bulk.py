"""Pages by the thousand: rows written table by table, with their places in the tree computed here.

Wagtail's `add_child` takes 20 ms a page, publishing 60. Nothing that hangs on signals is done:
no revisions, no search index, no index of references.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import F, Max, Model
from wagtail.models import Page

PUBLISHED_AT = datetime(2026, 1, 1, tzinfo=UTC)


class Planter:
    """Puts published pages below one parent, after the children it has.

    Makes pages with their slug, ready to be written: `plant` writes them, `close` tells the parent.
    """

    def __init__(self, parent: Page) -> None:
        self.parent = parent
        last = parent.get_last_child()
        self._step = Page._str2int(last.path[-Page.steplen :]) if last else 0  # noqa: SLF001
        self._new = 0

    def prepare(self, page: Any, slug: str) -> None:
        """Give a page its place: the next one."""
        self._step += 1
        self._new += 1
        page.path = Page._get_path(self.parent.path, self.parent.depth + 1, self._step)  # noqa: SLF001
        page.depth, page.numchild = self.parent.depth + 1, 0
        page.slug, page.url_path = slug, f"{self.parent.url_path}{slug}/"
        page.draft_title = page.title
        page.locale_id = self.parent.locale_id
        page.content_type = ContentType.objects.get_for_model(type(page))
        page.live, page.has_unpublished_changes = True, False
        page.first_published_at = page.last_published_at = PUBLISHED_AT

    def close(self) -> None:
        """Count the new children; after this the tree is sound."""
        Page.objects.filter(pk=self.parent.pk).update(numchild=F("numchild") + self._new)
        self.parent.refresh_from_db(fields=["numchild"])
        self._new = 0


def write_pages(pages: Sequence[Any]) -> None:
    """Insert prepared pages of any types, each table in turn, with primary keys given here."""
    first = (Page.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    for pk, page in enumerate(pages, first):
        page.id = pk
        for table in (type(page), *type(page)._meta.all_parents):
            for link in table._meta.parents.values():
                setattr(page, link.attname, pk)
    insert(Page, pages)
    by_type: dict[Any, list[Any]] = {}
    for page in pages:
        by_type.setdefault(type(page), []).append(page)
    for model, some in by_type.items():
        for table in (*reversed(model._meta.all_parents[:-1]), model):
            insert(table, some)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Page]):
            cursor.execute(statement)


def insert(model: type[Model], rows: Iterable[Any]) -> None:
    """Insert rows into the table of a model alone, not into those of its parents.

    Django's `bulk_create` refuses models that inherit from others.
    """
    here, fields = connections[DEFAULT_DB_ALIAS], model._meta.local_concrete_fields
    quote = here.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    with here.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})",
            [
                tuple(field.get_db_prep_save(getattr(row, field.attname), here) for field in fields)
                for row in rows
            ],
        )
