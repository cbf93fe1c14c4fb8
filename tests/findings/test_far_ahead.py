"""A period that begins so late that nobody plans for it yet."""

from __future__ import annotations

from datetime import date

import pytest

from electoral_outreach.findings import check_activity
from electoral_outreach.model import Agreement, Hosting, Mission

TODAY = date(2026, 11, 23)


def found(model: type, period: str) -> list[str]:
    activity = model(id="a", title={"en": "A"}, period=period)
    return [
        str(each)
        for each in check_activity(activity, today=TODAY)
        if each.code.name == "period-far-ahead"
    ]


@pytest.mark.parametrize("model", [Mission, Hosting, Agreement])
@pytest.mark.parametrize(
    ("period", "year"),
    [("9999", 9999), ("2106-11", 2106), ("2037-01-01", 2037), ("2106/..", 2106),
     ("2106-01/2106-02", 2106), ("{2015,2106}", 2106)],
)  # fmt: skip
def test_a_beginning_more_than_ten_years_ahead(model: type, period: str, year: int) -> None:
    said = f"warning period: it begins in {year}, more than 10 years ahead [period-far-ahead]"
    assert found(model, period) == [said]


@pytest.mark.parametrize(
    "period", ["2036-12-31", "2027", "1985", "2026/2106", "2015/..", "../2106", "XXXX-11-07"]
)
def test_what_is_no_such_beginning(period: str) -> None:
    assert found(Mission, period) == []
