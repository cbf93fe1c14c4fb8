"""Old versions are read: here a made-up version 0, since version 1 is the first there is."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from electoral_outreach.formats import Reading, jsonl, migrations
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats.migrations import Migration, steps_from
from electoral_outreach.model import SCHEMA_VERSION

OLD = Path(__file__).parent / "old"


def _renamed(document: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if name == old else name: value for name, value in document.items()}


ZERO = Migration(
    register=lambda document: _renamed(document, "about", "introduction"),
    organisation=lambda document: _renamed(document, "called", "names"),
    activity=lambda document: _renamed(document, "date", "period"),
)


@pytest.fixture(autouse=True)
def _a_version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", {0: ZERO})


def read(path: Path) -> Reading:
    form = jsonl if path.suffix == ".jsonl" else json_format
    with path.open("rb") as stream:
        return form.read(stream, source=path.name)


@pytest.mark.parametrize("name", ["register-0.json", "register-0.jsonl"])
def test_an_old_file_is_read_as_the_present_version(name: str) -> None:
    """In one piece and in lines alike, and written in the present version."""
    register = read(OLD / name).register_or_raise()
    assert register.introduction == {"en": "What we do abroad."}
    assert register.institution.names[0].name == {"en": "Our Commission"}
    assert register.organisations[0].names[0].name == {"en": "UNDP"}
    assert str(register.activities[0].period) == "2015-10"
    assert json.loads(json_format.dumps(register))["schema_version"] == SCHEMA_VERSION


@pytest.mark.parametrize("name", ["register-0.json", "register-0.jsonl"])
def test_what_an_old_file_has_wrong_is_said_of_the_present_form(name: str) -> None:
    """The problem names the field as it is called today."""
    text = (OLD / name).read_text().replace("2015-10", "2015-13")
    form = jsonl if name.endswith("jsonl") else json_format
    (problem,) = form.read(BytesIO(text.encode())).problems
    assert problem.path.endswith("period")
    assert "period '2015-13': there is no month 13" in str(problem)


def test_the_document_given_is_left_as_it_was() -> None:
    """Migrations are pure."""
    document = json.loads((OLD / "register-0.json").read_text())
    before = json.dumps(document)
    ZERO.whole(document)
    assert json.dumps(document) == before


@pytest.mark.parametrize("version", [-1, 2, 99, "1", None, True, 1.0])
def test_no_way_leads_from_a_version_that_nobody_knows(version: object) -> None:
    """Neither from the future nor from what is no version."""
    assert steps_from(version) in (None, ())
    text = json.dumps({"schema_version": version, "institution": {}})
    assert json_format.read(BytesIO(text.encode())).register is None


def test_a_newer_version_asks_for_an_upgrade() -> None:
    """In one piece and in lines."""
    newer = {"schema_version": 2, "institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}
    for form, document in ((json_format, newer), (jsonl, {"register": newer})):
        problems = form.read(BytesIO(json.dumps(document).encode())).problems
        assert len(problems) == 1
        assert "schema_version" in str(problems[0])
        assert "upgrade" in str(problems[0])
