"""A colon between a label and a value is set as the language sets it, and a space follows it."""

from __future__ import annotations

import re

import pytest

from electoral_outreach.wording import wording_languages
from tests.cli.test_commands import PAGE, REGISTER, run

LANGUAGES = (*wording_languages(), "de")
OTHERS_WORDS = re.compile(r"https?://\S+|«[ \u00a0].*?[ \u00a0]» \[|“.*?”|'.*?' \[")
GLUED = re.compile(r":(?!\s|$)")
GLUED_IN_FRENCH = re.compile(r"(?<!\u00a0):")


def said(language: str) -> str:
    """What the commands print in a language, but for addresses and the register's own words."""
    printed = [
        run("read", "-", "--lang", language, stdin=PAGE).output,
        run("check", REGISTER, "--lang", language).output,
        run("show", REGISTER, "madagascar-assistance", "--lang", language).output,
    ]
    return OTHERS_WORDS.sub("", "\n".join(printed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_space_follows_every_colon(language: str) -> None:
    """However long the label before it is: `avertissement` is longer than its column was."""
    lines = said(language).splitlines()
    assert len(lines) > 30
    assert [line for line in lines if GLUED.search(line)] == []


def test_in_french_a_space_that_does_not_break_stands_before_it() -> None:
    """Labels, findings with their paths and sums alike."""
    lines = said("fr").splitlines()
    assert [line for line in lines if GLUED_IN_FRENCH.search(line)] == []
    assert any(line.startswith("  avertissement\u00a0:  aucune année") for line in lines)


def test_findings_stand_in_the_column_of_values() -> None:
    """A draft is one table, in any language."""
    rows = run("read", "-", "--lang", "fr", stdin=PAGE).output.split("Assistance mission")[1]
    values = {re.match(r"  .*?:\s+", line) for line in rows.splitlines() if "\u00a0:" in line}
    assert len({found.end() for found in values if found}) == 1
