"""Every record can be drawn within what Hypothesis finds healthy."""

from __future__ import annotations

import time
from itertools import accumulate

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from electoral_outreach import model
from electoral_outreach.hypothesis_types import _STRATEGIES

ENOUGH = 10
"""Examples over whose first so many Hypothesis judges a test's health."""
PATIENCE = 1.0
"""Seconds that these may take."""


@pytest.mark.parametrize("name", _STRATEGIES)
def test_a_record_is_small_enough_to_be_drawn_often(name: str) -> None:
    """`@given(st.from_type(Register))` needs no settings: neither too much entropy nor too slow.

    Slowness is told by the time of this process, as others may have the machine's.
    """
    strategy = st.from_type(getattr(model, name))
    strategy.validate()
    taken: list[float] = []

    @settings(
        max_examples=40,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.data())
    def drawn(data: st.DataObject) -> None:
        begun = time.process_time()
        try:
            data.draw(strategy)
        finally:
            taken.append(time.process_time() - begun)

    drawn()
    slowest = max(range(len(taken)), key=taken.__getitem__)  # what is made once is made there
    steady = taken[:slowest] + taken[slowest + 1 :]
    assert [*accumulate(steady)][ENOUGH - 1] < PATIENCE
    assert sum(steady) / len(steady) < PATIENCE / ENOUGH
