"""Rules between fields are told together with whatever else is wrong."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any, Final

import pytest

from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl
from electoral_outreach.model import Election, HeadCount, InvalidRegister, Place
from electoral_outreach.model.explaining.layout import fields_of, records
from electoral_outreach.model.together import rules_of

BREAKING: Final[dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any]]]] = {
    ("BaseActivity", "_order_year_only_without_year"): (
        {"period": "2016", "order_year": {"year": 2011}},
        {"type": 7},
    ),
    ("Election", "_is_in_one_country"): (
        {"country": "FR", "former_country": "SUHH"},
        {"date": "yesterday"},
    ),
    ("Election", "_says_something"): ({}, {"country": 7}),
    ("HeadCount", "_range_ascends"): ({"value": 30, "upper": 10}, {"role": "nobody"}),
    ("Identifier", "_has_the_scheme_s_form"): ({"scheme": "wikidata", "value": "x"}, {"colour": 1}),
    ("Organisation", "_is_of_one_country"): (
        {"country": "FR", "former_country": "SUHH"},
        {"url": "nowhere"},
    ),
    ("Place", "_is_one_place"): ({"country": "FR", "region": "002"}, {"online": 7}),
    ("Place", "_is_somewhere"): ({}, {"country": 7}),
    ("Share", "_is_of_one_country"): (
        {"value": 3, "country": "FR", "former_country": "SUHH"},
        {"sex": "x"},
    ),
    ("Share", "_says_of_whom"): ({"value": 3}, {"country": 7}),
}
"""What breaks each rule, and what is wrong beside it with a field that it may or may not read."""
UNREADABLE: Final = {
    ("Election", "_says_something"),
    ("Place", "_is_somewhere"),
    ("Share", "_says_of_whom"),
}
"""Rules that read the very field that is wrong, so that nothing is said of them."""


def refused(cls: type, fields: dict[str, Any]) -> list[str]:
    """The problems of a record with these fields."""
    with pytest.raises(InvalidRegister) as caught:
        cls(**fields)
    return [str(each) for each in caught.value.problems]


def plain(name: str) -> tuple[type, dict[str, Any]]:
    """A class of records with the fields it cannot do without."""
    title = {"en": "A"}
    required = {"Organisation": {"id": "a", "names": [{"name": title}]}}
    if name == "BaseActivity":
        return records()["Mission"], {"id": "a", "title": title}
    return records()[name], required.get(name, {})


def test_every_rule_is_tried() -> None:
    """A new rule has its line above."""
    rules = {
        ("BaseActivity" if "kind" in fields_of(cls) and "title" in fields_of(cls) else name, rule)
        for name, cls in records().items()
        for rule in rules_of(cls)
    }
    assert rules == set(BREAKING)


@pytest.mark.parametrize(("name", "rule"), sorted(BREAKING))
def test_a_broken_rule_is_told_beside_a_wrong_field(name: str, rule: str) -> None:
    """In the words in which it is told alone, once, as far as the fields that it reads are right."""
    cls, required = plain(name)
    broken, wrong = BREAKING[name, rule]
    told_alone = refused(cls, {**required, **broken})
    told_together = refused(cls, {**required, **broken, **wrong})
    assert len(told_together) == len(set(told_together))
    if (name, rule) in UNREADABLE:
        assert not set(told_alone) & set(told_together)
    else:
        assert set(told_alone) < set(told_together)


def test_a_field_by_another_name_is_not_missing() -> None:
    """Who writes `contry` has said where it was."""
    assert refused(Place, {"contry": "ET"}) == [
        "contry: is not a field of this record; did you mean 'country'?"
    ]
    [*_, unknown] = refused(HeadCount, {"value": 3, "upper": 2, "colour": 1})
    assert unknown.startswith("colour: is not a field")


def test_a_country_that_follows_from_a_subdivision_is_none_that_is_missing() -> None:
    """Whether the subdivision is right, or cannot be read."""
    assert refused(Election, {"subdivision": "DE-BY", "round": "x"}) == [
        "round: is 'x', not a whole number; write it in digits"
    ]
    for cls in (Election, Place):
        [told] = refused(cls, {"subdivision": "Bavaria"})
        assert told.startswith("subdivision: 'Bavaria' is not")


def test_every_broken_rule_of_a_record_is_told() -> None:
    """The first hides no other."""
    place = {"country": "FR", "former_country": "SUHH"}
    told = refused(
        records()["Mission"],
        {
            "id": "m",
            "title": {"en": "M"},
            "elections": [place, {}],
            "places": [{}, {"locality": {"en": "Paris"}}],
            "period": "2016",
            "order_year": {"year": 2015},
        },
    )
    assert [each.split(": ")[0] for each in told] == [
        "elections[0]",
        "elections[1]",
        "places[0]",
        "order_year.year",
    ]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_files_tell_them_too(form: str) -> None:
    """Of activities, in whatever kind they come, and of organisations."""
    body = {"id": "b", "names": [{"name": {"en": "B"}}], "country": "FR", "former_country": "SUHH"}
    activity = {
        "kind": "mission",
        "id": "m",
        "title": {"en": "M"},
        "type": 7,
        "period": "2016",
        "order_year": {"year": 2015},
    }
    register = {
        "institution": {"id": "a", "names": [{"name": {"en": "A"}}]},
        "organisations": [{**body, "url": "nowhere"}],
        "activities": [activity, {**activity, "id": "n", "kind": "misson"}],
    }
    if form == "json":
        with pytest.raises(InvalidRegister) as caught:
            json_format.loads(json.dumps(register))
        told = [str(each) for each in caught.value.problems]
    else:
        lines = [
            {"register": {"institution": register["institution"]}},
            *({"organisation": each} for each in register["organisations"]),
            *register["activities"],
        ]
        given = b"\n".join(json.dumps(each).encode() for each in lines)
        told = [str(line.problem) for line in jsonl.iter_lines(BytesIO(given)) if line.problem]
    assert sum("order_year 2015 beside period '2016'" in each for each in told) == 2
    assert sum("'FR' and former_country 'SUHH' are two" in each for each in told) == 1
