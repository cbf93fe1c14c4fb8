"""What a page of the section depends on that changes only when the site is deployed anew.

Workers and machines of one deployment agree on it: it is made of contents, not of times.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.core.signals import setting_changed
from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from electoral_outreach.listing import choices
from electoral_outreach.vocabulary import Pack, active
from wagtail_outreach.visiting.site.appearance import OWN_BASE

_TEMPLATES = Path(__file__).parents[2] / "templates"


def deployed(language: str) -> tuple[object, ...]:
    """The templates as the site has them, the facets as it calls them, and its vocabularies."""
    titles = tuple((choice.name, choice.title_in(language)) for choice in choices())
    return _templates(), titles, _vocabularies(active())


@cache
def has_own_base() -> bool:
    """Whether the frame that comes with this package is in use and the site put none in its place."""
    origin = getattr(get_template(OWN_BASE), "origin", None)
    return origin is not None and Path(str(origin)).is_relative_to(_TEMPLATES)


@cache
def _templates() -> str:
    """A digest of the section's templates, each as the site may have overridden it."""
    digest = hashlib.sha256()
    for path in sorted(_TEMPLATES.rglob("*.html")):
        name = path.relative_to(_TEMPLATES).as_posix()
        try:
            source = getattr(get_template(name), "template", None)
        except TemplateDoesNotExist:
            continue
        digest.update(f"{name}\0{getattr(source, 'source', '')}\0".encode())
    return digest.hexdigest()[:16]


def _vocabularies(pack: Pack) -> str:
    """A digest of all terms; kept for the pack that was asked for last."""
    if not (_kept and _kept[0][0] is pack):
        terms = [(name, [repr(term) for term in pack[name].values()]) for name in pack]
        _kept[:] = [(pack, hashlib.sha256(repr(terms).encode()).hexdigest()[:16])]
    return _kept[0][1]


_kept: list[tuple[Pack, str]] = []


def _forget(*, setting: str, **kwargs: object) -> None:
    if setting in {"TEMPLATES", "INSTALLED_APPS"}:
        has_own_base.cache_clear()
        _templates.cache_clear()


setting_changed.connect(_forget)
