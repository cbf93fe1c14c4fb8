"""A suggested id is one that could stand there: not taken where it is a record's own, else one that is."""

from __future__ import annotations

from typing import Any

import pytest

from electoral_outreach.model.suggesting.acceptable import Acceptable, Ids, is_reference

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
