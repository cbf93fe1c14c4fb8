"""Copies of translations: what was corrected on the lead since is not wrong on them again."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.site.home.models import HomePage
from tests.wagtail.conftest import place
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db


def photo(name, alt=""):
    value = {"image": None, "url": f"https://emb.example/{name}.jpg", "alt": alt}
    return {"type": "photo", "value": {**value, "caption": "", "credit": ""}}


def photos_of(record):
    return [(each["url"][20:-4], each.get("alt")) for each in record["photos"]]


@pytest.fixture
def lead(make_mission):
    return make_mission(
        period="2015-10", where=[place("HT")], photos=[photo("queue", "A queue"), photo("face")]
    )


@pytest.fixture
def translation(lead, translated, commit):
    """Made before the lead was corrected."""
    copy = translated(lead)
    with commit():
        copy.photos = [photo("queue", "Une file"), photo("face", "Un visage")]
        copy.save_revision().publish()
    with commit():
        page = MissionPage.objects.get(pk=lead.pk)
        page.period, page.where = "2016-09-29", [place("ML")]
        page.photos = [photo("hall", "A hall"), photo("queue", "A queue")]
        page.save_revision().publish()
    return MissionPage.objects.get(pk=copy.pk)


def copy_page(browser, page, commit, **options):
    parent = page.get_parent()
    with commit():
        answer = browser.post(
            reverse("wagtailadmin_pages:copy", args=[page.pk]),
            {"new_title": "Copie", "new_slug": "copie", "new_parent_page": parent.pk, **options},
        )
    assert answer.status_code == 302
    return Page.objects.child_of(parent).get(slug="copie").specific


def check_facts(page):
    """As they are published, and in the form."""
    activity = Activity.objects.get(translation_key=page.translation_key)
    assert activity.lead_id == page.pk
    assert activity.period == "2016-09-29"
    assert [each["country"] for each in activity.record["places"]] == ["ML"]
    assert photos_of(activity.record) == [("hall", None), ("queue", {"fr": "Une file"})]
    page = MissionPage.objects.get(pk=page.pk)
    assert page.period == "2016-09-29"
    draft = page.get_latest_revision_as_object()
    assert draft.period == "2016-09-29"
    assert draft.where[0].value["territory"] == "ML"
    assert [each.value["alt"] for each in draft.photos] == ["", "Une file"]


def test_the_copy_of_a_translation_states_the_facts_as_they_are(editor, translation, commit):
    check_facts(copy_page(editor, translation, commit, publish_copies="on"))


def test_a_copy_that_is_not_published_drafts_them(editor, translation, commit):
    copy = copy_page(editor, translation, commit)
    assert Activity.objects.get(translation_key=copy.translation_key).record is None
    with commit():
        MissionPage.objects.get(pk=copy.pk).get_latest_revision().publish()
    check_facts(copy)


def test_so_do_the_copies_of_all_translations_below_a_section(
    editor, landing, lead, translation, make_mission, commit
):
    """What is the lead itself keeps its own facts."""
    section = OutreachLandingPage.objects.get(locale=translation.locale)
    make_mission("Mission à part", period="1999", parent=section)
    copy = copy_page(editor, section, commit, publish_copies="on", copy_subpages="on")
    titles = {page.title: page.specific for page in copy.get_children()}
    assert [*titles] == ["Mission en Haïti", "Mission à part"]
    check_facts(titles["Mission en Haïti"])
    assert str(titles["Mission à part"].facts.period) == "1999"


def test_the_copy_of_a_lead_is_what_the_lead_is(editor, lead, translation, commit):
    with commit():
        draft = MissionPage.objects.get(pk=lead.pk)
        draft.period = "2020"
        draft.save_revision()
    copy = copy_page(editor, MissionPage.objects.get(pk=lead.pk), commit, publish_copies="on")
    assert copy.get_latest_revision_as_object().period == "2020"


def test_the_copy_of_an_alias_states_them_too(editor, landing, translation, commit):
    with commit():
        parent = OutreachLandingPage.objects.get(locale=translation.locale)
        alias = translation.create_alias(parent=parent, update_slug="alias")
    check_facts(
        copy_page(editor, MissionPage.objects.get(pk=alias.pk), commit, publish_copies="on")
    )


@pytest.mark.parametrize("times", [1, 2])
def test_an_alias_that_becomes_a_page_states_them(editor, home, translation, commit, times):
    alias = translation
    for number in range(times):
        with commit():
            parent = HomePage.objects.get(pk=home.pk)
            alias = alias.create_alias(parent=parent, update_slug=f"alias-{number}")
        alias = MissionPage.objects.get(pk=alias.pk)
    with commit():
        editor.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    check_facts(alias)


class TestHandingOver:
    """The page that takes over shows the lead's photographs: nothing that was taken away since."""

    def test_photographs_go_with_the_facts(self, lead, translation, commit):
        with commit():
            draft = MissionPage.objects.get(pk=lead.pk)
            draft.photos = [photo("door", "A door"), photo("face", "A face")]
            draft.save_revision()
        with commit():
            MissionPage.objects.get(pk=lead.pk).delete()
        record = Activity.objects.get().record
        assert photos_of(record) == [("hall", None), ("queue", {"fr": "Une file"})]
        heir = MissionPage.objects.get(pk=translation.pk)
        drafted = json.loads(heir.latest_revision.content["photos"])
        assert [each["value"]["alt"] for each in drafted] == ["", "Un visage"]

    @pytest.mark.parametrize("whole_section", [False, True])
    def test_nothing_is_handed_over_where_nothing_is_deleted(
        self, editor, landing, lead, translation, commit, whole_section
    ):
        """Wagtail refuses where the site's name, which it asks for, is not typed rightly."""
        page = OutreachLandingPage.objects.get(pk=landing.pk) if whole_section else lead
        choice = "others" if whole_section else str(translation.pk)
        answer = {"outreach_choice": choice, "confirm_site_name": "nonsense"}
        url = reverse("wagtailadmin_pages:delete", args=[page.pk])
        with commit():
            editor.post(url, answer)
        assert Activity.objects.get().lead_id == lead.pk
        with commit():
            editor.post(url, {**answer, "confirm_site_name": "Test site"})
        assert Activity.objects.get().lead_id == translation.pk
