"""A code that stands in the field of another vocabulary is told where it belongs."""

from __future__ import annotations

import pytest

from electoral_outreach.model.suggesting.elsewhere import said_to_belong
from electoral_outreach.vocabulary import Term, default_pack, using

ELECTION = "it is a type of election, which belongs in 'type' of an election"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("presidential", ELECTION),
        ("Presidential ", ELECTION),
        ("presidential".ljust(64), ELECTION),
        ("presidential".ljust(65), ""),
        ("intergovernmental", ""),
        (
            "training",
            (
                "it is a type of welcoming activity, which belongs in 'type' of a hosting, or"
                " a type of mission, which belongs in 'type' of a mission"
            ),
        ),
        ("memorandum", "it is a type of agreement, which belongs in 'type' of an agreement"),
    ],
)
def test_a_code_is_told_where_it_belongs(code: str, told: str) -> None:
    """With the articles that English wants, unless it is longer than any code."""
    assert said_to_belong(code, "theme") == told


def test_of_more_than_three_places_none_is_told() -> None:
    """Three can still be read."""
    own = [Term("own", {"en": "Own"})]
    names = ("theme", "phase", "role", "document-type")
    with using(default_pack().extend(dict.fromkeys(names, own))):
        assert said_to_belong("own", "agreement-type") == ""
        assert said_to_belong("own", "theme").count("which belongs in") == 3
