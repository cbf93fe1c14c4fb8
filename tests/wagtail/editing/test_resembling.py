"""What an import is told to resemble what is there, and leaving single activities out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from electoral_outreach.formats import json as register_json
from tests.wagtail.editing.importers import imported, mission_to, read, said, somebody
from tests.wagtail.editing.test_uploading import PAGE, confirm, upload
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import ImportRefused
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

TRAINING = mission_to("old-name", period="2014", en="Training, Mali") | {
    "places": [{"country": "ML"}]
}


@pytest.fixture
def address() -> str:
    return reverse("outreach_import:index")


@pytest.fixture
def known(landing: OutreachLandingPage, django_capture_on_commit_callbacks: Any) -> Any:
    """Imports activities and has them projected."""

    def known(*activities: dict[str, Any]) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            imported(read(*activities))

    return known


def ids() -> set[str]:
    return set(Activity.objects.values_list("public_id", flat=True))


def warnings(page: BeautifulSoup) -> list[Any]:
    return page.select("[id^=outreach-similar-] p")


def test_what_is_there_under_another_id_is_shown_beside_its_entry(
    admin_client: Client, known: Any, address: str
) -> None:
    known(TRAINING)
    page = upload(admin_client, address, PAGE, "page.html")
    [warning] = warnings(page)
    lead = MissionPage.objects.get()
    [link] = warning.select("a")
    assert link.get_text() == "Training, Mali"
    assert link["href"] == reverse("wagtailadmin_pages:edit", args=[lead.pk])
    assert warning.get_text(" ", strip=True).endswith("Training, Mali (In 2014)")
    assert "old-name" not in page.get_text()
    entry = warning.find_parent("article")
    [tick] = entry.select("input[name=take]")
    assert entry.h4.label.get_text(strip=True) == "Training in Mali"
    assert tick["aria-describedby"] == warning.parent["id"]


def test_what_stands_in_the_file_twice_is_told_of_the_second(
    admin_client: Client, landing: OutreachLandingPage, address: str
) -> None:
    data = register(activities=[TRAINING, {**TRAINING, "id": "again"}])
    [warning] = warnings(upload(admin_client, address, json.dumps(data), "register.json"))
    assert "another activity of the file" in warning.get_text()
    assert warning.find_parent("article").input["value"] == "again"


def test_an_activity_that_one_may_not_see_is_not_named(
    client: Client, known: Any, address: str
) -> None:
    known(mission_to("old", fr="Secret", en="Secret"))
    client.force_login(somebody(fr=("add", "change")))
    data = register(activities=[mission_to("new", fr="Secret")])
    fr = str(OutreachLandingPage.objects.get(locale__language_code="fr").pk)
    shown = upload(client, address, json.dumps(data), "register.json", section=fr)
    [warning] = warnings(shown)
    assert warning.select("a") == []
    MissionPage.objects.filter(locale__language_code="fr").delete()
    [warning] = warnings(upload(client, address, json.dumps(data), "register.json", section=fr))
    assert "An activity that you may not see" in warning.get_text()
    assert "Secret" not in warning.get_text()


def test_what_is_not_ticked_is_left_out_and_told(
    admin_client: Client,
    landing: OutreachLandingPage,
    address: str,
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = upload(admin_client, address, PAGE, "page.html")
    first, second = (each["value"] for each in page.select("input[name=take]"))
    answer = confirm(admin_client, address, page, django_capture_on_commit_callbacks, first)
    assert ids() == {second}
    told = [str(each) for each in get_messages(answer.wsgi_request)]
    assert told[0].startswith("1 activity was made")
    assert told[1].strip() == "1 activity was left out, as you chose: Training in Mali"


def test_where_nothing_is_ticked_nothing_is_written(
    admin_client: Client,
    landing: OutreachLandingPage,
    address: str,
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = upload(admin_client, address, PAGE, "page.html")
    ticks = [each["value"] for each in page.select("input[name=take]")]
    answer = confirm(admin_client, address, page, django_capture_on_commit_callbacks, *ticks)
    assert (answer.status_code, answer.url) == (302, address)
    assert ids() == set()
    assert not Organisation.objects.exists()


def test_a_dry_run_and_the_import_leave_out_the_same(landing: OutreachLandingPage) -> None:
    """And a later import makes up for it; `imported` compares the two."""
    report = imported(read(), leave_out=["haiti-2015"])
    assert report.left_out == {"haiti-2015": "Mission to Haiti"}
    assert (report.created, ids()) == (1, {"visit"})
    assert imported(read()).created == 1
    assert ids() == {"visit", "haiti-2015"}
    assert imported(read(), leave_out=["visit"]).unchanged == 1


def test_what_names_an_activity_left_out_loses_nothing_else(landing: OutreachLandingPage) -> None:
    data = read(
        mission_to("whole", en="Whole"), mission_to("part", en="Part") | {"parent": "whole"}
    )
    report = imported(data, leave_out=["whole"])
    assert "“Part” is imported without its link to “Whole”, which is left out" in said(report)
    assert MissionPage.objects.get().parent_activity is None
    imported(data)
    assert MissionPage.objects.get(title="Part").get_latest_revision_as_object().parent_activity
    assert said(imported(data, leave_out=["whole"])) == ""


def test_organisations_that_only_name_each_other_stay_out_too(
    landing: OutreachLandingPage,
) -> None:
    """Those that somebody else names, or nobody, are taken in with what came before them."""
    bodies = {"named": "before", "before": None, "alone": None, "only": "once", "once": None}
    organisations = [
        {"id": id, "names": [{"name": {"en": id}}], "predecessors": [other] if other else []}
        for id, other in bodies.items()
    ]
    activities = [
        mission_to(id, en=id) | {"partners": [{"organisation": body, "roles": ["host"]}]}
        for id, body in (("in", "named"), ("out", "only"))
    ]
    imported(read(*activities, organisations=organisations), leave_out=["out"])
    there = set(Organisation.objects.values_list("pk", flat=True))
    assert there == {"us", "named", "before", "alone"}


def test_an_id_that_no_activity_has_is_refused(landing: OutreachLandingPage) -> None:
    with pytest.raises(ImportRefused, match=r"'haiti-2016'.*did you mean 'haiti-2015'"):
        imported(read(), leave_out=["haiti-2016"])
    assert ids() == set()


def test_what_is_left_out_cannot_keep_the_rest_out(landing: OutreachLandingPage) -> None:
    """Its title is in no language of the site."""
    data = register(activities=[mission_to("es", es="Misión"), mission_to("en", en="Mission")])
    with pytest.raises(ImportRefused):
        imported(register_json.loads(json.dumps(data)))
    imported(register_json.loads(json.dumps(data)), leave_out=["es"])
    assert ids() == {"en"}
