"""Deleting and unpublishing leads: nobody does to another page what they may not do to it."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Locale

from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

REFUSED = "Nothing was deleted"
ALL_LANGUAGES = "Delete the activity in all languages"


@pytest.fixture
def lead(make_mission):
    return make_mission(period="2015-10")


@pytest.fixture
def french_landing(landing, french):
    return OutreachLandingPage.objects.get(locale=french)


def delete_url(page):
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


def bulk_url(action, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return f"{address}?{urlencode([('id', page.pk) for page in pages])}"


def kept():
    return {*MissionPage.objects.values_list("pk", flat=True)}


def facts_on(page):
    return str(MissionPage.objects.get(pk=page.pk).period)


@pytest.mark.parametrize("rights", ["none", "draft only", "add only"])
def test_what_may_not_be_done_to_a_translation_is_neither_offered_nor_done(
    editor_of, landing, french_landing, lead, translated, commit, rights
):
    """Deleting it is refused; so is writing the facts onto it, where that would be published."""
    copy = translated(lead)
    browser = editor_of(landing)
    group = get_user_model().objects.get(username="some").groups.get()
    if rights != "none":
        names = {"draft only": ["add", "change"], "add only": ["add", "publish"]}[rights]
        for permission in group.page_permissions.filter(page=landing):
            if permission.permission.codename.removesuffix("_page") in names:
                permission.pk, permission.page = None, french_landing
                permission.save()
    asked = browser.get(delete_url(lead)).content.decode()
    assert ALL_LANGUAGES not in asked
    assert "takes over the facts" not in asked
    assert "you may neither edit nor delete" in asked
    for choice in ("all", copy.pk, "others", "0"):
        with commit():
            answered = browser.post(delete_url(lead), {"outreach_choice": choice})
        assert REFUSED in answered.content.decode()
        assert kept() == {lead.pk, copy.pk}
        assert Activity.objects.get().lead_id == lead.pk


def test_who_may_edit_the_translation_may_hand_over_to_it(
    editor_of, landing, french_landing, lead, translated, commit
):
    copy = translated(lead)
    browser = editor_of(landing, french_landing)
    assert ALL_LANGUAGES in browser.get(delete_url(lead)).content.decode()
    with commit():
        answer = browser.post(delete_url(lead), {"outreach_choice": copy.pk}, follow=True)
    assert kept() == {copy.pk}
    assert Activity.objects.get().lead_id == copy.pk
    said = answer.content.decode()
    assert "The facts are edited on “Mission en Haïti” (French) from now on." in said
    assert reverse("wagtailadmin_pages:edit", args=[copy.pk]) in said


def test_nothing_is_said_of_facts_that_went_too(editor, lead, translated, commit):
    translated(lead)
    with commit():
        answer = editor.post(delete_url(lead), {"outreach_choice": "all"}, follow=True)
    assert not kept()
    assert "from now on" not in answer.content.decode()


def test_a_page_that_another_locked_takes_nothing_over(
    editor_of, landing, french_landing, lead, translated
):
    copy = translated(lead)
    browser = editor_of(landing, french_landing)
    copy.locked, copy.locked_by = True, get_user_model().objects.create_superuser("chief")
    copy.save()
    assert "cannot take over the facts" in browser.get(delete_url(lead)).content.decode()
    answered = browser.post(delete_url(lead), {"outreach_choice": copy.pk})
    assert REFUSED in answered.content.decode()
    assert kept() == {lead.pk, copy.pk}


def test_an_alias_elsewhere_keeps_the_activity_from_being_deleted_with_it(
    editor_of, landing, french_landing, lead, translated, commit
):
    """“All languages” takes aliases along, which stand in trees of others as well."""
    translated(lead)
    with commit():
        german = Locale.objects.create(language_code="de")
        alias = lead.copy_for_translation(german, copy_parents=True, alias=True)
    before = kept()
    browser = editor_of(landing, french_landing)
    assert ALL_LANGUAGES not in browser.get(delete_url(lead)).content.decode()
    with commit():
        browser.post(delete_url(lead), {"outreach_choice": "all"})
    assert alias.pk in kept() == before


def test_ticked_leads_are_deleted_once_it_was_said_who_takes_over(
    editor, make_mission, lead, translated, commit
):
    copy = translated(lead)
    alone = make_mission("Mission to Mali")
    url = bulk_url("delete", lead, alone)
    with commit():
        said = editor.post(url, {"confirm_site_name": "Test site"}).content.decode()
    assert "“Mission en Haïti” (French) takes over the facts" in said
    assert 'name="confirm_site_name" value="Test site"' in said
    assert "Mission to Mali" not in said
    assert kept() == {lead.pk, copy.pk, alone.pk}
    with commit():
        editor.post(url, {"outreach_choice": "others"})
    assert kept() == {copy.pk}
    assert Activity.objects.get().lead_id == copy.pk
    assert facts_on(copy) == "2015-10"


def test_leads_ticked_with_all_their_pages_are_deleted_without_a_question(
    editor, make_mission, lead, translated, commit
):
    copy, alone = translated(lead), make_mission("Mission to Mali")
    with commit():
        editor.post(bulk_url("delete", lead, copy, alone))
    assert kept() == set()


def test_ticking_a_lead_hands_nothing_to_a_page_of_others(
    editor_of, landing, make_mission, lead, translated, commit
):
    copy, alone = translated(lead), make_mission("Mission to Mali")
    browser = editor_of(landing)
    for data in ({}, {"outreach_choice": "others"}):
        with commit():
            said = browser.post(bulk_url("delete", lead, alone), data).content.decode()
        assert "none can take over the facts" in said
        assert "Delete these pages" not in said
        assert kept() == {lead.pk, copy.pk, alone.pk}


def test_the_page_above_a_lead_hands_nothing_to_a_page_of_others(
    editor_of, landing, lead, translated, commit
):
    """Deleting a whole section in one language deletes its leads."""
    copy = translated(lead)
    browser = editor_of(
        landing, landing.get_parent(), actions=("add", "change", "publish", "bulk_delete")
    )
    for data in ({}, {"outreach_choice": "others"}):
        with commit():
            said = browser.post(delete_url(landing), data).content.decode()
        assert "none can take over the facts" in said
        assert kept() == {lead.pk, copy.pk}


def test_the_page_above_a_lead_is_deleted_once_it_was_said_who_takes_over(
    editor, landing, lead, translated, commit
):
    copy = translated(lead)
    with commit():
        assert "takes over the facts" in editor.post(delete_url(landing)).content.decode()
    assert kept() == {lead.pk, copy.pk}
    with commit():
        editor.post(delete_url(landing), {"outreach_choice": "others"})
    assert kept() == {copy.pk}
    assert Activity.objects.get().lead_id == copy.pk


def test_unpublishing_offers_to_unpublish_what_may_be(editor_of, landing, lead, translated):
    copy = translated(lead)
    browser = editor_of(landing)
    url = reverse("wagtailadmin_pages:unpublish", args=[lead.pk])
    said = browser.post(url, follow=True).content.decode()
    assert "still public (French)" in said
    assert reverse("wagtailadmin_pages:unpublish", args=[copy.pk]) not in said


def test_unpublishing_ticked_leads_says_which_pages_are_still_public(editor, lead, translated):
    translated(lead)
    url = f"{bulk_url('unpublish', lead)}&next={reverse('wagtailadmin_home')}"
    said = editor.post(url, follow=True).content.decode()
    assert "still public (French)" in said
