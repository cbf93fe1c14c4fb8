"""How the command line ends when nobody can read it, or when it is told to stop."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final, NoReturn

import click

UNWRITTEN: Final = 3
"""Exit code for output that cannot be written: a full disk, an encoding without a letter."""
INTERRUPTED: Final = 130
"""Exit code of what is stopped at the keyboard, as shells have it."""
CLOSED_PIPE: Final = 141
"""Exit code where whoever read the output went away, as shells have it; it is no error."""
_STOPPED: Final = 128
"""Added to the number of a signal, as shells do."""


class Unwritten(click.ClickException):
    """Output that cannot be written; the command ends with 3."""

    exit_code = UNWRITTEN

    def __init__(self, reason: str) -> None:
        super().__init__(f"standard output cannot be written: {reason}")

    def show(self, file: object = None) -> None:  # noqa: ARG002 - always standard error
        """One line."""
        click.echo(f"electoral-outreach: {self.message}", err=True)


@contextmanager
def written() -> Iterator[None]:
    """Everything printed inside has reached its reader at the end, or the command says it has not.

    >>> with written():
    ...     print("said")
    said
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except UnicodeEncodeError as error:
        letter, way_out = error.object[error.start], "set PYTHONIOENCODING=utf-8"
        raise Unwritten(f"{error.encoding} has no {letter!a}; {way_out}") from None
    except OSError as error:
        if error.filename is not None:
            raise  # of a file, not of the output
        _discard_the_rest()
        if isinstance(error, BrokenPipeError):
            sys.exit(CLOSED_PIPE)
        raise Unwritten(error.strerror or str(error)) from None


def stop_when_told() -> None:
    """End in order on SIGTERM and SIGHUP, so that files half written are taken away."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def open_what_is_closed() -> None:
    """Open streams that were closed before the start, of which Python has None in their place.

    Nothing is read, and messages go nowhere; but what is printed cannot be written.
    """
    for name, mode, access in (
        ("stdin", "r", os.O_RDONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_WRONLY),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, access), mode))  # noqa: PTH123, SIM115 - until the end


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(_STOPPED + number)


def _discard_the_rest() -> None:
    """Lead what is still held back nowhere: Python writes it once more at its end, and complains."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
