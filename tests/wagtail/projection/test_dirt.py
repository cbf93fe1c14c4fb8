"""What a transaction changed is projected once it is committed, even by somebody else."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import timezone

from wagtail_outreach.models import Activity, Unsettled
from wagtail_outreach.pages.models import MissionPage
from wagtail_outreach.projection import dirt
from wagtail_outreach.projection.dirt import ABANDONED, Dirt, mark, settle_left_behind
from wagtail_outreach.projection.waiting import Waiting

pytestmark = pytest.mark.django_db


def abandon(page, monkeypatch):
    """Publish a page in a process that dies before it has projected it."""
    page.period = "1999"
    page.save_revision().publish()  # what waits for the commit never runs in this test
    monkeypatch.setattr(dirt, "_waiting", Waiting(dirt._Waiting))


def test_what_is_settled_leaves_nothing_behind(make_mission):
    make_mission()
    assert not Unsettled.objects.exists()


def test_what_a_process_left_behind_is_made_up_for_by_the_next_one(
    make_mission, monkeypatch, django_capture_on_commit_callbacks
):
    page = make_mission(period="2015")
    abandon(page, monkeypatch)
    assert Activity.objects.get().period == "2015"
    assert Unsettled.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        mark(place=page.path)
    assert Activity.objects.get().period == "2015"  # it may still be at work
    Unsettled.objects.update(marked_at=timezone.now() - 2 * ABANDONED)
    with django_capture_on_commit_callbacks(execute=True):
        mark(place=page.path)
    assert Activity.objects.get().period == "1999"
    assert not Unsettled.objects.exists()


def test_rebuilding_settles_what_was_left_behind(make_mission, monkeypatch):
    page = make_mission(period="2015")
    abandon(page, monkeypatch)
    settle_left_behind()
    assert Activity.objects.get().period == "1999"
    assert not Unsettled.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_transaction_leaves_no_mark(make_mission):
    page = make_mission(period="2015")
    with transaction.atomic():
        MissionPage.objects.get(pk=page.pk).save()
        transaction.set_rollback(True)
    assert not Unsettled.objects.exists()


def test_marks_are_read_as_they_were_written():
    marks = Dirt(keys={"a", "b"}, places={"0001"}, organisations={"undp"}, everything={"pages"})
    assert Dirt.from_json(marks.to_json()) == marks
    assert Dirt.from_json({"keys": ["a"], "unheard_of": ["b"]}) == Dirt(keys={"a"})
