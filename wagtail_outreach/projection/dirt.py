"""What waits to be projected, and the one place where waiting ends: on commit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from asgiref.local import Local
from django.db import transaction

from wagtail_outreach.models import Activity
from wagtail_outreach.projection.project import project, raise_all_versions
from wagtail_outreach.projection.tree import concrete_models

_local = Local()


@dataclass
class Dirt:
    """What changed since the last commit."""

    keys: set[UUID] = field(default_factory=set)
    """Translation keys of activities."""
    trees: set[str] = field(default_factory=set)
    """Paths of pages below which anything may have changed."""
    everything: bool = False
    """Whether something changed that every row depends on."""
    names: bool = False
    """Whether names changed that every section shows and no row holds."""

    def all_keys(self) -> set[UUID]:
        """The activities meant, looked up where only a place in the tree is known."""
        if self.everything:
            return set(Activity.objects.values_list("translation_key", flat=True)) | self.keys
        return self.keys | keys_below(self.trees)


def mark(
    keys: Iterable[UUID] = (),
    *,
    tree: str | None = None,
    everything: bool = False,
    names: bool = False,
) -> None:
    """Note that activities changed; they are projected once, when the transaction commits.

    What a rolled back savepoint marked stays marked, which costs a look and does no harm.
    """
    dirt = _waiting()
    dirt.keys.update(keys)
    if tree is not None:
        dirt.trees.add(tree)
    dirt.everything = dirt.everything or everything
    dirt.names = dirt.names or names
    transaction.on_commit(settle)


def settle() -> None:
    """Project what is marked."""
    dirt = _waiting()
    if dirt == Dirt():
        return
    _local.dirt = Dirt()
    project(dirt.all_keys())
    if dirt.everything or dirt.names:
        raise_all_versions()


def keys_below(paths: Iterable[str]) -> set[UUID]:
    """The activities that have a page at or below some places, or their lead."""
    from wagtail_outreach.mixins import ActivityMixin

    keys: set[UUID] = set()
    for path in paths:
        for model in concrete_models(ActivityMixin):
            keys.update(
                model.objects.filter(path__startswith=path, alias_of__isnull=True).values_list(
                    "translation_key", flat=True
                )
            )
    return keys


def _waiting() -> Dirt:
    if not hasattr(_local, "dirt"):
        _local.dirt = Dirt()
    return _local.dirt
