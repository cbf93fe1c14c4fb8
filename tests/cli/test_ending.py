"""How commands end where their output goes nowhere, or when they are stopped."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REGISTER = Path(__file__).parents[2] / "examples" / "international-activities.json"
MAIN = [sys.executable, "-c", "from electoral_outreach.cli import main; main()"]
PRINTING = {
    "help": ["--help"],
    "help of a command": ["codes", "--help"],
    "version": ["--version"],
    "codes": ["codes", "country"],
    "convert": ["convert", str(REGISTER), "-"],
    "check": ["check", str(REGISTER)],
}


def started(arguments: list[str], stdout: object, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*MAIN, *arguments],
        stdout=stdout,  # type: ignore[arg-type]
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "", **environment},
    )


@pytest.mark.parametrize("arguments", PRINTING.values(), ids=PRINTING)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_has_an_exit_code_of_its_own(arguments: list[str]) -> None:
    """One line, and neither findings nor a bad file."""
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        process = started(arguments, full)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 3
    assert said == (
        "electoral-outreach: standard output cannot be written: No space left on device\n"
    )


@pytest.mark.parametrize("arguments", PRINTING.values(), ids=PRINTING)
def test_a_closed_pipe_is_quiet(arguments: list[str]) -> None:
    """As shells count it: 128 and the number of SIGPIPE."""
    reading, writing = os.pipe()
    os.close(reading)
    process = started(arguments, writing)
    os.close(writing)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 141
    assert said == ""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        *((f"{shlex.join(arguments)} >&-", 3) for arguments in PRINTING.values()),
        *(
            ("codes role 2>&-", 0),
            ("check - <&-", 2),
            ("read - <&-", 2),
            ("check none.json 2>&-", 2),
        ),
    ],
)
def test_what_is_printed_to_a_closed_stream_is_not_written(line: str, code: int) -> None:
    """As programs started by others may find theirs: nothing is read, and messages are lost."""
    command = f"{sys.executable} -c 'from electoral_outreach.cli import main; main()' {line}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert "written to" not in done.stderr


@pytest.mark.parametrize("as_json", [False, True])
def test_a_letter_that_cannot_be_printed_is_named(as_json: bool) -> None:
    """With the way out."""
    flags = ["--json"] if as_json else []
    process = started(
        ["codes", "country", "--lang", "ar", *flags],
        subprocess.PIPE,
        PYTHONIOENCODING="latin-1",
        PYTHONUTF8="0",
    )
    _, said = process.communicate(timeout=60)
    assert process.returncode == 3
    message = json.loads(said)[0]["message"] if as_json else said
    assert "standard output cannot be written: latin-1 has no '\\u" in message
    assert "set PYTHONIOENCODING=utf-8" in message
    assert said.count("\n") == 1


SLOWLY = """
import signal, sys, time
# Whoever runs the tests may have had them ignored, as nohup does, which commands respect.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from electoral_outreach.cli import main, registers

def write(register, stream):
    stream.write(b"half")
    stream.flush()
    print("ready", flush=True)
    time.sleep(60)

registers.WRITERS[".json"] = write
main()
"""


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=str,
)
def test_what_is_stopped_leaves_no_file_behind(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    """Neither half of the target nor what should have become it."""
    arguments = ["convert", str(REGISTER), str(tmp_path / "out.json")]
    command = [sys.executable, "-c", SLOWLY, *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        assert list(tmp_path.iterdir())
        time.sleep(0.05)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
    assert process.returncode == code
    assert said.strip() == ""
    assert list(tmp_path.iterdir()) == []
