"""Where its JSON Schema is, which a file may say for the editor that it is written in."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from electoral_outreach import formats
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import InvalidRegister, Register

ADDRESS = "https://example.org/register.schema.json"
HEAD = {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}
MISSION = {"kind": "mission", "id": "m", "title": {"en": "M"}}


def in_lines(document: dict[str, Any]) -> str:
    head = {name: value for name, value in document.items() if name != "activities"}
    lines = [{"register": head}, *document.get("activities", ())]
    return "".join(f"{json.dumps(each)}\n" for each in lines)


FORMS = pytest.mark.parametrize(
    ("form", "written"), [(json_format, json.dumps), (jsonl, in_lines)], ids=["json", "jsonl"]
)


@FORMS
@pytest.mark.parametrize("others", [{}, {"activities": [MISSION]}], ids=["head", "whole"])
@pytest.mark.parametrize("address", [ADDRESS, "./register.schema.json", r"C:\\My files\\x.json"])
def test_it_is_kept(form, written, others: dict[str, Any], address: str) -> None:
    """Whoever reads a file and writes it again loses no completion."""
    register = form.loads(written({"$schema": address, **HEAD, **others}))
    assert register.json_schema == address
    text = form.dumps(register)
    assert json.dumps(address) in text
    assert form.loads(text) == formats.loads(text) == register


@FORMS
@pytest.mark.parametrize("value", [4, True, ["a"], {"en": "a"}, "", "a\nb", "a" * 2001])
def test_it_is_a_line_of_text(form, written, value: Any) -> None:
    with pytest.raises(InvalidRegister, match=r'\["\$schema"\]'):
        form.loads(written({"$schema": value, **HEAD}))


@FORMS
@pytest.mark.parametrize("name", ["json_schema", "schema", "$Schema"])
def test_its_name_in_json_is_the_only_one(form, written, name: str) -> None:
    """The name that Python has for it is refused by the JSON Schema as well."""
    document = {name: ADDRESS, **HEAD}
    with pytest.raises(InvalidRegister, match=r"did you mean '\$schema'"):
        form.loads(written(document))
    assert not Draft202012Validator(json_format.schema()).is_valid(document)


def test_records_inside_have_none() -> None:
    """It is said once, of the whole."""
    with pytest.raises(InvalidRegister, match="is not a field of this record"):
        json_format.loads(json.dumps({**HEAD, "activities": [{"$schema": ADDRESS, **MISSION}]}))


def test_a_record_is_made_and_changed_by_either_name() -> None:
    """By that of Python, and from a dictionary that was JSON."""
    register = Register(json_schema=ADDRESS, **HEAD)
    assert register == Register(**{"$schema": ADDRESS, **HEAD})
    assert replace(register, updated="2026").json_schema == ADDRESS
    assert replace(register, json_schema=None) == Register(**HEAD)


def test_the_schema_says_what_it_is_for() -> None:
    assert "editor" in json_format.schema()["properties"]["$schema"]["description"]
