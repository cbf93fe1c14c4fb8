"""`outreach_import`: from a register to pages, again and again."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Revision

from electoral_outreach.formats import json as register_json
from tests.wagtail.imports.small import register
from wagtail_outreach.models import Activity, Organisation
from wagtail_outreach.pages.models import HostingPage, MissionPage, OutreachLandingPage
from wagtail_outreach.projection.facts import parse

pytestmark = pytest.mark.django_db

EXAMPLE = Path(__file__).parents[3] / "examples" / "international-activities.json"
PARENT = "/en/international-activities/"


@pytest.fixture
def run(tmp_path, django_capture_on_commit_callbacks):
    def run(data, *options, parent=PARENT):
        path = tmp_path / "register.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data))
        out = StringIO()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("outreach_import", str(path), "--parent", parent, *options, stdout=out)
        return out.getvalue()

    return run


def test_where_no_page_is_above_the_new_landing_the_roots_are_named(home, run):
    with pytest.raises(CommandError, match=r"begin with /en/ or /fr/"):
        run(register(), "--create-landing", parent="/international-activities/")


def test_the_example_comes_back_as_it_went_in(home, run):
    run(EXAMPLE.read_text(), "--create-landing", "--publish")
    original = register_json.loads(EXAMPLE.read_bytes())
    for activity in original.activities:
        assert parse(Activity.objects.get(public_id=activity.id).record) == activity
    for organisation in (original.institution, *original.organisations):
        assert Organisation.objects.get(pk=organisation.id).to_record() == organisation


def test_the_second_run_changes_nothing(home, run):
    run(EXAMPLE.read_text(), "--create-landing", "--publish")
    before = Page.objects.count(), Revision.objects.count(), Activity.objects.count()
    said = run(EXAMPLE.read_text(), "--publish")
    assert (Page.objects.count(), Revision.objects.count(), Activity.objects.count()) == before
    assert "31 unchanged" in said
    assert "kept" not in said


def test_a_page_keeps_its_title_when_the_register_has_it_no_more(landing, run):
    run(register(), "--publish")
    data = register()
    del data["activities"][0]["title"]["fr"]
    said = run(data, "--publish")
    assert "note: haiti-2015: the register has no title in fr any more" in said
    title = {"en": "Mission to Haiti", "fr": "Mission en Haïti", "es": "Misión"}
    assert Activity.objects.get(public_id="haiti-2015").record["title"] == title


def test_pages_are_drafts_until_told_otherwise(landing, run):
    run(register())
    assert not MissionPage.objects.live().exists()
    assert not Activity.objects.filter(listed=True).exists()
    run(register(), "--publish")
    assert MissionPage.objects.live().count() == 2
    assert Activity.objects.filter(listed=True).count() == 2


def test_a_text_without_a_page_is_kept_and_said(landing, run):
    assert "texts in es" in run(register(), "--publish")
    assert Activity.objects.get(public_id="haiti-2015").record["title"]["es"] == "Misión"


def test_a_french_activity_has_only_a_french_page(landing, run):
    run(register(), "--publish")
    page = HostingPage.objects.get()
    assert page.locale.language_code == "fr"
    assert page.is_lead
    assert Activity.objects.get(public_id="visit").section == landing.translation_key


def test_an_empty_landing_page_is_filled(landing, run):
    run(register(), "--publish")
    page = OutreachLandingPage.objects.get(pk=landing.pk)
    assert [block.value.source for block in page.introduction] == [
        "<p>First.</p>",
        "<p>Second.</p>",
    ]
    assert page.since == "1985"
    assert page.institution_id == "us"


def test_what_changed_in_the_register_is_updated(landing, run):
    run(register(), "--publish")
    data = register()
    data["activities"][0]["period"] = "2015-11"
    said = run(data, "--publish")
    assert "1 changed, 1 unchanged" in said
    assert Activity.objects.get(public_id="haiti-2015").record["period"] == "2015-11"


def test_what_an_editor_changed_is_kept_and_said(landing, run):
    run(register(), "--publish")
    page = MissionPage.objects.get(locale__language_code="en")
    page.period = "2015-10-04/2015-10-28"
    page.save_revision().publish()
    data = register()
    data["activities"][0]["period"] = "2015-11"
    assert "haiti-2015: period, as edited" in run(data, "--publish")
    assert MissionPage.objects.get(pk=page.pk).period == "2015-10-04/2015-10-28"
    run(data, "--publish", "--overwrite")
    assert MissionPage.objects.get(pk=page.pk).period == "2015-11"


def test_an_editors_draft_is_never_published(landing, run):
    run(register(), "--publish")
    page = MissionPage.objects.get(locale__language_code="en")
    page.summary = "Not yet for everybody"
    page.save_revision()
    data = register()
    data["activities"][0]["period"] = "2015-11"
    assert "an editor's draft waits" in run(data, "--publish")
    page = MissionPage.objects.get(pk=page.pk)
    assert page.summary == ""
    assert page.get_latest_revision_as_object().period == "2015-11"


def test_a_page_an_editor_took_offline_stays_offline(landing, run):
    run(register(), "--publish")
    MissionPage.objects.get(locale__language_code="en").unpublish()
    run(register(), "--publish")
    assert not MissionPage.objects.get(locale__language_code="en").live


def test_pages_without_any_version_are_published(landing, run):
    """As those are that raw fixtures brought: offline, never published, and nothing to go back to."""
    run(register())
    Revision.objects.all().delete()
    pages = Page.objects.descendant_of(landing, inclusive=True)
    pages.update(live=False, first_published_at=None, latest_revision=None)
    run(register(), "--publish")
    assert set(pages.values_list("live", flat=True)) == {True}


@pytest.mark.parametrize(
    ("data", "parent", "sentence"),
    [
        ("", PARENT, "register.json"),
        ("\x00\x01", PARENT, "register.json"),
        (register(surprise=1), PARENT, "surprise"),
        (register(), "/en/nowhere/", "no such page"),
        (register(), "999999", "no such page"),
        (register(), "/en/", "is not a landing page"),
        (
            register(activities=[{"kind": "mission", "id": "x", "title": {"de": "T"}}]),
            PARENT,
            "locale",
        ),
        (
            register(activities=[{"kind": "mission", "id": "x", "title": {"en": "T" * 300}}]),
            PARENT,
            "255",
        ),
    ],
)
def test_what_cannot_be_imported_is_refused_before_anything_is_written(
    landing, run, data, parent, sentence
):
    with pytest.raises(CommandError) as refusal:
        run(data, parent=parent)
    assert sentence in str(refusal.value)
    assert refusal.value.returncode == 2
    assert not Activity.objects.exists()
    assert not Organisation.objects.exists()


def test_a_missing_file_is_said_in_a_sentence(landing):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("outreach_import", "nowhere.json", "--parent", PARENT)


def test_rows_and_pages_agree_after_an_import(landing, run):
    run(register(), "--publish")
    out = StringIO()
    call_command("outreach_reindex", "--check", stdout=out)
    assert "agree" in out.getvalue()
    Activity.objects.update(listed=False)
    with pytest.raises(CommandError, match="differences"):
        call_command("outreach_reindex", "--check", stdout=out)
    call_command("outreach_reindex", stdout=out)
    call_command("outreach_reindex", "--check", stdout=out)


@pytest.fixture
def english_section(landing):
    """A section without a landing page in French, on a site that has French."""
    OutreachLandingPage.objects.get(locale__language_code="fr").delete()
    return landing


def test_no_landing_page_is_made_that_nobody_asked_for(english_section, run):
    data = register(activities=register()["activities"][:1])
    said = run(data, "--publish")
    assert "texts in fr are kept" in said
    assert "or import with --create-landing" in said
    assert not Page.objects.filter(
        locale__language_code="fr", path__startswith=english_section.path[:-4], depth__gt=2
    ).exists()
    assert {page.locale.language_code for page in OutreachLandingPage.objects.all()} == {"en"}
    assert {page.locale.language_code for page in MissionPage.objects.all()} == {"en"}
    assert Activity.objects.get().record["title"]["fr"] == "Mission en Haïti"


def test_what_could_have_no_page_at_all_is_refused(english_section, run):
    with pytest.raises(CommandError, match=r"its title is in fr only.* --create-landing"):
        run(register(), "--publish")
    assert not Activity.objects.exists()


def test_asked_for_the_landing_page_is_made_and_texts_kept_get_their_pages(english_section, run):
    run(register(activities=register()["activities"][:1]), "--publish")
    assert "made the landing page in fr" in run(register(), "--publish", "--create-landing")
    assert OutreachLandingPage.objects.live().filter(locale__language_code="fr").exists()
    page = MissionPage.objects.get(locale__language_code="fr")
    assert (page.title, page.live) == ("Mission en Haïti", True)
    title = {"en": "Mission to Haiti", "fr": "Mission en Haïti", "es": "Misión"}
    assert Activity.objects.get(public_id="haiti-2015").record["title"] == title


@pytest.mark.parametrize("text", ["Missions\n2015: Haiti", "<!doctype html><p>2015", "%PDF-1.4"])
@pytest.mark.parametrize("name", ["old page.txt", "page.jsonl", "page.json"])
def test_an_old_page_is_sent_to_the_reader_of_old_pages(landing, tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(CommandError, match=r"electoral-outreach read .*-o register\.json"):
        call_command("outreach_import", str(path), "--parent", PARENT)


@pytest.mark.parametrize("text", ["", "{", "[]", '\ufeff {"a": '])
def test_broken_json_is_not_taken_for_an_old_page(landing, tmp_path, text):
    path = tmp_path / "register.json"
    path.write_text(text)
    with pytest.raises(CommandError) as refusal:
        call_command("outreach_import", str(path), "--parent", PARENT)
    assert "electoral-outreach read" not in str(refusal.value)


@pytest.mark.parametrize("options", [(), ("--publish",)], ids=["drafts", "published"])
def test_what_is_there_under_another_id_is_said(landing, run, options):
    """Of what is published and of what is only drafted; of itself nothing is said."""
    assert "resembles" not in run(register(), *options)
    assert "resembles" not in run(register(), *options)
    data = register()
    data["activities"][0]["id"] = "another-id"
    said = run(data, "--dry-run")
    lead = Activity.objects.get(public_id="haiti-2015").lead_id
    there = f"“Mission to Haiti” (In October 2015), /admin/pages/{lead}/edit/"
    assert f"note: another-id is new here and resembles {there}; " in said
    assert "1 would be made" in said
    said = run(data, "--dry-run", "--leave-out", "another-id")
    assert "resembles" not in said
    assert "left out: another-id, “Mission to Haiti”" in said
    assert "0 would be made" in said
    data["activities"][0]["places"] = [{"country": "ML"}]
    assert "resembles" not in run(data, "--dry-run")
