"""What is said where no object stands where one belongs, however it is read."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach import model
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl as jsonl_format
from electoral_outreach.model import problems_of

NO_OBJECTS = (None, True, 1, 1.5, "x", [], [1])
HEAD = b'{"register":{"institution":{"id":"a","names":[{"name":{"en":"A"}}]}}}\n'


@pytest.mark.parametrize("value", NO_OBJECTS, ids=repr)
@pytest.mark.parametrize("name", ["Activity", "Mission", "Organisation", "Place", "Register"])
@pytest.mark.parametrize("is_json", [True, False], ids=["JSON", "Python"])
def test_a_record_by_itself(name: str, value: object, is_json: bool) -> None:
    """Named with its value, in our words."""
    adapter = TypeAdapter(getattr(model, name))
    with pytest.raises(ValidationError) as refused:
        _ = adapter.validate_json(json.dumps(value)) if is_json else adapter.validate_python(value)
    [problem] = problems_of(refused.value, value)
    assert "not an object" in problem.message
    assert problem.value == value


@pytest.mark.parametrize("value", NO_OBJECTS, ids=repr)
@pytest.mark.parametrize("line", ["{}", '{{"organisation": {}}}', '{{"register": {}}}'])
def test_a_line(line: str, value: object) -> None:
    """Of JSON Lines, first and later."""
    data = line.format(json.dumps(value)).encode()
    for text in (data, HEAD + data):
        reading = jsonl_format.read(BytesIO(text))
        assert any("not an object" in each.message for each in reading.problems), reading.problems


@pytest.mark.parametrize("value", NO_OBJECTS, ids=repr)
@pytest.mark.parametrize("field", ["activities", "organisations", "institution"])
def test_a_part_of_a_register(field: str, value: object) -> None:
    """In a JSON file."""
    institution = {"id": "a", "names": [{"name": {"en": "A"}}]}
    part = value if field == "institution" else [value]
    text = json.dumps({"institution": institution, field: part}).encode()
    [problem] = json_format.read(BytesIO(text)).problems
    assert "not an object" in problem.message
