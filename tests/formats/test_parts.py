"""Registers read in parts: the same as read whole, wherever the cuts fall."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats.parts import parts
from electoral_outreach.model import Register
from electoral_outreach.strategies import registers


@given(registers(), st.sampled_from((None, 2)), st.integers(1, 3000))
def test_the_parts_make_up_the_whole(register: Register, indent: int | None, size: int) -> None:
    """No activity is lost, doubled or torn."""
    data = json_format.dumps(register, indent=indent).encode()
    cut = parts(data, size=size)
    if cut is None:
        assert not register.activities
        return
    document = json.loads(cut.rest)
    assert document["activities"] == []
    document["activities"] = [each for part in cut.lists for each in json.loads(part)]
    assert document == json.loads(data)


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


def test_one_odd_record_is_judged_by_the_model() -> None:
    """A register with a wording to normalise is as good as any other."""
    odd = {**mission("odd"), "title": {"EN": " e\u0301 "}}
    data = BEGINNING + b'"activities": ' + json.dumps([mission("m"), odd]).encode() + b"}"
    assert [each.title["en"] for each in json_format.loads(data).activities] == ["m", "\u00e9"]
