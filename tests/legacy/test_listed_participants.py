"""Bodies listed as taking part, and numbers that are of a network or an election."""

from __future__ import annotations

import pytest

from tests.legacy.reading import drafts

PAGE = "News\n\nStudy visit to Oslo, Norway\n\nTwo officers took part in a conference in Oslo, Norway, on 4 May 2015. {told}\n"


@pytest.mark.parametrize(
    "told",
    [
        "Among the guests were representatives of IFES, UNDP and International IDEA.",
        "It brought together partners, including IFES, UNDP and International IDEA.",
        "Judges came as well as experts from IFES, UNDP and International IDEA.",
    ],
)
def test_whole_enumeration_takes_part(told: str) -> None:
    [draft] = drafts(PAGE.format(told=told))
    roles = {each["acronym"] or each["name"]: each["roles"] for each in draft["partners"]}
    assert [roles.get(name) for name in ("IFES", "UNDP")] == [["participant"], ["participant"]]
    assert any("IDEA" in name and role == ["participant"] for name, role in roles.items())


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("The network has 57 EMBs as members.", 57),
        (
            "Elections are ahead: 250 representatives to the Federal Chamber of Deputies are at stake.",
            250,
        ),
    ],
)
def test_number_of_a_network_or_an_election_counts_no_heads(told: str, number: int) -> None:
    [draft] = drafts(PAGE.format(told=told))
    assert [each["value"] for each in draft["head_counts"]] == [2]
    assert number not in {each["value"] for each in draft["head_counts"]}
