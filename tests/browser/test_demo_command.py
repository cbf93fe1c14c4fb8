"""`manage.py demo`: stopped, started again, and told of a port that is taken."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.browser.serving import MANAGE, PATIENCE

pytestmark = pytest.mark.browser


def demo(var: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(MANAGE), "demo", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={
            **os.environ,
            "OUTREACH_DEMO_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "institution.settings",
            "PYTHONUNBUFFERED": "1",
        },
    )


def test_taken_port_is_said_before_anything_slow(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = demo(tmp_path / "var", "--port", str(port))
        said, _ = ended.communicate(timeout=30)
    assert ended.returncode != 0
    assert said.strip().startswith(f"CommandError: Port {port} is taken")
    assert "make demo PORT=" in said
    assert not (tmp_path / "var" / "demo.sqlite3").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1"])
def test_what_is_no_port_is_said(tmp_path: Path, port: str) -> None:
    ended = demo(tmp_path / "var", f"--port={port}")
    said, _ = ended.communicate(timeout=30)
    assert ended.returncode != 0
    assert "give a number from 1 to 65535" in said


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_preparation_is_completed(tmp_path: Path, stop: signal.Signals) -> None:
    """Stopped in the middle it ends cleanly; the next run completes it, and one more is quick."""
    var = tmp_path / "var"
    first = demo(var, "--prepare-only")
    assert first.stdout is not None
    for line in first.stdout:
        if "activities of" in line:
            break
    time.sleep(1)
    first.send_signal(stop)
    said, _ = first.communicate(timeout=30)
    assert first.returncode == 0, said
    assert "Traceback" not in said
    assert not (var / "prepared").exists()
    second = demo(var, "--prepare-only")
    said, _ = second.communicate(timeout=PATIENCE)
    assert second.returncode == 0, said
    assert (var / "prepared").exists()
    third = demo(var, "--prepare-only")
    said, _ = third.communicate(timeout=30)
    assert third.returncode == 0
    assert "Preparing" not in said


DROPPING = """
import signal, sys, time
import django
django.setup()
from institution.management.commands import demo

class Dropping:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, demo._stop)
sys.unraisablehook = demo._stop_again
try:
    Dropping()
    time.sleep(30)
except KeyboardInterrupt:
    print("stopped")
"""


def test_an_interrupt_that_python_drops_is_asked_again() -> None:
    """What is raised in a destructor is printed and forgotten, and the command would go on."""
    done = subprocess.run(
        [sys.executable, "-c", DROPPING],
        cwd=MANAGE.parent,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "institution.settings"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("stopped\n", "")
