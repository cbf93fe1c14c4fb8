"""`outreach_export`: from a section to the register that would make it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageViewRestriction

from electoral_outreach.formats import json as register_json
from electoral_outreach.formats import load
from tests.wagtail.imports.small import register
from wagtail_outreach.exports import ExportRefused, export_register
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import HostingPage, MissionPage, OutreachLandingPage

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[3] / "examples" / "international-activities.json"
PARENT = "/en/international-activities/"


@pytest.fixture
def fill(tmp_path, django_capture_on_commit_callbacks):
    """Import a register, published unless told otherwise."""

    def fill(data, *options):
        path = tmp_path / "given.json"
        path.write_text(json.dumps(data))
        with django_capture_on_commit_callbacks(execute=True):
            call_command(
                "outreach_import", str(path), "--parent", PARENT, *options, stdout=StringIO()
            )

    return fill


def export(target, *options, parent=PARENT):
    out, err = StringIO(), StringIO()
    call_command(
        "outreach_export", str(target), "--parent", parent, *options, stdout=out, stderr=err
    )
    return out.getvalue(), err.getvalue()


@pytest.mark.parametrize("ending", [".json", ".jsonl"])
def test_the_example_comes_out_as_it_went_in(home, fill, tmp_path, ending):
    data = json.loads(EXAMPLE.read_text())
    fill(data, "--create-landing", "--publish")
    target = tmp_path / f"register{ending}"
    export(target)
    given, got = register_json.loads(json.dumps(data)), load(target)
    assert {each.id: each for each in got.activities} == {
        each.id: each for each in given.activities
    }
    assert set(got.organisations) == set(given.organisations)
    for field in ("institution", "introduction", "since"):
        assert getattr(got, field) == getattr(given, field)
    assert set(got.languages) == set(given.languages)


def test_what_is_exported_changes_nothing_when_it_is_imported(landing, fill, tmp_path):
    fill(register(), "--publish")
    out, _ = export("-")
    fill(json.loads(out), "--publish")
    again, _ = export("-")
    assert again == out


def test_what_visitors_cannot_see_is_in_it(landing, fill, django_capture_on_commit_callbacks):
    fill(register(), "--publish")
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.create(page=landing, restriction_type="login")
        HostingPage.objects.get().unpublish()
    out, err = export("-")
    assert {each["id"] for each in json.loads(out)["activities"]} == {"haiti-2015", "visit"}
    assert "visit is in it, though its page is not live" in err
    assert "were not published" not in err


def test_what_was_never_published_is_named(landing, fill):
    fill(register(activities=[]), "--publish")
    fill(register())
    out, err = export("-")
    assert "activities" not in json.loads(out)
    assert "'Mission to Haiti' is not in it: it was never published" in err
    assert "'Une visite' is not in it: it was never published" in err


def test_a_draft_beside_what_is_published_is_named(landing, fill):
    fill(register(), "--publish")
    page = MissionPage.objects.get(locale__language_code="fr")
    page.summary = "Plus tard"
    page.save_revision()
    out, err = export("-")
    assert "Plus tard" not in out
    said = "haiti-2015 is in it without the changes of 'Mission en Haïti', which were not published"
    assert said in err
    assert err.count("were not published") == 1


def test_a_relation_that_leads_out_of_it_is_told(landing, fill):
    fill(register(), "--publish")
    row = Activity.objects.get(public_id="visit")
    row.record["parent"] = "elsewhere"
    row.save()
    out, err = export("-")
    assert all("parent" not in each for each in json.loads(out)["activities"])
    assert "visit is in it without its parent elsewhere, which is not" in err


def test_a_fact_that_holds_no_more_is_told_and_the_rest_is_kept(landing, fill):
    fill(register(), "--publish")
    row = Activity.objects.get(public_id="haiti-2015")
    row.record["places"] = [{"country": "XX"}]
    row.save()
    out, err = export("-")
    [kept] = [each for each in json.loads(out)["activities"] if each["id"] == "haiti-2015"]
    assert kept["period"] == "2015-10"
    assert "haiti-2015 is in it without what does not hold: " in err
    assert "'XX'" in err


def test_organisations_that_nobody_names_are_in_it_and_merged_ones_are_not(landing, fill):
    fill(register(), "--publish")
    spare = Organisation(id="spare")
    spare.fill({"id": "spare", "names": [{"name": {"en": "Spare"}}]})
    spare.save()
    merged = Organisation(id="old", merged_into=spare)
    merged.fill({"id": "old", "names": [{"name": {"en": "Old"}}]})
    merged.save()
    out, _ = export("-")
    assert {each["id"] for each in json.loads(out)["organisations"]} == {"undp", "spare"}


def test_another_section_is_not_in_it(landing, fill, home, django_capture_on_commit_callbacks):
    fill(register(), "--publish")
    other = OutreachLandingPage(
        title="Other", slug="other", locale=home.locale, institution=landing.institution
    )
    home.add_child(instance=other)
    with django_capture_on_commit_callbacks(execute=True):
        MissionPage.objects.filter(locale=home.locale).first().move(other, pos="last-child")
    out, _ = export("-")
    assert [each["id"] for each in json.loads(out)["activities"]] == ["visit"]


def test_a_file_is_replaced_only_when_told(landing, fill, tmp_path):
    fill(register(), "--publish")
    target = tmp_path / "register.json"
    target.write_text("precious")
    with pytest.raises(CommandError, match="add --force"):
        export(target)
    assert target.read_text() == "precious"
    export(target, "--force")
    assert load(target).institution.id == "us"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("register.xlsx", r"ends in \.json or \.jsonl"),
        ("", "does not say in what form"),
        ("folder.json", "is a folder"),
        ("nowhere/register.json", "cannot be written: No such file or directory"),
    ],
)
def test_a_target_that_cannot_be_is_refused(landing, fill, tmp_path, name, said):
    fill(register(), "--publish")
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(CommandError, match=said):
        export(tmp_path / name if name else "")


def test_a_page_that_heads_no_section_is_answered_with_those_that_do(landing):
    with pytest.raises(CommandError, match=f"there are {PARENT}"):
        export("-", parent="/en/")


def test_a_section_without_an_institution_is_refused(landing):
    landing.institution = None
    with pytest.raises(
        ExportRefused, match="names no institution; choose it on the landing page, and publish"
    ):
        export_register(landing)
