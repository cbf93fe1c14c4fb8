"""Ctrl-C and SIGTERM end a command between two of its steps, not in the middle of one."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import current_thread, main_thread
from types import FrameType


@dataclass
class Stop:
    """Whether somebody wants the command to end."""

    signal: int = signal.SIGINT
    is_asked: bool = False
    is_stepping: bool = False
    """Whether the command asks between its steps; before it does, it is ended wherever it is."""

    @property
    def exit_code(self) -> int:
        """What shells give a command that a signal ended: 130 for Ctrl-C."""
        return 128 + self.signal

    def here(self) -> None:
        """Between two steps: end if that is wanted."""
        self.is_stepping = True
        if self.is_asked:
            raise KeyboardInterrupt

    def ask(self, number: int, frame: FrameType | None) -> None:
        """Take a signal; the second one waits for nothing."""
        self.signal = number
        waits = self.is_stepping and not self.is_asked
        # Python drops what is raised in a destructor: the next step ends then.
        self.is_asked = True
        if not waits:
            raise KeyboardInterrupt


@contextmanager
def stopped_by_signals() -> Iterator[Stop]:
    """Within, signals are taken by what is yielded; what ignores Ctrl-C goes on ignoring it."""
    stop = Stop()
    numbers = (signal.SIGINT, signal.SIGTERM) if current_thread() is main_thread() else ()
    before = {number: signal.getsignal(number) for number in numbers}
    taken = [number for number, handler in before.items() if handler is not signal.SIG_IGN]
    for number in taken:
        signal.signal(number, stop.ask)
    try:
        yield stop
    finally:
        for number in taken:
            signal.signal(number, before[number])
