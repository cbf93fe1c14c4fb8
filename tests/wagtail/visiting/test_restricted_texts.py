"""A page whose lead is restricted shows the lead's facts, and none of its words."""

from __future__ import annotations

import pytest
from wagtail.models import Locale, PageViewRestriction

from tests.site.home.models import HomePage
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

PHOTO = "https://emb.example/queue.jpg"
WORDS = ("SUMMARY", "PURPOSE", "OUTCOME", "BODY", "ALT", "CAPTION", "CREDIT", "TITLE")


def photo(**words):
    none = {"alt": "", "caption": "", "credit": ""}
    return {"type": "photo", "value": {"image": None, "url": PHOTO, **none, **words}}


@pytest.fixture
def lead(make_mission):
    return make_mission(
        "SECRET TITLE",
        period="2016-09-29",
        summary="SECRET SUMMARY",
        purpose="SECRET PURPOSE",
        outcome="SECRET OUTCOME",
        body="<h3>SECRET</h3><p>SECRET BODY</p>",
        photos=[photo(alt="SECRET ALT", caption="SECRET CAPTION", credit="SECRET CREDIT")],
        other_texts={"summary": {"es": "SECRET RESUMEN"}},
    )


@pytest.fixture
def translation(lead, french, commit):
    """It has a title and not a word more, so that the lead's words would stand in for its own."""
    with commit():
        copy = lead.copy_for_translation(french)
        copy.title, copy.photos = "Mission", [photo()]
        copy.summary = copy.purpose = copy.outcome = copy.body = ""
        copy.save_revision().publish()
    return MissionPage.objects.get(pk=copy.pk)


@pytest.fixture
def restrict(commit):
    def restrict(page, how="login", **more):
        with commit():
            PageViewRestriction.objects.create(page=page, restriction_type=how, **more)

    return restrict


def shown(client, page):
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return answer.content.decode()


def test_words_of_an_open_lead_stand_in_for_missing_ones(client, translation):
    content = shown(client, translation)
    assert "2016" in content
    assert all(f"SECRET {word}" in content for word in WORDS if word != "TITLE")


@pytest.mark.parametrize("above", [False, True])
def test_words_of_a_restricted_lead_stay_on_it(client, lead, landing, translation, restrict, above):
    restrict(landing if above else lead)
    content = shown(client, translation)
    assert "SECRET" not in content
    assert "29 septembre 2016" in content
    assert PHOTO in content


def test_under_the_same_restriction_they_are_shown(admin_client, lead, translation, restrict):
    restrict(lead)
    restrict(translation)
    assert "SECRET SUMMARY" in shown(admin_client, translation)


def test_under_another_restriction_they_are_not(admin_client, lead, translation, restrict):
    restrict(lead, "password", password="one")
    restrict(translation)
    assert "SECRET" not in shown(admin_client, translation)


def test_an_alias_shows_its_source_and_no_other_page(
    client, home, lead, translation, restrict, commit
):
    """An editor put it there to show just that; what it has no word for, the lead does not say."""
    restrict(lead)
    with commit():
        parent = HomePage.objects.get(pk=home.pk)
        alias = translation.create_alias(parent=parent, update_slug="alias")
    assert "SECRET" not in shown(client, alias)


def test_other_open_translations_still_stand_in(client, lead, translation, restrict, commit):
    spanish = Locale.objects.create(language_code="es")
    restrict(lead)
    with commit():
        copy = translation.copy_for_translation(spanish, copy_parents=True)
        copy.summary = "RESUMEN"
        copy.save_revision().publish()
    content = shown(client, translation)
    assert "RESUMEN" in content
    assert "SECRET" not in content
