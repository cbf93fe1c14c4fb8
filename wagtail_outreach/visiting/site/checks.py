"""System checks of `WAGTAIL_OUTREACH`: keys that mean nothing, a base template that cannot serve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from wagtail_outreach.appearance import KEYS, OWN_BASE, REQUIRED_BLOCKS, blocks_of


@register("wagtail_outreach")
def check_appearance(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """What the site said about the section's frame."""
    said = getattr(settings, "WAGTAIL_OUTREACH", {})
    if not isinstance(said, Mapping):
        return [
            Error(
                f"WAGTAIL_OUTREACH is a {type(said).__name__}.",
                hint='Make it a dict, such as {"BASE_TEMPLATE": "base.html"}.',
                id="wagtail_outreach.E010",
            )
        ]
    return [*_unknown(said), *_base(said), *_frame_version(said)]


def _unknown(said: Mapping[str, object]) -> Iterator[CheckMessage]:
    for key in said:
        if key not in KEYS:
            yield checks.Warning(
                f"WAGTAIL_OUTREACH has the key {key!r}, which means nothing.",
                hint=f"There are {', '.join(KEYS)}.",
                id="wagtail_outreach.W010",
            )


def _base(said: Mapping[str, object]) -> Iterator[CheckMessage]:
    base = str(said.get("BASE_TEMPLATE", OWN_BASE))
    blocks = blocks_of(base)
    for name in REQUIRED_BLOCKS:
        if name not in blocks:
            yield checks.Warning(
                f"The base template {base!r} is missing, or has no block {name!r}.",
                hint=(
                    "Name a template with the blocks title and content; one with other names is"
                    " extended by a template that puts these blocks into them."
                ),
                id="wagtail_outreach.W011",
            )


def _frame_version(said: Mapping[str, object]) -> Iterator[CheckMessage]:
    version = said.get("FRAME_VERSION")
    if isinstance(version, str):
        with suppress(ImportError):
            version = import_string(version)
    if version is not None and not callable(version):
        yield Error(
            f"FRAME_VERSION is {version!r:.60}, which cannot be called.",
            hint="Give a function that takes the request, or its dotted path.",
            id="wagtail_outreach.E011",
        )
