"""An import writes what its user may write, tells of the rest and loses nothing of it."""

from __future__ import annotations

from datetime import timedelta
from itertools import product

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask

from tests.wagtail.editing.importers import (
    EVERYTHING,
    PARENT,
    imported,
    mission_to,
    page_of,
    read,
    records,
    said,
    section,
    somebody,
    somebody_on,
)
from tests.wagtail.editing.named import fresh
from wagtail_outreach.editing.imports import ImportRefused, import_register
from wagtail_outreach.models import Activity, ImportRun
from wagtail_outreach.pages.models import OutreachArchivePage, OutreachLandingPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("landing")]

MALI = mission_to("mali", en="Mission to Mali", fr="Mission au Mali")
RENAMED = mission_to("mali", "2016", en="Mali again", fr="Encore le Mali") | {
    "summary": {"en": "Once more.", "fr": "Encore."},
    "body": {"en": "A text.", "fr": "Un texte."},
    "photos": [{"url": "https://us.example/a.jpg", "alt": {"en": "A room", "fr": "Une salle"}}],
}
SAID = {field: value for field, value in RENAMED.items() if field != "id"}
GRANTS = ((), ("change",), ("add",), ("add", "change"), EVERYTHING)
TOGETHER = [each for each in product(GRANTS, GRANTS) if {(), EVERYTHING} & set(each)]
"""What somebody may do in English and in French: anything, beside all and beside nothing."""


@pytest.fixture
def boss():
    return get_user_model().objects.create_superuser("boss", "b@example.org", "x")


@pytest.mark.parametrize(("in_english", "in_french"), TOGETHER)
def test_no_page_is_written_against_the_rights_and_nothing_is_lost(in_english, in_french, boss):
    """Of an activity that is there and one that is new."""
    imported(read(MALI), publish=True)
    before = {page.pk: page.live_revision_id for page in Page.objects.all()}
    data = read(RENAMED, RENAMED | {"id": "other"})
    user = somebody(en=in_english, fr=in_french)
    imported(data, user, publish=True)
    for page in Page.objects.filter(latest_revision__user=user):
        rights = page.permissions_for_user(user)
        assert rights.can_edit()
        assert rights.can_publish() or page.live_revision_id == before.get(page.pk)
    assert not ImportRun.objects.filter(finished_at=None).exists()
    imported(data, boss, publish=True)
    for id in ("mali", "other"):
        assert {field: records()[id][field] for field in SAID} == SAID
        assert page_of(id, "en")
        assert page_of(id, "fr")


def test_a_language_without_a_right_gets_no_page_and_keeps_its_texts():
    report = imported(read(MALI), somebody(en=EVERYTHING), publish=True)
    assert page_of("mali", "fr") is None
    assert records()["mali"]["title"] == MALI["title"]
    assert not OutreachArchivePage.objects.filter(locale__language_code="fr").exists()
    assert not section("fr").introduction
    assert "you may not add pages in French: activities get no new page there" in said(report)
    assert "you may not add pages in French: the landing page gets no archive" in said(report)
    assert (
        "may not edit these pages in French, so that they stay as they are: the landing page"
        in said(report)
    )
    assert page_of("mali", "en").live


def test_a_page_that_may_not_be_edited_stays_and_its_facts_follow_the_lead(commit):
    imported(read(MALI), publish=True)
    french = page_of("mali", "fr")
    with commit():
        report = imported(read(RENAMED), somebody(en=EVERYTHING), publish=True)
    assert fresh(french).latest_revision_id == french.latest_revision_id
    assert fresh(french).title == "Mission au Mali"
    assert page_of("mali", "en").title == "Mali again"
    assert str(fresh(french).facts.period) == "2016"
    assert "in French, so that they stay as they are: mali" in said(report)


def test_who_may_edit_the_translation_only_leaves_facts_alone():
    imported(read(MALI), publish=True)
    imported(read(RENAMED), somebody(fr=EVERYTHING), publish=True)
    assert page_of("mali", "fr").title == "Encore le Mali"
    assert page_of("mali", "en").title == "Mission to Mali"
    assert page_of("mali", "en").period == "2015-10"


def test_what_may_not_be_published_is_a_draft():
    """And the import goes on to its end."""
    data = read(MALI, *(mission_to(f"m{number}", en=f"Mission {number}") for number in range(2)))
    report = imported(data, somebody(en=EVERYTHING, fr=("add", "change")), publish=True)
    assert [page_of("mali", each).live for each in ("en", "fr")] == [True, False]
    assert all(page_of(f"m{number}", "en").live for number in range(2))
    assert any("in French" in each and "Mission au Mali" in each for each in report.unpublished)
    assert ImportRun.objects.get().finished_at


def test_an_activity_that_can_have_no_page_is_left_out_and_named_later(boss):
    part = mission_to("part", en="A part", fr="Une partie") | {"parent": "whole"}
    data = read(part, mission_to("whole", fr="Un tout"))
    report = imported(data, somebody(en=EVERYTHING))
    assert not Activity.objects.filter(public_id="whole").exists()
    assert page_of("part", "en") is not None
    assert "left out, and no other names them yet: whole" in said(report)
    imported(data, boss)
    assert records()["part"]["parent"] == "whole"
    assert page_of("whole", "fr") is not None


def test_rights_on_a_page_above_hold():
    imported(
        read(MALI),
        somebody_on((section("fr").get_parent(), EVERYTHING), (section("en"), EVERYTHING)),
    )
    assert page_of("mali", "fr") is not None


def by_hand(page, user):
    page.locked, page.locked_by, page.locked_at = True, user, timezone.now()
    page.save()


def by_schedule(page, user):
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish(user=user)


def by_workflow(page, user):
    workflow = Workflow.objects.create(name="Two pairs of eyes")
    task = GroupApprovalTask.objects.create(name="Second pair")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    page.save_revision()
    workflow.start(page, user)


LOCKS = {
    by_hand: "Locked by another user",
    by_schedule: "Locked by schedule",
    by_workflow: "Locked by workflow",
}


@pytest.mark.parametrize("publish", [False, True])
@pytest.mark.parametrize("lock", LOCKS)
def test_a_locked_page_is_left_alone(lock, publish, boss):
    imported(read(MALI), publish=True)
    english = page_of("mali", "en")
    lock(english, boss)
    english = fresh(english)
    report = imported(read(RENAMED), somebody(en=EVERYTHING, fr=EVERYTHING), publish=publish)
    assert fresh(english).latest_revision_id == english.latest_revision_id
    assert fresh(english).live_revision_id == english.live_revision_id
    assert f"Mission to Mali (English) stays as it is. {LOCKS[lock]}." in said(report)
    assert page_of("mali", "fr").get_latest_revision_as_object().title == "Encore le Mali"


@pytest.mark.parametrize("page", ["landing", "archive", "draft"])
def test_a_lock_holds_on_every_page_that_would_be_published(page, boss):
    imported(read(MALI))
    section("en").unpublish()
    locked = {
        "landing": section("en"),
        "archive": OutreachArchivePage.objects.get(locale__language_code="en"),
        "draft": page_of("mali", "en"),
    }[page]
    by_hand(locked, boss)
    report = imported(read(MALI), somebody(en=EVERYTHING), publish=True)
    assert fresh(locked).latest_revision_id == locked.latest_revision_id
    assert fresh(locked).live == locked.live
    assert f"{locked.title} (English) stays as it is. Locked by another user." in said(report)


def test_ones_own_lock_keeps_nobody_out_nor_any_lock_a_command():
    imported(read(MALI))
    user = somebody(en=EVERYTHING)
    by_hand(page_of("mali", "en"), user)
    imported(read(RENAMED), user)
    assert page_of("mali", "en").draft_title == "Mali again"
    by_hand(page_of("mali", "fr"), user)
    imported(read(RENAMED))
    assert page_of("mali", "fr").draft_title == "Encore le Mali"


def test_titles_of_pages_that_somebody_may_not_edit_are_not_told():
    imported(read(MALI))
    french = page_of("mali", "fr")
    french.title = "Un secret"
    french.save_revision()
    report = imported(read(RENAMED), somebody(en=EVERYTHING), overwrite=True)
    assert "secret" not in said(report)


def test_asking_about_rights_takes_no_queries_for_what_is_as_it_was():
    data = read(MALI, *(mission_to(f"m{number}", en=f"Mission {number}") for number in range(9)))
    imported(data, publish=True)
    user = somebody(en=EVERYTHING, fr=EVERYTHING)
    counts = []
    for importer in (None, user):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            import_register(data, PARENT, user=importer, publish=True)
        counts.append(len(queries))
    assert counts[1] - counts[0] <= 2


def test_landing_pages_are_made_where_somebody_may_add_pages():
    section("fr").delete()
    user = somebody(en=EVERYTHING)
    report = imported(read(MALI), user, create_landing=True)
    assert "made no landing page in fr: you may not add pages below" in said(report)
    assert OutreachLandingPage.objects.count() == 1
    above = section("en").get_parent()
    with pytest.raises(ImportRefused, match="you may not add pages below"):
        import_register(read(MALI), "/en/elsewhere/", user=user, create_landing=True)
    other = somebody_on(
        (above, EVERYTHING), (above.get_translations().get(), ("add",)), name="other"
    )
    report = imported(read(MALI), other, create_landing=True, publish=True)
    assert not section("fr").live
    assert page_of("mali", "fr") is not None
    assert any("Mission au Mali" in each for each in report.unpublished)
