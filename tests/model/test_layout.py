"""Which record stands where, and what keeps one from being made of what has no names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.model import Duration
from electoral_outreach.model.explaining.calling import problems_of_call
from electoral_outreach.model.explaining.layout import item_of, records, records_on, type_at

ACTIVITY = "tagged-union[Mission,Hosting,Agreement]"


def name_at(title: str, *location: int | str) -> str | None:
    """The name of the type there."""
    return getattr(type_at(title, location), "__name__", None)


@pytest.mark.parametrize(
    ("title", "location", "name"),
    [
        ("Register", (), "Register"),
        ("Register", ("institution",), "Organisation"),
        ("Register", ("organisations", 2, "names", 0), "OrganisationName"),
        ("Register", ("activities", 2, "hosting"), "Hosting"),
        ("Register", ("activities", 2, "mission", "parent"), "str"),
        (ACTIVITY, ("agreement", "renewals", 0, "signed"), "Period"),
        (ACTIVITY, ("mission", "title"), "Text"),
        ("Election", ("date",), "Period"),
        ("Mission", ("duration",), "Duration"),
        ("Mission", ("languages", 0), "str"),
        ("Mission", ("head_counts", 0, "breakdown", 0), "Share"),
        ("Mission", ("languages", "en"), None),
        ("Mission", ("duration", 0), None),
        ("Mission", ("colour", 0, "shade"), None),
        ("Register", ("activities", 2, "colour"), None),
        ("Register", ("activities", 2, "mission", "mission"), None),
        ("str", (), None),
        ("Nothing", ("id",), None),
    ],
)
def test_what_belongs_somewhere_is_found(
    title: str, location: Sequence[int | str], name: str | None
) -> None:
    """Without what checks it, and without None beside it."""
    assert name_at(title, *location) == name


@pytest.mark.parametrize(
    ("title", "location", "found"),
    [
        (ACTIVITY, ("mission",), [((), "Mission")]),
        (ACTIVITY, ("mission", "places", 1), [((), "Mission"), (("places", 1), "Place")]),
        ("Register", ("activities",), [((), "Register")]),
        ("Register", ("institution", "id"), [((), "Register"), (("institution",), "Organisation")]),
        ("Mission", ("colour",), [((), "Mission")]),
        ("str", ("colour",), []),
    ],
)
def test_records_on_the_way_are_told_where_they_stand(
    title: str, location: Sequence[int | str], found: list[tuple[Any, str]]
) -> None:
    """In the document, which has no tags of kinds."""
    told = [(place, record.__name__) for place, record in records_on(title, location)]
    assert told == found


def test_only_a_list_has_items() -> None:
    """A union of records is none, nor is one record."""
    assert item_of(type_at("Register", ["activities"])) is not None
    assert item_of(type_at("Register", ["activities", 0])) is None
    assert item_of(records()["Mission"]) is None


def test_an_error_about_something_else_than_the_call_is_told_as_it_is() -> None:
    """Positions in it are none of arguments."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(list[int]).validate_python([1, "x"])
    [problem] = problems_of_call(caught.value, Duration, ["a"], {})
    assert (problem.path, problem.code) == ("[1]", "int_parsing")
