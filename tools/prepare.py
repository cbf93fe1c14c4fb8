"""Prepare `.venv` for a purpose: the demonstration, the tests, the checks or the documentation.

Run by `make` through prepare.sh, with nothing but the standard library. What was installed is
remembered beside it, so that a second run installs only when `pyproject.toml` has changed since.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import signal
import socket
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PURPOSES = {
    "demo": ["--editable", ".[wagtail,cli,xlsx,ical,html,iati]"],
    "test": ["--editable", ".[all]", "--group", "test"],
    "lint": ["--editable", ".[all]", "--group", "test", "--group", "lint"],
    "docs": ["--editable", ".[all]", "--group", "docs"],
}


class Refused(Exception):
    """What stands in the way, as one sentence for the person who typed `make`."""


def check_port(text: str) -> None:
    """Refuse a port that cannot be served on, before anything slow is done."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise Refused(f"PORT={text} is not a port; give a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except PermissionError:
            raise Refused(
                f"Port {text} needs an administrator; try 'make demo PORT=8123'."
            ) from None
        except OSError:
            raise Refused(
                f"Port {text} is taken by another program; try 'make demo PORT={int(text) % 65535 + 1}'."
            ) from None


def is_ready(purpose: str) -> bool:
    """Whether the environment holds what today's `pyproject.toml` asks for."""
    stamp = VENV / f".ready-{purpose}"
    return stamp.exists() and stamp.read_text() == recipe(purpose)


def recipe(purpose: str) -> str:
    """What an environment is made from, in a form that can be compared."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return f"{project} {ROOT} {' '.join(PURPOSES[purpose])}\n"


def make(purpose: str) -> None:
    """Make the environment if there is none and install what the purpose needs."""
    version = ".".join(map(str, sys.version_info[:2]))
    print(
        f"Preparing .venv with Python {version}; this is done once and takes a minute or two.",
        flush=True,
    )
    if Path(sys.prefix).resolve() != VENV.resolve():
        venv.create(VENV, clear=True, symlinks=True)
    if not succeeds("-c", "import pip"):
        run("-m", "ensurepip", "--upgrade", "--default-pip")
    if not succeeds("-c", "import pip; assert int(pip.__version__.split('.')[0]) > 25"):
        pip("--upgrade", "pip>=26")  # older ones do not know dependency groups
    pip(*PURPOSES[purpose])
    (VENV / f".ready-{purpose}").write_text(recipe(purpose))


def pip(*arguments: str) -> None:
    run("-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check", *arguments)


def succeeds(*arguments: str) -> bool:
    return subprocess.run([PYTHON, *arguments], capture_output=True, check=False).returncode == 0


def run(*arguments: str) -> None:
    """Run the environment's Python, out of reach of the Ctrl-C that this process answers."""
    command = [PYTHON, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, process_group=0) as child:
        try:
            failed = child.wait()
        except KeyboardInterrupt:
            os.killpg(child.pid, signal.SIGTERM)
            raise
    if failed:
        raise Refused(
            "The packages could not be installed; pip says why above. Check the network connection "
            "(or point PIP_INDEX_URL at the mirror you use) and run the same command again; "
            "'make clean' starts from nothing."
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("purpose", choices=PURPOSES)
    parser.add_argument("--port", help="refuse at once if this port cannot be served on")
    options = parser.parse_args()
    try:
        if options.port is not None:
            check_port(options.port)
        if not is_ready(options.purpose):
            make(options.purpose)
    except Refused as refusal:
        sys.exit(str(refusal))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("\nStopped; the same command takes it up again.", file=sys.stderr)
        sys.exit(130)
