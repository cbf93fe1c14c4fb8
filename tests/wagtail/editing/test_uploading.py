"""Importing a file in the admin: seen first, then done, and nothing that the site knows is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from electoral_outreach.model import InvalidRegister, Problem
from tests.legacy.test_sheets import HEADER, ROWS, workbook
from tests.wagtail.editing.importers import mission_to, somebody
from tests.wagtail.imports.small import register as small
from wagtail_outreach.editing.uploading import reading
from wagtail_outreach.models import Activity, ImportRun, Organisation
from wagtail_outreach.pages.models import MissionPage, OutreachLandingPage

REGISTER = Path(__file__).parents[3] / "examples" / "international-activities.json"
PAGE = """<html lang="en"><title>International activities</title><h1>Missions</h1>
<h2>Training in Mali</h2><p>On May 5, 2014, two of our experts went to Bamako, Mali, for the UNDP.</p>
<h2>Seminar in Senegal</h2><p>From November 7 to 18, three experts took part in a seminar in Dakar, Senegal.</p>
</html>"""


@pytest.fixture
def address() -> str:
    return reverse("outreach_import:index")


@pytest.fixture
def admin(admin_client: Client, landing: OutreachLandingPage) -> Client:
    return admin_client


def upload(
    client: Client, address: str, data: bytes | str, name: str, **more: str
) -> BeautifulSoup:
    """Choose a file, and read what would happen."""
    section = more.pop("section", "") or str(
        OutreachLandingPage.objects.get(locale__language_code="en").pk
    )
    file = SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)
    response = client.post(
        address, {"file": file, "section": section, "institution": "Our Commission", **more}
    )
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def confirm(
    client: Client, address: str, page: BeautifulSoup, capture: Any, *unticked: str, **more: str
) -> Any:
    """Say yes, without the activities whose ticks are taken away."""
    field = page.select_one("form#outreach-import-yes input[name=read]")
    assert field is not None
    ticks = page.select("input[name=take][form=outreach-import-yes][checked]")
    taken = [each["value"] for each in ticks if each["value"] not in unticked]
    with capture(execute=True):
        return client.post(address, {"read": field["value"], "take": taken, **more})


def said(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


def test_organisations_that_are_not_there_yet_are_called_as_in_the_file(
    admin: Client, address: str
) -> None:
    """Their ids are nothing to read."""
    told = said(upload(admin, address, PAGE, "old.html"))
    assert "UNDP" in told
    assert "undp" not in told


def test_a_page_is_shown_and_then_imported_as_drafts(
    admin: Client, address: str, django_capture_on_commit_callbacks: Any
) -> None:
    """With what should be looked at; nothing is written before."""
    page = upload(admin, address, PAGE, "old.html")
    assert "2 activities are made" in said(page)
    assert "no year stated" in said(page)
    assert not Activity.objects.exists()
    assert not Organisation.objects.exists()
    response = confirm(admin, address, page, django_capture_on_commit_callbacks)
    assert response.status_code == 302
    assert Activity.objects.count() == 2
    missions = MissionPage.objects.all()
    assert not any(each.live for each in missions)
    assert {each.owner.username for each in missions} == {"admin"}
    assert {each.latest_revision.user.username for each in missions} == {"admin"}
    assert ImportRun.objects.get().user.username == "admin"


def test_what_is_to_be_published_is(
    admin: Client, address: str, django_capture_on_commit_callbacks: Any
) -> None:
    page = upload(admin, address, PAGE, "old.html")
    confirm(admin, address, page, django_capture_on_commit_callbacks, publish="on")
    assert all(each.live for each in MissionPage.objects.all())


def test_a_register_and_a_workbook_are_read_as_well(
    admin: Client, address: str, django_capture_on_commit_callbacks: Any
) -> None:
    document = json.loads(REGISTER.read_bytes())
    page = upload(admin, address, REGISTER.read_bytes(), "register.json")
    assert f"{len(document['activities'])} activities are made" in said(page)
    page = upload(admin, address, workbook({"Missions": [HEADER, *ROWS]}), "missions.xlsx")
    assert "2 activities are made" in said(page)
    assert "Observation of the election" in said(page)


def test_what_the_site_knows_is_not_taken_away(
    admin: Client, address: str, undp: Organisation, django_capture_on_commit_callbacks: Any
) -> None:
    """A page knows less of an organisation than the site, and of an activity that is there."""
    undp.kind = "united-nations"
    undp.url = "https://undp.example"
    undp.save()
    page = upload(admin, address, PAGE, "old.html")
    confirm(admin, address, page, django_capture_on_commit_callbacks)
    undp.refresh_from_db()
    assert (undp.kind, undp.url) == ("united-nations", "https://undp.example")
    mission = MissionPage.objects.get(title__contains="Mali")
    mission.summary = "Written by an editor"
    mission.save_revision()
    again = upload(admin, address, PAGE, "old.html")
    assert "2 are there already and are left alone" in said(again)
    assert again.find("input", {"name": "read"}) is None


def test_an_institution_of_the_section_needs_no_name(
    admin: Client, address: str, undp: Organisation, landing: OutreachLandingPage,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    """And stays as it is."""
    landing.institution = undp
    landing.save_revision().publish()
    before = undp.to_json()
    page = upload(admin, address, PAGE, "old.html", institution="")
    confirm(admin, address, page, django_capture_on_commit_callbacks)
    undp.refresh_from_db()
    assert undp.to_json() == before
    assert Organisation.objects.count() == 1


@pytest.mark.parametrize(
    ("data", "name", "field", "reason"),
    [
        (PAGE, "old.html", "institution", "does not say whose activities"),
        (b"%PDF-1.4", "old.pdf", "file", "is a PDF document"),
        (
            '{"activities": [{"kind": "x"}]}',
            "a.json",
            "file",
            "institution: is required and missing",
        ),
        ("{", "a.json", "file", "not JSON"),
    ],
)
def test_a_file_that_cannot_be_used_says_why_at_its_field(
    admin: Client, address: str, data: bytes | str, name: str, field: str, reason: str
) -> None:
    page = upload(admin, address, data, name, institution="")
    errors = page.find(id=f"panel-child-{field}-errors") or page.find(
        "div", {"class": "w-field__errors", "id": f"id_{field}-errors"}
    )
    assert reason in said(page)
    assert errors is None or reason in errors.get_text()
    assert page.find("input", {"name": "read"}) is None


def test_each_reason_why_a_file_is_refused_stands_on_a_line_of_its_own(
    admin: Client, address: str
) -> None:
    missions = [
        {"kind": "mission", "id": f"mission-{number}", "title": {"es": f"Visita <b>{number}</b>"}}
        for number in (1, 2)
    ]
    institution = {"id": "ours", "names": [{"name": {"es": "La nuestra"}}]}
    register = json.dumps({"institution": institution, "activities": missions})
    shown = upload(admin, address, register, "missions.json")
    errors = shown.find("p", {"class": "error-message"})
    assert errors is not None
    lines = [each for each in errors.get_text("\n").split("\n") if "only, and the site has" in each]
    assert len(lines) == len(errors.find_all("br")) + 1 == 2


def test_a_changed_answer_is_not_believed(admin: Client, address: str) -> None:
    page = upload(admin, address, PAGE, "old.html")
    field = page.find("input", {"name": "read"})
    assert field is not None
    response = admin.post(address, {"read": f"x{field['value']}"}, follow=True)
    assert "too old by now" in response.content.decode()
    assert not Activity.objects.exists()


@pytest.mark.parametrize("limit", ["MOST", "MAX_BYTES"])
def test_a_file_with_too_much_says_who_can_import_it(
    admin: Client, address: str, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    """More activities than a request can make, or more bytes than it should read."""
    monkeypatch.setattr(f"wagtail_outreach.editing.uploading.views.{limit}", 1)
    assert "manage.py outreach_import" in said(upload(admin, address, PAGE, "old.html"))


def test_who_may_not_make_pages_there_may_not_import(
    client: Client, address: str, landing: OutreachLandingPage
) -> None:
    """Neither see the page nor send an answer; the menu has no line for it."""
    group = Group.objects.create(name="Writers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = User.objects.create_user("writer", password="x")
    user.groups.add(group)
    client.force_login(user)
    assert client.get(address).status_code in {302, 403}
    assert address not in client.get(reverse("wagtailadmin_home")).content.decode()
    for permission in ("add_page", "change_page"):
        GroupPagePermission.objects.create(
            group=group, page=landing, permission=Permission.objects.get(codename=permission)
        )
    assert client.get(address).status_code in {302, 403}
    for action in ("add", "change"):
        group.permissions.add(Permission.objects.get(codename=f"{action}_organisation"))
    client.force_login(User.objects.get(pk=user.pk))
    assert client.get(address).status_code == 200
    page = upload(client, address, PAGE, "old.html")
    assert page.find("input", {"name": "publish"}) is None


def test_what_somebody_may_not_do_in_another_language_is_told_and_left_out(
    client: Client, address: str, landing: OutreachLandingPage,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    """Before and after; with what is published at once it comes to its end as well."""
    french = OutreachLandingPage.objects.get(locale__language_code="fr")
    user = somebody(en=("add", "change", "publish"), fr=("add", "change"))
    client.force_login(user)
    missions = [
        mission_to("mali", en="Mission to Mali", fr="Mission au Mali"),
        mission_to("niger", en="Mission to Niger"),
    ]
    register = json.dumps(small(activities=missions))
    page = upload(client, address, register, "missions.json")
    draft = "you may not publish these pages in French, so that what is imported is a draft there"
    assert f"Even then, not everything is published: {draft}" in said(page)
    response = confirm(client, address, page, django_capture_on_commit_callbacks, publish="on")
    after = client.get(response["Location"])
    assert after.status_code == 200
    assert draft in after.content.decode()
    assert {each.title: each.live for each in MissionPage.objects.all()} == {
        "Mission to Mali": True,
        "Mission au Mali": False,
        "Mission to Niger": True,
    }
    GroupPagePermission.objects.filter(page=french).delete()
    client.force_login(User.objects.get(pk=user.pk))
    missions[0]["title"] = {"en": "Mali", "fr": "Le Mali"}
    page = upload(client, address, json.dumps(small(activities=missions)), "missions.json")
    assert "you may not edit these pages in French, so that they stay as they are" in said(page)
    assert "; mali" in said(page)


def test_the_pages_shown_afterwards_are_some_that_one_may_see(
    client: Client, address: str, landing: OutreachLandingPage,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    """Not those of the language in which most titles are, where one has no right there."""
    client.force_login(somebody(en=("add", "change")))
    missions = [mission_to("mali", en="Mali", fr="Mali"), mission_to("niger", fr="Niger")]
    page = upload(client, address, json.dumps(small(activities=missions)), "missions.json")
    response = confirm(client, address, page, django_capture_on_commit_callbacks)
    assert reverse("wagtailadmin_explore", args=[landing.pk]) in response["Location"]
    assert client.get(response["Location"]).status_code == 200


def test_a_table_with_a_quotation_never_closed_is_refused_with_a_sentence(
    admin: Client, address: str
) -> None:
    told = said(upload(admin, address, 'Country,Date\n"Mali,' + "x\n" * 100_000, "missions.csv"))
    assert "look for a quotation mark that is not closed" in told


@pytest.mark.parametrize("name", ["page.md", "page.TXT", "page", "page.html"])
@pytest.mark.parametrize("opening", ["[Home](index.html) | [Missions](m.html)", "{{ title }}"])
def test_a_page_that_begins_with_a_bracket_is_a_page(
    admin: Client, address: str, opening: str, name: str
) -> None:
    """A register begins so, too; what it begins with after that tells."""
    page = f"{opening}\n\n# Mission to Mali\n\nOn May 5, 2014, two of our experts went to Bamako, Mali."
    assert "1 activity is made" in said(upload(admin, address, page, name))


@pytest.mark.parametrize("data", ["{", "[]", "[{}]", '{"a": ', "[1, 2]"])
def test_a_register_that_is_wrong_is_still_one(admin: Client, address: str, data: str) -> None:
    """By the ending of its name, whatever it holds."""
    told = said(upload(admin, address, data, "register.json"))
    assert "could not be read" in told or "is made" not in told


def test_what_no_register_can_say_is_told_at_the_field(
    admin: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a page as of a register, and never by a server error."""

    def refused(*_: object) -> None:
        raise InvalidRegister([Problem("activities[0].parent", "x", "names nothing")])

    monkeypatch.setattr(reading, "to_register", refused)
    page = upload(
        admin, address, b"Mission to Mali\n\nOn 5 May 2014 two experts went to Mali.", "a.txt"
    )
    assert "activities[0].parent: names nothing" in said(page)


def test_each_tick_is_told_with_what_is_doubtful_about_its_entry(
    admin: Client, address: str
) -> None:
    """To those who hear the page, too."""
    form = "Mission to Chad\nDate: 31 April 2017\nPlace: N'Djamena\n"
    page = upload(admin, address, form, "a.txt")
    [tick] = page.select("input[name=take]")
    described = [page.find(id=each) for each in str(tick["aria-describedby"]).split()]
    assert "no such date" in " ".join(each.get_text() for each in described if each)
    assert None not in described
