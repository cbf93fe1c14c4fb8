"""What a page of the section depends on that changes only when the site is deployed anew.

Workers and machines of one deployment agree on it: it is made of contents, not of times.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.signals import setting_changed
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.template.loader import get_template
from django.utils.translation import to_locale
from wagtail.coreutils import get_content_languages

import electoral_outreach
from electoral_outreach.listing import choices
from electoral_outreach.vocabulary import Pack, active
from wagtail_outreach.appearance import OWN_BASE, appearance, stated

_TEMPLATES = Path(__file__).parent / "templates"


def deployed(languages: Iterable[str]) -> tuple[object, ...]:
    """Templates, translations, static files and settings of the site, its facets and vocabularies.

    Any template may be part of the frame, by whatever name a tag or a variable gives it, so that
    all of them count.
    """
    tags = sorted(set(languages))
    return (
        electoral_outreach.__version__,
        appearance(),
        stated().get("ROUTE_WORDS"),
        "FRAME_VERSION" in stated(),
        _templates(),
        [_translations(tag) for tag in tags],
        _static_files(),
        [(choice.name, choice.title_in(tag)) for choice in choices() for tag in tags],
        _vocabularies(active()),
    )


@cache
def deployment() -> str:
    """A digest of all that, in every language of the site; made once in a process."""
    everything = deployed(get_content_languages())
    return hashlib.sha256(repr(everything).encode()).hexdigest()[:16]


@cache
def has_own_base() -> bool:
    """Whether the frame that comes with this package is in use and the site put none in its place."""
    origin = getattr(get_template(OWN_BASE), "origin", None)
    return origin is not None and Path(str(origin)).is_relative_to(_TEMPLATES)


@cache
def are_templates_files() -> bool:
    """Whether all templates are files, which stay as they are while the site runs."""
    return all(hasattr(loader, "get_dirs") for loader in _loaders())


@cache
def _templates() -> str:
    """A digest of every template that is a file, in the order in which they hide each other."""
    folders = [Path(folder) for backend in engines.all() for folder in backend.template_dirs]
    for loader in _loaders():
        folders += [Path(folder) for folder in getattr(loader, "get_dirs", list)()]
    return _digest(
        (path.relative_to(folder), path)
        for folder in dict.fromkeys(folders)
        for path in sorted(folder.rglob("*"))
    )


def _loaders() -> Iterator[object]:
    """What finds templates for Django's engine; one that remembers stands for those that it asks."""
    for backend in engines.all():
        if isinstance(backend, DjangoTemplates):
            for loader in backend.engine.template_loaders:
                yield from getattr(loader, "loaders", [loader])


@cache
def _translations(language: str) -> str:
    """A digest of the catalogues that Django looks phrases up in."""
    tags = dict.fromkeys((language, language.partition("-")[0], settings.LANGUAGE_CODE))
    names = [Path(to_locale(tag), "LC_MESSAGES", "django.mo") for tag in tags]
    folders = [Path(folder) for folder in settings.LOCALE_PATHS]
    folders += [Path(app.path, "locale") for app in apps.get_app_configs()]
    folders += [Path(django.__file__).parent / "conf" / "locale"]
    return _digest((name, folder / name) for folder in folders for name in names)


@cache
def _static_files() -> tuple[str, str]:
    """What the addresses of static files follow from, where their storage puts contents into them."""
    if not apps.is_installed("django.contrib.staticfiles"):
        return str(settings.STATIC_URL), ""
    from django.contrib.staticfiles.storage import staticfiles_storage

    return str(settings.STATIC_URL), str(getattr(staticfiles_storage, "manifest_hash", ""))


def _digest(files: Iterable[tuple[Path, Path]]) -> str:
    """Of the names and contents of files; what is not there is left out."""
    digest = hashlib.sha256()
    for name, path in files:
        if path.is_file():
            content = path.read_bytes()
            digest.update(f"{name.as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def _vocabularies(pack: Pack) -> str:
    """A digest of all terms; kept for the pack that was asked for last."""
    if not (_kept and _kept[0][0] is pack):
        terms = [(name, [repr(term) for term in pack[name].values()]) for name in pack]
        _kept[:] = [(pack, hashlib.sha256(repr(terms).encode()).hexdigest()[:16])]
    return _kept[0][1]


_kept: list[tuple[Pack, str]] = []
_DEPENDING = (
    deployment,
    has_own_base,
    are_templates_files,
    _templates,
    _translations,
    _static_files,
)
_SETTINGS = {
    "INSTALLED_APPS",
    "LANGUAGE_CODE",
    "LOCALE_PATHS",
    "STATIC_URL",
    "STORAGES",
    "TEMPLATES",
    "WAGTAIL_CONTENT_LANGUAGES",
    "WAGTAIL_OUTREACH",
}


def _forget(*, setting: str, **kwargs: object) -> None:
    if setting in _SETTINGS:
        for each in _DEPENDING:
            each.cache_clear()


setting_changed.connect(_forget)
