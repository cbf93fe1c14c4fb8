"""Where pages stand: in which section, and behind which restrictions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import swapper
from django.apps import apps
from django.db import router
from django.db.models import Q
from django.db.models.base import ModelState
from wagtail.models import PageViewRestriction

from wagtail_outreach.batches import batches
from wagtail_outreach.models import Activity
from wagtail_outreach.models.pages import ActivityBase, LandingBase

swapper.set_app_prefix("wagtailcore", "wagtail")


@cache
def concrete_models(mixin: type) -> tuple[type[Any], ...]:
    """The page types of a site that are made with a mixin."""
    return tuple(model for model in apps.get_models() if issubclass(model, mixin))


@cache
def base_page() -> Any:
    """The site's base page model, its own or Wagtail's."""
    return swapper.load_model("wagtailcore", "Page")


def makes_addresses_like_wagtail(model: Any) -> bool:
    """Whether a base page's addresses follow from its path in the tree alone."""
    return bool(model.get_url_parts.__module__.startswith("wagtail."))


@cache
def columns_of(model: Any, wanted: Collection[str]) -> tuple[str, ...]:
    """The key and the wanted columns; all where a site makes addresses in a way of its own."""
    known = tuple(field.attname for field in model._meta.concrete_fields)
    if not makes_addresses_like_wagtail(model):
        return known
    return tuple(name for name in known if name in wanted or name == model._meta.pk.attname)


def page_with(columns: Sequence[str], values: Sequence[Any]) -> Any:
    """A page of the base type of which some columns are known; others are asked for when looked at.

    Made as Django makes what it unpickles: to initialise a page takes ten times as long.
    """
    model = base_page()
    alias = router.db_for_read(model)
    if not makes_addresses_like_wagtail(model):
        return model.from_db(alias, columns, values)
    page = model.__new__(model)
    page._state = ModelState()
    page._state.adding, page._state.db = False, alias
    page.__dict__.update(zip(columns, values, strict=True))
    return page


class Sections:
    """Which section a place in the tree belongs to; one query for each landing page type."""

    def __init__(self) -> None:
        found: list[tuple[str, UUID]] = []
        for model in concrete_models(LandingBase):
            found += model.objects.values_list("path", "translation_key")
        # the deepest landing page above an activity is the one it belongs to
        self._landings = sorted(found, key=lambda each: len(each[0]), reverse=True)

    def of(self, path: str) -> UUID | None:
        """The section of a page below a landing page; None outside of every section."""
        for landing, key in self._landings:
            if path.startswith(landing) and path != landing:
                return key
        return None


def is_in_section(page: Any) -> bool:
    """Whether what is put below a page belongs to a section: it is a landing page or below one."""
    return any(
        model.objects.ancestor_of(page, inclusive=True).exists()
        for model in concrete_models(LandingBase)
    )


class Restrictions:
    """What keeps visitors from a page: its own restrictions and those of its ancestors."""

    def __init__(self) -> None:
        rows = PageViewRestriction.objects.select_related("page").prefetch_related("groups")
        self._placed = [(row.page.path, _spelt(row)) for row in rows]

    def on(self, path: str) -> list[str]:
        """How the restrictions on a page are spelt, in alphabetical order.

        Two pages are under the same restriction when these are equal, be they in different trees.
        """
        return sorted({spelt for place, spelt in self._placed if path.startswith(place)})


def paths_of(pages: Iterable[str]) -> set[str]:
    """Where some pages stand, given by their keys; those below another of them are left out."""
    found: set[str] = set()
    for batch in batches(sorted(pages)):
        found.update(base_page().objects.filter(pk__in=batch).values_list("path", flat=True))
    highest: list[str] = []
    for path in sorted(found):
        if not (highest and path.startswith(highest[-1])):
            highest.append(path)
    return set(highest)


def keys_below(paths: Iterable[str]) -> set[UUID]:
    """The activities that have a page at or below some places."""
    keys: set[UUID] = set()
    for path in paths:
        for model in concrete_models(ActivityBase):
            keys.update(
                model.objects.filter(path__startswith=path, alias_of__isnull=True).values_list(
                    "translation_key", flat=True
                )
            )
    return keys


def keys_naming(activities: Iterable[int]) -> set[UUID]:
    """The activities that are a part of some others, or rest on them."""
    named = list(activities)
    if not named:
        return set()
    naming = Q(parent_activity__in=named) | Q(agreement__in=named)
    return {
        key
        for model in concrete_models(ActivityBase)
        for key in model.objects.filter(naming, alias_of__isnull=True).values_list(
            "translation_key", flat=True
        )
    }


def sections_touching(paths: Iterable[str]) -> set[UUID]:
    """The sections that stand at or below some places, or that these places are in."""
    paths = list(paths)
    return {
        key
        for model in concrete_models(LandingBase)
        for landing, key in model.objects.values_list("path", "translation_key")
        if any(landing.startswith(path) or path.startswith(landing) for path in paths)
    }


def _spelt(restriction: Any) -> str:
    if restriction.restriction_type == PageViewRestriction.PASSWORD:
        digest = hashlib.sha256(restriction.password.encode()).hexdigest()
        return f"password:{digest[:32]}"
    if restriction.restriction_type == PageViewRestriction.GROUPS:
        return "groups:" + ",".join(sorted(str(group.pk) for group in restriction.groups.all()))
    return str(restriction.restriction_type)


def specific_pages(keys: Iterable[UUID]) -> dict[UUID, list[Any]]:
    """The pages of activities by translation key, aliases left out, the oldest first."""
    by_key: dict[UUID, list[Any]] = {key: [] for key in keys}
    for page in _pages_of(ActivityBase, list(by_key)):
        by_key[page.translation_key].append(page)
    for pages in by_key.values():
        pages.sort(key=lambda page: page.pk)
    return by_key


def _pages_of(mixin: type, keys: list[UUID]) -> Iterator[Any]:
    for model in concrete_models(mixin):
        yield from model.objects.filter(
            translation_key__in=keys, alias_of__isnull=True
        ).select_related("locale", "parent_activity", "agreement")


def known_keys() -> set[UUID]:
    """Every activity there is: those with a row and those with a page."""
    keys = set(Activity.objects.values_list("translation_key", flat=True))
    for model in concrete_models(ActivityBase):
        keys.update(
            model.objects.filter(alias_of__isnull=True).values_list("translation_key", flat=True)
        )
    return keys
