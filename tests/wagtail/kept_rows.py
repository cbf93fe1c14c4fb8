"""What a database held, put back in a moment for tests that begin with the same."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection


class KeptRows:
    """The rows of every table, as they were once in this process."""

    def __init__(self) -> None:
        self._tables: dict[str, tuple[list[str], list[Any]]] = {}
        self._types: list[Any] = []

    def keep(self) -> None:
        """Remember what the database holds now."""
        self._types = _content_types()
        with connection.cursor() as cursor:
            for table in sorted(connection.introspection.django_table_names(only_existing=True)):
                if table.endswith("_fts"):  # triggers write it along with the entries of the index
                    continue
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                columns = [each[0] for each in cursor.description]
                self._tables[table] = (columns, cursor.fetchall())

    def restored(self) -> bool:
        """Put it back, and say so; not where types of content have other numbers since."""
        if not self._tables or self._types != _content_types():
            return False
        quote = connection.ops.quote_name
        with connection.constraint_checks_disabled(), connection.cursor() as cursor:
            for table in self._tables:
                cursor.execute(f"DELETE FROM {quote(table)}")
            for table, (columns, rows) in self._tables.items():
                if rows:
                    names = ", ".join(map(quote, columns))
                    places = ", ".join(["%s"] * len(columns))
                    cursor.executemany(
                        f"INSERT INTO {quote(table)} ({names}) VALUES ({places})", rows
                    )
        return True


def _content_types() -> list[Any]:
    return sorted(ContentType.objects.values_list("id", "app_label", "model"))
