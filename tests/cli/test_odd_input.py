"""Whatever the commands are given: one clear sentence and the documented exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from electoral_outreach.cli.group import commands

REGISTER = Path(__file__).parents[2] / "examples" / "international-activities.json"
MINIMAL = '{"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}'


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(each) for each in arguments])


ODD = {
    "empty": b"",
    "blank": b"\n \n",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "utf-16": MINIMAL.encode("utf-16"),
    "latin-1": '{"a": "é"}'.encode("latin-1"),
    "nul": b"\x00" * 100,
    "cut off": MINIMAL.encode()[:40],
    "deep": b"[" * 200_000,
    "a number": b"7",
    "a long number": b"9" * 10_000,
    "html": b"<!doctype html><title>x</title>",
}


@pytest.mark.parametrize("name", ["register.json", "register.jsonl"])
@pytest.mark.parametrize("data", ODD.values(), ids=ODD)
def test_odd_files_get_a_sentence_and_exit_2(tmp_path: Path, name: str, data: bytes) -> None:
    """As text and as JSON, and never a traceback."""
    path = tmp_path / name
    path.write_bytes(data)
    result = run("check", path)
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert len(result.stderr) < 2000
    told = json.loads(run("check", path, "--json").stderr)
    assert told
    assert all(each["message"] for each in told)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "{path}"),
        ("list", "{path}"),
        ("show", "{path}", "x"),
        ("convert", "{path}", "{folder}/out.json"),
        ("read", "{path}"),
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("what", ["missing", "folder", "below a file"])
def test_what_cannot_be_opened_is_named(
    tmp_path: Path, arguments: tuple[str, ...], what: str
) -> None:
    """One line, with the path and the way out; a list of one problem for programs."""
    (tmp_path / "file").write_text("x")
    paths = {"missing": "none.json", "folder": ".", "below a file": "file/none.json"}
    path = tmp_path / paths[what]
    given = [each.format(path=path, folder=tmp_path) for each in arguments]
    result = run(*given)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(path) in result.stderr
    (problem,) = json.loads(run(*given, "--json").stderr)
    assert str(path) in problem["message"]


def test_what_one_may_not_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused by the system, said by the command."""

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "register.json"
    path.write_text(MINIMAL)
    monkeypatch.setattr(Path, "open", refuse)
    result = run("check", path)
    assert result.exit_code == 2
    assert "cannot be read: Permission denied" in result.stderr


def test_a_table_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A quotation mark that nobody closes takes the rest of the file for one cell."""
    path = tmp_path / "missions.csv"
    path.write_text('Country,Date\n"Mali,' + "x\n" * 100_000)
    result = run("read", path)
    assert result.exit_code == 2
    assert "missions.csv has a row from line 2 that cannot be read" in result.stderr
    (problem,) = json.loads(run("read", path, "--json").stderr)
    assert "look for a quotation mark that is not closed" in problem["message"]


@pytest.mark.parametrize(
    "target", ["{folder}", "{folder}/no/out.json", "{folder}/out.txt", "{folder}/out"]
)
def test_a_target_that_cannot_be_written_is_named(tmp_path: Path, target: str) -> None:
    """A name without a form, a folder that is not there, a folder itself."""
    path = target.format(folder=tmp_path)
    result = run("convert", REGISTER, path, "--json")
    assert result.exit_code == 2
    (problem,) = json.loads(result.stderr)
    assert path in problem["message"]
    assert list(tmp_path.iterdir()) == []


def test_convert_says_what_it_did_and_prints_to_standard_output(tmp_path: Path) -> None:
    """For people, for programs, and for a pipe."""
    target = tmp_path / "out.jsonl"
    assert "activities written to" in run("convert", REGISTER, target).stderr
    told = json.loads(run("convert", REGISTER, target, "--force", "--json").stdout)
    document = json.loads(REGISTER.read_text())
    assert told == {
        "target": str(target),
        "activities": len(document["activities"]),
        "left_out": [],
    }
    assert json.loads(run("convert", target, "-", "--json").stdout) == document


@pytest.mark.parametrize("name", ["check", "list", "show", "convert", "schema", "read"])
def test_every_command_has_json_an_example_and_its_exit_codes(name: str) -> None:
    """`--help` is all that somebody at a terminal has."""
    told = run(name, "--help").output
    assert "--json" in told
    assert f"\n  electoral-outreach {name} " in told
    assert "Exits with 0" in told


def test_no_activity_and_no_filter_are_problems_for_programs_too() -> None:
    """`--json` holds for what the options say as well."""
    for arguments in (("show", REGISTER, "nobody"), ("list", REGISTER, "--country", "XX")):
        result = run(*arguments, "--json")
        assert result.exit_code == 2
        assert len(json.loads(result.stderr)) == 1


@pytest.mark.parametrize(
    ("arguments", "path", "suggestion"),
    [
        (["check", REGISTER, "--severty", "hint"], "--severty", "--severity"),
        (["check", REGISTER, "--severity", "hints"], "--severity", "hint"),
        (["check"], "", None),
        (["check", REGISTER, "x"], "", None),
        (["list", REGISTER, "--recent", "0"], "--recent", None),
        (["list", REGISTER, "--recent"], "--recent", None),
        (["list", REGISTER, "--today", "soon"], "--today", None),
        (["list", REGISTER, "--kind", "mision"], "--kind", "mission"),
        (["list", REGISTER, "--country", "Haiti"], "--country", "HT"),
        (["list", REGISTER, "--region", "Afrique"], "--region", "002"),
        (["list", REGISTER, "--status", "upcomming"], "--status", "upcoming"),
        (["list", REGISTER, "--order", "latest"], "--order", None),
        (["list", REGISTER, "--order", "Oldest"], "--order", "oldest"),
        (["list", REGISTER, "--theme", "Voter registration"], "--theme", "voter-registration"),
        (["list", REGISTER, "--partner", "undpp"], "--partner", "undp"),
        (["list", REGISTER, "--partner", "PNUD"], "--partner", "undp"),
        (
            ["list", REGISTER, "--partner", "Programme des Nations Unies pour le développement"],
            "--partner",
            "undp",
        ),
        (["list", REGISTER, "--partner", "CEDEAO"], "--partner", "ecowas"),
        (["list", REGISTER, "--lang", "english"], "--lang", "en"),
        (["show", REGISTER, "madagascar-asistance"], "", "madagascar-assistance"),
        (["show", REGISTER, "Assistance Madagascar"], "", "madagascar-assistance"),
        (["codes", "rolle"], "", "role"),
        (["codes", "Mission type"], "", "mission-type"),
        (["codes", "ROLE"], "", "role"),
        (["chek", REGISTER], "", "check"),
    ],
    ids=lambda each: " ".join(map(str, each[:1] + each[2:])) if isinstance(each, list) else None,
)
def test_a_misused_command_is_told_to_programs_as_well(
    arguments: list[object], path: str, suggestion: str | None
) -> None:
    """In the shape of any problem, with what was meant beside the message, and in the text too."""
    result = run(*arguments, "--json")
    assert result.exit_code == 2
    (problem,) = json.loads(result.stderr)
    assert problem["path"] == path
    assert problem["suggestion"] == suggestion
    assert problem["message"]
    assert "did you mean" not in problem["message"].lower()
    said = run(*arguments)
    assert said.exit_code == 2
    assert suggestion is None or suggestion in said.stderr


def test_several_activities_that_are_meant_are_named() -> None:
    """A word of their ids is enough to be shown which there are."""
    said = run("show", REGISTER, "haiti").stderr
    assert "; there are haiti-2015, " in said


def test_json_behind_two_dashes_is_no_option() -> None:
    """It is a file that is not there."""
    result = run("check", "--", "--json")
    assert result.exit_code == 2
    assert result.stderr.startswith("electoral-outreach: --json cannot be read")


@pytest.mark.parametrize("ending", ["jsonl", "JSONL", "Ndjson", "JSON", None])
def test_each_form_is_read_by_any_spelling_and_from_standard_input(
    tmp_path: Path, ending: str | None
) -> None:
    """By its ending in capitals, too, and without one by how it begins."""
    written = tmp_path / f"out.{ending or 'jsonl'}"
    assert run("convert", REGISTER, written).exit_code == 0
    source, data = (written, None) if ending else ("-", written.read_bytes())
    again = CliRunner().invoke(commands, ["convert", str(source), "-"], input=data)
    assert json.loads(again.stdout) == json.loads(REGISTER.read_text())


@pytest.mark.parametrize(
    ("ending", "named"), [("jsonl", "json"), ("json", "jsonl"), ("jsonl", "txt")]
)
def test_a_form_is_known_under_another_name(tmp_path: Path, ending: str, named: str) -> None:
    """A file that was renamed begins as it did."""
    written, renamed = tmp_path / f"out.{ending}", tmp_path / f"renamed.{named}"
    assert run("convert", REGISTER, written).exit_code == 0
    written.rename(renamed)
    again = run("convert", renamed, "-")
    assert json.loads(again.stdout) == json.loads(REGISTER.read_text())


def test_a_reader_that_goes_away_is_no_error_message() -> None:
    """`… | head -1` ends quietly."""
    code = "from electoral_outreach.cli import main; main()"
    command = f'{sys.executable} -c "{code}" schema | head -c 20'
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONWARNINGS": ""},
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.startswith("{")
