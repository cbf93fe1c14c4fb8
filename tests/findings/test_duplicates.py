"""Which activities are told as entered twice, and which are not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.findings.duplicates import duplicates
from electoral_outreach.model import Register
from tests.pace import growth

MISSION = {
    "kind": "mission",
    "title": {"en": "Observation mission to Haiti"},
    "period": "2015-10-22/2015-10-29",
    "places": [{"country": "HT"}],
}
ACCORD = {**MISSION, "kind": "agreement", "period": "2015", "title": {"en": "Memorandum"}}
TOWN = {"country": "HT", "locality": {"en": "Jacmel", "fr": "Jacmel"}}


def told(*activities: dict[str, Any]) -> list[tuple[str, str]]:
    """Where a double is found, and of what."""
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "EMB"}}]},
        organisations=[{"id": id, "names": [{"name": {"en": id}}]} for id in ("oif", "undp")],
        activities=activities,
    )
    return [(each.path, each.params["other"]) for each in duplicates(register)]


def are_one(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two are told as one, the one or the other standing first."""
    first, second = {**one, "id": "a"}, {**other, "id": "b"}
    found = told(first, second), told(second, first)
    assert found in (([], []), ([("activities[1]", "a")], [("activities[1]", "b")]))
    return bool(found[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({}, {"title": {"en": "Observation Mission to Haïti."}}),
        ({}, {"title": {"en-CA": "Observation mission – to Haiti", "fr": "Mission en Haïti"}}),
        ({"title": {"nb": "Reise til Tromsø"}}, {"title": {"nb": "Reise til Tromso"}}),
        ({"title": {"ar": "بِعْثَة"}}, {"title": {"ar": "بعثه"}}),
        ({"title": {"en": "Vote ☑\ufe0f\u00a02015"}}, {"title": {"en": "Vote 2015"}}),
        ({"period": "2015-05-03"}, {"period": "2015-05-03/2015-05-03"}),
        ({"period": "2015-05"}, {"period": "2015-05-01/2015-05-31"}),
        ({"period": "2015-05~"}, {"period": "2015-05"}),
        ({"period": "{2015-05-03,2015-05-07}"}, {"period": "{2015-05-03~,2015-05-07}"}),
        ({"period": "{2015-05-03,2015-05-04}"}, {"period": "2015-05-03/2015-05-04"}),
        ({"title": {"en": "In Port-au-Prince"}}, {"title": {"en": "In Port au\u200b Prince"}}),
        ({}, {"places": [TOWN]}),
        (
            {"places": [{"subdivision": "CA-QC", "locality": {"en": "Montréal"}}]},
            {"places": [{"subdivision": "CA-QC"}]},
        ),
        (
            {"places": [{"subdivision": "CA-QC"}]},
            {"places": [{"country": "CA", "locality": {"en": "Montréal"}}]},
        ),
        ({"places": [TOWN]}, {"places": [{**TOWN, "locality": {"en": "JACMEL"}}]}),
        ({}, {"places": [], "counterparts": [{"country": "HT"}]}),
        ({}, {"elections": [{"type": "general", "round": 1}]}),
        ({}, {"series": {"label": {"en": "Conference"}, "ordinal": 12}}),
        (
            {"elections": [{"date": "2015-10"}]},
            {"elections": [{"date": "2015-10-25"}]},
        ),
        ({"elections": [{"date": "2015-10-25~"}]}, {"elections": [{"date": "2015-10-25"}]}),
        (ACCORD, {**ACCORD, "partners": [{"organisation": "oif", "roles": ["party"]}]}),
    ],
)
def test_two_that_nothing_tells_apart_are_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    """What only one of them states tells nothing."""
    assert are_one({**MISSION, **one}, {**MISSION, **other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"kind": "hosting"}),
        ({"title": {"th": "ปี"}}, {"title": {"th": "ปู"}}),
        ({"title": {"en": "?"}}, {"title": {"en": "!"}}),
        ({}, {"period": "2015-10-22/2015-10-28"}),
        ({"period": "2015-05/"}, {"period": "2015-05/.."}),
        ({"period": "{2015-05-03,2015-05-07}"}, {"period": "2015-05-03/2015-05-07"}),
        ({"period": None}, {"period": None}),
        ({"period": "XXXX-05-03"}, {"period": "XXXX-05-03"}),
        ({}, {"places": [{"country": "ML"}]}),
        ({"places": [TOWN]}, {"places": [{"country": "HT", "locality": {"en": "Gonaïves"}}]}),
        ({"places": [{"subdivision": "DE-BY"}]}, {"places": [{"subdivision": "DE-BE"}]}),
        ({"places": [{"region": "002"}]}, {"places": [{"region": "150"}]}),
        ({"places": [{"party": {"en": "Cree"}}]}, {"places": [{"party": {"en": "Inuit"}}]}),
        (
            {"elections": [{"type": "general", "round": 1}]},
            {"elections": [{"type": "general", "round": 2}]},
        ),
        ({"elections": [{"date": "2015-08-09"}]}, {"elections": [{"date": "2015-10-25"}]}),
        ({"elections": [{"date": "XXXX-08-09"}]}, {"elections": [{"date": "XXXX-10-25"}]}),
        (
            {"series": {"label": {"en": "Conference"}, "ordinal": 12}},
            {"series": {"label": {"en": "Conference"}, "ordinal": 13}},
        ),
        ({"title": {"en": "12th conference"}}, {"title": {"en": "13th conference"}}),
        ({"title": {"fr": "XIIe conférence"}}, {"title": {"fr": "XIIIe conférence"}}),
        ({"title": {"en": "Training, group 1"}}, {"title": {"en": "Training, group 2"}}),
        ({"title": {"en": "First round in Haiti"}}, {"title": {"en": "Second round in Haiti"}}),
        ({"title": {"en": "Training of men"}}, {"title": {"en": "Training of women"}}),
        ({"title": {"en": "Conference"}}, {"title": {"fr": "Conference"}}),
        (
            {**ACCORD, "partners": [{"organisation": "undp", "roles": ["party"]}]},
            {**ACCORD, "partners": [{"organisation": "oif", "roles": ["party"]}]},
        ),
    ],
)
def test_two_that_something_tells_apart_are_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Where both state it, and differently."""
    assert not are_one({**MISSION, **one}, {**MISSION, **other})


def test_a_part_is_not_the_whole_nor_a_part_of_another_whole() -> None:
    """A session may bear the title of its conference; two sessions of one conference may not."""
    whole, other = {**MISSION, "id": "whole"}, {**MISSION, "id": "other", "title": {"en": "Other"}}
    part = {**MISSION, "id": "part", "parent": "whole"}
    assert told(whole, part) == told(part, whole) == []
    assert told(other, whole, part, {**part, "id": "b", "parent": "other"}) == []
    assert told(whole, part, {**part, "id": "b"}) == [("activities[2]", "part")]
    assert told(whole, part, {**MISSION, "id": "b"}) == [("activities[2]", "whole")]


STATED = st.fixed_dictionaries(
    {},
    optional={
        "places": st.sampled_from([[TOWN], [{"country": "HT", "locality": {"en": "Cap-Haïtien"}}]]),
        "elections": st.sampled_from([[{"type": "general", "round": n}] for n in (1, 2)]),
        "series": st.sampled_from([{"label": {"en": "S"}, "ordinal": n} for n in (1, 2)]),
    },
)


@given(st.lists(STATED, max_size=8))
def test_it_finds_what_comparing_each_with_each_finds(stated: list[dict[str, Any]]) -> None:
    """Each is told once, with the first that it may be."""
    expected = []
    for index, one in enumerate(stated):
        alike = (
            number
            for number, other in enumerate(stated[:index])
            if all(one[fact] == other[fact] for fact in one.keys() & other.keys())
        )
        if (number := next(alike, None)) is not None:
            expected.append((f"activities[{index}]", f"m-{number}"))
    assert told(*({**MISSION, **each, "id": f"m-{n}"} for n, each in enumerate(stated))) == expected


@pytest.mark.parametrize("towns", [1, 8_000])
def test_thousands_of_one_title_take_no_time(towns: int) -> None:
    """Comparing each with each would take many minutes."""
    register = Register(
        institution={"id": "emb", "names": [{"name": {"en": "EMB"}}]},
        activities=[
            {
                **MISSION,
                "id": f"m-{number}",
                "places": [{"country": "HT", "locality": {"en": f"Town {number % towns}"}}],
            }
            for number in range(8_000)
        ],
    )

    def counted(size: int) -> None:
        some = replace(register, activities=register.activities[:size])
        assert sum(1 for _ in duplicates(some)) == size - min(size, towns)

    assert growth(counted, 1_000, times=8) < 24
