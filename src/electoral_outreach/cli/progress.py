"""What shows on a terminal that long work goes on; nothing is drawn into a file or a pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import IO, BinaryIO

WORTH_A_BAR = 8 << 20
"""Bytes from which on reading takes so long that one would like to see how far it is."""
PATIENCE = 1.0
"""Seconds after which one would like to see that anything happens at all."""


@contextmanager
def watched(stream: BinaryIO) -> Iterator[IO[bytes]]:
    """The stream, with a bar that shows how far it is read: of a large file, on a terminal."""
    size = os.fstat(stream.fileno()).st_size
    if size < WORTH_A_BAR or not sys.stderr.isatty():
        with at_work("Reading"):
            yield stream
        return
    from rich.console import Console
    from rich.progress import wrap_file

    console = Console(stderr=True)
    with wrap_file(stream, size, description="Reading", console=console, transient=True) as seen:
        yield seen


@contextmanager
def at_work(doing: str) -> Iterator[None]:
    """Say what is being done and for how long, once it takes more than a moment, on a terminal.

    Nothing may be printed meanwhile.
    """
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    shown = Progress(*columns, console=Console(stderr=True), transient=True)
    shown.add_task(doing, total=None)
    begun = Timer(PATIENCE, shown.start)
    begun.daemon = True
    begun.start()
    try:
        yield
    finally:
        begun.cancel()
        begun.join()
        shown.stop()
