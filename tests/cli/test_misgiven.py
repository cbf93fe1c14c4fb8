"""How a command was called wrongly, told to programs."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from electoral_outreach.cli.ending import Unwritten
from electoral_outreach.cli.group import commands
from electoral_outreach.cli.refusing import problems_in


@pytest.mark.parametrize(
    ("option", "value", "meant"),
    [
        ("--severity", "eror", "error"),
        ("--severity", "bad", None),
        ("--today", "2026-13-01", None),
        ("--lang", "zz", None),
        ("--lang", "French", "fr"),
    ],
)
def test_what_was_given_is_told(option: str, value: str, meant: str | None) -> None:
    """With what is meant, where one thing only can be."""
    result = CliRunner().invoke(commands, ["check", "x.json", option, value, "--json"])
    (told,) = json.loads(result.stderr)
    assert (told["path"], told["value"], told["suggestion"]) == (option, value, meant)
    assert (told["code"], result.exit_code) == ("usage", 2)


def test_a_flag_before_the_command_is_told_its_place() -> None:
    """It is an option of the commands."""
    result = CliRunner().invoke(commands, ["--json", "check", "x.json"])
    (told,) = json.loads(result.stderr)
    assert told["message"].startswith("--json goes behind the command")
    assert (told["path"], told["suggestion"], result.exit_code) == ("--json", None, 2)


def test_output_that_cannot_be_written_is_no_fault_of_the_call() -> None:
    """It has a code of its own, like its exit code."""
    assert problems_in(Unwritten("no space"))[0].code == "output"
