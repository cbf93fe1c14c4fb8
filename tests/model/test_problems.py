"""What is wrong with a document, said to people and to programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import (
    Activity,
    InvalidRegister,
    Mission,
    Problem,
    Register,
    problems_of,
)
from electoral_outreach.model.problems import in_order

INSTITUTION = {"id": "emb", "names": [{"name": {"en": "The Commission"}}]}


def only_problem(**fields: Any) -> Problem:
    """The one problem of a mission with these fields."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(
            {"kind": "mission", "id": "m", "title": {"en": "M"}, **fields}
        )
    (problem,) = problems_of(caught.value)
    return problem


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"places": [{"country": "UK"}]},
            Problem("places[0].country", "UK", "'UK' is not an ISO 3166-1 country", "GB", "value"),
        ),
        (
            {"perido": "2016"},
            Problem("perido", "2016", "is not a field of this record", "period", "unknown-field"),
        ),
        (
            {"places": [{"colour": "red"}]},
            Problem(
                "places[0].colour",
                "red",
                "is not a field of this record, which has country, former_country, subdivision,"
                " region, party, locality, online",
                None,
                "unknown-field",
            ),
        ),
        (
            {"date": "2016"},
            Problem("date", "2016", "is not a field of this record", "period", "unknown-field"),
        ),
        (
            {"validity": "2016/2020"},
            Problem(
                "validity",
                "2016/2020",
                "is not a field of this record; it belongs to an agreement",
                None,
                "unknown-field",
            ),
        ),
        (
            {"dates": "2016"},
            Problem("dates", "2016", "is not a field of this record", "period", "unknown-field"),
        ),
        (
            {"places": [{"titel": 1}]},
            Problem(
                "places[0].titel",
                1,
                "is not a field of this record, which has country, former_country, subdivision,"
                " region, party, locality, online",
                None,
                "unknown-field",
            ),
        ),
        (
            {"series": {"label": {"en": "S"}, "places": []}},
            Problem(
                "series.places",
                [],
                "is not a field of this record, which has label, id, ordinal, period, relation",
                None,
                "unknown-field",
            ),
        ),
        (
            {"series": {"label": {"en": "S"}, "ordnial": 3}},
            Problem(
                "series.ordnial", 3, "is not a field of this record", "ordinal", "unknown-field"
            ),
        ),
        (
            {"id": 7},
            Problem("id", 7, 'is 7, not a string; write "7", in quotes', None, "string_type"),
        ),
        (
            {"id": "ß" * 49 + "a bc"},
            Problem(
                "id",
                "ß" * 49 + "a bc",
                f"is {'ß' * 49 + 'a bc'!r}; an id has lower-case letters, digits and single hyphens only",
                "s" * 98 + "a",
                "string_pattern_mismatch",
            ),
        ),
        (
            {"id": "ß" * 51},
            Problem(
                "id",
                "ß" * 51,
                f"is {'ß' * 51!r}; an id has lower-case letters, digits and single hyphens only",
                "s" * 100,
                "string_pattern_mismatch",
            ),
        ),
        (
            {"languages": ["fr_CA"]},
            Problem(
                "languages[0]",
                "fr_CA",
                "'fr_CA' is not a language tag (BCP 47)",
                "fr-CA",
                "value",
            ),
        ),
        (
            {"languages": ["fr", "en", "EN"]},
            Problem("languages[2]", "EN", "'en' is named twice; name it once", None, "value"),
        ),
        (
            {"title": {"en": "two\nlines"}},
            Problem(
                "title.en",
                "two\nlines",
                "text in 'en' has a line break; write it on one line",
                None,
                "value",
            ),
        ),
        (
            {"duration": 3},
            Problem(
                "duration",
                3,
                'is 3, not an object; write it like {"value": 3, "unit": "days"}',
                None,
                "dataclass_type",
            ),
        ),
        (
            {"order_year": 2016},
            Problem(
                "order_year",
                2016,
                'is 2016, not an object; write it like {"year": 2016, "basis": "editor"}',
                None,
                "dataclass_type",
            ),
        ),
        (
            {"partners": [{"organisation": "undp", "roles": 7}]},
            Problem("partners[0].roles", 7, "is 7, not a list", None, "tuple_type"),
        ),
        (
            {"id": "A b"},
            Problem(
                "id",
                "A b",
                "is 'A b'; an id has lower-case letters, digits and single hyphens only",
                "a-b",
                "string_pattern_mismatch",
            ),
        ),
        (
            {"sources": [{"url": "example.org"}]},
            Problem(
                "sources[0].url",
                "example.org",
                "is 'example.org'; an address begins with http:// or https:// and a host, and has no spaces or controls",
                None,
                "string_pattern_mismatch",
            ),
        ),
        (
            {"schedule": [{"label": {"en": "Talk"}, "hours": "25:00"}]},
            Problem(
                "schedule[0].hours",
                "25:00",
                "is '25:00'; a time of day is like 16:30, or 16:30/18:00",
                None,
                "string_pattern_mismatch",
            ),
        ),
        (
            {"people": [{"name": " "}]},
            Problem("people[0].name", " ", "is empty", None, "value"),
        ),
        (
            {"id": "a" * 101},
            Problem("id", "a" * 101, "has more than 100 characters", None, "string_too_long"),
        ),
        (
            {"inferred": [{"path": "", "evidence": "x"}]},
            Problem("inferred[0].path", "", "is empty", None, "value"),
        ),
        (
            {"head_counts": [{"value": -1}]},
            Problem(
                "head_counts[0].value",
                -1,
                "is -1; it must be 0 or more",
                None,
                "greater_than_equal",
            ),
        ),
        (
            {"elections": [{"type": "local", "round": 10}]},
            Problem(
                "elections[0].round", 10, "is 10; it must be 9 or less", None, "less_than_equal"
            ),
        ),
        (
            {"head_counts": [{"value": 1, "unit": "cows"}]},
            Problem(
                "head_counts[0].unit",
                "cows",
                "is 'cows'; it must be 'people', 'institutions' or 'countries'",
                None,
                "literal_error",
            ),
        ),
        (
            {"places": 7},
            Problem(
                "places",
                7,
                'is 7, not a list; write a list like [{"country": "ET"}]',
                None,
                "tuple_type",
            ),
        ),
        (
            {"places": {"country": "ET"}},
            Problem(
                "places",
                {"country": "ET"},
                'is {"country": "ET"}, not a list; put it in brackets,'
                " since there can be several: [{…}]",
                None,
                "tuple_type",
            ),
        ),
        (
            {"places": [7]},
            Problem(
                "places[0]",
                7,
                'is 7, not an object; write it like {"country": "ET"}',
                None,
                "dataclass_type",
            ),
        ),
        (
            {"partners": [{"organisation": "undp", "roles": "organiser"}]},
            Problem(
                "partners[0].roles",
                "organiser",
                "is 'organiser', not a list; write [\"organiser\"]",
                None,
                "tuple_type",
            ),
        ),
    ],
    ids=lambda each: each.code if isinstance(each, Problem) else next(iter(each)),
)
def test_a_problem_has_path_value_words_suggestion_and_code(
    fields: dict[str, Any], expected: Problem
) -> None:
    """Programs get every part by itself."""
    assert only_problem(**fields) == expected


def test_what_is_missing_has_no_value() -> None:
    """The record around it is not repeated."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python({"kind": "mission", "title": {"en": "M"}})
    assert problems_of(caught.value) == [
        Problem("id", None, "is required and missing", None, "missing")
    ]


def test_a_reference_s_problem_has_the_reference_as_its_value() -> None:
    """Rules over the whole register report like those of a field, braces and all."""
    with pytest.raises(InvalidRegister) as caught:
        Register(
            institution=INSTITUTION,  # type: ignore[arg-type]
            activities=[Mission(id="m", title={"en": "M"}, parent="nobody")],
        )
    assert caught.value.problems == (
        Problem(
            "activities[0].parent", "nobody", "'nobody' is no activity here", None, "reference", "m"
        ),
    )


def test_a_path_is_shown_up_to_two_hundred_characters() -> None:
    """Of a longer one, the beginning."""
    assert str(Problem("a" * 200, 1, "is 1")) == f"{'a' * 200}: is 1"
    assert str(Problem("a" * 201, 1, "is 1")) == f"{'a' * 199}…: is 1"


@pytest.mark.parametrize("id", [3, None, ["a"]])
def test_what_is_no_id_names_no_activity(id: object) -> None:
    """It has a problem of its own."""
    problem = Problem("activities[0].period", "x", "is none")
    assert in_order([problem], {"activities": [{"id": id}]}) == [problem]


@pytest.mark.parametrize(
    ("value", "told"),
    [(float("nan"), "NaN"), (10**5000, "something too large to show (int)"), (1.5, 1.5)],
    ids=["no number", "long number", "number"],
)
def test_a_value_that_json_cannot_say_is_told_as_it_is_shown(value: object, told: object) -> None:
    """Every other one is there as it is."""
    [each] = json.loads(InvalidRegister([Problem("x", value, "is none")]).to_json())
    assert each["value"] == told


def test_problems_are_put_in_the_order_of_the_document() -> None:
    """The whole, organisations, activities; also what no list has, once it is gone through."""
    paths = ["activities[0].id", "activities[10].id", "activities[9].id", "organisations[0].id"]
    problems = [Problem(path, 1, "is 1") for path in (*paths, "organisations[1].id", "schema")]
    told = [each.path for each in in_order(problems, {"activities": [{}], "organisations": []})]
    assert told == [
        *("schema", "organisations[0].id", "organisations[1].id"),
        *("activities[0].id", "activities[9].id", "activities[10].id"),
    ]
