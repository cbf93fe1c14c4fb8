"""A suggested id is one that could stand there: not taken where it is a record's own, else one that is."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.model.suggesting.acceptable import Acceptable, Ids, is_reference

PATTERN = "string_pattern_mismatch"

DOCUMENT = {
    "institution": {"id": "home"},
    "organisations": [{"id": "oas"}, {"id": "ec", "predecessors": ["oas"]}],
    "activities": [
        {"id": "whole", "kind": "mission"},
        {"id": "part", "kind": "mission", "parent": "whole"},
        {"id": "piece", "kind": "mission", "parent": "part"},
        {"id": "treaty", "kind": "agreement"},
        {"id": "ec", "kind": "mission"},
    ],
}


@pytest.mark.parametrize(
    ("location", "id", "accepted"),
    [
        (("activities", 0, "id"), "new", True),
        (("activities", 0, "id"), "part", False),
        (("activities", 0, "id"), "oas", True),
        (("organisations", 0, "id"), "new", True),
        (("organisations", 0, "id"), "ec", False),
        (("organisations", 0, "id"), "home", False),
        (("organisations", 0, "id"), "whole", True),
        (("institution", "id"), "new", True),
        (("institution", "id"), "ec", False),
        (("activities", 3, "parent"), "whole", True),
        (("activities", 3, "parent"), "nowhere", False),
        (("activities", 0, "parent"), "piece", False),
        (("activities", 1, "parent"), "piece", False),
        (("activities", 1, "parent"), "part", False),
        (("activities", 0, "agreement"), "treaty", True),
        (("activities", 0, "agreement"), "part", False),
        (("activities", 3, "agreement"), "treaty", False),
        (("activities", 0, "on_behalf_of"), "home", True),
        (("activities", 0, "on_behalf_of"), "oas", True),
        (("activities", 0, "on_behalf_of"), "whole", False),
        (("activities", 0, "partners", 0, "organisation"), "ec", True),
        (("activities", 4, "on_behalf_of"), "ec", True),
        (("organisations", 1, "predecessors", 0), "oas", True),
        (("organisations", 1, "predecessors", 0), "ec", False),
        (("organisations", 0, "successors", 0), "home", True),
        (("institution", "predecessors", 0), "oas", True),
        (("institution", "predecessors", 0), "home", False),
        (("institution", "predecessors", 0), "nobody", False),
        (("activities", 0, "series", "id"), "anything", True),
    ],
)
def test_an_id_is_accepted_where_it_can_stand(
    location: tuple[int | str, ...], id: str, accepted: bool
) -> None:
    """Own ids, parents without circles, agreements, bodies, and what refers to nothing."""
    assert Ids(DOCUMENT).accept(location, id) is accepted


@pytest.mark.parametrize(
    ("location", "refers"),
    [
        (("activities", 0, "parent"), True),
        (("institution", "predecessors", 0), True),
        (("activities", 0, "id"), False),
        ((0, 1), False),
        ((), False),
    ],
)
def test_a_reference_is_told_by_the_last_name(location: Any, refers: bool) -> None:
    """Whatever number follows it; where there is no name there is none."""
    assert is_reference(location) is refers


@pytest.mark.parametrize(("beside", "accepted"), [(3, True), ("fr-ca", False), ("en", True)])
def test_a_code_is_not_suggested_where_it_stands_already(beside: Any, accepted: bool) -> None:
    """In whatever capitals, and beside whatever else stands in the list."""
    document = {"languages": [beside, "fr_CA"]}
    judge = Acceptable(document, is_register=False)
    assert judge("languages[1]", "value", "fr-CA") is accepted


def test_a_code_does_not_stand_in_its_own_way() -> None:
    """Where it is but for its capitals what is suggested."""
    judge = Acceptable({"our_roles": ["Observer", "Trainer"]}, is_register=False)
    assert judge("our_roles[0]", "value", "observer")


@pytest.mark.parametrize(
    ("path", "accepted"),
    [
        *(("id", True), ("series.id", True), ("", True)),
        *((name, False) for name in ("parent", "agreement", "on_behalf_of")),
        *((f"{name}[0]", False) for name in ("predecessors", "successors")),
        ("partners[0].organisation", False),
    ],
)
def test_beside_no_other_record_nothing_is_referred_to(path: str, accepted: bool) -> None:
    """A record by itself has an id of its own only."""
    assert Acceptable({}, is_register=False)(path, PATTERN, "some-id") is accepted


def test_an_id_may_stand_several_times_in_a_list() -> None:
    """What stands there once is codes, in lists, and languages of a text."""
    bodies = [{"id": "oas"}, {"id": "ec", "predecessors": ["oas", "OAS"]}]
    judge = Acceptable({"organisations": bodies}, is_register=True)
    assert judge("organisations[1].predecessors[1]", PATTERN, "oas")
    assert judge.standing("organisations[1].predecessors[1]", PATTERN, "oas") is None


@pytest.mark.parametrize("code", ["value", "unknown-field"])
def test_what_belongs_in_a_field_of_its_own_may_be_the_name_of_another(code: str) -> None:
    """Only in a text is a suggestion, where it ends the path, a name that may be taken."""
    judge = Acceptable({"type": "Visit", "visit": {}}, is_register=False)
    assert judge("type", code, "visit")
    assert judge.standing("type", code, "visit") is None


def test_a_field_that_is_meant_is_no_id() -> None:
    """Though a field of that name refers to a record elsewhere."""
    judge = Acceptable({"activities": [{"organisation": "oas"}]}, is_register=True)
    assert judge("activities[0].organisation", "unknown-field", "partners")


def test_where_nothing_is_suggested_nothing_is_in_the_way() -> None:
    """Whatever the problem is."""
    judge = Acceptable({"languages": ["en", 3]}, is_register=False)
    for path, code in (("languages[1]", "value"), ("parent", PATTERN), ("", "value")):
        assert judge(path, code, None)
        assert judge.standing(path, code, None) is None


def test_what_is_the_whole_document_stands_beside_nothing() -> None:
    """A code or an id that is judged by itself."""
    judge = Acceptable("Fr-ca", is_register=False)
    assert judge("", "value", "fr-CA")
    assert judge("", PATTERN, "fr-ca")
