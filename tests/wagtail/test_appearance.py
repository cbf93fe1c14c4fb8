"""The section in a site's own frame, and what the checks say of a frame that does not fit."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks import run_checks
from django.template import engines

from wagtail_outreach.appearance import OWN_BASE, appearance, blocks_of

BARE = "{% block title %}{% endblock %}{% block content %}{% endblock %}"
WITH_HEAD = "{% block outreach_head %}{% endblock %}" + BARE
BRIDGE = '{% extends "bare.html" %}{% block content %}{% block outreach_head %}{% endblock %}{% endblock %}'


@pytest.fixture
def templates(settings: Any) -> None:
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {
                            "bare.html": BARE,
                            "head.html": WITH_HEAD,
                            "bridge.html": BRIDGE,
                            "other.html": "{% block main %}{% endblock %}",
                        },
                    ),
                    "django.template.loaders.app_directories.Loader",
                ]
            },
        }
    ]
    blocks_of.cache_clear()
    assert engines.all()


def found() -> set[str]:
    return {each.id for each in run_checks(tags=["wagtail_outreach"])}


def test_without_the_setting_the_section_brings_its_own_frame() -> None:
    assert appearance().base == OWN_BASE
    assert not appearance().styles_in_content


@pytest.mark.usefixtures("templates")
@pytest.mark.parametrize(
    ("base", "in_content"), [("bare.html", True), ("head.html", False), ("bridge.html", False)]
)
def test_stylesheet_goes_into_the_head_where_there_is_a_block(
    settings: Any, base: str, in_content: bool
) -> None:
    settings.WAGTAIL_OUTREACH = {"BASE_TEMPLATE": base}
    assert appearance().styles_in_content is in_content
    assert "wagtail_outreach.W011" not in found()


@pytest.mark.usefixtures("templates")
@pytest.mark.parametrize("base", ["other.html", "nowhere.html"])
def test_a_frame_without_the_blocks_is_reported(settings: Any, base: str) -> None:
    settings.WAGTAIL_OUTREACH = {"BASE_TEMPLATE": base}
    assert "wagtail_outreach.W011" in found()


@pytest.mark.parametrize(
    ("said", "id"),
    [({"BASE": "x.html"}, "wagtail_outreach.W010"), ("base.html", "wagtail_outreach.E010")],
)
def test_a_setting_that_means_nothing_is_reported(settings: Any, said: object, id: str) -> None:
    settings.WAGTAIL_OUTREACH = said
    assert id in found()
