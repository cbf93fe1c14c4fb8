"""A section's listing: the library's answers, over what is published."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import RequestFactory
from wagtail.models import PageViewRestriction, Site

from electoral_outreach.listing import Query
from wagtail_outreach.listing import reading_of, section_listing, section_recent
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 1)


def ask(page, languages=("en",), **query):
    return section_listing(page, Query(**query), languages=languages, today=TODAY)


def test_what_is_published_is_listed_newest_first(make_mission, landing):
    make_mission("Old", period="1992")
    make_mission("New", period="2016-04")
    make_mission("Draft", period="2017", live=False)
    listing = ask(landing)
    assert [item.title.text for item in listing.items] == ["New", "Old"]
    assert [(each.year, each.count) for each in listing.years] == [(2016, 1), (1992, 1)]
    assert listing.items[0].url == "/en/international-activities/new/"


def test_a_reader_gets_the_page_in_their_language_or_in_the_one_there_is(
    make_mission, landing, french, commit
):
    page = make_mission("Both", period="2016")
    make_mission("English only", period="2015")
    with commit():
        copy = page.copy_for_translation(french)
        copy.title, copy.slug = "Les deux", "les-deux"
        copy.save_revision().publish()
    translated = OutreachLandingPage.objects.get(locale=french)
    both, english = ask(translated, ("fr",)).items
    assert (both.title.text, both.language, both.url) == (
        "Les deux", "fr", "/fr/activites-internationales/les-deux/",
    )  # fmt: skip
    assert (english.title.language, english.language) == ("en", "en")
    assert english.url == "/en/international-activities/english-only/"


def test_an_unpublished_translation_is_not_linked(make_mission, landing, french, commit):
    page = make_mission("Both", period="2016")
    with commit():
        page.copy_for_translation(french)
    assert ask(landing, ("fr",)).items[0].language == "en"


def test_restricted_activities_are_listed_under_the_same_restriction_only(
    make_mission, landing, french, commit
):
    page = make_mission("Secret", period="2016")
    make_mission("Public", period="2015")
    with commit():
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert [item.title.text for item in ask(landing).items] == ["Public"]
    with commit():
        PageViewRestriction.objects.create(page=landing, restriction_type="login")
    assert ask(landing).total == 2
    # the French tree is open to everybody
    assert ask(OutreachLandingPage.objects.get(locale=french)).total == 0


def test_a_renamed_organisation_is_found_by_its_new_name(make_mission, landing, undp, commit):
    value = {"organisation": "undp", "roles": ["funder"], "note": {}}
    make_mission("With", period="2016", who=[{"type": "partner", "value": value}])
    assert ask(landing).facets["partner"][0].label == "UNDP"
    with commit():
        organisation = Organisation.objects.get(pk="undp")
        name = {"name": {"en": "Development Programme"}, "acronym": {"en": "DP"}, "period": ""}
        organisation.names = [{"type": "name", "value": name}]
        organisation.save()
    assert ask(landing).facets["partner"][0].label == "DP"


def test_the_number_of_queries_does_not_grow(make_mission, landing, django_assert_num_queries):
    make_mission("One", period="2016")
    ask(landing)
    with django_assert_num_queries(2):
        ask(landing)
    for number in range(6):
        make_mission(f"More {number}", period="2016")
    ask(landing)
    with django_assert_num_queries(2):
        assert ask(landing).total == 7


def test_recent_are_those_that_have_begun(make_mission, landing):
    make_mission("Past", period="2016")
    make_mission("Coming", period="2031")
    recent = section_recent(landing, "mission", 3, languages=["en"], today=TODAY)
    assert [item.title.text for item in recent] == ["Past"]


def test_rows_without_a_section_are_listed_nowhere(make_mission, home, landing):
    make_mission("Elsewhere", parent=home)
    assert Activity.objects.get().listed
    assert ask(landing).total == 0


@pytest.mark.parametrize("slash", [True, False])
@pytest.mark.parametrize("sites", [1, 2])
@pytest.mark.parametrize("i18n", [True, False])
def test_addresses_are_those_that_wagtail_makes(
    landing, make_mission, home, settings, monkeypatch, slash, sites, i18n
):
    """Of pages beside each other and further down, with slugs in any script."""
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = True
    folder = landing.add_child(instance=MissionPage(title="Folder", slug="folder"))
    for number, slug in enumerate(("one", "été", "two", "بعثة", "three-3", "日本")):
        make_mission(f"Mission {number}", parent=(landing, folder)[number % 2], slug=slug)
    settings.WAGTAIL_I18N_ENABLED = i18n
    monkeypatch.setattr("wagtail.models.pages.WAGTAIL_APPEND_SLASH", slash)
    if sites == 2:
        Site.objects.create(hostname="other.example", root_page=home)
    request = RequestFactory().get("/", headers={"host": "localhost"})
    reading = reading_of(landing, languages=["en"], today=TODAY, request=request)
    items = reading.items(reading.answer(Query()).items)
    assert len(items) == 7
    for item in items.values():
        page = MissionPage.objects.get(title=item.title.text)
        assert item.url == page.get_url(request)
