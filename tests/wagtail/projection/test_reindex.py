"""`outreach_reindex`: rebuilds step by step while the site is served, and says what differs."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from electoral_outreach.listing import FACETS, Facet, Query, add_facet, terms
from wagtail_outreach.batches import batches
from wagtail_outreach.listing import reading_of, section_listing
from wagtail_outreach.management.commands import outreach_reindex
from wagtail_outreach.models import Activity, ListedActivity, ListedText, Reindexing, Unsettled
from wagtail_outreach.projection import rebuild as rebuilding
from wagtail_outreach.projection.dirt import mark

pytestmark = pytest.mark.django_db

TITLES = {"One", "Two", "Three"}


@pytest.fixture
def three(make_mission, monkeypatch):
    """Three missions, each of them a batch of its own."""
    monkeypatch.setattr(rebuilding, "batches", partial(batches, size=1))
    pages = [make_mission(title, period="2015") for title in ("One", "Two", "Three")]
    Activity.objects.update(period="1999")
    return pages


def run(*options):
    out, errors = StringIO(), StringIO()
    call_command("outreach_reindex", *options, stdout=out, stderr=errors)
    return out.getvalue(), errors.getvalue()


def wrong():
    return Activity.objects.filter(period="1999").count()


def killed_after(monkeypatch, batches):
    """A run that dies in the middle."""
    project, done = rebuilding.project, []

    def dying(keys):
        if len(done) == batches:
            raise KeyboardInterrupt
        done.append(keys)
        return project(keys)

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "project", dying)
        with pytest.raises(CommandError) as refusal:
            run()
    return refusal.value


def test_every_row_is_written_anew(three):
    out, errors = run()
    assert (out, errors) == ("activities: 3; 0 made, 3 changed, 0 deleted\n", "")
    assert wrong() == 0
    assert not Reindexing.objects.exists()
    assert run()[0] == "activities: 3; 0 made, 0 changed, 0 deleted\n"


def test_an_interrupted_run_is_taken_up_where_it_was(three, monkeypatch):
    killed_after(monkeypatch, 2)
    assert wrong() == 1
    assert Reindexing.objects.get().done == 2
    Activity.objects.exclude(period="1999").update(period="1888")
    out, errors = run()
    assert "going on after 2 of 3 activities" in errors
    assert "1 changed" in out
    assert (wrong(), Activity.objects.filter(period="1888").count()) == (0, 2)


def test_an_interrupted_run_says_how_far_it_came(three, monkeypatch):
    error = killed_after(monkeypatch, 2)
    assert str(error) == "interrupted after 2 of 3; run it again to go on"
    assert error.returncode == 130


def test_an_interrupted_comparison_ends_without_a_traceback(three, monkeypatch):
    def dying():
        raise KeyboardInterrupt

    monkeypatch.setattr(outreach_reindex, "audit", dying)
    with pytest.raises(CommandError, match=r"^interrupted; run it again$"):
        run("--check")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda: ListedActivity.objects.update(tokens="zzz"),
        lambda: ListedActivity.objects.all().delete(),
        lambda: ListedText.objects.update(title="zzz"),
        lambda: Activity.objects.update(period="1999") and ListedActivity.objects.update(day=1),
    ],
    ids=["words", "rows", "texts", "both"],
)
def test_activities_of_which_any_row_was_written_count_as_changed(three, spoil):
    run()
    spoil()
    assert run()[0] == "activities: 3; 0 made, 3 changed, 0 deleted\n"
    assert run()[0] == "activities: 3; 0 made, 0 changed, 0 deleted\n"


def test_an_added_facet_that_is_written_counts(three):
    run()
    add_facet(
        Facet(name="sort", title="Sort", codes=terms("kind"), values_of=lambda each: [each.kind])
    )
    try:
        assert "0 made, 3 changed, 0 deleted" in run()[0]
    finally:
        del FACETS["sort"]


def test_what_is_settled_first_counts(three):
    run()
    Activity.objects.filter(public_id="one").update(period="1999")
    mark([three[0].translation_key])
    assert "0 made, 1 changed, 0 deleted" in run()[0]


def test_restarting_begins_anew(three, monkeypatch):
    killed_after(monkeypatch, 2)
    Activity.objects.update(period="1888")
    out, errors = run("--restart")
    assert ("3 changed" in out, errors) == (True, "")
    assert not Activity.objects.filter(period="1888").exists()


def test_answers_stay_right_while_rows_are_rebuilt(three, landing):
    def titles():
        listing = section_listing(landing, Query(), languages=["en"], today=date(2026, 1, 1))
        return {item.title.text for item in listing.items}

    for row in ListedActivity.objects.all():
        row.tokens = ""
        row.save()
    asked = [titles() for _ in rebuilding.rebuild()]
    assert asked == [TITLES] * 4
    assert not ListedActivity.objects.filter(tokens="").exists()


def test_workers_read_anew_after_a_rebuilding(three, landing):
    before = reading_of(landing, languages=["en"], today=date(2026, 1, 1)).version
    run()
    assert reading_of(landing, languages=["en"], today=date(2026, 1, 1)).version != before


def test_what_was_left_behind_is_settled(three):
    mark([three[0].translation_key])
    assert Unsettled.objects.exists()
    run()
    assert not Unsettled.objects.exists()


def test_it_says_which_alias_becomes_an_activity(make_mission, landing):
    page = make_mission("One", period="2015")
    alias = page.create_alias(update_slug="alias", parent=landing)
    Page.objects.filter(pk=alias.pk).update(alias_of=None)
    out, _ = run("--check")
    assert f"note: page {alias.pk}: activity is nothing" in out
    assert "rows and pages agree" in out
    out, errors = run()
    assert f"page {alias.pk}: an alias whose source was deleted; it becomes an activity" in errors
    assert "1 made" in out
    assert Activity.objects.count() == 2


def test_facts_that_are_refused_are_told_of(make_mission):
    page = make_mission("One", period="2015")
    type(page).objects.update(period="nonsense")
    _, errors = run()
    assert "not listed: one: period: " in errors


def test_differences_are_listed_and_the_exit_code_says_so(three):
    out = StringIO()
    with pytest.raises(CommandError, match="differences: 3; outreach_reindex") as refusal:
        call_command("outreach_reindex", "--check", stdout=out)
    assert refusal.value.returncode == 1
    assert "activity one: period is '1999' and should be '2015'" in out.getvalue()
    assert wrong() == 3


def test_a_program_reads_the_same_as_json(three):
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("outreach_reindex", "--check", "--json", stdout=out)
    said = json.loads(out.getvalue())
    assert [each["what"] for each in said["differences"]] == ["period"] * 3
    assert said["notes"] == []
    assert json.loads(run("--json")[0]) == {
        "activities": 3, "made": 0, "changed": 3, "deleted": 0, "refused": [],
    }  # fmt: skip
    assert json.loads(run("--check", "--json")[0]) == {"differences": [], "notes": []}


def test_progress_is_shown_on_a_terminal(three):
    class Terminal(StringIO):
        def isatty(self):
            return True

    errors = Terminal()
    call_command("outreach_reindex", stdout=StringIO(), stderr=errors)
    shown = errors.getvalue()
    assert "\r\x1b[K33 %, " in shown
    assert " s left" in shown
    assert shown.endswith("100 %\n")


def test_options_that_exclude_each_other_are_refused():
    with pytest.raises(CommandError, match="not allowed with"):
        call_command("outreach_reindex", "--check", "--restart")
