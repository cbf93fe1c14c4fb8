"""What the list of activities says of those that were never published: an import makes hundreds."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.wagtail.conftest import place

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(landing, make_mission):
    page = make_mission(live=False, period="2012-02", where=[place("SN")])
    page.save_revision()
    return page


def rows(editor):
    return editor.get(reverse("outreach_missionpage:index")).content.decode()


def test_when_and_where_are_those_of_the_draft(editor, draft):
    said = rows(editor)
    assert "In February 2012" in said
    assert "Senegal" in said


def test_a_draft_that_was_changed_says_the_change(editor, draft):
    draft.period, draft.where = "2013", [place("ML")]
    draft.save_revision()
    said = rows(editor)
    assert "In 2013" in said
    assert "Mali" in said
    assert "Senegal" not in said


def test_what_is_published_says_what_visitors_read(editor, make_mission):
    page = make_mission(period="2012", where=[place("SN")])
    page.period = "2013"
    page.save_revision()
    assert "In 2012" in rows(editor)
