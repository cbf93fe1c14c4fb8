"""The published JSON Schema accepts what the library accepts, and nothing else that it could refuse."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Register
from electoral_outreach.model.edtf import is_period
from electoral_outreach.strategies import activities, organisations, registers

# What one place of a document has to do with another, and what needs arithmetic or a cleaner.
BEYOND_JSON_SCHEMA = re.compile(
    r"""
    is\ used\ twice;\ ids\ are\ unique,
    | is\ no\ (organisation|activity|agreement)\ here
    | leads\ back\ to\ the\ activity\ itself$
    | ends\ before\ it\ starts
    | at\ one\ end\ only
    | for\ some\ dates\ only
    | names\ one\ date\ twice$
    | is\ not\ in\ country
    | is\ not\ above\ value
    | has\ the\ language\ .+\ twice$
    | is\ named\ twice;
    | is\ not\ clean;
    """,
    re.VERBOSE,
)
AWKWARD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 3.0, 3.5, 10**20, [], {}, "", " ", "a", "A b", "a\x00", "a\nb"),
    *("XX", "FR", "NA", "UK", "ZRCD", "ABCD", "DE-BY", "DE-99X", "CA-QC", "002", "999", "undp"),
    *("2016", "2016-02-31", "2016-11-18/2016-11-07", "0000", "XXXX-11", "XXXX", "{2016,2016}"),
    *(
        "en",
        "fr-CA",
        "e",
        "xx-yy-zz-toolongtag",
        "https://e.org",
        "ftp://x",
        "planned",
        "organiser",
    ),
    *("Q42", "Q0", "16:30", "25:00", "16:30/18:00", "a" * 2001, "part-of", "mission", "agreement"),
    *(
        {"en": "x"},
        {"en": ""},
        {"en": "a\nb"},
        {"en": "a\n"},
        {"en": "a\r\nb"},
        {"en": "\u00ad"},
        {"e n": "x"},
        {"EN": "x", "en": "y"},
    ),
    *(
        ["organiser"],
        ["organiser", "organiser"],
        ["en", "en"],
        [1],
        {"value": 1},
        {"country": "NA"},
    ),
    {"value": 2, "unit": "days"},
    *(
        "a\r\nb",
        "a\rb",
        "\u200b\u2060",
        "a\u200bb",
        "a\u2028b",
        "\u202ea",
        "\u3164",
        "می\u200cخ",
        "\U000e0041",
    ),
)
BODIES = [{"id": id, "names": [{"name": {"en": id}}]} for id in ("undp", "oif")]
NAMES = (
    *(
        "$schema",
        "json_schema",
        "nonsense",
        "period",
        "places",
        "country",
        "region",
        "locality",
        "online",
        "upper",
        "label",
    ),
    *(
        "order_year",
        "party",
        "value",
        "bound",
        "relation",
        "hours",
        "cumulative",
        "duration",
        "kind",
    ),
)


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_format.schema())


def paths(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a document can be changed."""
    items: Any = ()
    if isinstance(node, dict):
        items = node.items()
    elif isinstance(node, list):
        items = enumerate(node)
    for key, value in items:
        yield (*path, key)
        yield from paths(value, (*path, key))


@st.composite
def spoilt(draw: st.DrawFn) -> Any:
    """A valid document with one thing replaced, added, doubled or taken away."""
    body, activity = draw(organisations()), draw(activities())
    register = Register(institution=body, organisations=BODIES, activities=[activity])
    document = json.loads(json_format.dumps(register))
    *way, last = draw(st.sampled_from(sorted(paths(document), key=str)))
    parent = document
    for key in way:
        parent = parent[key]
    change = draw(st.sampled_from(("replace", "replace", "add", "remove", "double")))
    if change == "remove":
        del parent[last]
    elif change == "double" and isinstance(parent, list):
        parent.append(parent[last])
    elif change == "add" and isinstance(parent, dict):
        parent[draw(st.sampled_from(NAMES))] = draw(st.sampled_from(AWKWARD))
    else:
        parent[last] = draw(st.sampled_from(AWKWARD))
    return document


@given(registers(max_activities=3))
def test_what_the_library_writes_the_schema_accepts(register: Register) -> None:
    """Whatever strategies draw."""
    document = json.loads(json_format.dumps(register))
    assert list(validator().iter_errors(document)) == []


@given(spoilt())
def test_schema_and_library_agree_on_spoilt_documents(document: Any) -> None:
    """Both refuse or both accept, but for what no schema can say."""
    reading = json_format.read(BytesIO(json.dumps(document).encode()))
    faults = [str(problem) for problem in reading.problems]
    errors = [
        (list(each.absolute_path), each.message[:200]) for each in validator().iter_errors(document)
    ]
    if not faults:
        assert errors == []
    elif not all(BEYOND_JSON_SCHEMA.search(fault) for fault in faults):
        assert errors, faults


def test_the_schema_is_one_and_describes_every_field() -> None:
    """Draft 2020-12 by its own rules, and no property without words."""
    schema = json_format.schema()
    Draft202012Validator.check_schema(schema)
    silent = [
        f"{name}.{field}"
        for name, definition in [("Register", schema), *schema["$defs"].items()]
        for field, said in definition.get("properties", {}).items()
        if not said.get("description")
    ]
    assert silent == []


@pytest.mark.parametrize("year", ["XXXX", "0000", "0004", "0100", "1900", "2000", "2015", "2016"])
@pytest.mark.parametrize("around", ["{}", "{}/..", "/{}~", "{}/{}", "{{{},9999}}"])
def test_the_schema_knows_the_calendar(year: str, around: str) -> None:
    """No 31 April, and 29 February in leap years only."""
    pattern = re.compile(validator().schema["$defs"]["Period"]["pattern"])
    around = around.replace("9999", "XXXX-12" if year == "XXXX" else "9999")
    dates = [f"{year}-{month:02}-{day:02}" for month in range(14) for day in range(33)]
    periods = [around.format(date, date) for date in dates]
    assert [each for each in periods if pattern.search(each)] == list(filter(is_period, periods))


@pytest.mark.parametrize("version", ["true", '"1"', "null", "[]", "1.5"])
def test_only_the_number_is_a_version(version: str) -> None:
    """What merely resembles 1 is refused by both."""
    text = f'{{"schema_version": {version}, "institution": {{"id": "a", "names": [{{"name": {{"en": "A"}}}}]}}}}'
    assert json_format.read(BytesIO(text.encode())).register is None
    assert not validator().is_valid(json.loads(text))


@pytest.mark.parametrize("written", ["1.0", "2.0", "1.5", "true", '"1"'])
@pytest.mark.parametrize(
    "field",
    [
        '"elections": [{{"type": "local", "round": {}}}]',
        '"series": {{"label": {{"en": "S"}}, "ordinal": {}}}',
        '"head_counts": [{{"value": {}}}]',
        '"order_year": {{"year": {}}}',
        '"duration": {{"value": {}, "unit": "days"}}',
    ],
)
def test_a_whole_number_is_one_however_it_is_written(field: str, written: str) -> None:
    """To JSON Schema, 1.0 is an integer, and so it is to the library; true is none to either."""
    text = document_with(field.format(written))
    is_whole = written.endswith(".0")
    assert (json_format.read(BytesIO(text.encode())).register is not None) is is_whole
    assert validator().is_valid(json.loads(text)) is is_whole


@pytest.mark.parametrize(
    "field",
    [
        '"title": {{"en": {}}}',
        '"summary": {{"en": {}}}',
        '"people": [{{"name": {}}}]',
        '"inferred": [{{"path": {}, "evidence": "x"}}]',
        '"inferred": [{{"path": "period", "evidence": {}}}]',
    ],
)
@given(
    wording=st.text(
        "ab \n\r\t\u00a0\u00ad\u200b\u200c\u200f\u2028\u202e\u2066\u3000\ufeff\ufdd0\ufffe\U0001ffff\U000e0041",
        max_size=6,
    )
)
def test_schema_and_library_agree_on_plain_text(field: str, wording: str) -> None:
    """Character by character, in every field that holds words."""
    text = document_with(field.format(json.dumps(wording)))
    is_taken = json_format.read(BytesIO(text.encode())).register is not None
    assert validator().is_valid(json.loads(text)) is is_taken


def document_with(field: str) -> str:
    """A register with one mission that has a field, as JSON."""
    title = "" if field.startswith('"title"') else '"title": {"en": "M"}, '
    institution = '{"id": "a", "names": [{"name": {"en": "A"}}]}'
    mission = f'{{"kind": "mission", "id": "m", {title}{field}}}'
    return f'{{"institution": {institution}, "activities": [{mission}]}}'
