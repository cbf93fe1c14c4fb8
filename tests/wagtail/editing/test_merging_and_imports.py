"""An import that names organisations by ids that were merged."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from tests.wagtail.editing.named import organisation, rows_naming
from wagtail_outreach.models import Activity, Organisation

pytestmark = pytest.mark.django_db


def register(**facts):
    mission = {
        "kind": "mission",
        "id": "haiti-2015",
        "title": {"en": "Mission to Haiti"},
        "period": "2015-10",
        "partners": [
            {"organisation": "pnud", "roles": ["funder"]},
            {"organisation": "undp", "roles": ["host"]},
        ],
        "on_behalf_of": "us",
        **facts,
    }
    return {
        "schema_version": 1,
        "institution": {"id": "us", "names": [{"name": {"en": "Us"}}]},
        "organisations": [
            {"id": "pnud", "names": [{"name": {"fr": "PNUD"}}]},
            {"id": "undp", "names": [{"name": {"en": "UNDP"}}], "predecessors": ["pnud"]},
        ],
        "activities": [mission],
    }


@pytest.fixture
def imported(tmp_path, commit, landing):
    def imported(data, *options):
        path = tmp_path / "register.json"
        path.write_text(json.dumps(data))
        with commit():
            call_command(
                "outreach_import",
                str(path),
                "--parent",
                "/en/international-activities/",
                "--publish",
                *options,
            )

    return imported


def test_an_import_that_names_an_old_id_changes_nothing(imported, merged, capsys):
    imported(register())
    organisation("we")
    merged("pnud")
    merged("us", into="we")
    before = Revision.objects.count()
    capsys.readouterr()
    imported(register())
    said = capsys.readouterr().out
    assert "pnud was merged into undp here" in said
    kept = [line.strip() for line in said.splitlines() if "as edited" in line]
    assert [line.partition(";")[0] for line in kept] == [
        "kept: organisation undp: names, as edited"
    ]
    assert Revision.objects.count() == before
    assert rows_naming("pnud") == rows_naming("us") == []


def test_an_import_that_says_something_new_is_written_under_the_new_id(imported, merged):
    imported(register())
    organisation("we")
    merged("pnud")
    merged("us", into="we")
    imported(register(period="2016-11"))
    record = Activity.objects.get().record
    assert record["period"] == "2016-11"
    assert record["partners"] == [{"organisation": "undp", "roles": ["funder", "host"]}]
    assert record["on_behalf_of"] == "we"
    assert Organisation.objects.get(pk="pnud").merged_into_id == "undp"
