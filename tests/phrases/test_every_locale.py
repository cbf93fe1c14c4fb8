"""All of CLDR's locales: none learns from another, and no interval loses anything."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from electoral_outreach.wording import gettext_for, wording_language
from tests.phrases.locale_survey import TIMES

SURVEY = Path(__file__).with_name("locale_survey.py")
SHORT_OF_DIGITS = ("2015", "14", "27")


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(SURVEY), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def answers(process: subprocess.Popen[str]) -> dict[str, dict[str, list[str]]]:
    with process:
        assert process.stdout is not None
        told = dict(json.loads(line) for line in process.stdout)
    assert process.returncode == 0
    return told


def repeated(phrases: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [phrase for phrase in phrases if phrase in seen or seen.add(phrase)]


@pytest.fixture(scope="module")
def told() -> tuple[dict[str, dict[str, list[str]]], ...]:
    """What every locale says in a process of its own, and among others."""
    processes = start("fresh"), start("shuffled", "2016")
    fresh, shuffled = (answers(process) for process in processes)
    assert len(fresh) > 1000
    return fresh, shuffled


def test_each_locale_answers_alike_fresh_and_among_others_and_loses_nothing(
    told: tuple[dict[str, dict[str, list[str]]], ...],
) -> None:
    """Two intervals that differ in any day, month or year never read alike."""
    fresh, shuffled = told
    assert [name for name in fresh if fresh[name] != shuffled[name]] == []
    assert {name: found for name in fresh if (found := repeated(fresh[name]["intervals"]))} == {}
    within_a_month = {name: said["intervals"][0] for name, said in fresh.items()}
    assert {
        name: phrase
        for name, phrase in within_a_month.items()
        if not all(number in phrase for number in SHORT_OF_DIGITS)
    } == {}


def test_no_locale_leaves_out_that_a_year_is_not_stated(
    told: tuple[dict[str, dict[str, list[str]]], ...],
) -> None:
    """In words where the library has them, by a sign in all others, never in another's words."""
    fresh, _ = told
    for name, said in fresh.items():
        tag = name.replace("_", "-")
        spoken = wording_language(tag)
        words = gettext_for(tag).gettext("year not stated") if spoken else "????"
        for bare, noted in batched(said["yearless"]):
            assert noted == f"{bare} ({words})", name


def batched(phrases: list[str]) -> Iterable[tuple[str, str]]:
    return zip(phrases[::2], phrases[1::2], strict=True)


def test_no_month_written_out_has_the_full_stop_of_an_abbreviation(
    told: tuple[dict[str, dict[str, list[str]]], ...],
) -> None:
    """A whole name takes no sign that it was shortened."""
    fresh, _ = told
    marked = []
    for name, said in fresh.items():
        phrases = " ".join((*said["intervals"], *said["dates"], *said["yearless"])).casefold()
        marked += [name for month in said["months"] if f"{month.casefold()}." in phrases]
    assert marked == []
    assert sum(bool(said["months"]) for said in fresh.values()) > 900


def test_no_language_says_two_times_alike_or_breaks_one(
    told: tuple[dict[str, dict[str, list[str]]], ...],
) -> None:
    """Nor leaves out its minutes."""
    fresh, _ = told
    alike = {name: repeated([*said["times"], *said["stretches"]]) for name, said in fresh.items()}
    assert {name: found for name, found in alike.items() if found} == {}
    broken = [
        name
        for name, said in fresh.items()
        if any(
            " " in each or str(int(time[-2:])) not in each
            for time, each in zip(TIMES, said["times"], strict=True)
        )
    ]
    assert broken == []
