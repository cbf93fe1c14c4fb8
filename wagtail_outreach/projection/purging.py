"""Caches in front of the site forget a section's pages when a new version of it is there.

Wagtail has its own page purged when that is published; the lists that name it are our affair.
Needs `wagtail.contrib.frontend_cache` with a backend, and does nothing without.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils.translation import override

from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ArchiveBase, LandingBase
from wagtail_outreach.projection.tree import base_page, concrete_models
from wagtail_outreach.projection.waiting import Waiting

logger = logging.getLogger("wagtail_outreach")


@dataclass
class _Waiting:
    """What this process has to have purged."""

    sections: set[UUID] = field(default_factory=set)
    activities: set[int] = field(default_factory=set)
    together: int = 0
    """How many blocks of `purged_together` are open."""


_waiting = Waiting(_Waiting)


def purge_on_commit(section: UUID, activities: Iterable[int | None]) -> None:
    """Have the pages of a section purged, once the transaction is committed."""
    if not _is_wanted():
        return
    waiting = _waiting.here()
    waiting.sections.add(section)
    waiting.activities.update(each for each in activities if each is not None)
    transaction.on_commit(_purge)


@contextmanager
def purged_together() -> Iterator[None]:
    """Purge once for everything that is committed within, such as an import."""
    waiting = _waiting.here()
    waiting.together += 1
    try:
        yield
    finally:
        waiting.together -= 1
        if waiting.sections:
            transaction.on_commit(_purge)


def _purge() -> None:
    waiting = _waiting.here()
    if waiting.together or not waiting.sections:
        return
    _waiting.begin_anew()
    try:
        from wagtail.contrib.frontend_cache.utils import PurgeBatch

        batch = PurgeBatch()
        # Addresses are those that visitors ask for: an editor's English is not a page's, but
        # Wagtail would take it for that of `en-gb`.
        with override(None):
            batch.add_pages(_pages_of_sections(waiting.sections))
            batch.add_pages(_pages_of_activities(waiting.activities))
        batch.purge()
    except Exception:  # whatever is wrong with a cache, what was saved is saved
        logger.exception("caches in front of the site were not purged")


def _pages_of_sections(sections: Iterable[UUID]) -> Iterator[Any]:
    """Landing and archive pages in all languages."""
    for model in concrete_models(LandingBase):
        for landing in model.objects.live().filter(translation_key__in=list(sections)):
            yield landing
            for archive in concrete_models(ArchiveBase):
                yield from archive.objects.live().child_of(landing)


def _pages_of_activities(activities: Iterable[int]) -> Iterator[Any]:
    """The pages of activities in all languages, and aliases: each shows the facts of the lead."""
    pages = base_page().objects.live()
    for batch in batches(sorted(activities)):
        named = Activity.objects.filter(pk__in=batch)
        keys = list(named.values_list("translation_key", flat=True))
        found = list(pages.filter(translation_key__in=keys))
        while found:
            yield from found
            found = list(pages.filter(alias_of__in=[page.pk for page in found]))


def _is_wanted() -> bool:
    return apps.is_installed("wagtail.contrib.frontend_cache") and bool(
        getattr(settings, "WAGTAILFRONTENDCACHE", None)
        or getattr(settings, "WAGTAILFRONTENDCACHE_LOCATION", None)
    )
