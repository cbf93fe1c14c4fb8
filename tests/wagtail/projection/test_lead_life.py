"""The lead's life: what is listed, where, and what becomes of the facts."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from tests.site.home.models import HomePage
from wagtail_outreach.models import Activity, Section
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

PLACE = {
    "type": "place",
    "value": {
        "territory": "HT",
        "subdivision": "",
        "party": {},
        "locality": {"en": "Port-au-Prince"},
        "online": False,
    },
}


def translate(page, locale, commit, title="Mission en Haïti", live=True):
    with commit():
        copy = page.copy_for_translation(locale)
        copy.title = title
        revision = copy.save_revision()
        if live:
            revision.publish()
    return MissionPage.objects.get(pk=copy.pk)


def test_a_published_lead_is_listed_with_its_facts(make_mission, landing):
    page = make_mission(period="2015-10", where=[PLACE])
    activity = Activity.objects.get()
    assert activity.lead_id == page.pk
    assert activity.listed
    assert activity.section == landing.translation_key
    assert activity.record["period"] == "2015-10"
    assert page.facts.places[0].country == "HT"
    assert page.facts.places[0].locality["en"] == "Port-au-Prince"


def test_a_draft_is_an_activity_that_is_not_listed(make_mission):
    page = make_mission(live=False, period="2015")
    activity = Activity.objects.get()
    assert not activity.listed
    assert activity.record is None
    assert page.facts is None


def test_a_translation_belongs_to_the_same_activity(make_mission, french, commit):
    page = make_mission(period="2015-10")
    copy = translate(page, french, commit)
    activity = Activity.objects.get()
    assert activity.lead_id == page.pk
    assert activity.record["title"] == {"en": "Mission to Haiti", "fr": "Mission en Haïti"}
    assert not copy.is_lead
    assert str(copy.facts.period) == "2015-10"


def test_facts_on_a_translation_are_never_read(make_mission, french, commit):
    page = make_mission(period="2015-10")
    copy = translate(page, french, commit)
    with commit():
        copy.period = "1999"
        copy.save_revision().publish()
    assert str(MissionPage.objects.get(pk=copy.pk).facts.period) == "2015-10"


def test_a_copy_is_a_new_activity_with_a_new_id(make_mission, commit):
    page = make_mission()
    with commit():
        copy = page.copy(update_attrs={"slug": "second"})
    assert Activity.objects.count() == 2
    assert copy.activity.public_id == "mission-to-haiti-2"
    assert copy.is_lead


def test_an_alias_is_no_activity_and_shows_its_source(make_mission, landing, commit):
    page = make_mission(period="2015")
    with commit():
        alias = page.create_alias(update_slug="alias", parent=landing)
    assert Activity.objects.count() == 1
    assert str(MissionPage.objects.get(pk=alias.pk).facts.period) == "2015"


def test_an_unpublished_lead_leaves_the_list_and_its_translation_keeps_the_facts(
    make_mission, french, commit
):
    page = make_mission(period="2015-10")
    copy = translate(page, french, commit)
    with commit():
        page.unpublish()
    activity = Activity.objects.get()
    assert not activity.listed
    assert str(MissionPage.objects.get(pk=copy.pk).facts.period) == "2015-10"


def test_moving_the_lead_moves_the_activity(make_mission, home, commit):
    page = make_mission()
    with commit():
        home.refresh_from_db()
        page.move(home, pos="last-child")
    assert Activity.objects.get().section is None


def test_a_restriction_on_an_ancestor_is_noted(make_mission, landing, commit):
    make_mission()
    with commit():
        restriction = PageViewRestriction.objects.create(page=landing, restriction_type="login")
    assert Activity.objects.get().restrictions == ["login"]
    with commit():
        restriction.delete()
    assert Activity.objects.get().restrictions == []


def test_deleting_the_lead_hands_its_facts_over(make_mission, french, commit):
    page = make_mission(period="2015-10", where=[PLACE])
    copy = translate(page, french, commit)
    with commit():
        page.delete()
    activity = Activity.objects.get()
    heir = MissionPage.objects.get(pk=copy.pk)
    assert activity.lead_id == heir.pk
    assert heir.is_lead
    assert str(heir.facts.period) == "2015-10"
    assert str(heir.get_latest_revision_as_object().period) == "2015-10"
    assert activity.record["title"] == {"fr": "Mission en Haïti"}
    assert activity.listed


def test_deleting_the_last_page_deletes_the_activity(make_mission, commit):
    page = make_mission()
    with commit():
        page.delete()
    assert not Activity.objects.exists()


def test_deleting_the_section_deletes_its_activities(make_mission, home, landing, commit):
    make_mission()
    with commit():
        HomePage.objects.get(pk=home.pk).get_children().get(slug=landing.slug).delete()
    assert not Activity.objects.exists()


def test_every_change_of_the_list_raises_the_version(make_mission, landing, commit):
    page = make_mission()
    before = Section.objects.get(key=landing.translation_key).version
    with commit():
        page.period = "2016"
        page.save_revision().publish()
    after = Section.objects.get(key=landing.translation_key).version
    assert after == before + 1
    with commit():
        page.save()
    assert Section.objects.get(key=landing.translation_key).version == after


def test_a_preview_of_the_lead_shows_its_own_facts(make_mission, rf):
    page = make_mission(period="2015-10")
    page.period = "2017"
    page.is_previewed = True
    page.__dict__.pop("facts", None)
    assert str(page.facts.period) == "2017"


def test_facts_that_do_not_hold_are_left_out_of_a_preview(make_mission):
    page = make_mission(live=False, period="nonsense", where=[PLACE])
    page.is_previewed = True
    assert page.facts.period is None
    assert page.facts.places[0].country == "HT"
