"""An institution's own pack, as a file on its disk, under every command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from electoral_outreach.cli.group import commands
from electoral_outreach.cli.vocabulary_option import VARIABLE
from electoral_outreach.vocabulary import active, default_pack

PACK = {
    "name": "ours",
    "extends": "default",
    "extend": {"role": [{"code": "patron", "label": {"en": "Patron", "fr": "Parrain"}}]},
    "replace": {
        "theme": [{"code": "prisons", "label": {"en": "Voting in prison"}}],
        "organisation-kind": [{"code": "commission", "label": {"en": "Commission"}}],
    },
    "relabel": {"mission-type": {"study": {"label": {"en": "Fact-finding mission"}}}},
}
REGISTER = {
    "institution": {"id": "a", "names": [{"name": {"en": "A"}}], "kind": "commission"},
    "organisations": [{"id": "undp", "names": [{"name": {"en": "UNDP"}}], "kind": "commission"}],
    "activities": [
        {
            "kind": "mission",
            "id": "m",
            "title": {"en": "Mission"},
            "type": "study",
            "period": "2016",
            "places": [{"country": "ML"}],
            "partners": [{"organisation": "undp", "roles": ["patron"]}],
            "themes": ["prisons"],
        }
    ],
}
PAGE = "Elections Canada\n\nMission to Mali\n\nOn 5 May 2014, UNDP met us in Bamako, Mali.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the pack, a register that is written in it, and a page."""
    (tmp_path / "ours.json").write_text(json.dumps(PACK))
    (tmp_path / "register.json").write_text(json.dumps(REGISTER))
    (tmp_path / "page.txt").write_text(PAGE)
    return tmp_path


def run(folder: Path, line: str, **environment: str) -> Result:
    arguments = line.format(folder=folder).split()
    result = CliRunner().invoke(commands, arguments, env=environment)
    assert active() is default_pack()
    return result


CALLS = {
    "check {folder}/register.json --today 2026-11-23": "1 activity checked",
    "list {folder}/register.json --theme prisons --role patron": "about voting in prison with",
    "show {folder}/register.json m": "Fact-finding mission",
    "convert {folder}/register.json -": '"patron"',
    "codes theme": "Voting in prison",
    "codes organisation-kind": "Commission",
    "schema": '"commission"',
    "organisations undp --json": '"undp"',
    "read {folder}/page.txt -o {folder}/read.json --institution UNDP": "",
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("how", ["option", "variable"])
def test_every_command_follows_the_pack(folder: Path, call: str, how: str) -> None:
    """Given each time, or once for all in the environment."""
    path = f"{folder}/ours.json"
    if how == "option":
        result = run(folder, f"{call} --vocabulary {path}")
    else:
        result = run(folder, call, **{VARIABLE: path})
    assert result.exit_code in (0, 1), result.stderr
    assert CALLS[call] in result.stdout
    if "read.json" in call:
        checked = run(folder, f"check {{folder}}/read.json --vocabulary {path}")
        assert checked.exit_code in (0, 1), checked.stderr


def test_no_command_is_without_the_option() -> None:
    """Nor without a word on the variable."""
    for name in commands.list_commands(None):  # type: ignore[arg-type]
        told = CliRunner().invoke(commands, [name, "--help"]).output
        assert "--vocabulary FILE" in told, name
        assert VARIABLE in told, name


def test_without_its_pack_the_register_is_refused(folder: Path) -> None:
    """And under it, a code that it lacks; what is meant is looked for in it."""
    assert "'patron' is not a role" in run(folder, "check {folder}/register.json").stderr
    text = json.dumps(REGISTER).replace("prisons", "prison")
    (folder / "register.json").write_text(text)
    refused = run(folder, "check {folder}/register.json --vocabulary {folder}/ours.json")
    assert refused.exit_code == 2
    assert "'prison' is not a theme; did you mean 'prisons'?" in refused.stderr


def test_faults_of_a_pack_are_told_like_those_of_a_register(folder: Path) -> None:
    """All at once, with path, value and way out, for people and for programs."""
    broken: dict[str, Any] = {**PACK, "relabel": {"role": {"hots": {}}}, "relabels": {}}
    broken["replace"] = {"role": [{"code": "Patron", "label": {}}]}
    (folder / "ours.json").write_text(json.dumps(broken))
    call = "schema --vocabulary {folder}/ours.json"
    said = run(folder, call)
    assert said.exit_code == 2
    assert said.stderr == (
        f"{folder}/ours.json: 2 problems\n"
        "  'relabels' is not a key here; did you mean 'relabel'?\n"
        "  replace.role[0].code: 'Patron' is not a code: write lower-case letters and digits,"
        " words joined by hyphens, at most 64 characters; did you mean 'patron'?\n"
    )
    told = json.loads(run(folder, f"{call} --json").stderr)
    assert told[1] == {
        "path": "replace.role[0].code",
        "value": "Patron",
        "message": "'Patron' is not a code: write lower-case letters and digits, words joined by"
        " hyphens, at most 64 characters",
        "suggestion": "patron",
        "code": "vocabulary",
        "id": None,
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file"),
        ("", "is not JSON"),
        ('{"name": "x", "vocabularies": {}}', "the pack 'x' has no 'kind', 'mission-type'"),
        ('{"name": "x", "extends": "y.json"}', "y.json: cannot be read"),
    ],
)
def test_what_is_no_pack_is_named(folder: Path, content: str | None, said: str) -> None:
    """With the file, and of a pack below it, that one."""
    path = folder / "ours.json"
    path.unlink() if content is None else path.write_text(content)
    result = run(folder, "codes --vocabulary {folder}/ours.json")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{path}: 1 problem\n  ")
    assert said in result.stderr
    if content in (None, ""):
        (told,) = json.loads(run(folder, "codes --json --vocabulary {folder}/ours.json").stderr)
        assert (told["path"], told["value"]) == ("--vocabulary", str(path))
