"""Two imports into one section at the same moment."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from electoral_outreach.formats.json import loads
from tests.wagtail.imports.small import register
from wagtail_outreach.editing.imports import import_register
from wagtail_outreach.pages.models import OutreachLandingPage


@pytest.mark.django_db
def test_landing_pages_are_locked_before_they_are_read(landing) -> None:
    """Who publishes one writes back how many children it had when it was read."""
    table = OutreachLandingPage._meta.db_table
    with CaptureQueriesContext(connection) as queries:
        import_register(loads(json.dumps(register())), landing, publish=True)
    said = [each["sql"] for each in queries]
    locked = [at for at, sql in enumerate(said) if "FOR UPDATE" in sql and table in sql]
    assert bool(locked) is connection.features.has_select_for_update
    writes = [at for at, sql in enumerate(said) if sql.startswith("UPDATE") and table in sql]
    assert not locked or locked[0] < writes[0]
