"""Who names a page, a document or an image: whoever says its address follows when that changes.

Asked is Wagtail's reference index, which knows what live content names, within streams and rich
text too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import ReferenceIndex

from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase
from wagtail_outreach.projection.tree import base_page, concrete_models, paths_of


@dataclass(frozen=True, slots=True)
class Naming:
    """Who names something."""

    activities: set[UUID]
    """Translation keys of the activities that do."""
    anybody: bool
    """Whether anything does: a landing page's introduction, a page of the site's own."""


def naming(model: Any, keys: Iterable[Any]) -> Naming:
    """Who names any of some objects of a model."""
    target, pages = _content_type(model), _content_type(base_page())
    sources: set[tuple[int, str]] = set()
    for batch in batches(str(key) for key in keys):
        references = ReferenceIndex.objects.filter(to_content_type=target, to_object_id__in=batch)
        sources.update(references.values_list("base_content_type_id", "object_id"))
    found = sorted(key for type, key in sources if type == pages.pk)
    return Naming(activities=_activities(found), anybody=bool(sources))


def versions_below(pages: Iterable[str]) -> set[Any]:
    """The keys of some pages and of all below them, in every language.

    A link to a page leads to the version of it in the language of the text.
    """
    keys: set[UUID] = set()
    for path in paths_of(pages):
        below = base_page().objects.filter(path__startswith=path)
        keys.update(below.values_list("translation_key", flat=True))
    return {
        key
        for batch in batches(keys)
        for key in base_page()
        .objects.filter(translation_key__in=batch)
        .values_list("pk", flat=True)
    }


def other_versions(page: Any) -> list[Any]:
    """The keys of a page's versions in other languages."""
    versions = base_page().objects.filter(translation_key=page.translation_key)
    return list(versions.exclude(pk=page.pk).values_list("pk", flat=True))


def keys_with_addresses() -> set[UUID]:
    """The activities whose records hold addresses of the site: of files, in markup."""
    holding = Q(record__has_any_keys=["photos", "documents", "body_html"])
    return set(Activity.objects.filter(holding).values_list("translation_key", flat=True))


def _activities(pages: list[str]) -> set[UUID]:
    return {
        key
        for model in (concrete_models(ActivityBase) if pages else ())
        for batch in batches(pages)
        for key in model.objects.filter(pk__in=batch, alias_of__isnull=True).values_list(
            "translation_key", flat=True
        )
    }


def _content_type(model: Any) -> ContentType:
    """The type under which the index knows a model: that of the table its keys are from."""
    base = next(reversed(model._meta.get_parent_list()), model)
    return ContentType.objects.get_for_model(base, for_concrete_model=False)
