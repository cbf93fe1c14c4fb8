"""What is said where pydantic refuses: words of ours, and an example of each record."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Activity, InvalidRegister, Mission, Problem, problems_of
from electoral_outreach.model.explaining.layout import item_of, records, type_at
from electoral_outreach.model.explaining.words import EXAMPLES

PLACES = [
    (name, field.name)
    for name, record in sorted(records().items())
    for field in dataclasses.fields(record)
    if dataclasses.is_dataclass(item_of(type_at(name, [field.name])) or type_at(name, [field.name]))
]


@pytest.mark.parametrize(("name", "field"), PLACES)
def test_where_a_record_belongs_its_example_is_shown(name: str, field: str) -> None:
    """By itself or in a list."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(records()[name]).validate_python({field: "x"})
    [message] = [each.message for each in problems_of(caught.value) if each.path == field]
    item = item_of(type_at(name, [field]))
    wanted = (item or type_at(name, [field])).__name__
    if item:
        assert message == f"is 'x', not a list; write a list like [{EXAMPLES[wanted]}]"
    else:
        assert message == f"is 'x', not an object; write it like {EXAMPLES[wanted]}"


def problems_of_activity(given: object) -> list[Problem]:
    """What is wrong with it."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(given)
    return problems_of(caught.value)


def only_problem(**fields: Any) -> Problem:
    """The one problem of a mission with these fields."""
    activity = {"kind": "mission", "id": "m", "title": {"en": "M"}, **fields}
    [problem] = problems_of_activity(activity)
    return problem


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"head_counts": [{"value": 1.5}]}, "is 1.5, not a whole number"),
        ({"head_counts": [{"value": []}]}, "is [], not a whole number"),
        ({"head_counts": [{"value": -1}]}, "is -1; it must be 0 or more"),
        ({"head_counts": [{"value": 1 << 60}]}, f"is {1 << 60}; it must be {2**53 - 1} or less"),
        ({"head_counts": [{}]}, "is required and missing"),
        ({"places": [{"online": "x"}]}, "is 'x', not true or false"),
        (
            {"head_counts": [{"value": "90"}]},
            "is '90', not a whole number; write 90 without quotes",
        ),
        (
            {"places": [{"online": "false"}]},
            "is 'false', not true or false; write false without quotes",
        ),
        (
            {"duration": {"value": 3, "unit": []}},
            "is []; it must be 'hours', 'days', 'weeks', 'months' or 'years'",
        ),
        ({"places": [3]}, 'is 3, not an object; write it like {"country": "ET"}'),
        ({"on_behalf_of": 3}, "is 3, not a string"),
        ({"on_behalf_of": "a" * 101}, "has more than 100 characters"),
        ({"status": 3}, "is 3, not a string"),
        (
            {"on_behalf_of": "A B"},
            "is 'A B'; an id has lower-case letters, digits and single hyphens only",
        ),
        (
            {"documents": [{"url": "nowhere"}]},
            (
                "is 'nowhere'; an address begins with http:// or https:// and a host,"
                " and has no spaces or controls"
            ),
        ),
        (
            {"schedule": [{"label": {"en": "A"}, "period": "2016", "hours": "9"}]},
            "is '9'; a time of day is like 16:30, or 16:30/18:00",
        ),
        (
            {"duration": {"value": 3, "unit": "x"}},
            "is 'x'; it must be 'hours', 'days', 'weeks', 'months' or 'years'",
        ),
    ],
)
def test_what_is_refused_is_told_in_words_of_ours(fields: dict[str, Any], told: str) -> None:
    """With the value, unless it is too long."""
    assert only_problem(**fields).message == told


def test_a_kind_that_is_none_is_a_problem_of_its_own() -> None:
    """Also of an object that is no mapping, whose other fields cannot be listed."""
    [problem] = problems_of_activity(SimpleNamespace(kind="oops"))
    assert problem == Problem(
        "kind",
        "oops",
        "is 'oops'; it must be 'mission', 'hosting' or 'agreement'",
        None,
        "union_tag_invalid",
    )


@pytest.mark.parametrize(
    ("fields", "owners"),
    [
        ({"validity": "2016"}, "an agreement"),
        ({"renewals": []}, "an agreement"),
    ],
)
def test_a_field_of_another_kind_is_said_to_be_of_it(fields: dict[str, Any], owners: str) -> None:
    """By its name in a sentence."""
    assert only_problem(**fields).message.endswith(f"; it belongs to {owners}")


def test_a_record_made_in_python_is_told_what_is_missing() -> None:
    """In the words that a file is told it in."""
    with pytest.raises(InvalidRegister) as caught:
        Mission(title={"en": "M"})  # type: ignore[call-arg,arg-type]
    assert [str(each) for each in caught.value.problems] == ["id: is required and missing"]
