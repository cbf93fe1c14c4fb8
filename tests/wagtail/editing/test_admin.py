"""An editor at work, through the admin's own views."""

from __future__ import annotations

import pytest
from django.db.models import ProtectedError
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db

TEXTS = {"0": "", "1": "", "kept": ""}
PERIOD = {
    "from_day": "", "from_month": "", "from_year": "", "ending": "single", "to_day": "",
    "to_month": "", "to_year": "", "doubt": "", "text": "", "before": "",
}  # fmt: skip
STREAMS = ("photos", "timing", "where", "who", "head_counts", "elections", "documents", "more")


def prefixed(prefix, values):
    return {f"{prefix}_{name}": value for name, value in values.items()}


def texts(prefix, en="", fr=""):
    return prefixed(prefix, {"en": en, "fr": fr, "kept": ""})


def posted(**changes):
    data = nested_form_data(
        {
            "title": "Mission to Haiti",
            "slug": "mission-to-haiti",
            "summary": "",
            "body": rich_text(""),
            "purpose": "",
            "outcome": "",
            "activity_type": "observation",
            "activity_status": "",
            "on_behalf_of": "",
            "parent_activity": "",
            "agreement": "",
            "comments": {
                "TOTAL_FORMS": 0,
                "INITIAL_FORMS": 0,
                "MIN_NUM_FORMS": 0,
                "MAX_NUM_FORMS": 0,
            },
            **{name: streamfield([]) for name in STREAMS},
        }
    )
    return {**data, **prefixed("period", PERIOD), **texts("capacity"), **changes}


def a_place(territory="", **changes):
    data = nested_form_data(
        {
            "where": streamfield(
                [("place", {"territory": territory, "subdivision": ""})],
            )
        }
    )
    return {
        **data,
        **texts("where-0-value-party"),
        **texts("where-0-value-locality"),
        **changes,
    }


@pytest.fixture
def add_url(landing):
    return reverse(
        "wagtailadmin_pages:add", args=["wagtail_outreach_pages", "missionpage", landing.pk]
    )


def test_the_form_shows_every_group_of_facts(editor, add_url):
    page = editor.get(add_url).content.decode()
    for heading in ("Texts", "What and when", "Where and with whom", "Who", "How many", "More"):
        assert heading in page
    assert "Ethiopia" in page
    assert "Namibia" in page


def test_an_editor_publishes_a_mission(editor, add_url, django_capture_on_commit_callbacks):
    period = {
        "from_day": "29",
        "from_month": "9",
        "from_year": "2016",
        "ending": "until",
        "to_day": "1",
        "to_month": "10",
        "to_year": "2016",
    }
    data = posted(
        **prefixed("period", period), **a_place("ET"), **texts("capacity", "as secretariat")
    )
    data["action-publish"] = "1"
    data["where-0-value-locality_en"] = "Addis Ababa"
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(add_url, data)
    assert response.status_code == 302, response.context["form"].errors
    page = MissionPage.objects.get()
    assert str(page.facts.period) == "2016-09-29/2016-10-01"
    assert page.facts.places[0].country == "ET"
    assert page.facts.places[0].locality == {"en": "Addis Ababa"}
    assert page.facts.capacity == {"en": "as secretariat"}
    assert Activity.objects.get().listed
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Understood as: From September 29 to October 1, 2016" in form


def test_findings_stand_in_the_form_and_keep_nobody_from_saving(editor, make_mission):
    page = make_mission(period="XXXX-11-07/XXXX-11-18")
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "to look at" in form
    assert "No year stated" in form


def test_an_empty_place_is_refused_where_it_stands_when_publishing(editor, add_url):
    response = editor.post(add_url, {**posted(**a_place("")), "action-publish": "1"})
    assert response.status_code == 200
    error = response.context["form"].errors["where"].as_data()[0]
    assert "Say where" in str(error.block_errors[0].non_block_errors)


def test_a_draft_may_be_incomplete(editor, add_url, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(add_url, posted(**a_place(""), activity_type=""))
    assert response.status_code == 302, response.context["form"].errors
    assert not Activity.objects.get().listed


def test_a_day_without_its_month_is_refused_in_the_editors_words(editor, add_url):
    response = editor.post(add_url, posted(**prefixed("period", {"from_day": "3"})))
    assert "A day is given without its month" in str(response.context["form"].errors["period"])


def test_a_translation_shows_the_facts_and_does_not_edit_them(
    editor, make_mission, french, django_capture_on_commit_callbacks
):
    page = make_mission(period="2015-10")
    with django_capture_on_commit_callbacks(execute=True):
        copy = page.copy_for_translation(french)
    url = reverse("wagtailadmin_pages:edit", args=[copy.pk])
    shown = editor.get(url).content.decode()
    assert "Edit the facts" in shown
    assert 'name="period_from_year"' not in shown
    data = posted(title="Mission en Haïti", slug="mission-en-haiti", period_from_year="1999")
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(url, {**data, "action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors
    assert str(MissionPage.objects.get(pk=copy.pk).facts.period) == "2015-10"


@pytest.mark.parametrize("answer", ["heir", "all"])
def test_deleting_a_lead_asks_what_becomes_of_the_facts(
    editor, make_mission, french, django_capture_on_commit_callbacks, answer
):
    page = make_mission(period="2015-10")
    with django_capture_on_commit_callbacks(execute=True):
        copy = page.copy_for_translation(french)
        copy.save_revision().publish()
    url = reverse("wagtailadmin_pages:delete", args=[page.pk])
    assert "takes over the facts" in editor.get(url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(url, {"outreach_choice": copy.pk if answer == "heir" else "all"})
    if answer == "heir":
        assert Activity.objects.get().lead_id == copy.pk
        assert str(MissionPage.objects.get().facts.period) == "2015-10"
    else:
        assert not MissionPage.objects.exists()
        assert not Activity.objects.exists()


def partner(organisation):
    return {"type": "partner", "value": {"organisation": organisation, "roles": [], "note": {}}}


def test_unpublishing_the_lead_says_what_became_of_the_activity(editor, make_mission, french):
    """It has left the lists of both languages, while its French page is still public."""
    page = make_mission("Mission to Haiti")
    translation = page.copy_for_translation(french, copy_parents=True)
    translation.save_revision().publish()

    def unpublished(one) -> str:
        url = reverse("wagtailadmin_pages:unpublish", args=[one.pk])
        return editor.post(url, follow=True).content.decode()

    said = unpublished(page)
    assert "is no longer listed, in any language" in said
    assert "still public (French)" in said
    assert reverse("wagtailadmin_pages:unpublish", args=[translation.pk]) in said
    assert "is no longer listed" not in unpublished(translation)
    page.save_revision().publish()
    assert "is no longer listed" not in unpublished(page)


def test_an_organisation_in_use_is_not_deleted(editor, make_mission, undp):
    make_mission(who=[partner("undp")])
    url = reverse(Organisation.snippet_viewset.get_url_name("delete"), args=["undp"])
    response = editor.post(url, follow=True)
    assert "is not deleted" in response.content.decode()
    with pytest.raises(ProtectedError):
        undp.delete()


def test_an_organisation_named_in_a_draft_only_is_not_deleted(make_mission, undp):
    page = make_mission()
    page.who = [partner("undp")]
    page.save_revision()
    with pytest.raises(ProtectedError):
        undp.delete()


def test_an_organisation_nobody_names_can_be_deleted(undp):
    undp.delete()
    assert not Organisation.objects.exists()


def test_the_menu_lists_activities_with_their_period_and_country(
    editor, make_mission, django_assert_max_num_queries
):
    place = {"territory": "NA", "subdivision": "", "party": {}, "locality": {}, "online": False}
    make_mission(period="2016-04", where=[{"type": "place", "value": place}])
    page = editor.get("/admin/outreach_missionpage/").content.decode()
    assert "April 2016" in page
    assert "Namibia" in page
    assert "Lead: facts are edited here" in page


def test_organisations_are_listed_and_edited(editor, undp):
    listing = editor.get(reverse(Organisation.snippet_viewset.get_url_name("list")))
    assert "United Nations Development Programme" in listing.content.decode()
    edit = editor.get(reverse(Organisation.snippet_viewset.get_url_name("edit"), args=["undp"]))
    assert "An id never changes" in edit.content.decode()


def test_an_identifier_of_the_wrong_form_is_refused_on_its_field(editor, undp):
    url = reverse(Organisation.snippet_viewset.get_url_name("edit"), args=["undp"])
    data = nested_form_data(
        {
            "names": streamfield([("name", {})]),
            "identifiers": streamfield([("identifier", {"scheme": "wikidata", "value": "42"})]),
            "relations": streamfield([]),
            "kind": "",
            "country": "",
            "subdivision": "",
            "url": "",
        }
    )
    names = {**texts("names-0-value-name", "UNDP"), **texts("names-0-value-acronym")}
    data |= {**names, **prefixed("names-0-value-period", PERIOD)}
    response = editor.post(url, data)
    assert "has not the form" in str(response.context["form"].errors["identifiers"])
    data["identifiers-0-value-value"] = "Q42"
    assert editor.post(url, data).status_code == 302
    assert Organisation.objects.get(pk="undp").to_record().identifiers[0].value == "Q42"


def test_a_body_is_not_its_own_predecessor(editor, undp):
    url = reverse(Organisation.snippet_viewset.get_url_name("edit"), args=["undp"])
    data = nested_form_data(
        {
            "names": streamfield([("name", {})]),
            "identifiers": streamfield([]),
            "relations": streamfield([("predecessor", "undp")]),
            **dict.fromkeys(("kind", "country", "subdivision", "url"), ""),
        }
    )
    names = {**texts("names-0-value-name", "UNDP"), **texts("names-0-value-acronym")}
    response = editor.post(url, {**data, **names, **prefixed("names-0-value-period", PERIOD)})
    assert response.status_code == 200
    assert "not before or after itself" in str(response.context["form"].errors["relations"])
