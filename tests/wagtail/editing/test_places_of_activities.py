"""Editors make activities where a list shows them; where none does, the form says so."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.site.home.models import HomePage
from wagtail_outreach.editing.summary import findings_of
from wagtail_outreach.pages.models import AgreementPage, HostingPage, MissionPage

pytestmark = pytest.mark.django_db

MODELS = (MissionPage, HostingPage, AgreementPage)
NOWHERE = "No list shows this page: no page of international activities is above it."


@pytest.fixture
def folder(landing):
    return landing.add_child(instance=HomePage(title="Folder", slug="folder"))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_below_a_landing_page_and_folders_in_it_only(landing, folder, home, french, model):
    french_landing, french_home = landing.get_translation(french), home.get_translation(french)
    for parent in (landing, folder, french_landing):
        assert model.can_create_at(parent), parent
    for parent in (home, french_home, home.get_parent()):
        assert not model.can_create_at(parent), parent


def test_the_admin_offers_and_takes_none_elsewhere(editor, landing, folder, home):
    def url(parent):
        names = ["wagtail_outreach_pages", "missionpage", parent.pk]
        return reverse("wagtailadmin_pages:add", args=names)

    offered = editor.get(reverse("wagtailadmin_pages:add_subpage", args=[home.pk]))
    assert url(home) not in offered.content.decode()
    assert editor.get(url(home)).status_code == 302
    offered = editor.get(reverse("wagtailadmin_pages:add_subpage", args=[folder.pk]))
    assert url(folder) in offered.content.decode()
    assert editor.get(url(folder)).status_code == 200


def test_what_stands_elsewhere_says_that_no_list_shows_it(make_mission, home, landing, folder):
    below_home = make_mission("Below home", period="2015", parent=home)
    assert NOWHERE in [each["message"] for each in findings_of(below_home)]
    for parent in (landing, folder):
        listed = make_mission(f"Below {parent.pk}", period="2015", parent=parent)
        assert NOWHERE not in [each["message"] for each in findings_of(listed)]
