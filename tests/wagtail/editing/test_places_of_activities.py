"""Editors make activities where a list shows them; where none does, the form says so."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import override
from wagtail.users.models import UserProfile

from tests.site.home.models import HomePage
from wagtail_outreach.editing.parents import MOST_OFFERED
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


class TestChoosing:
    """Who adds an activity from its list is asked below which page, where there are several."""

    @pytest.fixture
    def url(self):
        return lambda: reverse("outreach_missionpage:choose_parent")

    def test_names_the_pages_that_can_be_meant(self, editor, landing, french, url):
        """In every language; what lists nothing is not among them."""
        soup = BeautifulSoup(editor.get(url()).content, "html.parser")
        said = [each.get_text(strip=True) for each in soup.select("form label:has(input)")]
        assert said == ["International activities (English)", "Activités internationales (French)"]
        chosen = soup.select_one("input[name=parent_page][checked]")
        assert chosen["value"] == str(landing.pk)
        translated = landing.get_translation(french)
        answer = editor.post(url(), {"parent_page": translated.pk})
        assert answer.url.endswith(f"/{translated.pk}/")

    def test_begins_with_the_language_of_who_asks(self, editor, landing, french, url):
        UserProfile.get_for_user(get_user_model().objects.get()).delete()
        UserProfile.objects.create(user=get_user_model().objects.get(), preferred_language="fr")
        soup = BeautifulSoup(editor.get(url()).content, "html.parser")
        chosen = soup.select_one("input[name=parent_page][checked]")
        assert chosen["value"] == str(landing.get_translation(french).pk)

    def test_asks_nothing_where_there_is_one(self, editor_of, landing, url):
        answer = editor_of(landing).get(url())
        assert answer.url.endswith(f"/missionpage/{landing.pk}/")

    def test_refuses_another_page(self, editor, landing, home, url):
        answer = editor.post(url(), {"parent_page": home.pk})
        assert answer.status_code == 200
        assert "Select a valid choice" in answer.content.decode()

    def test_many_are_looked_for_in_the_tree(self, editor, landing, url):
        for number in range(MOST_OFFERED):
            landing.add_child(instance=HomePage(title=f"Folder {number}", slug=f"f{number}"))
        answer = editor.get(url())
        assert "Choose a page" in answer.content.decode()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_findings_are_sentences(make_mission, language):
    """They stand in a row with what to do about them."""
    bare = make_mission("Bare")
    with override(language):
        found = [each for each in findings_of(bare) if "code" in each]
    assert found
    for each in found:
        assert each["message"][0].isupper()
        assert each["message"].endswith(".")
