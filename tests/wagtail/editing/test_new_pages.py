"""A new page is saved with nothing but a title: its address is made from it."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from django.utils.html import escape
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from wagtail_outreach.pages.models import (
    AgreementPage,
    HostingPage,
    MissionPage,
    OutreachArchivePage,
    OutreachLandingPage,
)

pytestmark = pytest.mark.django_db

TYPES = (MissionPage, HostingPage, AgreementPage, OutreachLandingPage, OutreachArchivePage)


def add_url(model, parent):
    names = [model._meta.app_label, model._meta.model_name]
    return reverse("wagtailadmin_pages:add", args=[*names, parent.pk])


def sent(page, model):
    """What a browser sends back of the form it was sent; scripts fill in the streams."""
    data = querydict_from_html(page, form_id="page-edit-form").dict()
    streams = [each.name for each in model._meta.fields if isinstance(each, StreamField)]
    return data | {f"{name}-count": "0" for name in streams}


@pytest.fixture
def save(editor, home, landing, commit):
    """Fill in the form as the browser was sent it, and save a draft."""

    def save(model, **typed):
        parent = home if model is OutreachLandingPage else landing
        url = add_url(model, parent)
        data = sent(editor.get(url).content.decode(), model) | typed
        with commit():
            return editor.post(url, data)

    return save


@pytest.mark.parametrize("model", TYPES)
def test_the_title_gives_the_slug_while_it_is_typed(editor, home, landing, model):
    parent = home if model is OutreachLandingPage else landing
    form = editor.get(add_url(model, parent)).content.decode()
    title = re.search(r'<input[^>]*name="title"[^>]*>', form)[0]
    assert 'data-controller="w-sync"' in title
    assert 'data-w-sync-target-value="#id_slug"' in title
    assert escape("keyup->w-sync#apply") in title


@pytest.mark.parametrize("model", TYPES)
def test_a_first_save_without_a_slug_makes_one(save, model):
    response = save(model, title="Second of its name")
    assert response.status_code == 302, response.context["form"].errors
    assert model.objects.get(title="Second of its name").slug == "second-of-its-name"


@pytest.mark.parametrize(
    ("title", "unicode", "slug"),
    [
        ("بعثة إلى تونس", True, "بعثة-إلى-تونس"),
        ("بعثة إلى تونس", False, "bthh-la-twns"),
        ("Misión a Perú", False, "mision-a-peru"),
        ("選挙", False, "xuanju"),
        ("!!", True, "mission"),
        ("a" * 255, True, "a" * 200),
    ],
)
def test_any_title_gives_an_address(save, settings, title, unicode, slug):
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = unicode
    for expected in (slug, f"{slug}-1"):
        response = save(MissionPage, title=title)
        assert response.status_code == 302, response.context["form"].errors
        assert MissionPage.objects.order_by("pk").last().slug == expected


def test_a_slug_that_was_typed_is_kept_and_one_that_is_taken_is_said(save):
    save(MissionPage, title="Mission to Haiti", slug="haiti-2016")
    assert MissionPage.objects.get().slug == "haiti-2016"
    response = save(MissionPage, title="Another", slug="haiti-2016")
    assert "already in use" in str(response.context["form"].errors["slug"])
    response = save(MissionPage, title="Another", slug="no slug")
    assert "slug" in response.context["form"].errors


def test_a_save_in_the_background_tells_the_slug_to_the_open_form(editor, landing, commit):
    url = add_url(MissionPage, landing)
    data = sent(editor.get(url).content.decode(), MissionPage) | {"title": "選挙"}
    with commit():
        saved = editor.post(url, data, HTTP_ACCEPT="application/json").json()
    assert saved["success"]
    slug = Page.objects.get(pk=saved["pk"]).slug
    assert saved["field_updates"]["slug"] == slug
    again = {**data, **saved["field_updates"]}
    resaved = editor.post(saved["url"], again, HTTP_ACCEPT="application/json").json()
    assert resaved["success"], resaved


def test_the_slug_of_a_page_that_exists_is_not_made_anew(editor, make_mission):
    page = make_mission("Mission to Haiti")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = sent(editor.get(url).content.decode(), MissionPage) | {"slug": ""}
    assert "slug" in editor.post(url, data).context["form"].errors
