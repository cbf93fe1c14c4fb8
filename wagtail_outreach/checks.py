"""Django system checks: what a site must have configured, each with an id and a way out."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Info, register

from wagtail_outreach.mixins import ActivityMixin, ArchiveMixin, LandingMixin
from wagtail_outreach.projection.tree import concrete_models


@register("wagtail_outreach")
def check_site(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Settings and page types."""
    return [*_languages(), *_apps(), *_middleware(), *_page_types()]


def _languages() -> list[CheckMessage]:
    declared = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", None) or ()
    if len(declared) > 1 and not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return [
            checks.Warning(
                "WAGTAIL_CONTENT_LANGUAGES names several languages, but WAGTAIL_I18N_ENABLED is not set.",
                hint="Set WAGTAIL_I18N_ENABLED = True, so that pages can be translated.",
                id="wagtail_outreach.W001",
            )
        ]
    return []


def _apps() -> list[CheckMessage]:
    return [
        Error(
            f"{name} is not in INSTALLED_APPS.",
            hint=f"Add {name!r}: {reason}.",
            id=f"wagtail_outreach.E00{number}",
        )
        for number, (name, reason) in enumerate(
            (
                ("wagtail.images", "activities have photographs"),
                ("wagtail.snippets", "organisations are snippets"),
            ),
            1,
        )
        if not apps.is_installed(name)
    ]


def _middleware() -> list[CheckMessage]:
    redirects = "wagtail.contrib.redirects.middleware.RedirectMiddleware"
    ours = "wagtail_outreach.middleware.SectionAddressMiddleware"
    order = [each for each in settings.MIDDLEWARE if each in (redirects, ours)]
    if not apps.is_installed("wagtail.contrib.redirects") or order[-1:] == [ours]:
        return []
    return [
        checks.Warning(
            "former addresses in an archive are not redirected when a page above it is renamed.",
            hint=f"Put {ours!r} last in MIDDLEWARE, behind Wagtail's RedirectMiddleware.",
            id="wagtail_outreach.W002",
        )
    ]


def _page_types() -> list[CheckMessage]:
    missing = [
        mixin.__name__
        for mixin in (LandingMixin, ArchiveMixin, ActivityMixin)
        if not concrete_models(mixin)
    ]
    if not missing:
        return []
    return [
        Info(
            f"no page type of this site is made with {', '.join(missing)}.",
            hint=(
                "Add 'wagtail_outreach.pages' to INSTALLED_APPS or, on a site with its own base"
                " page, write page types of three lines on the mixins."
            ),
            id="wagtail_outreach.I001",
        )
    ]
