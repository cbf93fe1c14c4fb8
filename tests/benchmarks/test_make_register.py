"""The register that benchmarks measure with: always the same, valid, and of all sorts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path

from benchmarks.make_register import activity, lines
from electoral_outreach.formats import jsonl

ROOT = Path(__file__).parents[2]
NUMBER = 2000
ACTIVITIES = [activity(number) for number in range(NUMBER)]


def test_it_is_the_same_in_every_process():
    """Whatever the seed of Python's hashes, and however many activities follow."""
    made = [
        subprocess.run(
            [sys.executable, "benchmarks/make_register.py", "50"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout.decode()
        for seed in ("1", "2")
    ]
    assert made[0] == made[1] == "".join(list(lines(NUMBER))[: made[0].count("\n")])


def test_the_library_accepts_it():
    register = jsonl.read(BytesIO("".join(lines(NUMBER)).encode())).register_or_raise()
    assert len(register.activities) == NUMBER


def test_it_has_activities_of_every_sort():
    kinds = Counter(each["kind"] for each in ACTIVITIES)
    assert kinds["mission"] > kinds["hosting"] > kinds["agreement"] > NUMBER / 20
    assert len({each["type"] for each in ACTIVITIES}) > 15
    places = [
        place
        for each in ACTIVITIES
        for name in ("places", "counterparts")
        for place in each.get(name, [])
    ]
    assert {"country", "former_country", "region", "locality"} <= {
        key for each in places for key in each
    }
    assert len({each.get("country") for each in places}) > 100


def test_it_has_periods_of_every_sort():
    shapes = Counter(shape(each.get("period", "")) for each in ACTIVITIES)
    assert set(shapes) == {
        "", "9", "9-9", "9-9-9", "9-9-9/9-9-9", "9-9/9-9", "9/9", "9/..", "9-9-9/", "9-9~", "9?",
        "{9-9-9,9-9-9}", "X-9-9",
    }  # fmt: skip
    assert shapes["9-9-9"] + shapes["9-9-9/9-9-9"] > NUMBER / 2


def test_it_has_titles_in_several_languages_and_scripts():
    numbers = Counter(len(each["title"]) for each in ACTIVITIES)
    assert min(numbers[1], numbers[2], numbers[3]) > NUMBER / 20
    assert {"en", "fr", "es", "ar", "el", "ru", "zh"} == {
        tag for each in ACTIVITIES for tag in each["title"]
    }


def test_its_partners_have_roles():
    partners = [each for one in ACTIVITIES for each in one.get("partners", [])]
    assert len({each["organisation"] for each in partners}) > 50
    assert len({role for each in partners for role in each["roles"]}) > 5


def shape(period: str) -> str:
    """A period with every number as one 9, a year not stated as X."""
    signs = "".join("9" if sign.isdigit() else sign for sign in period)
    while "99" in signs or "XX" in signs:
        signs = signs.replace("99", "9").replace("XX", "X")
    return signs
