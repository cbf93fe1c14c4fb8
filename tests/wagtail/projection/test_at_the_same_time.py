"""Two who change something at the same time: neither fails, nor writes over the other."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.db import IntegrityError, OperationalError, connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from wagtail_outreach.models import Activity, Change, ListedActivity, Section, Unsettled
from wagtail_outreach.projection import dirt, versions

pytestmark = pytest.mark.django_db(transaction=True)
PARTNER = {"organisation": "undp", "roles": ["funder"], "note": {}}


@pytest.fixture
def partnership(make_mission, undp):
    return make_mission(period="2016", who=[{"type": "partner", "value": PARTNER}])


def rename(organisation):
    organisation.names = [
        {"type": "name", "value": {"name": {"en": "Zebra"}, "acronym": {}, "period": ""}}
    ]
    organisation.save()


@pytest.mark.parametrize("error", [IntegrityError, OperationalError])
def test_words_that_another_process_is_writing_are_written_again(partnership, undp, error):
    """Both databases refuse one of two who replace the same row, one for a deadlock."""
    reword, refused = dirt.reword, [error("the other one was faster")]

    def hindered(records):
        if refused:
            raise refused.pop()
        return reword(records)

    with patch.object(dirt, "reword", hindered):
        rename(undp)
    assert "zebra" in ListedActivity.objects.get().tokens
    assert not Unsettled.objects.exists()


def test_words_are_written_under_the_lock_that_publishing_takes(partnership, undp):
    """SQLite has no such lock: it lets one write at a time."""
    with CaptureQueriesContext(connection) as queries:
        rename(undp)
    table = Activity._meta.db_table
    locked = any("FOR UPDATE" in each["sql"] and table in each["sql"] for each in queries)
    assert locked is connection.features.has_select_for_update


@pytest.mark.parametrize("change", ["an organisation", "a restriction", "an address"])
def test_a_version_and_its_note_are_one(partnership, undp, landing, change):
    """Where each statement is its own transaction, two versions are told as one."""
    seen = []
    raised = versions._raise

    def watched(*args):
        seen.append(connection.in_atomic_block)
        raised(*args)

    with patch.object(versions, "_raise", watched):
        if change == "an organisation":
            rename(undp)
        elif change == "a restriction":
            PageViewRestriction.objects.create(page=landing, restriction_type="login")
        else:
            landing.refresh_from_db()
            landing.slug = "elsewhere"
            landing.save_revision().publish()
    assert seen
    assert all(seen)
    section = Section.objects.get(key=landing.translation_key)
    newest = Change.objects.filter(version=section.version)
    assert set(newest.values_list("stamp", flat=True)) == {section.stamp}
