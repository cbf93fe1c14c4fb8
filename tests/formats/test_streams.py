"""What the readers and writers say to what is no file that is open in binary mode."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from electoral_outreach import formats
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import InvalidRegister, Mission, Register

REGISTER = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})  # type: ignore[arg-type]
MISSION = Mission(id="m", title={"en": "M"})  # type: ignore[arg-type]
READERS: list[Callable[[Any], object]] = [
    formats.read,
    json_format.read,
    jsonl.read,
    lambda stream: list(jsonl.iter_lines(stream)),
]
WRITERS: list[Callable[[Any], object]] = [
    lambda stream: json_format.write(REGISTER, stream),
    lambda stream: jsonl.write(REGISTER, stream),
    lambda stream: jsonl.write_header(REGISTER, stream),
    lambda stream: jsonl.write_activities([MISSION], stream),
]


@pytest.mark.parametrize("given", ["register.json", Path("register.json"), StringIO("{}")])
def test_a_path_or_a_text_file_is_refused_with_the_way_to_open_it(given: Any) -> None:
    """Before anything is read or written."""
    for mode, uses in (("rb", READERS), ("wb", WRITERS)):
        for use in uses:
            with pytest.raises(TypeError, match=rf"open it in binary mode: open\(…, '{mode}'\)"):
                use(given)


@pytest.mark.parametrize("loads", [formats.loads, json_format.loads, jsonl.loads])
def test_text_is_loaded_as_bytes_are(loads: Callable[[Any], Register]) -> None:
    """An object that was parsed already is one step further; half a character is told by its place."""
    with pytest.raises(TypeError, match=r"of an object make Register\(\*\*…\)"):
        loads({"institution": {}})
    with pytest.raises(InvalidRegister):
        loads('{"institution": {"id": "\ud800"}}')
    with pytest.raises(InvalidRegister):
        loads(bytearray(b"{}"))
