"""Where in a page's form something of its record stands: in words, and to be led to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import ListBlock, StructBlock

from electoral_outreach.phrases import language_name
from wagtail_outreach.blocks.inputs import TextsBlock
from wagtail_outreach.editing.problems import child_for, field_of, places_in, step
from wagtail_outreach.languages import editor_languages


class Spot(NamedTuple):
    """A place in the form."""

    field: str = ""
    """The form field, empty where the record's is in none."""
    block: str = ""
    """The id of a block in it."""
    names: tuple[str, ...] = ()
    """What a reader of the form calls it, from the field to the innermost input."""


def spot_of(page: Any, path: str) -> Spot:
    """Where a path of the page's record stands in its form."""
    name = field_of(page, path)
    if not name:
        return Spot()
    label = capfirst(page._meta.get_field(name).verbose_name)
    place_of = places_in(page, name)
    value = getattr(page, name)
    found = place_of(path) if place_of else None
    if not found:
        return Spot(name, names=(label,))
    position, block, rest = found
    names = (label, _entry(position, block), *_names(block, rest))
    return Spot(name, value[position].id or "", names)


def _names(block: Any, path: str) -> Iterator[str]:
    """The labels on the way from a block to what a path in it names."""
    if isinstance(block, StructBlock):
        head = step(path)[0]
        name = child_for(block, head) if head else None
        if name is not None:
            child = block.child_blocks[name]
            yield str(child.label)
            yield from _names(child, path[len(head) :].lstrip("."))
    elif isinstance(block, ListBlock):
        match = re.match(r"\[(\d+)\]\.?(.*)", path)
        if match is not None:
            yield _entry(int(match[1]), block.child_block)
            yield from _names(block.child_block, match[2])
    elif isinstance(block, TextsBlock) and path:
        yield language_name(path, editor_languages()[0])


def _entry(position: int, block: Any) -> str:
    return _("entry %(number)d (%(sort)s)") % {"number": position + 1, "sort": block.label}
