"""What a message says of a value, and what it takes to be meant."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import shown
from electoral_outreach.formats import json as json_format
from electoral_outreach.model import Activity, InvalidRegister, Mission, Problem, problems_of
from electoral_outreach.model.meant import OTHER_WORDS, code_meant, field_meant

BASE = {"kind": "mission", "id": "m", "title": {"en": "M"}}
PYTHON_WORDS = re.compile(r"\b(None|NoneType|True|False|tuple|dict|str|int|float|bool)\b|nan|inf\b")
FIELDS = (
    *("kind", "id", "title", "summary", "period", "order_year", "duration", "status", "places"),
    *("partners", "our_roles", "people", "head_counts", "elections", "themes", "languages"),
    *("series", "parent", "documents", "sources", "type", "no_such_field"),
)
VALUES = (None, True, False, 1.5, float("nan"), float("inf"), 10**4000, [], [None], [True], {})


def problems(**fields: Any) -> list[Problem]:
    try:
        TypeAdapter(Activity).validate_python(BASE | fields)
    except ValidationError as error:
        return problems_of(error)
    return []


@pytest.mark.parametrize("field", FIELDS)
def test_values_are_told_in_the_words_of_json(field: str) -> None:
    """Whoever wrote the file has never heard of NoneType, and programs get JSON."""
    for value in VALUES:
        found = problems(**{field: value})
        for problem in found:
            assert not PYTHON_WORDS.search(problem.message), problem.message
            assert len(problem.message) < 700
        json.loads(InvalidRegister(found).to_json(), parse_constant=pytest.fail)


def test_numbers_that_other_programs_cannot_hold_are_refused() -> None:
    """Up to the largest that JavaScript, too, keeps exactly."""
    assert not problems(head_counts=[{"value": (1 << 53) - 1}])
    (problem,) = problems(head_counts=[{"value": 1 << 53}])
    assert "it must be 9007199254740991 or less" in problem.message
    text = json.dumps({"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}})
    huge = text[:-1] + ', "since": ' + "9" * 5000 + "}"
    with pytest.raises(InvalidRegister, match="a number has more digits than can be read"):
        json_format.loads(huge)


@pytest.mark.parametrize(
    ("fields", "meant"),
    [
        ({"kind": "Mission"}, "mission"),
        ({"kind": "hostings"}, "hosting"),
        ({"kind": "visit"}, None),
        ({"duration": {"value": 1, "unit": "day"}}, "days"),
        ({"duration": {"value": 1, "unit": "Weeks"}}, "weeks"),
        ({"duration": {"value": 1, "unit": "jours"}}, None),
        ({"head_counts": [{"value": 1, "unit": "Länder"}]}, None),
        ({"head_counts": [{"value": 1, "unit": "person"}]}, "people"),
        ({"head_counts": [{"value": 1, "unit": "country"}]}, "countries"),
        ({"head_counts": [{"value": 1, "bound": "at least"}]}, "at-least"),
        ({"head_counts": [{"value": 1, "bound": "environ"}]}, "about"),
        ({"head_counts": [{"value": 2, "breakdown": [{"value": 1, "sex": "women"}]}]}, "female"),
        ({"order_year": {"year": 2016, "basis": "Editor"}}, "editor"),
    ],
)
def test_one_of_a_few_codes_is_suggested(fields: dict[str, Any], meant: str | None) -> None:
    """By its spelling, its beginning or its label in any language."""
    assert [each.suggestion for each in problems(**fields)] == [meant]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("ROR", "ror"), ("wiki", "wikidata"), ("orgid", "org-id"), ("isni", None)],
)
def test_schemes_of_identifiers_are_suggested(written: str, meant: str | None) -> None:
    """Also where no vocabulary has their labels."""
    assert code_meant(written, ("wikidata", "ror", "org-id")) == meant


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"type": "study-visit"},
            "'study-visit' is not a type of mission; it is a type of welcoming activity,"
            " which belongs in 'type' of a hosting",
        ),
        (
            {"our_roles": ["Party"]},
            "'Party' is not a role of the institution; it is a role, which belongs in 'roles' of a partner",
        ),
        (
            {"partners": [{"organisation": "undp", "roles": ["signatory"]}]},
            "'signatory' is not a role; it is a role of the institution,"
            " which belongs in 'our_roles' of an activity or 'role' of a person",
        ),
        (
            {"themes": ["operations"]},
            "'operations' is not a theme; it is a phase of the electoral cycle,"
            " which belongs in 'phases' of an activity",
        ),
        (
            {"status": "other"},
            "'other' is not a status; the vocabulary 'status' has 'planned', 'postponed', 'cancelled'",
        ),
    ],
)
def test_a_code_of_another_vocabulary_is_told_where_it_belongs(
    fields: dict[str, Any], told: str
) -> None:
    """Where it is one of a few things; what most vocabularies have says nothing."""
    (problem,) = problems(**fields)
    assert (problem.message, problem.suggestion) == (told, None)


def test_other_words_for_fields_lead_to_fields_that_there_are() -> None:
    """Of the record they stand in, and to nothing where it has none."""
    assert field_meant("location", ("title", "places")) == "places"
    assert field_meant("location", ("country", "locality")) == "locality"
    assert field_meant("location", ("title", "elections")) is None
    assert field_meant("City", ("country", "locality")) == "locality"
    for word in OTHER_WORDS:
        (problem,) = problems(**{word: "x"})
        assert problem.code == "unknown-field"
        assert problem.suggestion is None or problem.suggestion in Mission.__dataclass_fields__


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "null"),
        (True, "true"),
        ("It's", '"It\'s"'),
        ({"a": [None]}, '{"a": [null]}'),
        ("x" * 100, "'" + "x" * 78 + "…"),
        (10**5000, "something too large to show (int)"),
    ],
    ids=["nothing", "flag", "text", "object", "long text", "long number"],
)
def test_a_value_is_shown_short_and_in_json(value: object, said: str) -> None:
    """Whatever it is."""
    assert shown(value) == said
