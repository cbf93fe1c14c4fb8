"""Naming another activity on a page: nobody learns there of what they may not see elsewhere."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.wagtail.editing.test_admin import posted
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import AgreementPage, MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

FIELDS = {"parent_activity": "outreach_activities", "agreement": "outreach_agreements"}


@pytest.fixture
def restrict(commit):
    def restrict(page):
        with commit():
            PageViewRestriction.objects.create(
                page=page, restriction_type="password", password="secret"
            )

    return restrict


@pytest.fixture
def elsewhere(home, commit):
    """A landing page on which the editor has no right."""
    return landing_page(home, commit, "Elsewhere")


def landing_page(home, commit, title):
    with commit():
        home.refresh_from_db()
        page = home.add_child(instance=OutreachLandingPage(title=title))
        page.save_revision().publish()
    return page


@pytest.fixture
def make(make_mission, commit):
    """Make an agreement below a landing page, published unless told otherwise."""

    def make(title, parent, *, live=True, **facts):
        with commit():
            parent.refresh_from_db()
            page = parent.add_child(instance=AgreementPage(title=title, live=False, **facts))
            if live:
                page.save_revision().publish()
        return AgreementPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def all_sorts(make, home, elsewhere, restrict, commit):
    """What the editor may not see, by title: each for a reason of its own."""
    restricted = make("Secret by itself", elsewhere, period="2011")
    restrict(restricted)
    hidden = landing_page(home, commit, "Hidden")
    restrict(hidden)
    below = make("Secret by its parent", hidden, period="2012")
    draft = make("Secret draft", elsewhere, live=False)
    unpublished = make("Secret again", elsewhere, period="2013")
    with commit():
        unpublished.unpublish()
    return {page.title: page.activity.pk for page in (restricted, below, draft, unpublished)}


def listed(browser, name, **asked):
    response = browser.get(reverse(f"{FIELDS[name]}:choose_results"), asked)
    assert response.status_code == 200
    return response.content.decode()


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def refused(response, name):
    return response.status_code == 200 and name in response.context["form"].errors


@pytest.mark.parametrize("name", FIELDS)
def test_what_an_editor_may_not_see_is_neither_listed_nor_named_nor_taken(
    editor_of, landing, make_mission, all_sorts, name
):
    page = make_mission("Mine")
    browser = editor_of(landing)
    form = browser.get(edit_url(page)).content.decode()
    found = listed(browser, name)
    for title, key in all_sorts.items():
        public_id = Activity.objects.get(pk=key).public_id
        for shown in (form, found, listed(browser, name, q="201")):
            assert title not in shown
            assert public_id not in shown
        assert "data-chooser-modal-choice" not in listed(browser, name, q=title)
        one = browser.get(reverse(f"{FIELDS[name]}:chosen", args=[key]), follow=True)
        assert one.status_code == 404
        several = reverse(f"{FIELDS[name]}:chosen_multiple")
        assert browser.get(several, {"id": key}).json()["result"] == []
        answered = browser.post(edit_url(page), posted(title="Mine", **{name: key}))
        assert refused(answered, name)
        assert "whose page you may edit" in str(answered.context["form"].errors[name])


@pytest.mark.parametrize("key", ["x", "²", "-1", "1.5", "9" * 40])
def test_what_is_no_key_chooses_nothing(editor_of, landing, key):
    browser = editor_of(landing)
    for name in FIELDS.values():
        one = browser.get(reverse(f"{name}:chosen", args=[key]), follow=True)
        assert one.status_code == 404
        several = browser.get(reverse(f"{name}:chosen_multiple"), {"id": key})
        assert several.json()["result"] == []


def test_a_restriction_on_a_page_above_holds_a_child_back_too(
    editor_of, landing, elsewhere, make, restrict
):
    """And only since it is there: what is public is offered to everybody."""
    other = make("Treaty", elsewhere, period="2014")
    browser = editor_of(landing)
    assert "Treaty (2014)" in listed(browser, "agreement")
    restrict(elsewhere)
    assert "Treaty" not in listed(browser, "agreement")
    assert other.activity.listed


def test_public_pages_and_own_drafts_can_be_chosen(
    editor_of, landing, elsewhere, make_mission, make, commit
):
    page = make_mission("Mine")
    public = make("Treaty", elsewhere, period="2014")
    draft = make("Planned treaty", landing, live=False, period="2027-03")
    browser = editor_of(landing)
    found = listed(browser, "agreement")
    assert "Treaty (2014)" in found
    assert "Planned treaty (2027, draft)" in found
    for chosen in (public, draft):
        key = chosen.activity.pk
        one = browser.get(reverse("outreach_agreements:chosen", args=[key])).json()["result"]
        assert one["id"] == str(key)
        data = posted(title="Mine", agreement=key, parent_activity=key)
        with commit():
            answered = browser.post(edit_url(page), data)
        assert answered.status_code == 302, answered.context["form"].errors
        draft_of = MissionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
        assert draft_of.agreement_id == draft_of.parent_activity_id == key


def test_who_may_edit_a_translation_may_name_the_activity(
    editor_of, landing, elsewhere, make_mission, make, translated, restrict, french, commit
):
    """Its facts are shown to them there; it is called what their page is called."""
    other = make("Secret treaty", elsewhere, period="2014")
    with commit():
        elsewhere.copy_for_translation(french).save_revision().publish()
    copy = translated(other, "Traité secret")
    restrict(elsewhere)
    found = listed(editor_of(landing, copy), "agreement")
    assert "Traité secret (2014, private)" in found
    assert "Secret treaty" not in found


def test_only_agreements_are_agreements(editor, make_mission, make, landing):
    page, mission = make_mission("Mine"), make_mission("A mission")
    treaty = make("Treaty", landing)
    assert "A mission" not in listed(editor, "agreement")
    assert "Treaty" in listed(editor, "agreement")
    everything = listed(editor, "parent_activity")
    assert "A mission" in everything
    assert "Treaty" in everything
    answered = editor.post(edit_url(page), posted(title="Mine", agreement=mission.activity.pk))
    assert refused(answered, "agreement")
    answered = editor.post(edit_url(page), posted(title="Mine", agreement=treaty.activity.pk))
    assert answered.status_code == 302


def test_what_is_named_already_stays_and_is_not_given_away(
    editor_of, landing, elsewhere, make_mission, make, restrict, commit
):
    """Another editor named it; who corrects a comma need not know what it is."""
    secret = make("Secret treaty", elsewhere)
    page = make_mission("Mine", agreement=secret.activity)
    restrict(elsewhere)
    browser = editor_of(landing)
    form = browser.get(edit_url(page)).content.decode()
    assert "An activity that you may not see" in form
    assert "Secret treaty" not in form
    with commit():
        answered = browser.post(
            edit_url(page), {**posted(title="Mine", agreement=secret.activity.pk)}
        )
    assert answered.status_code == 302, answered.context["form"].errors
    assert MissionPage.objects.get(pk=page.pk).agreement_id == secret.activity.pk


def test_an_activity_is_found_by_words_of_its_title_and_its_year(
    editor, make_mission, make, landing
):
    make("Treaty with Mali", landing, period="2014")
    make("Treaty with Haiti", landing, period="2015")
    assert "Treaty with Mali (2014)" in listed(editor, "agreement", q="mali treaty")
    assert "Haiti" not in listed(editor, "agreement", q="mali treaty")
    assert "Haiti" not in listed(editor, "agreement", q="2014")


def test_the_window_lists_few_at_a_time_and_asks_little(
    editor, make_mission, django_assert_max_num_queries
):
    for number in range(25):
        make_mission(f"Mission {number}", live=bool(number % 2), period="2015")
    with django_assert_max_num_queries(20):
        assert listed(editor, "parent_activity").count("data-chooser-modal-choice") == 10


def test_a_form_made_for_nobody_offers_what_is_public(make_mission):
    make_mission("Draft", live=False)
    page, public = make_mission("Mine"), make_mission("Public")
    form = page.get_edit_handler().get_form_class()(instance=page)
    offered = {row.pk for row in form.fields["parent_activity"].queryset}
    assert offered == {page.activity.pk, public.activity.pk}
