"""All of CLDR's locales: none learns from another, and no interval loses anything."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

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


def test_each_locale_answers_alike_fresh_and_among_others_and_loses_nothing() -> None:
    """Two intervals that differ in any day, month or year never read alike."""
    processes = start("fresh"), start("shuffled", "2016")
    fresh, shuffled = (answers(process) for process in processes)
    assert len(fresh) > 1000
    assert [name for name in fresh if fresh[name] != shuffled[name]] == []
    assert {name: found for name in fresh if (found := repeated(fresh[name]["intervals"]))} == {}
    within_a_month = {name: said["intervals"][0] for name, said in fresh.items()}
    assert {
        name: phrase
        for name, phrase in within_a_month.items()
        if not all(number in phrase for number in SHORT_OF_DIGITS)
    } == {}
