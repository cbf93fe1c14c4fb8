"""What wagtail-localize, where a site has it, translates on our pages and what it leaves alone."""

from __future__ import annotations

from typing import Any

from django.apps import apps


class Synchronised:
    """`override_translatable_fields` for wagtail-localize: these columns are nobody's to translate.

    Facts are stated once: a translation gets a copy that it cannot override and that is not read.
    """

    def __init__(self, *columns: str) -> None:
        self._columns = columns

    def __get__(self, page: Any, page_type: Any) -> list[Any]:
        if not apps.is_installed("wagtail_localize"):
            return []
        from wagtail_localize.fields import SynchronizedField

        columns = self._columns or page_type.fact_columns
        return [SynchronizedField(column, overridable=False) for column in columns]
