"""The machine's editor does what it says, so that the machine is not one that does nothing."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.test import override_settings
from wagtail.models import Locale, Page, PageViewRestriction, Site

from electoral_outreach.model import Mission, Organisation, Register
from tests.site.home.models import HomePage
from tests.wagtail.projection.editor import Editor
from tests.wagtail.projection.ground import activity_pages, empty_the_database, make_a_site
from tests.wagtail.projection.invariants import rows_are_right
from tests.wagtail.projection.test_machine import LANGUAGES, with_parent
from wagtail_outreach.models import Activity
from wagtail_outreach.models import Organisation as OrganisationRow
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

FACTS = {
    "title": "Study",
    "period": "2014/..",
    "territories": ["HT", "002"],
    "partners": [("undp", "host")],
    "themes": ["parliaments"],
    "status": "cancelled",
    "photos": ["https://example.org/a.jpg"],
    "parent": 0,
    "body": "<h3>Head</h3><p>One</p>",
}


@pytest.fixture
def editor(transactional_db):
    with override_settings(LANGUAGES=LANGUAGES, WAGTAIL_CONTENT_LANGUAGES=LANGUAGES):
        empty_the_database()
        make_a_site()
        yield Editor()
        rows_are_right()


def first():
    return Activity.objects.get(public_id="first")


def page():
    return MissionPage.objects.get(pk=first().lead_id)


def landing(language="en"):
    return OutreachLandingPage.objects.get(slug="abroad", locale__language_code=language)


@pytest.mark.parametrize("kind", ["mission", "hosting", "agreement"])
def test_an_activity_is_made_and_edited_with_every_fact(editor, kind):
    editor.create(landing(), kind, with_parent(FACTS, kind), publish=True)
    made = Activity.objects.get(public_id="study")
    assert (made.kind, made.record["period"], made.record["parent"]) == (kind, "2014/..", "first")
    assert [each.get("country") for each in made.record["places"]] == ["HT", None]
    assert made.record["partners"] == [{"organisation": "undp", "roles": ["host"]}]
    (lead,) = [each for each in activity_pages() if each.pk == made.lead_id]
    editor.edit(lead, {**with_parent(FACTS, kind), "title": "Other"}, publish=True)
    made.refresh_from_db()
    assert made.record["title"] == {"en": "Other"}


def test_a_page_is_scheduled_published_and_taken_away(editor):
    facts = with_parent({**FACTS, "title": "Later"}, "mission")
    editor.schedule(page(), facts, after=1, until=3)
    assert first().record["title"] == {"en": "First"}
    editor.run_schedule(2)
    assert first().record["title"] == {"en": "Later"}
    editor.run_schedule(4)
    assert not first().listed


def test_pages_are_unpublished_moved_renamed_and_put_first(editor):
    editor.rename(landing(), "other-name", institution="oif", publish=True)
    assert OutreachLandingPage.objects.filter(slug="other-name", institution="oif").exists()
    folder = HomePage.objects.get(slug="folder")
    editor.move(page(), folder)
    assert page().get_parent().pk == folder.pk
    editor.reorder(folder, 0)
    assert folder.get_parent().get_first_child().pk == folder.pk
    editor.unpublish(folder, below=True)
    assert not Activity.objects.filter(listed=True).exists()


def test_pages_are_copied_translated_and_deleted(editor):
    editor.copy(page(), landing(), alias=True)
    (alias,) = activity_pages(aliases=True)
    editor.convert(alias)
    assert Activity.objects.count() == 3
    editor.copy(landing(), Page.objects.get(slug="elsewhere"), copy_subpages=True)
    assert Activity.objects.count() == 6
    editor.translate(page(), Locale.objects.get(language_code="fr"), below=False)
    heir = MissionPage.objects.get(
        translation_key=page().translation_key, locale__language_code="fr"
    )
    editor.delete(page(), str(heir.pk))
    assert first().lead_id == heir.pk


def test_pages_are_restricted_and_groups_deleted(editor):
    group = Group.objects.first()
    editor.restrict(landing(), "groups", [group.pk], "")
    assert first().restrictions == [f"groups:{group.pk}"]
    editor.delete_group(group)
    assert first().restrictions == ["groups:"]
    editor.restrict(landing(), "none", [], "")
    assert (first().restrictions, PageViewRestriction.objects.count()) == ([], 1)


def test_organisations_sites_and_languages_are_changed(editor):
    undp = OrganisationRow.objects.get(pk="undp")
    editor.rename_organisation(undp, "Nations", "UNO")
    editor.retire(OrganisationRow.objects.get(pk="undp"))
    undp.refresh_from_db()
    assert (str(undp), undp.retired) == ("Nations (UNO)", True)
    editor.change_site(Site.objects.get(), Page.objects.get(slug="elsewhere"), "example.org")
    assert Site.objects.get().hostname == "example.org"
    editor.change_locale(Locale.objects.get(language_code="fr"), "es")
    assert landing("es").live


def test_organisations_are_merged(editor):
    facts = {**FACTS, "partners": [("oif", "host")]}
    editor.create(landing(), "mission", with_parent(facts, "mission"), publish=True)
    rows = OrganisationRow.objects
    editor.merge(rows.get(pk="oif"), rows.get(pk="undp"))
    (partner,) = Activity.objects.get(public_id="study").record["partners"]
    assert partner["organisation"] == "undp"


def test_pages_are_loaded_imported_and_rolled_back(editor):
    editor.load(page(), period="2013", title="Loaded", live=True)
    assert (first().period, first().record["title"]) == ("2013", {"en": "Loaded"})
    register = Register(
        institution=Organisation(id="emb", names=[{"name": {"en": "Commission"}}]),
        activities=[Mission(id="imported", title={"en": "Imported"}, period="2013")],
    )
    editor.take_in(register, landing(), publish=True)
    assert Activity.objects.get(public_id="imported").listed
    editor.abandon(page())
    assert first().period == "2013"
