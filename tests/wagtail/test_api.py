"""Wagtail's APIs, second and third, say of an activity what its page says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client, override_settings
from wagtail.models import Locale, PageViewRestriction

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Activity
from tests.wagtail.conftest import place
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db
URLS = override_settings(ROOT_URLCONF="tests.site.api_urls")
PARTNER = {"type": "partner", "value": {"organisation": "undp", "roles": ["organiser"], "note": {}}}


@pytest.fixture
def mission(undp, make_mission) -> MissionPage:
    return make_mission(
        summary="Four days in Port-au-Prince.",
        period="2016-11-07/2016-11-18",
        where=[place("HT")],
        who=[PARTNER],
    )


def second(page: MissionPage) -> dict[str, Any]:
    """The page in API v2."""
    with URLS:
        response = Client().get(f"/api/v2/pages/{page.pk}/?fields=*")
    assert response.status_code == 200, response.content
    return dict(response.json())


def third(page: MissionPage) -> dict[str, Any]:
    """The page in API v3."""
    with URLS:
        response = Client().get(f"/api/v3/pages/{page.pk}/")
    assert response.status_code == 200, response.content
    return dict(response.json())


EITHER = pytest.mark.parametrize("api", [second, third])


@EITHER
def test_facts_are_those_of_a_register(api, mission) -> None:
    """As any reader of registers takes them, with the organisations that they name."""
    told = api(mission)
    assert told["summary"] == "Four days in Port-au-Prince."
    institution = {"id": "emb", "names": [{"name": {"en": "Our EMB"}}]}
    register = json_format.loads(
        json.dumps(
            {
                "institution": institution,
                "organisations": told["organisations"],
                "activities": [told["facts"]],
            }
        )
    )
    activity: Activity = register.activities[0]
    assert str(activity.period) == "2016-11-07/2016-11-18"
    assert [each.country for each in activity.places] == ["HT"]
    assert activity.partners[0].organisation == "undp"
    assert register.organisation("undp").current.acronym["fr"] == "PNUD"


@EITHER
def test_a_translation_has_the_facts_of_the_lead(api, mission, french: Locale) -> None:
    copy = mission.copy_for_translation(french, copy_parents=True)
    copy.title, copy.period = "Mission en Haïti", ""
    copy.save_revision().publish()
    facts = api(copy)["facts"]
    assert facts["period"] == "2016-11-07/2016-11-18"
    assert facts["title"] == {"en": "Mission to Haiti", "fr": "Mission en Haïti"}


@EITHER
def test_what_was_never_published_is_null(api, mission, french: Locale, landing) -> None:
    """A translation may go before its lead."""
    lead = landing.add_child(instance=MissionPage(title="Draft", live=False))
    copy = lead.copy_for_translation(french, copy_parents=True)
    copy.save_revision().publish()
    told = api(copy)
    assert told["facts"] is None
    assert told["organisations"] is None


@EITHER
def test_columns_of_facts_are_not_said(api, mission) -> None:
    """On every page but the lead they say nothing."""
    told = api(mission)
    assert not {"period", "where", "who", "head_counts", "documents", "activity_type"} & set(told)


@EITHER
@pytest.mark.parametrize("above", [False, True], ids=["the page", "its section"])
def test_texts_of_a_restricted_page_are_not_in_its_translation(
    api, above: bool, mission, french: Locale, django_capture_on_commit_callbacks
) -> None:
    copy = mission.copy_for_translation(french, copy_parents=True)
    copy.title, copy.summary = "Mission en Haïti", ""
    copy.save_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):
        page = mission.get_parent() if above else mission
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    facts = api(MissionPage.objects.get(pk=copy.pk))["facts"]
    assert "Port-au-Prince" not in str(facts)


def test_a_list_says_facts_where_asked(mission) -> None:
    with URLS:
        response = Client().get(
            "/api/v2/pages/?type=wagtail_outreach_pages.MissionPage&fields=facts"
        )
    items = response.json()["items"]
    assert [each["facts"]["period"] for each in items] == ["2016-11-07/2016-11-18"]


@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("above", [False, True], ids=["the page", "its section"])
def test_a_restricted_page_says_nothing(version: str, above: bool, mission) -> None:
    """Neither by itself nor in a list."""
    page = mission.get_parent() if above else mission
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    with URLS:
        # An address that is not found is looked for below each language, and not found there.
        alone = Client().get(f"/api/{version}/pages/{mission.pk}/", follow=True)
        listed = Client().get(f"/api/{version}/pages/")
    assert alone.status_code == 404
    assert b"Port-au-Prince" not in alone.content
    assert listed.status_code == 200
    assert b"Mission to Haiti" not in listed.content
