"""An office that stands where only what somebody did can."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.model import Hosting, InvalidRegister, Partner

OFFICE = "an office goes in 'function'"


def refusal(**person: Any) -> str:
    with pytest.raises(InvalidRegister) as refused:
        Hosting(id="h", title={"en": "H"}, people=[{"name": "A. Diallo", **person}])
    (problem,) = refused.value.problems
    return str(problem)


@pytest.mark.parametrize("role", ["Chairperson", "function", {"en": "Chairperson"}, {}])
def test_the_way_to_say_it_is_shown(role: Any) -> None:
    """As a word or as a text."""
    assert OFFICE in refusal(role=role)


@pytest.mark.parametrize(
    ("role", "told"),
    [("head of mission", "did you mean 'head-of-mission'"), (["expert"], "by itself"), (3, "")],
)
def test_what_is_meant_for_a_role_is_told_as_one(role: Any, told: str) -> None:
    said = refusal(role=role)
    assert told in said
    assert OFFICE not in said


def test_partners_have_no_office() -> None:
    """Their roles are roles."""
    with pytest.raises(InvalidRegister) as refused:
        Partner(organisation="undp", roles=["Chairperson"])
    assert OFFICE not in str(refused.value)
