"""Activities that were over before the agreement they rest on was signed."""

from __future__ import annotations

import pytest

from tests.findings.found import ACCORD, GOOD, codes

FOUND = ("agreement-after-activity", "activities[1].agreement")


@pytest.mark.parametrize(
    ("period", "signed", "validity", "is_found"),
    [
        ("2018-06-29/2018-07-02", "2020-05", None, True),
        ("2020-04", "2020-05", None, True),
        ("2020-05-03", "2020-05", None, False),
        ("2020-05-03", "2020", None, False),
        ("2020-04/2020-06", "2020-05", None, False),
        ("2020-04/", "2020-05", None, False),
        ("2020-04/..", "2020-05", None, False),
        ("../2020-04", "2020-05", None, True),
        ("XXXX-04", "2020-05", None, False),
        ("2020-04", None, None, False),
        ("2020-04", "2020-05", "2020-01/2025", False),
        ("2020-04", "2020-05", "2020-06/2025", True),
    ],
)
def test_what_was_surely_over_before_is_found(
    period: str, signed: str | None, validity: str | None, is_found: bool
) -> None:
    """Where dates leave it open, or the agreement reaches back, nothing is said."""
    accord = {**ACCORD, "period": signed, "validity": validity}
    mission = {**GOOD, "period": period, "agreement": "a"}
    assert (FOUND in codes(accord, mission)) is is_found
