"""The canonical JSON form, and what happens to files that are none."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import InvalidRegister, Register
from electoral_outreach.strategies import registers

MINIMAL = {"schema_version": 1, "institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t", "the file is empty"),
        (b"{", "not JSON at line 1, column 2"),
        (b"[]", "the file holds a list"),
        (b'"a"', "the file holds a string"),
        (b"null", "the file holds null"),
        (b"7", "the file holds a number"),
        (b"7.5", "the file holds a number"),
        (b"true", "the file holds true or false"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not"),
        (b'{"a": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"schema_version": 99}', "reads versions up to 1"),
        (b'{"schema_version": "1"}', "schema_version"),
        (b'{"schema_version": 1}', "institution: is required and missing"),
        (b'{"schema_version": 0}', "is 0; versions begin with 1, and the present one is 1"),
        (b'{"schema_version": -3}', "is -3; versions begin with 1"),
        (b'{"schema_version": ' + b"9" * 400 + b"}", "9…; this release reads versions up to 1"),
        (b'{"schema_version": ' + b"9" * 5000 + b"}", "a number has more digits than can be read"),
    ],
)
def test_what_is_no_register_is_said_in_a_sentence(data: bytes, reason: str) -> None:
    """Nothing raises, and the reason is named."""
    reading = json_format.read(BytesIO(data), source="old.json")
    assert reading.register is None
    assert any(reason in str(problem) for problem in reading.problems), reading.problems
    with pytest.raises(InvalidRegister, match=r"old\.json"):
        reading.register_or_raise()


def test_empty_values_are_left_out_and_kinds_are_not() -> None:
    """The written form has what is known, and what tells kinds and versions apart."""
    document = {**MINIMAL, "activities": [{"kind": "mission", "id": "m", "title": {"fr": "Été"}}]}
    register = json_format.loads(json.dumps(document))
    assert json.loads(json_format.dumps(register)) == document
    assert "Été" in json_format.dumps(register)


def test_a_file_is_loaded_by_name(tmp_path: Path) -> None:
    """`load` opens a path."""
    path = tmp_path / "register.json"
    path.write_text(json.dumps(MINIMAL), encoding="utf-8")
    assert json_format.load(path).institution.id == "a"


def test_problems_can_be_had_as_json() -> None:
    """Programs get the same as people."""
    with pytest.raises(InvalidRegister) as caught:
        json_format.loads('{"schema_version": 1, "institution": {"id": "A B"}}')
    fields = {"path", "value", "message", "suggestion", "code", "id"}
    assert all(set(each) == fields for each in json.loads(caught.value.to_json()))


def test_every_description_in_the_schema_is_prose() -> None:
    """The schema carries the docstrings without their Python examples."""
    text = json.dumps(json_format.schema())
    assert ">>>" not in text
    definitions = json_format.schema()["$defs"]
    for name in ("Mission", "Hosting", "Agreement", "Place", "HeadCount", "Partner"):
        for field, schema in definitions[name]["properties"].items():
            assert schema.get("description"), f"{name}.{field} has no description"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"a": 1}\n{"b": 2}', "more follows behind the end; one record a line is JSON Lines"),
        (b'{"a": "b', "the string that begins here has no closing quotation mark"),
        (b'{"a": "\xb8"}', "the byte at position 7 is foreign; save it as UTF-8"),
    ],
)
def test_what_is_no_json_is_told_with_a_way_out(data: bytes, said: str) -> None:
    """Where Python's parser stops in the middle of a sentence."""
    [problem] = json_format.read(BytesIO(data)).problems
    assert said in problem.message


@given(registers())
@settings(max_examples=25)
def test_a_register_written_in_pieces_is_the_same(register: Register) -> None:
    """Whatever comes last in it."""
    head = replace(register, activities=(), organisations=())
    data = b"".join(json_format.pieces(head, register.activities, iter(register.organisations)))
    assert json_format.loads(data) == register
