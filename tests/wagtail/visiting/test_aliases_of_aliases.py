"""An alias of an alias shows what the first one shows."""

from __future__ import annotations

import pytest

from tests.site.home.models import HomePage
from wagtail_outreach.models import Activity
from wagtail_outreach.pages.models import MissionPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(make_mission):
    return make_mission(period="2016-09-29")


@pytest.fixture
def aliases(home, lead, django_capture_on_commit_callbacks):
    pages, source = [], lead
    for number in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            parent = HomePage.objects.get(pk=home.pk)
            source = source.create_alias(parent=parent, update_slug=f"alias-{number}")
        source = MissionPage.objects.get(pk=source.pk)
        pages.append(source)
    return pages


def test_each_shows_the_facts_of_the_source(client, aliases):
    for alias in aliases:
        assert "September 29, 2016" in client.get(alias.get_url()).content.decode()
    assert Activity.objects.count() == 1


def test_each_names_the_source_as_canonical(client, lead, aliases):
    for alias in aliases:
        assert (
            f'rel="canonical" href="{lead.full_url}"'
            in client.get(alias.get_url()).content.decode()
        )
