"""Parts of a head count that are more than the whole."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.findings import check_activity
from electoral_outreach.model import Mission
from tests.findings.found import GOOD, codes

FEMALE, MALE = {"sex": "female"}, {"sex": "male"}
JUDGE = {"function": "judge"}
FOUND = ("breakdown-above-head-count", "activities[0].head_counts[0].breakdown")


def found(count: dict[str, Any], *parts: tuple[int, dict[str, Any]]) -> list[tuple[str, str]]:
    """What a check says of a head count with these parts."""
    breakdown = [{"value": value, **of_whom} for value, of_whom in parts]
    return codes({**GOOD, "head_counts": [{**count, "breakdown": breakdown}]})


@pytest.mark.parametrize(
    "count", [{"value": 30}, {"value": 30, "bound": "at-most"}, {"value": 10, "upper": 30}]
)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEMALE, MALE),
        (JUDGE, {"function": "expert"}),
        ({"country": "ML"}, {"country": "KE"}),
        ({**FEMALE, **JUDGE}, {**MALE, **JUDGE}),
    ],
)
def test_parts_of_one_sort_add_up(
    count: dict[str, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    """As many as the whole, or the upper end of a range, are right; one more is not."""
    assert found(count, (18, one), (12, other)) == []
    assert found(count, (18, one), (13, other)) == [FOUND]


@pytest.mark.parametrize(
    "parts",
    [
        [(20, FEMALE), (20, JUDGE), (20, {"country": "ML"})],
        [(20, FEMALE), (15, {**FEMALE, **JUDGE})],
        [(20, FEMALE), (15, {**FEMALE, "label": {"en": "under thirty"}})],
        [(20, {"label": {"en": "trained"}}), (15, {"label": {"en": "new to it"}})],
    ],
)
def test_parts_of_different_sorts_overlap(parts: list[tuple[int, dict[str, Any]]]) -> None:
    """A woman may be a judge from Mali, under thirty and trained."""
    assert found({"value": 30}, *parts) == []


@pytest.mark.parametrize("bound", ["at-least", "about"])
def test_a_number_that_is_no_limit_is_not_exceeded(bound: str) -> None:
    """At least thirty may be thirty-one."""
    assert found({"value": 30, "bound": bound}, (18, FEMALE), (13, MALE)) == []


@given(value=st.integers(1, 50), parts=st.lists(st.integers(0, 50), max_size=2))
def test_it_is_found_exactly_where_the_sum_is_above(value: int, parts: list[int]) -> None:
    """Whatever the numbers, and the message has both."""
    breakdown = [{"value": each, **of} for each, of in zip(parts, (FEMALE, MALE), strict=False)]
    mission = Mission(**{**GOOD, "head_counts": [{"value": value, "breakdown": breakdown}]})
    told = [each for each in check_activity(mission) if each.code.name == FOUND[0]]
    assert bool(told) == (sum(parts) > value)
    assert all(each.params["sum"] == str(sum(parts)) for each in told)
