"""The archive below a landing page, where an address names it: found in one query.

Wagtail asks for any page and then for the same one as what it is. That is most of what finding an
archive takes, and most visits to a section are to its archive.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from django.db import router

from wagtail_outreach.models.pages import ArchiveBase
from wagtail_outreach.prepared import Prepared
from wagtail_outreach.projection.tree import concrete_models
from wagtail_outreach.visiting.addresses.words import ARCHIVE_SLUGS


def archive_below(landing: Any, slug: str) -> Any | None:
    """The archive page with this slug; None where it is called otherwise, or is of several types.

    It is left to Wagtail then, which finds every page.
    """
    models = concrete_models(ArchiveBase)
    if slug not in ARCHIVE_SLUGS or len(models) != 1:
        return None
    model: Any = models[0]
    last = landing.path + model.alphabet[-1] * model.steplen
    for row in _archives(model).rows(slug, landing.path, last):
        page = model.from_db(router.db_for_read(model), _columns(model), row)
        if page.is_child_of(landing) and page.specific_class is model:
            page.__dict__["_cached_parent_obj"] = landing  # as Wagtail's own route does
            return page
    return None


@cache
def _archives(model: Any) -> Prepared:
    return Prepared(partial(_below, model))


def _below(model: Any, slug: str, first: str, last: str) -> Any:
    pages = model.objects.filter(slug=slug, path__range=(first, last))
    return pages.order_by().values_list(*_columns(model))


@cache
def _columns(model: Any) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields)
