"""A register is opened from its content, in whichever form it is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given

from electoral_outreach import formats
from electoral_outreach.formats import json, jsonl
from electoral_outreach.formats.either import reader_of
from electoral_outreach.model import InvalidRegister, Register
from electoral_outreach.strategies import registers

OURS = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})


class Pipe(io.BytesIO):
    """What cannot be wound back."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation("seek")


@given(registers())
def test_either_form_comes_back_as_it_was(register: Register) -> None:
    """By whatever way in."""
    for form in (json, jsonl):
        text = form.dumps(register)
        assert form.loads(text) == form.loads(text.encode()) == register
        assert formats.loads(text) == formats.loads(text.encode()) == register
        for stream in (io.BytesIO, Pipe):
            assert formats.read(stream(text.encode())).register == register


@pytest.mark.parametrize("form", [json, jsonl])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a", "a.txt"])
def test_the_name_of_a_file_does_not_matter(form, name: str, tmp_path: Path) -> None:
    """Where the content tells; and both forms' own functions are the same."""
    path = tmp_path / name
    path.write_text(form.dumps(OURS), encoding="utf-8")
    assert formats.load(path) == formats.load(str(path)) == form.load(path) == OURS


def test_a_stream_is_read_from_where_it_stands() -> None:
    """What was read of it before is somebody else's."""
    data = b"mine" + json.dumps(OURS).encode()
    stream = io.BytesIO(data)
    stream.read(4)
    assert formats.read(stream).register == OURS


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b'{"id": "m", "kind": "mission"', "a.json", jsonl),
        (b'{"activities": [', "a.jsonl", json),
        (b'{"$schema": "./register.schema.json"', "a.jsonl", json),
        (b'\xef\xbb\xbf { "since": "1992"', "", json),
        (b'{"languages": ["en"]', "a.json", json),
        (b'{"languages": ["en"]', "A.NDJSON", jsonl),
        (b'{"kinds": ', "", json),
        (b"", "a.jsonl", jsonl),
    ],
)
def test_the_first_name_tells_the_form(head: bytes, name: str, form) -> None:
    """A field that registers and activities have tells nothing, nor does an unknown one."""
    assert reader_of(head, name) is form.read


def test_all_that_is_wrong_is_raised_with_the_name_of_the_file(tmp_path: Path) -> None:
    """As each form does it by itself."""
    path = tmp_path / "mine.jsonl"
    path.write_text('{"kind": "mission"}\n', encoding="utf-8")
    for load in (formats.load, jsonl.load):
        with pytest.raises(InvalidRegister, match=r"mine\.jsonl") as raised:
            load(path)
        assert [each.path for each in raised.value.problems] == ["line 1: id", "line 1: title"]
