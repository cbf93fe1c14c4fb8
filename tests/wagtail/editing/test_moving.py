"""Pages are moved among those of their language; elsewhere the editor hears why not."""

from __future__ import annotations

import html

import pytest
from django.urls import reverse

from tests.site.home.models import HomePage

pytestmark = pytest.mark.django_db


def url(page, destination):
    return reverse("wagtailadmin_pages:move_confirm", args=[page.pk, destination.pk])


@pytest.mark.parametrize("method", ["get", "post"])
def test_into_another_language_the_reason_is_said(editor, landing, make_mission, french, method):
    mission = make_mission()
    elsewhere = landing.get_translation(french)
    response = getattr(editor, method)(url(mission, elsewhere), follow=True)
    assert response.redirect_chain == [(reverse("wagtailadmin_pages:move", args=[mission.pk]), 302)]
    said = html.unescape(response.content.decode())
    assert f"“{mission.title}” is in English and “{elsewhere.title}” in French" in said
    mission.refresh_from_db()
    assert mission.get_parent().pk == landing.pk


def test_within_its_language_it_is_moved(editor, landing, make_mission):
    mission = make_mission()
    folder = landing.add_child(instance=HomePage(title="Folder", slug="folder"))
    assert editor.get(url(mission, folder)).status_code == 200
    editor.post(url(mission, folder))
    mission.refresh_from_db()
    assert mission.get_parent().pk == folder.pk


def test_pages_that_are_not_ours_are_left_to_wagtail(editor, landing, french):
    page = landing.add_child(instance=HomePage(title="Folder", slug="folder"))
    response = editor.get(url(page, landing.get_translation(french)))
    assert "among pages of its language" not in response.content.decode()
