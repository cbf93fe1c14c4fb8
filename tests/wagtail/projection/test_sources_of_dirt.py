"""Changes that no page's own signal tells of, each of which rows have to follow."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from electoral_outreach.listing import Query
from tests.site.home.models import HomePage
from wagtail_outreach.listing import reading_of
from wagtail_outreach.listing.source import TableSource
from wagtail_outreach.models import Activity, FacetValue, Section
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage
from wagtail_outreach.projection.identity import free_public_id

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 1)


def test_a_page_loaded_raw_is_projected(make_mission, commit, tmp_path):
    page = make_mission(period="2015")
    tables = [
        {"model": "wagtail_outreach_pages.missionpage", "pk": page.pk, "fields": {"period": "1999"}}
    ]
    path = tmp_path / "pages.json"
    path.write_text(json.dumps(tables))
    with commit():
        call_command("loaddata", str(path), verbosity=0)
    assert Activity.objects.get().period == "1999"


def test_a_page_of_which_one_table_is_loaded_raw_is_projected(make_mission, commit, tmp_path):
    page = make_mission(period="2015")
    path = tmp_path / "pages.json"
    call_command("dumpdata", "wagtailcore.page", output=str(path), verbosity=0)
    objects = json.loads(path.read_text())
    (fields,) = (each["fields"] for each in objects if each["pk"] == page.pk)
    fields["live"] = False
    path.write_text(json.dumps(objects))
    with commit():
        call_command("loaddata", str(path), verbosity=0)
    assert not Activity.objects.get().listed


def test_a_page_that_expires_is_listed_no_longer(make_mission, commit):
    """Wagtail's schedule takes pages away as pages of the base model."""
    page = make_mission(period="2015")
    MissionPage.objects.update(expire_at=timezone.now() - timedelta(hours=1))
    with commit():
        call_command("publish_scheduled")
    assert not MissionPage.objects.get(pk=page.pk).live
    assert not Activity.objects.get().listed


def test_a_landing_page_loaded_raw_makes_no_other_section(landing, commit, undp, tmp_path):
    path = tmp_path / "pages.json"
    call_command(
        "dumpdata", "wagtail_outreach_pages.outreachlandingpage", output=str(path), verbosity=0
    )
    objects = json.loads(path.read_text())
    for each in objects:
        each["fields"]["institution"] = "undp"
    path.write_text(json.dumps(objects))
    before = set(Section.objects.values_list("key", flat=True))
    with commit():
        call_command("loaddata", str(path), verbosity=0)
    assert set(Section.objects.values_list("key", flat=True)) == before
    assert Section.objects.get(key=landing.translation_key).institution == "undp"


def test_a_deleted_group_is_taken_out_of_restrictions(make_mission, landing, commit):
    group = Group.objects.create(name="Members")
    make_mission()
    with commit():
        restriction = PageViewRestriction.objects.create(page=landing, restriction_type="groups")
        restriction.groups.add(group)
    assert Activity.objects.get().restrictions == [f"groups:{group.pk}"]
    with commit():
        group.delete()
    assert Activity.objects.get().restrictions == ["groups:"]


def test_what_was_a_part_of_a_deleted_activity_is_so_no_longer(make_mission, commit):
    whole = make_mission("Whole")
    make_mission("Part", parent_activity=whole.activity)
    assert Activity.objects.get(public_id="part").record["parent"] == "whole"
    with commit():
        whole.delete()
    assert "parent" not in Activity.objects.get().record


def test_a_draft_of_a_landing_page_says_nothing_of_the_institution(landing, undp, commit):
    with commit():
        landing.institution = undp
        landing.save_revision()
    assert Section.objects.get(key=landing.translation_key).institution == ""


def test_no_place_inherits_the_restriction_of_its_neighbour(make_mission, home, landing, commit):
    """Moving a page first gives every other page of the folder another path."""
    with commit():
        secret = HomePage(title="Secret", slug="secret")
        Page.objects.get(pk=home.pk).add_child(instance=secret)
        other = Page.objects.get(pk=home.pk).add_child(
            instance=OutreachLandingPage(title="Other", slug="other")
        )
        PageViewRestriction.objects.create(page=secret, restriction_type="login")
    page = make_mission("Members", parent=other)
    with commit():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert ask(other) == 0
    with commit():
        # the paths that were the secret folder's are now those of the pages beside it
        last = Page.objects.get(pk=other.pk)
        last.move(Page.objects.get(pk=secret.pk), pos="left")
    for each in OutreachLandingPage.objects.filter(locale=home.locale):
        assert ask(each) == 0


def ask(page):
    page = OutreachLandingPage.objects.get(pk=page.pk)
    reading = reading_of(page, languages=["en"], today=TODAY)
    return reading.answer(Query()).total


def test_an_id_has_single_hyphens():
    assert free_public_id(MissionPage(title="a _ b")) == "a-b"
    assert free_public_id(MissionPage(title="__")) == "mission"


def test_values_are_known_whatever_order_they_become_visible_in(make_mission, landing):
    """A number given out earlier may become visible later, as its transaction ends later."""
    page = make_mission(period="2015")
    source = TableSource(landing.translation_key, frozenset(), lambda _: None)
    list(source.rows())
    late = FacetValue.objects.create(pk=10_000, facet="country", code="HT")
    early = FacetValue.objects.create(pk=9_000, facet="country", code="MG")
    row = next(iter(source.rows()))._replace(key=page.pk, values=(late.pk,))
    source.learn([row])
    source.learn([row._replace(values=(early.pk,))])
    assert source.values[early.pk] == ("country", "MG")


def test_a_locale_of_another_language_gives_its_pages_other_addresses(
    make_mission, landing, french, commit, settings
):
    """At once: Wagtail would keep the former ones for an hour."""
    page = make_mission("Mission")
    with commit():
        translated = page.copy_for_translation(french, copy_parents=True)
        translated.save_revision().publish()
    translated = MissionPage.objects.get(pk=translated.pk)
    assert translated.get_url().startswith("/fr/")
    with commit():
        french.language_code = "es"
        french.save()
    translated = MissionPage.objects.get(pk=translated.pk)
    assert translated.get_url().startswith("/es/")
