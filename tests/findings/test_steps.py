"""A step far outside its activity is told of, where it is certain."""

from __future__ import annotations

from typing import Any

import pytest

from tests.findings.found import ACCORD, GOOD, codes

CODE = ("step-far-outside", "activities[0].schedule[0].period")


def stepped(record: dict[str, Any], period: str, step: str | None) -> dict[str, Any]:
    dated = {} if step is None else {"period": step}
    return {**record, "period": period, "schedule": [{"label": {"en": "Arrival"}, **dated}]}


@pytest.mark.parametrize(
    ("period", "step", "is_told"),
    [
        ("2016-09-29/2016-10-01", "2061-09-29", True),
        ("2016-09-29/2016-10-01", "2015-09-29", True),
        ("2016-09-29/2016-10-01", "2016-06", False),
        ("2016-09-29/2016-10-01", "2016-12-15", False),
        ("2016-09-29/2016-10-01", "2016-09-30", False),
        ("2016-09-29/2016-10-01", "2016-03-29", True),
        ("2016-09-29/2016-10-01", "2016-03-30", False),
        ("2016-09-29/2016-10-01", "2017-04-02", False),
        ("2016-09-29/2016-10-01", "2017-04-03", True),
        ("2016", "2017-06", False),
        ("2016", "2018", True),
        ("2015-05/", "2030", False),
        ("2015-05/..", "2030", False),
        ("/2015-05", "1990", False),
        ("2015-05", "2013/", False),
        ("{2012,2016}", "2014", False),
        ("{2012,2016}", "2018", True),
        ("XXXX-05", "2018", False),
        ("2016", "XXXX-05-03", False),
        ("2016", None, False),
    ],
)
def test_it_is_told_where_it_is_certain(period: str, step: str | None, is_told: bool) -> None:
    """Half a year off on either side, whatever is not known decided in its favour."""
    assert (CODE in codes(stepped(GOOD, period, step))) is is_told


def test_what_follows_from_an_agreement_may_come_whenever() -> None:
    assert CODE not in codes(stepped(ACCORD, "2010-05-03", "2019"))


def test_nothing_is_told_where_the_activity_is_not_dated() -> None:
    undated = {key: value for key, value in GOOD.items() if key != "period"}
    assert CODE not in codes({**undated, "schedule": [{"label": {"en": "A"}, "period": "2061"}]})
