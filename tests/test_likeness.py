"""What a misspelt name stands for."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.likeness import nearest

NAMES = st.lists(st.text("abc-1", max_size=8), max_size=6)


@pytest.mark.parametrize(
    ("wrong", "known", "meant"),
    [
        ("organizer", ["organiser", "host"], "organiser"),
        ("day-3", ["day-1", "day-2"], None),
        ("day-1x", ["day-1", "day-1"], "day-1"),
        ("lunch", ["organiser", "host"], None),
        ("", ["host"], None),
        ("host", [], None),
    ],
)
def test_one_thing_only_is_meant(wrong: str, known: list[str], meant: str | None) -> None:
    """Of two that are as near, neither is guessed."""
    assert nearest(wrong, known) == meant


@given(st.text("abc-1", max_size=8), NAMES)
def test_the_order_of_the_names_decides_nothing(wrong: str, known: list[str]) -> None:
    """What is found is one of them, whichever stands first."""
    found = nearest(wrong, known)
    assert found is None or found in known
    assert found == nearest(wrong, reversed(known))


def test_a_name_without_end_is_looked_up_at_once() -> None:
    """Comparing takes the square of the length."""
    start = time.perf_counter()
    nearest("ab" * 500_000, ["ab" * 50, *("ba" * 20 for _ in range(100))])
    assert time.perf_counter() - start < 1
