"""Whatever stands in an option or argument of a command: a sentence and the documented exit code."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from electoral_outreach.cli.group import commands

REGISTER = Path(__file__).parents[2] / "examples" / "international-activities.json"
ODD = {
    "empty": "",
    "blank": " ",
    "unseen": "\u200b",
    "two lines": "a\nb",
    "control": "a\x1b[31m",
    "nul": "\0",
    "turned": "\u202eb",
    "no byte": "\udcff",
    "half a character": "\ud800",
    "long": "a" * 5_000,
    "long and wide": "é" * 300,
    "negative": "-1",
    "large": "9" * 5_000,
}


def parameters() -> Iterator[tuple[str, click.Parameter]]:
    """Every option that takes a value, and every argument."""
    for name in commands.list_commands(click.Context(commands)):
        command = commands.get_command(click.Context(commands), name)
        assert command is not None
        for each in command.get_params(click.Context(command)):
            if not (isinstance(each, click.Option) and each.is_flag):
                yield name, each


def called(folder: Path, name: str, parameter: click.Parameter, value: str) -> list[str]:
    """A call of a command that would work, with the value in the place of one parameter."""
    page, written = folder / "page.txt", folder / "written.json"
    page.write_text("Mission to Haiti\n\nIn May 2015, Elections Canada went to Haiti.\n")
    arguments = {
        "check": {"register": str(REGISTER)},
        "list": {"register": str(REGISTER)},
        "show": {"register": str(REGISTER), "id": "haiti-2015"},
        "convert": {"source": str(REGISTER), "target": "-"},
        "read": {"page": str(page)},
    }.get(name, {})
    options = {"--output": str(written)} if name == "read" else {}
    if isinstance(parameter, click.Option):
        options[max(parameter.opts, key=len)] = value
    else:
        arguments = {**arguments, parameter.name or "": value}
    given = [f"{option}={each}" for option, each in options.items()]
    return [name, *given, "--", *arguments.values()]


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
@pytest.mark.parametrize(
    ("name", "parameter"),
    [pytest.param(*each, id=f"{each[0]} {each[1].name}") for each in parameters()],
)
def test_no_value_ends_a_command_otherwise_than_it_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    parameter: click.Parameter,
    value: str,
) -> None:
    """Never a traceback; no control character reaches the terminal, and nothing long is repeated."""
    monkeypatch.chdir(tmp_path)
    given = called(tmp_path, name, parameter, value)
    result = CliRunner().invoke(commands, given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (0, 1, 2)
    assert all(line.isprintable() for line in result.stderr.split("\n")), result.stderr
    assert len(result.stderr) < 1500
    if result.exit_code == 2:
        told = json.loads(CliRunner().invoke(commands, [name, "--json", *given[1:]]).stderr)
        assert all(each["message"] for each in told)


@pytest.mark.parametrize("value", ["", " ", "\u200b", "a\nb", "a\0", "\udcff"])
def test_the_name_of_an_institution_is_one_line_that_can_be_read(
    tmp_path: Path, value: str
) -> None:
    """One line says why not, with the option; nothing is written."""
    page, target = tmp_path / "page.txt", tmp_path / "q.json"
    page.write_text("Mission to Haiti\n\nIn May 2015, we went to Haiti.\n")
    result = run("read", page, "--institution", value, "-o", target)
    assert result.exit_code == 2
    assert result.stderr.startswith("electoral-outreach: --institution: ")
    assert result.stderr.count("\n") == 1
    assert not target.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["check", ""], "the path is empty; give the path of a register"),
        (["list", ""], "the path is empty; give the path of a register"),
        (["read", ""], "the path is empty; give the path of a page"),
        (["convert", REGISTER, ""], "the path is empty; give the path of a file that ends in"),
        (["check", "a\0"], "a\\x00 is no path; give the path of a register"),
        (["convert", REGISTER, "."], ". is a folder; give the name of a file in it"),
    ],
)
def test_what_is_no_path_is_told_in_its_own_words(given: list[object], said: str) -> None:
    """Not in those of the system, which takes an empty path for the folder it is in."""
    result = run(*given)
    assert said in result.stderr
    assert result.exit_code == 2


def test_the_output_is_named_by_what_it_is() -> None:
    """A hyphen is how it is asked for."""
    said = run("convert", REGISTER, "-").stderr
    assert said.endswith(" activities written to standard output\n")


@pytest.mark.parametrize(
    ("name", "option"),
    [
        (name, max(each.opts, key=len))
        for name, each in parameters()
        if isinstance(each, click.Option) and not each.multiple
    ],
)
def test_an_option_with_one_value_is_given_once(name: str, option: str) -> None:
    """The last would win in silence."""
    result = run(name, option, "1", option, "1", "--json")
    (problem,) = json.loads(result.stderr)
    assert problem["message"] == f"{option} is given twice; give it once"
    assert (problem["path"], result.exit_code) == (option, 2)


@pytest.mark.parametrize("option", ["--page=2", "--size=1", "--order=oldest"])
def test_the_latest_have_no_pages_and_no_other_order(option: str) -> None:
    """What would do nothing beside --recent is refused."""
    result = run("list", REGISTER, "--recent", "2", option)
    assert result.exit_code == 2
    assert f"leave {option.partition('=')[0]} out" in result.stderr


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_the_words_that_no_organisation_has_are_named(more: list[str]) -> None:
    """The others are not to blame, and programs are told as well."""
    result = run("organisations", "undp", "nobody", *more)
    assert "has 'nobody' in its name" in result.stderr
    assert result.stdout == ("[]\n" if more else "")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(each) for each in arguments])
