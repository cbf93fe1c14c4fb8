"""A site that keeps its times without time zones (`USE_TZ = False`)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client, override_settings

from electoral_outreach.formats import json as register_json
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.pages.models import HostingPage, MissionPage

pytestmark = pytest.mark.django_db
SECTION = "/en/international-activities/"


@pytest.fixture
def section(home: Any, django_capture_on_commit_callbacks: Any) -> Any:
    with override_settings(USE_TZ=False):
        with django_capture_on_commit_callbacks(execute=True):
            import_register(
                register_json.loads(json.dumps(register())),
                SECTION,
                publish=True,
                create_landing=True,
            )
        yield


@pytest.mark.usefixtures("section")
@pytest.mark.parametrize(
    "address",
    [
        SECTION,
        f"{SECTION}archive/",
        f"{SECTION}archive/2015/",
        f"{SECTION}archive/countries/",
        f"{SECTION}archive/missions/complete-list/",
        f"{SECTION}archive/data/csv/",
        f"{SECTION}archive/data/json/",
        f"{SECTION}archive/data/ics/",
        f"{SECTION}archive/data/atom/",
        "/sitemap.xml",
    ],
)
def test_every_page_is_there_and_asked_for_again_the_same(address: str) -> None:
    first = Client().get(address)
    assert first.status_code == 200
    b"".join(first)
    since = {"If-Modified-Since": first.headers.get("Last-Modified", "")}
    assert Client().get(address, headers=since).status_code in {200, 304}


@pytest.mark.usefixtures("section")
def test_activities_have_their_pages_and_forms(admin_client: Client) -> None:
    for page in (MissionPage.objects.first(), HostingPage.objects.first()):
        assert page is not None
        assert Client().get(page.get_url()).status_code == 200
        assert admin_client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200
