"""How the section sits in the site around it: one setting, with sensible answers when it is absent.

`WAGTAIL_OUTREACH = {"BASE_TEMPLATE": "base.html"}` puts every page of the section into the site's
own frame. The section fills two blocks of that template, `title` and `content`, and a third when
it is there: `outreach_head`, inside `<head>`, takes the stylesheet, the canonical address and the
addresses in other languages. Without that block the stylesheet is linked at the top of `content`.
A site whose blocks have other names extends its base in a template of three lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.template import TemplateDoesNotExist
from django.template.base import Template
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

OWN_BASE = "wagtail_outreach/base.html"
HEAD_BLOCK = "outreach_head"
REQUIRED_BLOCKS = ("title", "content")
KEYS = ("BASE_TEMPLATE", "BREADCRUMBS", "FRAME_VERSION", "LANGUAGE_SWITCH", "ROUTE_WORDS")


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the site said about the section's frame."""

    base: str
    """The template every page extends."""
    breadcrumbs: bool
    language_switch: bool
    """False for a site whose own frame shows them, from `outreach.frame`."""
    styles_in_content: bool


def appearance() -> Appearance:
    """Read the setting; a base template that is missing fails as a template of the site would."""
    said = stated()
    base = str(said.get("BASE_TEMPLATE", OWN_BASE))
    return Appearance(
        base=base,
        breadcrumbs=bool(said.get("BREADCRUMBS", True)),
        language_switch=bool(said.get("LANGUAGE_SWITCH", True)),
        styles_in_content=HEAD_BLOCK not in blocks_of(base),
    )


def stated() -> Mapping[str, object]:
    """The setting as the site wrote it; raises `ImproperlyConfigured` when it is not a mapping."""
    said = getattr(settings, "WAGTAIL_OUTREACH", {})
    if not isinstance(said, Mapping):
        raise ImproperlyConfigured(
            f'WAGTAIL_OUTREACH is {said!r:.60}; make it a dict like {{"BASE_TEMPLATE": "base.html"}}'
        )
    return said


@lru_cache(maxsize=8)
def blocks_of(base: str) -> frozenset[str]:
    """The names of the blocks a template offers, its own and those of what it extends."""
    names: set[str] = set()
    for template in _line(base):
        names.update(node.name for node in template.nodelist.get_nodes_by_type(BlockNode))
    return frozenset(names)


def _line(name: str) -> Iterator[Template]:
    """A template and its ancestors, as far as they are written down as plain names."""
    for _ in range(20):
        try:
            template = getattr(get_template(name), "template", None)
        except TemplateDoesNotExist:
            return
        if not isinstance(template, Template):
            return
        yield template
        parents = [node for node in template.nodelist if isinstance(node, ExtendsNode)]
        parent = parents[0].parent_name.var if parents else None
        if not isinstance(parent, str):
            return
        name = parent


def _forget(*, setting: str, **kwargs: object) -> None:
    if setting in {"WAGTAIL_OUTREACH", "TEMPLATES"}:
        blocks_of.cache_clear()


setting_changed.connect(_forget)
