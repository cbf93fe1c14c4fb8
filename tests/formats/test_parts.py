"""Registers read in parts: the same as read whole, wherever the cuts fall."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats.parts import Parts, cuts
from electoral_outreach.model import Register
from electoral_outreach.strategies import registers


@given(registers(), st.sampled_from((None, 0, 1, 2, "\t")), st.booleans(), st.integers(1, 3000))
def test_the_parts_make_up_the_whole(
    register: Register, indent: int | str | None, sort_keys: bool, size: int
) -> None:
    """No activity is lost, doubled or torn, whoever wrote it and in whatever order."""
    whole = json.loads(json_format.dumps(register))
    data = json.dumps(whole, indent=indent, sort_keys=sort_keys, ensure_ascii=False).encode()
    assert json_format.loads(data) == register
    guesses = [put_together(cut) for cut in cuts(data, size=size)]
    if not guesses:
        assert not register.activities or (not indent and sort_keys)
        return
    right = [each for each in guesses if each is not None]
    assert right
    assert all(each == json.loads(data) for each in right)


def put_together(cut: Parts) -> Any:
    """The document that was cut; None where it was cut in the wrong place."""
    try:
        document = json.loads(cut.rest)
        assert document["activities"] == []
        document["activities"] = [each for part in cut.lists for each in json.loads(part)]
    except ValueError:
        return None
    return document


def mission(id: str) -> dict[str, Any]:
    return {"kind": "mission", "id": id, "title": {"en": id}}


BEGINNING = b'{"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}, '


@pytest.mark.parametrize(
    "rest",
    [
        b'"activities": [{"kind": "mission"} {"kind": "mission"}]}',
        b'"activities": [{"kind": "mission"}, ]}',
        b'"activities": [{"kind": "mission"}]]}',
        b'"activities": [{"kind": "mission"}], "x": {"activities": [{"kind": "mission"}]}}',
        b'"series": {"activities": [{"kind": "mission"}]}}',
        b'"activities": [{"kind": "mission"}], "organisations": []}',
        b'"activities": [{"kind": "mission", "places": [{}, {"kind": "mission"}]}]}',
    ],
)
def test_what_is_no_register_in_whole_is_none_in_parts(rest: bytes) -> None:
    """The guess where to cut may be wrong; what is read is not."""
    title = b'{"kind": "mission", "id": "m", "title": {"en": "M"}'
    reading = json_format.read(BytesIO(BEGINNING + rest.replace(b'{"kind": "mission"', title)))
    whole_is_right = rest.endswith(b'"organisations": []}')
    assert (reading.register is not None) == whole_is_right
    assert bool(reading.problems) != whole_is_right


@pytest.mark.parametrize("sort_keys", [False, True])
@pytest.mark.parametrize("indent", [None, 0, 3])
def test_a_name_that_stands_twice_is_found_however_it_is_written(
    sort_keys: bool, indent: int | None
) -> None:
    """In parts, and where the document is read as a whole."""
    document = {**json.loads(BEGINNING + b'"activities": []}'), "activities": [mission("m")]}
    data = json.dumps(document, indent=indent, sort_keys=sort_keys)
    assert json_format.loads(data).activities[0].id == "m"
    for name in ("id", "en", "names"):
        twice = data.replace(f'"{name}": ', f'"{name}": 1, "{name}": ')
        reading = json_format.read(BytesIO(twice.encode()))
        assert "repeated" in [each.code for each in reading.problems]


def test_one_odd_record_is_judged_by_the_model() -> None:
    """A register with a wording to normalise is as good as any other."""
    odd = {**mission("odd"), "title": {"EN": " e\u0301 "}}
    data = BEGINNING + b'"activities": ' + json.dumps([mission("m"), odd]).encode() + b"}"
    assert [each.title["en"] for each in json_format.loads(data).activities] == ["m", "\u00e9"]
