"""JSON Lines: large registers, one record a line."""

from __future__ import annotations

import json
import re
import tracemalloc
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings

from electoral_outreach.formats import jsonl
from electoral_outreach.model import Mission, Register
from electoral_outreach.strategies import registers

HEADER = {"register": {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}}
UNDP = {"organisation": {"id": "undp", "names": [{"name": {"en": "UNDP"}}]}}


def mission(id: str = "m", **more: object) -> dict[str, object]:
    return {"kind": "mission", "id": id, "title": {"fr": "Été"}, **more}


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in objects)


def problems(data: bytes) -> list[str]:
    reading = jsonl.read(BytesIO(data))
    assert reading.register is None
    return [str(problem) for problem in reading.problems]


@settings(max_examples=40)
@given(registers())
def test_what_is_written_is_read_back(register: Register) -> None:
    """Every register survives the round trip, each record on its own line."""
    stream = BytesIO()
    jsonl.write(register, stream)
    data = stream.getvalue()
    assert data.count(b"\n") == 1 + len(register.organisations) + len(register.activities)
    assert jsonl.read(BytesIO(data)).register_or_raise() == register


def test_lines_may_come_as_editors_save_them() -> None:
    """With a byte order mark, Windows line ends, blank lines and no end of the last line."""
    data = b"\xef\xbb\xbf" + lines(HEADER, UNDP, mission()).replace(b"\n", b"\r\n\r\n").rstrip()
    assert jsonl.read(BytesIO(data)).register_or_raise().activities[0].title["fr"] == "Été"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"\n\n", "the file is empty"),
        (lines(mission()), "line 1: is no"),
        (lines(HEADER, HEADER), "line 2: is a second register; line 1 is one already"),
        (lines(HEADER) + b"{\n", "line 2: not JSON at column 2"),
        (lines(HEADER) + b"\xff\n", "line 2: the file is not UTF-8"),
        (lines(HEADER, 5), "line 2"),
        (lines(HEADER, []), "line 2"),
        (lines(HEADER, {"kind": "voyage"}), "line 2: kind: is 'voyage'; it must be"),
        (lines(HEADER, mission(titel={})), "line 2: titel (m): is not a field"),
        (lines(HEADER, {"organisation": {"id": "A"}}), "line 2: id: is 'A'"),
        (lines(HEADER, {"organisation": 3}), "line 2: "),
        (lines({"register": {}}), "line 1: institution: is required"),
        (
            lines({"register": {**HEADER["register"], "colour": 1}}),
            "line 1: colour: is not a field",
        ),
        (
            lines({"register": {**HEADER["register"], "activities": []}}),
            "line 1: register.activities",
        ),
        (
            lines(HEADER, mission("a"), mission("b", parent="c")),
            "line 3: parent (b): 'c' is no activity here",
        ),
        (
            lines(HEADER, UNDP, mission("m", partners=[{"organisation": "oif"}])),
            "line 3: partners[0].organisation (m): 'oif' is no organisation here",
        ),
        (
            lines(HEADER, mission("a"), mission("b"), mission("a")),
            "line 4: id: 'a' is used twice; ids are unique, and line 2 has it already",
        ),
        (
            lines(HEADER, mission("a", title="A"), mission("a")),
            "line 3: id: 'a' is used twice; ids are unique, and line 2 has it already",
        ),
        (
            lines({"register": {}}, mission("a", title="A"), mission("a")),
            "line 1: institution: is required",
        ),
        (lines(HEADER, UNDP, UNDP), "line 3: id: 'undp' is used twice"),
        (b'{"a": "' + b"x" * (jsonl.LONGEST_LINE + 1) + b'"}\n', "line 1: is longer than 16 MiB"),
        (b"[" * 100_000, "line 1: not a register: it is nested too deeply"),
    ],
    ids=lambda each: re.sub("[^A-Za-z0-9]+", "-", ascii(each))[-30:],
)
def test_every_problem_names_its_line(data: bytes, said: str) -> None:
    """And the field, and the way out; none is raised."""
    assert any(each.startswith(said) for each in problems(data)), problems(data)


def test_all_bad_lines_are_named_and_the_good_ones_go_on() -> None:
    """The first fault ends nothing."""
    data = lines(HEADER, {"kind": "mission"}, mission("good"), mission("BAD"))
    assert [each.partition(": ")[0] for each in problems(data)] == ["line 2", "line 2", "line 4"]
    good = [each.activity.id for each in jsonl.iter_lines(BytesIO(data)) if each.activity]
    assert good == ["good"]


def test_reading_line_by_line_takes_constant_memory() -> None:
    """Ten times the lines, the same room."""

    def peak(count: int) -> int:
        stream = BytesIO()
        records = (Mission(id=f"m-{n}", title={"en": "M" * 500}) for n in range(count))
        jsonl.write_activities(records, stream)
        stream.seek(0)
        tracemalloc.start()
        for line in jsonl.iter_lines(stream):
            assert line.activity is not None
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    peak(10)
    assert peak(4000) < peak(200) + 400_000


def test_a_register_written_as_it_comes_is_read_back() -> None:
    """Its own fields and organisations first, then activities that were never all in memory."""
    read = jsonl.read(BytesIO(lines(HEADER, UNDP, mission("a"), mission("b")))).register_or_raise()
    stream = BytesIO()
    jsonl.write_header(read, stream)
    jsonl.write_activities(iter(read.activities), stream)
    assert jsonl.read(BytesIO(stream.getvalue())).register == read


INSTITUTION = HEADER["register"]["institution"]


@pytest.mark.parametrize(
    ("register", "said"),
    [
        ({}, ["institution: is required and missing"]),
        ({"institution": "Elections Canada"}, ["institution: is 'Elections Canada', not an obj"]),
        ({"foo": 1}, ["institution: is required and missing", "foo: is not a field of this"]),
        ({"institution": INSTITUTION, "since": "long"}, ["since: "]),
        ({"institution": INSTITUTION, "languages": ["en", "en"]}, ["languages[1]: 'en' is named"]),
        ({"institution": INSTITUTION, "activities": []}, ["register.activities: belongs on"]),
        ({"institution": INSTITUTION, "schema_version": "x"}, ["schema_version: is 'x'; it must"]),
        ({"institution": INSTITUTION, "schema_version": 99}, ["schema_version: is 99; this rel"]),
        (
            {"institution": {**INSTITUTION, "successors": [INSTITUTION["id"]]}},
            [f"institution.successors[0]: '{INSTITUTION['id']}' is the organisation itself"],
        ),
        ([], ["register: is [], not an object; write it like"]),
        (None, ["register: is null, not an object; write it like"]),
        ("Elections Canada", ["register: is 'Elections Canada', not an object; write it like"]),
    ],
    ids=lambda each: re.sub("[^A-Za-z0-9]+", "-", ascii(each))[-30:],
)
def test_a_bad_register_line_is_told_line_by_line_too(register: Any, said: list[str]) -> None:
    """As when the whole file is read, and the line is no header; what stands behind it is read."""
    data = lines({"register": register}, mission("a"))
    read = list(jsonl.iter_lines(BytesIO(data)))
    assert [each.header for each in read] == [None] * len(read)
    assert read[-1].activity is not None
    told = [str(each.problem) for each in read[:-1]]
    assert len(told) == len(said)
    for each, begun in zip(told, said, strict=True):
        assert each.startswith(f"line 1: {begun}")
    assert told == problems(data)


@pytest.mark.parametrize("first", [HEADER, {"register": {}}])
def test_a_second_register_line_is_told_line_by_line_too(first: dict[str, Any]) -> None:
    """Whatever the first one is."""
    read = list(jsonl.iter_lines(BytesIO(lines(first, HEADER))))
    said = "line 2: is a second register; line 1 is one already, so keep one"
    assert str(read[-1].problem) == said
    assert not any(each.header for each in read if each.number == 2)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"activity": {"id": "m"}}', "activity: is no word for a line; an activity's fields"),
        ('{"Mission": {"id": "m"}}', "Mission: is no word for a line; an activity's fields"),
        ('{"organisations": {"id": "m"}}', "is no word for a line; did you mean 'organisation'?"),
        ('{"header": {"since": "2016"}}', "is no word for a line; did you mean 'register'?"),
        (
            "[",
            "not JSON at column 2: the line ends before its record does; a record is on one line",
        ),
        ('{"kind": "mission",', "the line ends before its record does"),
        ('{"kind": "mission"},', "not JSON at column 20: a comma follows behind the end"),
        ('{"kind": "mission"} {"kind": "mission"}', "a record has a line of its own"),
        ("{'kind': 'mission'}", "not JSON at column 2: strings and names stand in straight double"),
    ],
)
def test_a_line_that_is_no_record_is_one_problem(line: str, said: str) -> None:
    """With the way to write it, and not with all that a record would need."""
    [problem] = jsonl.read(BytesIO(lines(HEADER) + line.encode() + b"\n")).problems
    assert problem.path.startswith("line 2")
    assert said in str(problem)
