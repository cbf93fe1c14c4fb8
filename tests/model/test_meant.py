"""What a message says of a value, and what it takes to be meant."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import shown
from electoral_outreach.formats import json as json_format
from electoral_outreach.model import (
    Activity,
    Duration,
    InvalidRegister,
    Mission,
    Place,
    Problem,
    problems_of,
)
from electoral_outreach.model.explaining.layout import fields_of, records
from electoral_outreach.model.explaining.words import EXAMPLES
from electoral_outreach.model.suggesting.meant import code_meant, field_meant
from electoral_outreach.model.suggesting.other_words import OF_RECORDS, OTHER_WORDS

BASE: dict[str, Any] = {"kind": "mission", "id": "m", "title": {"en": "M"}}
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
    [
        *(("ROR", "ror"), ("wiki", "wikidata"), ("orgid", "org-id"), ("isni", None)),
        *(("wik", "wikidata"), ("wi", None), ("ror".ljust(64), "ror"), ("ror".ljust(65), None)),
    ],
)
def test_schemes_of_identifiers_are_suggested(written: str, meant: str | None) -> None:
    """Also where no vocabulary has their labels."""
    assert code_meant(written, ("wikidata", "ror", "org-id")) == meant


def test_one_wrong_letter_is_forgiven_in_six_but_not_in_five() -> None:
    """Of short words, too many are alike."""
    assert code_meant("editur", ("editor", "order")) == "editor"
    assert code_meant("weaks", ("weeks", "days")) is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"type": "study-visit"},
            (
                "'study-visit' is not a type of mission; it is a type of welcoming activity,"
                " which belongs in 'type' of a hosting"
            ),
        ),
        (
            {"our_roles": ["Party"]},
            "'Party' is not a role of the institution; it is a role, which belongs in 'roles' of a partner",
        ),
        (
            {"partners": [{"organisation": "undp", "roles": ["signatory"]}]},
            (
                "'signatory' is not a role; it is a role of the institution,"
                " which belongs in 'our_roles' of an activity or 'role' of a person"
            ),
        ),
        (
            {"themes": ["operations"]},
            (
                "'operations' is not a theme; it is a phase of the electoral cycle,"
                " which belongs in 'phases' of an activity"
            ),
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
    for word in OTHER_WORDS.keys() - fields_of(Mission):
        (problem,) = problems(**{word: "x"})
        assert problem.code == "unknown-field"
        assert problem.suggestion is None or problem.suggestion in Mission.__dataclass_fields__


def test_every_other_word_leads_to_a_field_somewhere() -> None:
    """Fields are renamed; the tables follow."""
    every = {name: fields_of(each) for name, each in records().items()}
    assert OF_RECORDS.keys() <= every.keys()
    for record, words in OF_RECORDS.items():
        for word, meant in words.items():
            assert word not in every[record]
            assert set(meant) <= set(every[record])
    for word, meant in OTHER_WORDS.items():
        for field in meant:
            assert any(field in fields and word not in fields for fields in every.values()), word


@pytest.mark.parametrize(
    ("record", "word", "meant"),
    [
        ("Mission", "organisers", "partners"),
        ("Mission", "organizers", "partners"),
        ("Mission", "organiser", "partners"),
        ("Mission", "country", "places"),
        ("Mission", "countries", "places"),
        ("Hosting", "country", "counterparts"),
        ("Agreement", "countries", "counterparts"),
        ("Place", "countries", "country"),
        ("Place", "parties", "party"),
        ("Agreement", "parties", "partners"),
        ("Mission", "bodies", "partners"),
        ("Register", "bodies", "organisations"),
        ("Person", "title", "function"),
        ("Person", "position", "function"),
        ("Person", "office", "function"),
        ("Person", "organization", "organisation"),
        ("Series", "title", "label"),
        ("Series", "name", "label"),
        ("Series", "number", "ordinal"),
        ("HeadCount", "number", "value"),
        ("Election", "number", "round"),
        ("Agreement", "expires", "validity"),
        ("Agreement", "valid_until", "validity"),
        ("Agreement", "end_date", "validity"),
        ("Agreement", "start_date", None),
        ("Agreement", "signed", "period"),
        ("Renewal", "end", "validity"),
        ("Renewal", "date", "signed"),
        ("Mission", "end_date", "period"),
        ("Mission", "validUntil", None),
        ("Mission", "theme", "themes"),
        ("Mission", "headCount", "head_counts"),
        ("Mission", "Start Date", "period"),
        ("Agreement", "valid-until", "validity"),
        ("Election", "polling - day", "date"),
        ("Document", "dates", "date"),
        ("Source", "date", None),
        ("Organisation", "type", "kind"),
        ("Election", "kind", "type"),
        ("Partner", "id", "organisation"),
        ("Photo", "title", "caption"),
        ("Photo", "location", None),
        ("Agreement", "starts", None),
        ("Agreement", " end ", "validity"),
        ("Mission", "signatory", "partners"),
        ("Mission", "sponsor", "partners"),
        ("Mission", "lang", "languages"),
        ("Mission", "colour", None),
    ],
)
def test_a_word_leads_to_what_it_means_in_that_record(
    record: str, word: str, meant: str | None
) -> None:
    """One or several, in British or American, with or without capitals; else to nothing."""
    assert field_meant(word, fields_of(records()[record]), record) == meant


def test_of_what_several_kinds_call_otherwise_all_is_told() -> None:
    """Where the kind is not known, which field is meant depends on it."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(
            {"id": "m", "title": {"en": "M"}, "country": "HT", "expires": "2016"}
        )
    told = {each.path: (each.message, each.suggestion) for each in problems_of(caught.value)}
    assert told["country"] == (
        "is not a field of this record; write 'counterparts' or 'places'",
        None,
    )
    assert told["expires"] == ("is not a field of this record; write 'validity'", None)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"our_roles": ["host", "Host"]},
            "'Host' is not a role of the institution; it stands there already as 'host', so leave one out",
        ),
        (
            {"languages": ["fr_CA", "FR-CA"]},
            "'fr_CA' is not a language tag (BCP 47); it stands there already as 'FR-CA', so leave one out",
        ),
        (
            {"title": {"en_US": "A", "en-US": "B"}},
            "'en_US' is not a language tag; it stands there already as 'en-US', so leave one out",
        ),
        (
            {"head_counts": [{"value": "127"}]},
            "is '127', not a whole number; write 127 without quotes",
        ),
        ({"head_counts": [{"value": "12 people"}]}, "is '12 people', not a whole number; write 12"),
        (
            {"places": [{"country": "FR", "online": "true"}]},
            "is 'true', not true or false; write true without quotes",
        ),
    ],
)
def test_the_way_out_is_told_where_no_value_is_to_be_suggested(
    fields: dict[str, Any], told: str
) -> None:
    """What stands twice in other words, and what stands in quotes."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(BASE | fields)
    (problem,) = problems_of(caught.value, BASE | fields)
    assert (problem.message, problem.suggestion) == (told, None)


def test_an_agreement_s_renewals_are_told_from_how_it_is_renewed() -> None:
    """An object stands where a code belongs, and a list has nearly the same name."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Activity).validate_python(
            {**BASE, "kind": "agreement", "renewal": {"validity": "2016"}}
        )
    (problem,) = problems_of(caught.value)
    assert problem.message.endswith("; what is told in full goes in 'renewals', a list")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (
            lambda: Mission("m", {"en": "M"}),  # type: ignore[misc,call-arg]
            [
                "'m' is given without the name of its field; write the fields by name: Mission(id=…, title=…)"
            ],
        ),
        (
            lambda: Duration(3, unit="days"),  # type: ignore[misc,call-arg]
            [
                "3 is given without the name of its field; write the fields by name: Duration(value=…, unit=…)"
            ],
        ),
        (
            lambda: Place("FR", online=3),  # type: ignore[misc,arg-type]
            [
                "'FR' is given without the name of its field; write the fields by name: Place(country=…, former_country=…)",
                "online: is 3, not true or false",
            ],
        ),
        (
            lambda: Place("FR"),  # type: ignore[misc,arg-type]
            [
                "'FR' is given without the name of its field; write the fields by name: Place(country=…, former_country=…)",
            ],
        ),
        (
            lambda: Place({"country": "FR"}),  # type: ignore[misc,arg-type]
            [
                """{"country": "FR"} is given without the name of its field; for a dictionary of fields write two asterisks before it: Place(**…)""",
            ],
        ),
        (
            lambda: Mission(kind="hosting", id="m", title={"en": "M"}),  # type: ignore[arg-type]
            ["kind: is 'hosting'; it must be 'mission'; for another kind write Hosting(…)"],
        ),
        (
            lambda: Mission("m", languages=["en", 3]),  # type: ignore[misc,call-arg,arg-type,list-item]
            [
                "'m' is given without the name of its field; write the fields by name: Mission(id=…, title=…)",
                "languages[1]: is 3, not a string",
            ],
        ),
    ],
)
def test_fields_are_given_by_name(make: Any, told: list[str]) -> None:
    """Once for all; what is missing may be there without its name."""
    with pytest.raises(InvalidRegister) as caught:
        make()
    assert [str(each) for each in caught.value.problems] == told


FIRST_FIELDS: dict[str, Any] = {
    **{name: next(iter(json.loads(example).values())) for name, example in EXAMPLES.items()},
    **{name: name.lower() for name in ("Mission", "Hosting", "Agreement")},
    "Register": 1,
}
NEEDED: dict[str, Any] = {
    **{name: json.loads(example) for name, example in EXAMPLES.items()},
    **{kind: {**BASE, "kind": kind.lower()} for kind in ("Mission", "Hosting", "Agreement")},
    "Register": {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}},
}


@pytest.mark.parametrize("name", FIRST_FIELDS)
def test_no_record_takes_a_value_without_its_name(name: str) -> None:
    """Not even where the first field can have that one value only, beside all that is needed."""
    fields, first = NEEDED[name], FIRST_FIELDS[name]
    records()[name](**fields)
    with pytest.raises(InvalidRegister) as caught:
        records()[name](first, **fields)
    [problem] = caught.value.problems
    assert problem.value == first
    assert "is given without the name of its field; " in problem.message
    assert f"{name}(" in problem.message


def test_a_value_without_a_name_stands_nowhere() -> None:
    """Programs get it all the same, with a code of its own."""
    with pytest.raises(InvalidRegister) as caught:
        Duration(3, unit="days")  # type: ignore[misc,call-arg]
    [problem] = caught.value.problems
    told = (problem.path, problem.value, problem.suggestion, problem.code)
    assert told == ("", 3, None, "unexpected_positional_argument")


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
