"""What long work shows on a terminal, and that nothing is shown elsewhere."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest

from electoral_outreach.cli import progress

MINIMAL = '{"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}'


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_large_file_shows_how_far_it_is_on_a_terminal_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read is the same; nothing is drawn into a log or for a small file."""
    path = tmp_path / "register.json"
    path.write_text(MINIMAL)
    monkeypatch.setenv("TERM", "xterm")
    drawn = {}
    for name, size, stderr in (
        ("large", 1, Terminal()),
        ("small", 1 << 20, Terminal()),
        ("log", 1, io.StringIO()),
    ):
        monkeypatch.setattr(progress, "WORTH_A_BAR", size)
        monkeypatch.setattr(sys, "stderr", stderr)
        with path.open("rb") as stream, progress.watched(stream) as seen:
            assert seen.read() == MINIMAL.encode()
        drawn[name] = stderr.getvalue()
    assert "Reading" in drawn["large"]
    assert drawn["small"] == drawn["log"] == ""


def test_any_work_that_takes_long_says_so_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not that which is over in a moment."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.1)
    drawn = {}
    for name, seconds, stderr in (
        ("long", 0.4, Terminal()),
        ("quick", 0.0, Terminal()),
        ("log", 0.4, io.StringIO()),
    ):
        monkeypatch.setattr(sys, "stderr", stderr)
        with progress.at_work("Checking"):
            time.sleep(seconds)
        drawn[name] = stderr.getvalue()
    assert "Checking" in drawn["long"]
    assert "Checking" not in drawn["quick"]
    assert drawn["log"] == ""


def test_work_that_fails_stops_saying_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """And its error comes out."""
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with pytest.raises(ZeroDivisionError), progress.at_work("Checking"):
        _ = 1 / 0
