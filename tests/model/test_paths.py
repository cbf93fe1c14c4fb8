"""Where a problem is: at its path in the document stands its value."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import Mission, Problem
from electoral_outreach.model.paths import joined, path_of, value_at
from tests.model.broken import documents

INSTITUTION = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}
STEP = re.compile(r'\.?(?P<word>[^\W\d][\w-]*)|\[(?P<index>\d+)\]|\[(?P<name>"(?:[^"\\]|\\.)*")\]')
NOTHING = object()


def location_of(path: str) -> list[str | int]:
    """The way that a path says; the whole of it must be understood."""
    steps = list(STEP.finditer(path))
    assert "".join(each[0] for each in steps) == path
    return [
        each["word"] or (int(each["index"]) if each["index"] else json.loads(each["name"]))
        for each in steps
    ]


def agrees(problem: Problem, document: Any) -> bool:
    """Whether the path leads to the value; to nothing, where something is missing."""
    found = value_at(document, location_of(problem.path), NOTHING)
    if problem.code == "missing":
        return found is NOTHING and problem.value is None
    return bool(found == problem.value)


def problems(document: Any) -> tuple[Problem, ...]:
    """What is wrong with a document."""
    return json_format.read(BytesIO(json.dumps(document).encode())).problems


@given(st.lists(documents(), max_size=2), documents())
def test_following_the_path_yields_the_value(activities: list[Any], institution: Any) -> None:
    """Whatever is changed, added, taken out or moved in a register."""
    for body in (INSTITUTION, {**INSTITUTION, **dict(institution)}):
        document = {"institution": body, "activities": activities}
        for problem in problems(document):
            assert agrees(problem, document), problem


@given(documents())
def test_paths_of_a_line_are_those_of_its_record(activity: Any) -> None:
    """Behind the number of the line."""
    header = {"register": {"institution": INSTITUTION}}
    data = "\n".join(map(json.dumps, (header, activity))).encode()
    for problem in jsonl.read(BytesIO(data)).problems:
        assert problem.path.startswith("line 2")
        within = problem.path.removeprefix("line 2").removeprefix(": ")
        assert agrees(Problem(within, problem.value, "", code=problem.code), activity), problem


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"period": "2016", "order_year": {"year": 2016.0}}, ["order_year.year"]),
        ({"title": {"EN": "", "fr": "a\nb"}}, ["title.EN", "title.fr"]),
        ({"title": {"EN": "a", "en": "b"}}, ["title.en"]),
        ({"title": {"e n": ""}}, ['title["e n"]', 'title["e n"]']),
        ({"summary": {"a.b": "x", "en": 7, "fr": "\u202e"}}, ['summary["a.b"]', "summary.en", "summary.fr"]),
        ({"languages": ["fr", "FR", "en", "EN"]}, ["languages[1]", "languages[3]"]),
        ({"themes": ["training"] * 3}, ["themes[0]", "themes[1]", "themes[2]"]),
        ({"head_counts": [{"value": 3, "upper": 2}]}, ["head_counts[0].upper"]),
        ({"head_counts": [{"value": 3, "upper": 4, "bound": "at-most"}]}, ["head_counts[0].bound"]),
        ({"kind": "mision", "title": "A", "type": "x", "zzz": 1}, ["kind", "title", "type", "zzz"]),
        ({"kind": 7, "titel": {}, "type": "x", "zzz": 1, "validity": 3}, ["kind", "titel", "zzz"]),
        ({"kind": None, "summary": {"en": "", "fr": ""}}, ["kind", "summary.en", "summary.fr"]),
        ({"": 1, "a b": 2, 'q"\\': 3, "\x1b": 4}, ['[""]', '["a b"]', '["q\\"\\\\"]', '["\\u001b"]']),
    ],
)  # fmt: skip
def test_every_fault_has_its_own_place(fields: dict[str, Any], paths: list[str]) -> None:
    """All at once, none one level too high."""
    activity = {"kind": "mission", "id": "m", "title": {"en": "M"}, **fields}
    document = {"institution": INSTITUTION, "activities": [activity]}
    found = problems(document)
    assert [each.path for each in found] == [joined("activities[0]", path) for path in paths]
    assert all(agrees(each, document) for each in found)


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("mision", "mission"), ("Hosting", "hosting"), ("agreements", "agreement"), ("trip", None)],
)
def test_a_kind_that_is_none_is_told_with_what_was_meant(kind: str, meant: str | None) -> None:
    """And the record is looked at as what was meant: a field of that kind is no fault."""
    fields: dict[str, Any] = {"validity": "2016/.."} if meant == "agreement" else {}
    activity = {"kind": kind, "id": "a", "title": {"en": "A"}, **fields}
    [problem] = problems({"institution": INSTITUTION, "activities": [activity]})
    assert (problem.path, problem.value, problem.suggestion) == ("activities[0].kind", kind, meant)


def test_a_missing_kind_is_missing() -> None:
    """With the words that may stand there, and beside whatever else is wrong."""
    activity = {"id": "A", "title": {"en": "A"}}
    [first, second] = problems({"institution": INSTITUTION, "activities": [activity]})
    assert (first.path, first.value, first.code) == ("activities[0].kind", None, "missing")
    assert second.path == "activities[0].id"


def test_a_name_that_stands_twice_has_its_own_path() -> None:
    """Even where it is called like a kind."""
    data = b'{"activities": [{"agreement": "a", "agreement": "b"}]}'
    repeated = [
        each for each in json_format.read(BytesIO(data)).problems if each.code == "repeated"
    ]
    assert [(each.path, each.value) for each in repeated] == [("activities[0].agreement", "b")]


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (("activities", 12, "partners", 0), "activities[12].partners[0]"),
        (("activities", 12, "agreement"), "activities[12].agreement"),
        (("title", "zh-Hant"), "title.zh-Hant"),
        (("título", "é"), "título.é"),
        (("a b", "0", 0), '["a b"]["0"][0]'),
        (("a", "\u202e"), 'a["\\u202e"]'),
        ((), ""),
        ((4,), "[4]"),
    ],
)
def test_a_path_can_be_read_back(location: tuple[str | int, ...], path: str) -> None:
    """Whatever the names are."""
    assert path_of(location) == path
    assert location_of(path) == list(location)


@given(st.lists(st.text() | st.integers(0, 100)))
def test_every_path_can_be_read_back(location: list[str | int]) -> None:
    """And is printable, whoever made up the names."""
    assert location_of(path_of(location)) == location
    assert path_of(location).isprintable()
    for cut in range(len(location)):
        assert joined(path_of(location[:cut]), path_of(location[cut:])) == path_of(location)


def test_a_value_is_found_in_records_as_in_documents() -> None:
    """And where there is none, what is wanted instead."""
    mission = Mission(id="m", title={"en": "M"})  # type: ignore[arg-type]
    assert value_at(mission, ("title", "en")) == "M"
    assert value_at({"activities": (mission,)}, ("activities", 0, "id")) == "m"
    for location in (("titel",), ("title", "fr"), ("places", 0), ("id", "x"), ("id", 7)):
        assert value_at(mission, location, NOTHING) is NOTHING
