"""Restricting a page: whoever does it hears where the same is still public."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from tests.site.home.models import HomePage
from wagtail_outreach.pages.models import MissionPage, OutreachArchivePage, OutreachLandingPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def french_landing(landing, french):
    return OutreachLandingPage.objects.get(locale=french)


@pytest.fixture
def set_privacy(commit):
    """Set the privacy of a page as an editor does, and what the script is told then."""

    def set_privacy(browser, page, how="login"):
        with commit():
            done = browser.post(
                reverse("wagtailadmin_pages:set_privacy", args=[page.pk]),
                {"restriction_type": how, "password": "", "groups": []},
            )
        assert done.json()["step"] == "set_privacy_done"
        return browser.get(reverse("outreach_still_public", args=[page.pk])).json()

    return set_privacy


def form_of(browser, page):
    return browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def linked(told):
    return [link["url"].partition("#")[0] for link in told["links"]]


def test_restricting_a_lead_says_that_its_translation_is_public(
    editor, make_mission, translated, set_privacy
):
    page = make_mission("Mission to Haiti")
    copy = translated(page)
    told = set_privacy(editor, page)
    assert "“Mission to Haiti”" in told["text"]
    assert "still public on another page (French)" in told["text"]
    assert [link["url"] for link in told["links"]] == [f"{edit(copy)}#outreach-privacy"]
    assert "still public on another page" in form_of(editor, page)
    assert "still public on another page" not in form_of(editor, copy)
    assert set_privacy(editor, copy)["text"] == ""
    assert "still public on another page" not in form_of(editor, page)


def test_restricting_a_translation_says_that_the_lead_is_public(
    editor, make_mission, translated, set_privacy
):
    page = make_mission()
    copy = translated(page)
    assert linked(set_privacy(editor, copy)) == [edit(page)]


@pytest.mark.parametrize("type_", [OutreachLandingPage, HomePage, OutreachArchivePage])
def test_restricting_a_page_above_names_its_own_translation(
    editor, landing, make_mission, translated, set_privacy, commit, french, type_
):
    """One link is enough: what stands below the other page is restricted with it."""
    translated(make_mission())
    with commit():
        landing.refresh_from_db()
        archive = landing.add_child(instance=OutreachArchivePage(title="Archive"))
        archive.save_revision().publish()
        archive.copy_for_translation(french).save_revision().publish()
    page = type_.objects.get(locale__language_code="en")
    other = type_.objects.get(locale__language_code="fr")
    told = set_privacy(editor, page)
    assert linked(told) == [edit(other)]
    assert set_privacy(editor, other)["text"] == ""


def test_a_restriction_above_is_told_on_the_pages_below(
    editor, landing, french_landing, make_mission, translated, commit
):
    page = make_mission()
    copy = translated(page)
    with commit():
        PageViewRestriction.objects.create(page=landing, restriction_type="login")
    assert edit(copy) in form_of(editor, page)
    assert edit(french_landing) in form_of(editor, landing)
    with commit():
        PageViewRestriction.objects.create(page=french_landing, restriction_type="login")
    assert "still public" not in form_of(editor, page)


def test_pages_that_stand_elsewhere_are_named_one_by_one(
    editor, home, landing, french_landing, make_mission, translated, set_privacy, commit
):
    """The other landing page is restricted already; one translation was moved out of it."""
    page, below = make_mission(), make_mission("Mission to Mali")
    translated(below, "Mission au Mali")
    copy = translated(page)
    with commit():
        copy.move(Page.objects.get(pk=french_landing.get_parent().pk), pos="last-child")
        alias = Page.objects.get(pk=below.pk).create_alias(
            parent=HomePage.objects.get(pk=home.pk), update_slug="alias"
        )
    set_privacy(editor, french_landing)
    assert linked(set_privacy(editor, landing)) == sorted([edit(copy), edit(alias)])


def test_an_alias_is_named_as_it_shows_the_same(editor, home, make_mission, set_privacy, commit):
    page = make_mission()
    with commit():
        alias = page.create_alias(parent=HomePage.objects.get(pk=home.pk), update_slug="alias")
    assert linked(set_privacy(editor, page)) == [edit(alias)]
    set_privacy(editor, page, "none")
    assert linked(set_privacy(editor, alias)) == [edit(page)]


def test_a_draft_elsewhere_is_not_public(editor, make_mission, french, set_privacy, commit):
    page = make_mission()
    with commit():
        page.copy_for_translation(french)
    assert set_privacy(editor, page)["text"] == ""


def test_pages_that_have_nothing_to_do_with_a_section_are_none_of_our_business(
    editor, home, french, set_privacy, commit
):
    with commit():
        page = home.add_child(instance=HomePage(title="About us", slug="about", locale=home.locale))
        page.copy_for_translation(french).save_revision().publish()
    assert set_privacy(editor, page)["text"] == ""


def test_who_may_not_set_the_other_privacy_gets_no_link(
    editor_of, landing, make_mission, translated, set_privacy
):
    page = make_mission()
    copy = translated(page)
    browser = editor_of(landing)
    told = set_privacy(browser, page)
    assert "still public on another page (French)" in told["text"]
    assert told["links"] == []
    asked = browser.get(reverse("outreach_still_public", args=[copy.pk]), follow=True)
    assert "still public" not in asked.content.decode()
    assert MissionPage.objects.get(pk=copy.pk).live


def test_every_page_of_the_admin_listens(editor):
    assert "wagtail_outreach/admin/privacy.js" in editor.get("/admin/account/").content.decode()
