"""The name of a body at a time: one that it surely bore, else one that it can have borne."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from electoral_outreach.model import Organisation, Period
from electoral_outreach.model.directory import Directory

BORNE = st.sampled_from(
    (None, "2000/..", "/1999", "1990/", "1980/1999", "../1985", "1985-05", "{1990,1995}", "XXXX-04")
)
ASKED = st.sampled_from(
    ("1970", "1985", "1995-06", "1999/2001", "2005", "1990/", "/1999", "XXXX-04", "2010/..")
)


def body(*periods: str | None) -> Organisation:
    """An organisation whose names are numbered."""
    names = [
        {"name": {"en": f"Name {number}"}, **({"period": period} if period else {})}
        for number, period in enumerate(periods)
    ]
    return Organisation(id="b", names=names)


def name_at(period: str, *periods: str | None) -> int:
    organisation = body(*periods)
    return organisation.names.index(organisation.name_at(Period(period)))


@pytest.mark.parametrize(
    ("at", "borne", "expected"),
    [
        ("1985", ("2000/..", "/1999"), 1),
        ("1995", ("2000/..", "1990/"), 1),
        ("1995", ("2000/..", None), 1),
        ("1995", ("2000/..", None, "1990/"), 2),
        ("1995", ("2000/..", "1990/", "1994/1996"), 2),
        ("1985", ("2000/..", "1990/1999"), 0),
        ("2005", (None, "1980/1999"), 0),
        ("XXXX-04", (None, "1980/1999"), 0),
        ("1995", (None, "XXXX-04"), 0),
    ],
)
def test_what_the_dates_say_goes_before_what_they_leave_open(
    at: str, borne: tuple[str | None, ...], expected: int
) -> None:
    """An end that is not known is no reason for the current name."""
    assert name_at(at, *borne) == expected


@given(st.lists(BORNE, min_size=1, max_size=4), ASKED)
@example(["2000/..", "/1999"], "1985")
def test_a_name_of_another_time_is_never_chosen_while_there_is_one_that_can_be(
    periods: list[str | None], at: str
) -> None:
    """The same of finding a body by its name at a time: what is uncertain finds it."""
    organisation, then = body(*periods), Period(at)
    possible = [
        each
        for each in organisation.names
        if each.period is None or not each.period.is_disjoint(then)
    ]
    chosen = organisation.name_at(then)
    assert chosen in possible if possible else chosen is organisation.current
    if any(each.period is not None and each.period.overlaps(then) for each in organisation.names):
        assert chosen.period is not None
        assert chosen.period.overlaps(then)
    directory = Directory([organisation])
    for each in organisation.names:
        assert bool(directory.find(each.name["en"], at=then)) == (each in possible)
