"""Two imports into one section at the same moment."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from electoral_outreach.formats.json import loads
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.pages.models import OutreachLandingPage


def imported(landing: Any, id: str) -> None:
    activity = {**register()["activities"][0], "id": id, "title": {"en": id}}
    data = json.dumps(register(activities=[activity]))
    import_register(loads(data), str(landing.pk), publish=True)


@pytest.mark.django_db
def test_landing_pages_are_locked_before_they_are_read(landing) -> None:
    table = OutreachLandingPage._meta.db_table
    with CaptureQueriesContext(connection) as queries:
        imported(landing, "only")
    said = [each["sql"] for each in queries]
    locked = [at for at, sql in enumerate(said) if "FOR UPDATE" in sql and table in sql]
    assert bool(locked) is connection.features.has_select_for_update
    writes = [at for at, sql in enumerate(said) if sql.startswith("UPDATE") and table in sql]
    assert not locked or locked[0] < writes[0]
