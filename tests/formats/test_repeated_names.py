"""A name that stands twice in an object: a parser keeps one value and forgets the other."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.formats.records import repeated_names
from electoral_outreach.model import Register
from electoral_outreach.model.quick.names import names_in
from electoral_outreach.strategies import registers

HEAD = '"institution":{"id":"a","names":[{"name":{"en":"A"}}]}'
MISSION = '{"kind":"mission","id":"m","title":{"en":"M"}}'


@pytest.mark.parametrize(
    ("document", "paths"),
    [
        (f'{{{HEAD},"activities":[{MISSION}],"activities":[]}}', ["activities"]),
        (f'{{{HEAD},{HEAD},"activities":[{MISSION}]}}', ["institution"]),
        (
            (
                f'{{{HEAD},"activities":[{MISSION},'
                '{"kind":"mission","id":"x","id":"y","title":{"en":"A","en":"B"}}]}'
            ),
            ["activities[1].id", "activities[1].title.en"],
        ),
        (
            (
                f'{{{HEAD},"activities":[{{"id":"x","kind":"mission","title":{{"en":"A"}},'
                '"places":[{"country":"HT","country":"HT"}]}]}'
            ),
            ["activities[0].places[0].country"],
        ),
        (
            (
                f'{{{HEAD},"activities":[{{"kind":"mission","id":"x","title":{{"en":"A"}},'
                '"places":[{"country":"HT"},{"country":"HT","country" : "FR"}]}]}'
            ),
            ["activities[0].places[1].country"],
        ),
    ],
)
def test_json_names_each(document: str, paths: list[str]) -> None:
    """Not the value that is kept: none of them is, until somebody says which is meant."""
    reading = json_format.read(io.BytesIO(document.encode()))
    assert reading.register is None
    assert [problem.path for problem in reading.problems] == paths


def test_it_is_told_in_the_order_of_the_file() -> None:
    """With the activity that it is in, like every other problem."""
    twice = '{"kind":"mission","id":"twice","title":{"en":"A"},"title":{"en":"B"}}'
    wrong = '{"kind":"mission","id":"wrong","title":{"en":"C"},"places":[{"country":"UK"}]}'
    for first, second in ((twice, wrong), (wrong, twice)):
        document = f'{{{HEAD},"activities":[{first},{second}]}}'
        found = json_format.read(io.BytesIO(document.encode())).problems
        ids = [json.loads(each)["id"] for each in (first, second)]
        assert [(each.path[:13], each.id) for each in found] == [
            (f"activities[{index}]", id) for index, id in enumerate(ids)
        ]


@pytest.mark.parametrize("depth", [50, 200, 400])
def test_what_is_nested_deep_is_told_beside_the_rest(depth: int) -> None:
    """It is JSON, and no field has a place for it."""
    deep = "[" * depth + "]" * depth
    mission = f'{{"kind":"mission","id":"X","title":{{"en":"A"}},"extra":{deep}}}'
    document = f'{{{HEAD},"activities":[{mission}]}}'
    whole = json_format.read(io.BytesIO(document.encode()))
    lines = jsonl.read(io.BytesIO(f'{{"register":{{{HEAD}}}}}\n{mission}'.encode()))
    for reading in (whole, lines):
        codes = [each.code for each in reading.problems]
        assert codes == ["string_pattern_mismatch", "unknown-field"]


def test_it_is_told_beside_what_else_is_wrong() -> None:
    document = f'{{{HEAD},"activities":[{{"kind":"mission","id":"X","id":"Y Z","title":{{}}}}]}}'
    paths = [each.path for each in json_format.read(io.BytesIO(document.encode())).problems]
    assert paths.count("activities[0].id") == 2
    assert "activities[0].title" in paths


def test_json_lines_name_each_on_its_line() -> None:
    lines = [
        f'{{"register":{{{HEAD}}}}}',
        '{"organisation":{"id":"u","id":"v","names":[{"name":{"en":"U"}}]}}',
        MISSION,
        '{"kind":"mission","id":"x","id":"y","title":{"en":"B"}}',
    ]
    reading = jsonl.read(io.BytesIO("\n".join(lines).encode()))
    assert [each.path for each in reading.problems] == ["line 2: organisation.id", "line 4: id"]


@pytest.mark.parametrize("space", ["", " ", "\t", "\n", "\r\n", "  "])
@pytest.mark.parametrize("before", [True, False])
def test_space_hides_none(space: str, before: bool) -> None:
    """Before the colon or behind it, and whatever RFC 8259 calls space."""
    colon = f"{space}:" if before else f":{space}"
    mission = f'{{"kind":"mission","id":"x","id"{colon}"y","title":{{"en":"B"}}}}'
    document = f'{{{HEAD},"activities":[{mission}]}}'
    reading = json_format.read(io.BytesIO(document.encode()))
    assert [each.path for each in reading.problems] == ["activities[0].id"]
    if "\n" not in space:
        lines = f'{{"register":{{{HEAD}}}}}\n' + f"{MISSION}\n" * 400 + mission
        reading = jsonl.read(io.BytesIO(lines.encode()))
        assert "line 402: id" in [each.path for each in reading.problems]


@given(registers())
def test_registers_have_none(register: Register) -> None:
    """Whatever their texts look like, and however they are spelt, they are read as they are."""
    for write in (json_format.write, jsonl.write):
        stream = io.BytesIO()
        write(register, stream)
        assert not [
            each for line in stream.getvalue().splitlines() for each in repeated_names(line)
        ]
    document = json.loads(json_format.dumps(register))
    for separators in ((",", ":"), (", ", " : "), (",\n", "\t:")):
        spelt = json.dumps(document, ensure_ascii=False, separators=separators)
        assert json_format.loads(spelt) == register


@given(st.recursive(st.text() | st.none(), lambda each: st.dictionaries(st.text(), each)))
def test_names_are_never_fewer_than_there_are(document: Any) -> None:
    """A text may look like one; the careful parser is asked then."""

    def size(node: Any) -> int:
        return len(node) + sum(map(size, node.values())) if isinstance(node, dict) else 0

    assert names_in(json.dumps(document).encode()) >= size(document)


def test_a_file_in_another_encoding_says_so() -> None:
    document = f"{{{HEAD}}}"
    assert json_format.read(io.BytesIO(document.encode("utf-8-sig"))).register is not None
    for encoding in ("utf-16", "utf-16-le", "utf-32"):
        [problem] = json_format.read(io.BytesIO(document.encode(encoding))).problems
        assert "save it as UTF-8" in problem.message
