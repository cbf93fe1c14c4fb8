"""Which columns of a base page are read where a few facts about many pages are enough."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from wagtail_outreach.projection.tree import makes_addresses_like_wagtail


@cache
def columns_of(model: Any, wanted: Collection[str]) -> tuple[str, ...]:
    """The key and the wanted columns; all where a site makes addresses in a way of its own."""
    known = tuple(field.attname for field in model._meta.concrete_fields)
    if not makes_addresses_like_wagtail(model):
        return known
    return tuple(name for name in known if name in wanted or name == model._meta.pk.attname)
