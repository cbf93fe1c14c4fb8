"""Records that name a country: one of today, a former one, or that of a part of it."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from electoral_outreach.findings import check
from electoral_outreach.formats.json import dumps, loads, schema
from electoral_outreach.model import (
    Election,
    InvalidRegister,
    Mission,
    Organisation,
    Place,
    Register,
    Share,
)

NAMES = [{"name": {"en": "A"}}]
MADE: dict[type, dict[str, Any]] = {
    Election: {"type": "presidential"},
    Organisation: {"id": "a", "names": NAMES},
    Place: {},
    Share: {"value": 3},
}
"""What each needs besides a country."""
IN_A_PART = [cls for cls in MADE if cls is not Share]
SCHEMA = schema()


def accepts(cls: type, document: dict[str, Any]) -> bool:
    """What the JSON Schema says of a record."""
    whole = {"$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{cls.__name__}"}
    return bool(Draft202012Validator(whole).is_valid(document))


@pytest.mark.parametrize("cls", MADE)
def test_each_names_a_country_of_today_or_a_former_one(cls: type) -> None:
    """By the code that ISO gives it, which the JSON Schema knows as well."""
    for where in ({"country": "HT"}, {"former_country": "YUCS"}):
        document = MADE[cls] | where
        made = cls(**document)
        assert {name: getattr(made, name) for name in where} == where
        assert accepts(cls, document)


@pytest.mark.parametrize("cls", MADE)
def test_no_record_has_two_countries(cls: type) -> None:
    """The message says which, and what to do."""
    document = MADE[cls] | {"country": "CZ", "former_country": "CSHH"}
    with pytest.raises(InvalidRegister) as caught:
        cls(**document)
    [problem] = caught.value.problems
    assert "former_country" in problem.message
    assert problem.value == document
    assert not accepts(cls, document)


@pytest.mark.parametrize("cls", IN_A_PART)
def test_a_part_of_a_country_says_which_country(cls: type) -> None:
    """It need not be given, and cannot be another."""
    alone = MADE[cls] | {"subdivision": "CA-QC"}
    assert cls(**alone).country == "CA"
    assert accepts(cls, alone)
    with pytest.raises(InvalidRegister) as caught:
        cls(**alone, country="DE")
    [problem] = caught.value.problems
    assert problem.message == "subdivision 'CA-QC' is not in country 'DE'"
    assert (problem.path, problem.value, problem.suggestion) == ("country", "DE", "CA")
    former = alone | {"former_country": "DDDE"}
    with pytest.raises(InvalidRegister) as caught:
        cls(**former)
    [problem] = caught.value.problems
    assert (problem.path, problem.value) == ("subdivision", "CA-QC")
    assert "leave it out" in problem.message
    assert not accepts(cls, former)


def test_a_country_is_enough_for_an_election() -> None:
    """Also where it is a former one, or follows from a part."""
    for where in ({"country": "HT"}, {"former_country": "YUCS"}, {"subdivision": "CA-QC"}):
        assert Election(**where)  # type: ignore[arg-type]
    with pytest.raises(InvalidRegister, match="an election is empty"):
        Election(round=2)


@pytest.mark.parametrize(
    ("election", "period", "found"),
    [
        ({"former_country": "YUCS", "date": "1990-12"}, "1990-11", False),
        ({"former_country": "YUCS", "date": "2012"}, "1990-11", True),
        ({"country": "RS", "date": "1990-12"}, "2012", True),
        ({"former_country": "YUCS", "type": "local"}, "2012", True),
        ({"former_country": "YUCS", "type": "local"}, None, False),
    ],
)
def test_an_election_is_held_to_the_countries_of_its_year(
    election: dict[str, str], period: str | None, found: bool
) -> None:
    """Its own where it states one, else the activity's."""
    mission = Mission(id="m", title={"en": "M"}, period=period, elections=[election])  # type: ignore[arg-type,list-item]
    register = Register(institution={"id": "a", "names": NAMES}, activities=[mission])  # type: ignore[arg-type,list-item]
    told = [each for each in check(register) if each.code.name == "former-country-out-of-time"]
    assert all(each.path.startswith("activities[0].elections[0].") for each in told)
    assert bool(told) is found


def test_a_former_country_is_kept_by_a_round_trip() -> None:
    """In an election, a share of a head count and an organisation."""
    mission = Mission(
        id="m",
        title={"en": "M"},  # type: ignore[arg-type]
        elections=[{"former_country": "YUCS"}],  # type: ignore[list-item]
        head_counts=[{"value": 9, "breakdown": [{"value": 3, "former_country": "SUHH"}]}],  # type: ignore[list-item]
    )
    institution = {"id": "a", "names": NAMES, "former_country": "CSHH"}
    register = Register(institution=institution, activities=[mission])  # type: ignore[arg-type]
    assert loads(dumps(register)) == register
