"""What the commands write to: files are replaced whole, anything else is written into."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from electoral_outreach.cli.group import commands

BODY = {"id": "a", "names": [{"name": {"en": "A"}}]}
PAGE = "Missions\n\nMission to Mali\n\nOn May 6, 2014, two experts went to Bamako, Mali.\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(each) for each in arguments])


def register(folder: Path, count: int) -> Path:
    activities = [
        {"kind": "mission", "id": f"m{each}", "title": {"en": "M"}} for each in range(count)
    ]
    path = folder / "register.json"
    path.write_text(json.dumps({"institution": BODY, "activities": activities}))
    return path


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 activities written"), (1, "1 activity written"), (2, "2 activities written")],
)
def test_convert_says_how_many_it_wrote(tmp_path: Path, count: int, said: str) -> None:
    """One is no plural."""
    result = run("convert", register(tmp_path, count), tmp_path / "out.jsonl")
    assert result.stderr.startswith(said)


def test_read_says_how_many_it_wrote(tmp_path: Path) -> None:
    """In the same words."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE)
    result = run("read", page, "-o", tmp_path / "out.json", "--institution", "A")
    assert "1 activity written" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("name", ["out.jsonl", "link.jsonl"])
def test_a_pipe_is_written_into_and_stays_one(tmp_path: Path, name: str) -> None:
    """Whoever reads from it gets the register; so does a device behind a link."""
    pipe, link = tmp_path / "out.jsonl", tmp_path / "link.jsonl"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    # Opened for both, so that nobody waits for the other.
    reader = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        result = run("convert", register(tmp_path, 1), tmp_path / name, "--force")
        assert result.exit_code == 0, result.stderr
        assert pipe.is_fifo()
        assert b'"m0"' in os.read(reader, 10_000)
    finally:
        os.close(reader)
