"""All problems of a document together: their order, ids and references, and what they say."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.formats import jsonl
from electoral_outreach.model import (
    Activity,
    Election,
    HeadCount,
    InvalidRegister,
    Mission,
    Organisation,
    Period,
    Place,
    Problem,
    Register,
    Renewal,
    in_order,
    problems_of,
)
from electoral_outreach.model.explaining.layout import records, type_at
from electoral_outreach.model.explaining.words import EXAMPLES
from electoral_outreach.model.fields import OneOf

INSTITUTION = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}


def only_problem(**fields: Any) -> Problem:
    """The one problem of a mission with these fields."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(
            {"kind": "mission", "id": "m", "title": {"en": "M"}, **fields}
        )
    (problem,) = problems_of(caught.value)
    return problem


def test_an_example_of_a_record_is_one() -> None:
    """Whoever follows the way out is not refused again."""
    assert EXAMPLES.keys() <= records().keys()
    for name, example in EXAMPLES.items():
        assert TypeAdapter(records()[name]).validate_json(example)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Mission(title="A"), ["id: is required", "title: a text is a map of languages"]),  # type: ignore[arg-type,call-arg]
        (lambda: Mission(id="a", title={"en": "A"}, titel="A"), ["titel: is not a field"]),  # type: ignore[arg-type,call-arg]
        (
            lambda: Renewal(colour="2001"),
            ["colour: is not a field of this record, which has signed"],
        ),  # type: ignore[call-arg]
        (lambda: Mission("a"), ["'a' is given without the name of its field"]),  # type: ignore[misc,call-arg]
        (lambda: replace(Place(country="ET"), country="UK"), ["country: 'UK' is not an ISO"]),
    ],
)
def test_making_a_record_tells_every_problem(make: Callable[[], object], said: list[str]) -> None:
    """In Python as in a file, every time, and as an error of the library."""
    for _ in range(2):
        with pytest.raises(InvalidRegister) as caught:
            make()
        told = [str(each) for each in caught.value.problems]
        assert len(told) == len(said), told
        assert all(each.startswith(start) for each, start in zip(told, said, strict=True)), told


def test_references_are_told_with_whatever_else_is_wrong() -> None:
    """One bad title hides neither a taken id nor an unknown organisation."""
    with pytest.raises(InvalidRegister) as caught:
        Register(
            institution=INSTITUTION,  # type: ignore[arg-type]
            organisations=[{"id": "uniore", "names": [{"name": {"es": "UNIORE"}}]}],
            activities=[  # type: ignore[arg-type]
                {"kind": "mission", "id": "a", "title": "A", "parent": "b"},
                {"kind": "mission", "id": "a", "title": {"en": "A"}},
                {"kind": "oops", "id": "b", "partners": [{"organisation": "uniorre"}, 7]},
                {"kind": "hosting", "id": "convention", "title": {"en": "C"}, "agreement": "b"},
                {"kind": "hosting", "id": "d", "title": {"en": "D"}, "agreement": "convention"},
                {"kind": "agreement", "id": "conventions", "title": {"en": "E"}},
            ],
        )
    assert [(each.path, each.id, each.suggestion) for each in caught.value.problems] == [
        ("activities[0].title", "a", None),
        ("activities[1].id", None, None),
        ("activities[2].title", "b", None),
        ("activities[2].kind", "b", None),
        ("activities[2].partners[0].organisation", "b", "uniore"),
        ("activities[2].partners[1]", "b", None),
        ("activities[4].agreement", "d", "conventions"),
    ]


def refused(**fields: Any) -> tuple[Problem, ...]:
    """The problems of a register with these fields."""
    with pytest.raises(InvalidRegister) as caught:
        Register(**{"institution": INSTITUTION, **fields})
    return caught.value.problems


def refused_mission(**fields: Any) -> tuple[Problem, ...]:
    """The problems of a mission with these fields."""
    with pytest.raises(InvalidRegister) as caught:
        Mission(**{"id": "m", "title": {"en": "M"}, **fields})
    return caught.value.problems


def test_problems_are_in_the_order_of_the_document() -> None:
    """What concerns the whole, then organisations, then activities, however they were found."""
    found = refused(
        organisations=[
            {"id": "oif"},
            {"id": "undp", "names": [{"name": {"en": "UNDP"}}], "successors": ["nobody-at-all"]},
        ],
        activities=[{"kind": "mission", "id": "a", "title": "A", "parent": "b"}],
        nonsense=1,
    )
    assert [(each.path, each.id) for each in found] == [
        ("nonsense", None),
        ("organisations[0].names", "oif"),
        ("organisations[1].successors[0]", "undp"),
        ("activities[0].title", "a"),
        ("activities[0].parent", "a"),
    ]
    assert found[-1] == Problem(
        "activities[0].parent", "b", "'b' is no activity here", None, "reference", "a"
    )


DISORDERED: dict[str, tuple[dict[str, Any], list[str]]] = {
    "Mission": (
        {
            "order_year": {"year": 2016},
            "period": "2016",
            "places": [{"locality": {"e n": "x", "fr": ""}, "country": "UK"}, {}],
            "colour": 1,
            "id": "Not a slug",
            "head_counts": [{"upper": 2, "value": "9"}, {"role": "cook"}],
        },
        [
            "title",
            "order_year.year",
            'places[0].locality["e n"]',
            "places[0].locality.fr",
            "places[0].country",
            "places[1]",
            "colour",
            "id",
            "head_counts[0].value",
            "head_counts[1].value",
            "head_counts[1].role",
        ],
    ),
    "Organisation": (
        {
            "predecessors": ["A B"],
            "names": [{"period": "x", "until": 7}, 8],
            "id": "a",
            "identifiers": [{"value": "Q 1", "scheme": "wikidata"}],
        },
        [
            "predecessors[0]",
            "names[0].name",
            "names[0].period",
            "names[0].until",
            "names[1]",
            "identifiers[0].value",
        ],
    ),
    "HeadCount": (
        {"breakdown": [{"sex": "f"}], "upper": 0, "role": "cooks", "value": 3},
        ["breakdown[0].value", "breakdown[0].sex", "upper", "role"],
    ),
    "Agreement": (
        {"renewals": [{"validity": "x", "signed": "y"}], "title": {}, "validity": "z", "id": 1},
        ["renewals[0].validity", "renewals[0].signed", "title", "validity", "id"],
    ),
}
"""Records that are wrong in many ways, and the paths of these in the order in which they stand."""


@pytest.mark.parametrize("name", DISORDERED)
def test_problems_of_a_single_record_are_in_its_order(name: str) -> None:
    """What is missing, then the fields as they were written, rules among them, as far down as it goes."""
    given, expected = DISORDERED[name]
    with pytest.raises(InvalidRegister) as made:
        records()[name](**given)
    assert [each.path for each in made.value.problems] == expected
    with pytest.raises(ValidationError) as judged:
        TypeAdapter(records()[name]).validate_json(json.dumps(given))
    assert [each.path for each in problems_of(judged.value, given)] == expected
    # Turned round, so that the order of the fields' definition cannot be what is told.
    turned = dict(reversed(given.items()))
    with pytest.raises(InvalidRegister) as made:
        records()[name](**turned)
    tops = [each.path.partition(".")[0].partition("[")[0] for each in made.value.problems]
    missing = [each for each in dict.fromkeys(tops) if each not in given]
    assert [*dict.fromkeys(tops)] == [*missing, *(each for each in turned if each in tops)]


@pytest.mark.parametrize("name", ["Mission", "Agreement", "Organisation"])
def test_a_line_of_json_lines_tells_its_problems_in_order(name: str) -> None:
    """Alone, and with the whole register."""
    given, expected = DISORDERED[name]
    line = {"organisation": given} if name == "Organisation" else {"kind": name.lower(), **given}
    header = json.dumps({"register": {"institution": INSTITUTION}})
    data = f"{header}\n{json.dumps(line)}\n".encode()
    alone = [each.problem.path for each in jsonl.iter_lines(BytesIO(data)) if each.problem]
    assert alone == [f"line 2: {each}" for each in expected]
    together = [each.path for each in jsonl.read(BytesIO(data)).problems]
    assert together == alone


def test_a_record_inside_a_record_keeps_the_order_of_its_fields() -> None:
    """One that was made before was written in no order that is known."""
    activity = Mission(id="a", title={"en": "A"}, parent="b", on_behalf_of="c")  # type: ignore[arg-type]
    assert [each.path for each in refused(activities=[activity])] == [
        "activities[0].on_behalf_of",
        "activities[0].parent",
    ]


def test_a_record_with_thousands_of_problems_is_put_in_order_at_once() -> None:
    """Going through its fields for each of them would take minutes."""
    many = {f"field-{number}": 1 for number in range(20_000)}
    found = [Problem(name, 1, "is none") for name in reversed(many)]
    assert [each.path for each in in_order(found, many)] == [*many]


def test_activities_that_can_be_gone_through_once_only_are_told_without_ids() -> None:
    """They are gone by when their problems are named."""
    found = refused(activities=(each for each in [7, {"id": "b"}]))
    assert [str(each) for each in found] == [
        "activities[0]: is 7, not an object",
        "activities[1].kind: is required and missing; give 'mission', 'hosting' or 'agreement'",
        "activities[1].title: is required and missing",
    ]


def test_only_a_register_has_references_to_look_up() -> None:
    """Another record has no activities, whatever somebody gives it."""
    [problem] = refused_mission(activities=[{"id": "a", "parent": "b"}])
    assert problem.message.startswith("is not a field of this record, which has kind, id, title,")
    assert problem.path == "activities"


def test_a_field_of_activities_that_an_organisation_is_given_belongs_to_them() -> None:
    """Both have kinds, but not of the same sort."""
    names = [{"name": {"en": "A"}}]
    with pytest.raises(InvalidRegister) as caught:
        Organisation(id="a", names=names, places=[])  # type: ignore[call-arg,arg-type]
    assert [str(each) for each in caught.value.problems] == [
        (
            "places: is not a field of this record;"
            " it belongs to a mission or a hosting or an agreement"
        )
    ]


def test_a_register_tells_what_its_own_fields_must_be() -> None:
    """With the values, as those of an activity."""
    assert refused(schema_version=True, activities=7, institution={"id": "a", "names": []}) == (
        Problem("institution.names", [], "an organisation has at least one name", None, "value"),
        Problem("schema_version", True, "true is not a whole number", None, "value"),
        Problem("activities", 7, "is 7, not a list", None, "tuple_type"),
    )


@pytest.mark.parametrize("checked", [Place, HeadCount, Election])
def test_records_with_checks_of_their_own_name_their_fields(checked: type) -> None:
    """Read by pydantic's own adapter as well, which calls them by their checks."""
    fields = ", ".join(each.name for each in dataclasses.fields(checked))
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(checked).validate_python({"zzz": 1})
    assert f"zzz: is not a field of this record, which has {fields}" in map(
        str, problems_of(caught.value)
    )


def test_a_whole_number_may_come_as_a_float() -> None:
    """As spreadsheets and JavaScript write it; it is kept as the whole number it is."""
    assert repr(HeadCount(value=3.0).value) == "3"  # type: ignore[arg-type]
    assert refused_mission(head_counts=[{"value": 3.5}]) == (
        Problem("head_counts[0].value", 3.5, "is 3.5, not a whole number", None, "int_type"),
    )


def test_a_code_is_a_string_of_its_vocabulary() -> None:
    """Nothing that could be made one."""
    adapter = TypeAdapter(Annotated[str, OneOf("role")])
    assert adapter.validate_python("funder") == "funder"
    for other in (b"funder", "organizer", "training"):
        with pytest.raises(ValidationError):
            adapter.validate_python(other)


def test_a_long_value_is_shortened_in_the_words_only() -> None:
    """Eighty characters are shown, and programs get all of it."""
    just, long = "A" * 78, "A" * 79
    assert only_problem(id=just).message.startswith(f"is {just!r};")
    problem = only_problem(id=long)
    assert problem.suggestion == "a" * 79
    assert problem.message.startswith(f"is '{'A' * 78}…; an id")
    assert problem.value == long


def test_json_that_is_none_is_one_problem() -> None:
    """The parser's own words, behind ours."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Mission).validate_json("{")
    (problem,) = problems_of(caught.value)
    assert problem.code == "json"
    assert problem.path == ""
    assert problem.message.startswith("not JSON: EOF while parsing")


def test_what_pydantic_alone_refuses_is_said_in_its_words() -> None:
    """Without its capital letter, and with its own code."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(list[float]).validate_python(["x"])
    assert problems_of(caught.value) == [
        Problem(
            "[0]",
            "x",
            "input should be a valid number, unable to parse string as a number",
            None,
            "float_parsing",
        )
    ]


def test_a_problem_moves_outwards_whole() -> None:
    """Only its path changes."""
    problem = Problem("url", "x", "is x", "https://x", "form")
    assert problem.within("documents[0]") == Problem(
        "documents[0].url", "x", "is x", "https://x", "form"
    )
    assert Problem("[2]", 1, "x").within("a").path == "a[2]"
    assert Problem("", 1, "x").within("a").path == "a"


def test_an_invalid_register_lists_every_problem() -> None:
    """How many, of which file, and each on a line of its own; and the same for programs."""
    problems = [
        Problem("id", "É", "is É", "e"),
        Problem("", Period("2016"), "is empty", code="form"),
    ]
    error = InvalidRegister(problems, source="register.json")
    assert str(error) == ("register.json: 2 problems\n  id: is É; did you mean 'e'?\n  is empty")
    assert str(InvalidRegister(problems[1:])) == "1 problem\n  is empty"
    assert error.problems == tuple(problems)
    assert error.args == (tuple(problems),)
    assert "É" in error.to_json()
    assert json.loads(error.to_json()) == [
        {
            "path": "id",
            "value": "É",
            "message": "is É",
            "suggestion": "e",
            "code": "invalid",
            "id": None,
        },
        {
            "path": "",
            "value": "Period('2016')",
            "message": "is empty",
            "suggestion": None,
            "code": "form",
            "id": None,
        },
    ]


def test_there_is_no_type_where_there_is_no_field() -> None:
    """In a record, in an activity whose kind is not known, and in what has no fields."""
    assert type_at("Mission", ["colour"]) is None
    assert type_at("Register", ["activities", 0, "colour"]) is None
    assert type_at("Mission", ["id", "colour"]) is None
    assert type_at("Mission", ["places", 0]) is Place
