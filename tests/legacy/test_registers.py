"""Whatever a page says, what is read from it is a register."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from electoral_outreach.legacy import read_page, to_register
from electoral_outreach.model import starter_directory

PAGES = sorted((Path(__file__).parent / "pages").rglob("*.txt"))
DIGIT = re.compile(r"\d")
DAY = re.compile(r"\b\d{1,2}\b")
DISTORTED = {
    "as it is": lambda page: page,
    "no such days": lambda page: DAY.sub("31", page),
    "days of none": lambda page: DAY.sub("0", page),
    "other digits": lambda page: DIGIT.sub(lambda digit: str((7 * int(digit[0]) + 3) % 10), page),
}


@pytest.mark.parametrize("distort", DISTORTED.values(), ids=DISTORTED.keys())
@pytest.mark.parametrize("start", range(4))
def test_every_page_becomes_a_register(start, distort) -> None:
    """With its dates in order or not; a quarter of the shorter ones in each way."""
    for path in PAGES[start::8]:
        page = path.read_text(encoding="utf-8")[:4000]
        to_register(read_page(distort(page)), "The Commission")


@pytest.mark.parametrize("body", starter_directory(), ids=lambda body: body.id)
def test_every_known_body_can_be_named(body) -> None:
    """With those that it took over from, and those that took over from it."""
    name = next(iter(body.current.name.values()))
    page = (
        f"Mission to Mali\n\nFrom 3 to 7 March 2019, we were in Mali at the invitation of {name}."
    )
    register = to_register(read_page(page), "The Commission")
    named = {partner.organisation for each in register.activities for partner in each.partners}
    assert named <= {each.id for each in register.organisations}


@pytest.mark.parametrize("body", starter_directory(), ids=lambda body: body.id)
def test_every_known_body_can_have_a_page(body) -> None:
    name = next(iter(body.current.name.values()))
    page = "Mission to Mali\n\nFrom 3 to 7 March 2019, two experts were in Mali."
    assert to_register(read_page(page), name).institution.current.name
