"""An editor chooses a former country wherever a country can be chosen."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from tests.wagtail.editing.test_admin import PERIOD, a_place, posted, prefixed, texts
from wagtail_outreach.models import Organisation
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db


def an_election(country):
    election = {"type": "presidential", "round": "", "country": country, "subdivision": ""}
    return {
        **nested_form_data({"elections": streamfield([("election", election)])}),
        **texts("elections-0-value-label"),
        **prefixed("elections-0-value-date", PERIOD),
    }


def test_of_an_election(editor, landing, django_capture_on_commit_callbacks):
    url = reverse(
        "wagtailadmin_pages:add", args=["wagtail_outreach_pages", "missionpage", landing.pk]
    )
    data = posted(**a_place("RS"), **an_election("YUCS"), **{"action-publish": "1"})
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(url, data)
    assert response.status_code == 302, response.context["form"].errors
    page = MissionPage.objects.get()
    [election] = page.facts.elections
    assert (election.former_country, election.country) == ("YUCS", None)
    assert "Yugoslavia" in editor.get(page.url).content.decode()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Former countries" in form


def test_of_an_organisation(editor, undp):
    url = reverse(Organisation.snippet_viewset.get_url_name("edit"), args=["undp"])
    data = nested_form_data(
        {
            "names": streamfield([("name", {})]),
            "identifiers": streamfield([]),
            "relations": streamfield([]),
            "kind": "",
            "country": "CSHH",
            "subdivision": "",
            "url": "",
        }
    )
    names = {**texts("names-0-value-name", "Commission"), **texts("names-0-value-acronym")}
    data |= {**names, **prefixed("names-0-value-period", PERIOD)}
    response = editor.post(url, {**data, "subdivision": "CA-QC"})
    assert "leave this empty" in str(response.context["form"].errors["subdivision"])
    response = editor.post(url, {**data, "country": "DE", "subdivision": "CA-QC"})
    assert "does not lie in" in str(response.context["form"].errors["country"])
    response = editor.post(url, data)
    assert response.status_code == 302, response.context["form"].errors
    kept = Organisation.objects.get(pk="undp")
    assert kept.to_record().former_country == "CSHH"
    again = Organisation(pk="undp")
    again.fill(kept.to_json())
    assert again.to_json() == kept.to_json()
    listing = editor.get(reverse(Organisation.snippet_viewset.get_url_name("list")))
    assert "Czechoslovakia" in listing.content.decode()
