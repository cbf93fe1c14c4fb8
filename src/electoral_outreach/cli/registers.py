"""How the commands open and write registers."""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

import click

from electoral_outreach.cli.paths import output_named, path_named, refuse_unreadable, usable_path
from electoral_outreach.cli.progress import at_work, watched
from electoral_outreach.cli.refusing import refuse, refuse_all
from electoral_outreach.errors import InvalidValue
from electoral_outreach.formats import Reading, read
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl as jsonl_format
from electoral_outreach.formats.missing import MissingExtra
from electoral_outreach.formats.replacing import replacing
from electoral_outreach.model import InvalidRegister, Register


def open_register(path: str) -> Register:
    """The register in a file, by how it begins, else by its ending; ``-`` reads standard input.

    Where it cannot be used, every problem goes to standard error and the command exits with 2.
    """
    try:
        return _reading(path).register_or_raise()
    except InvalidRegister as error:
        refuse_all(error)


Write = Callable[[Register, IO[bytes]], None]

WRITERS: Final[Mapping[str, Write]] = {
    ".json": json_format.write,
    ".jsonl": jsonl_format.write,
    ".ndjson": jsonl_format.write,
}
"""What writes a register whole, by the ending of a file's name."""


def write_register(
    register: Register, path: str, *, force: bool = False, writers: Mapping[str, Write] = WRITERS
) -> None:
    """Write a register whole or not at all, by the ending of the file's name; ``-`` prints JSON."""
    if path == "-":
        json_format.write(register, sys.stdout.buffer)
        sys.stdout.flush()  # before anybody says that it is written
        return
    *others, last = (each for each in writers if each != ".ndjson")
    endings = f"{', '.join(others)} or {last}"
    target, named = Path(usable_path(path, f"a file that ends in {endings}")), path_named(path)
    if os.path.isdir(path):  # noqa: PTH112 - false, not an error, where a name is too long
        refuse(f"{named} is a folder; give the name of a file in it, ending in {endings}")
    write = writers.get(target.suffix.lower())
    if write is None:
        refuse(f"{named} does not say in what form; give a name that ends in {endings}")
    if os.path.exists(path) and not force:  # noqa: PTH110
        refuse(f"{named} exists already; choose another name, or add --force to replace it")
    try:
        with at_work("Writing"), replacing(target) as stream:
            write(register, stream)
    except (MissingExtra, InvalidValue) as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{named} cannot be written: {error.strerror or error}")


def echo_written(count: int, path: str) -> None:
    """Say how many activities were written, and where to."""
    noun = "activity" if count == 1 else "activities"
    click.echo(f"{count} {noun} written to {output_named(path)}", err=True)


def echo_json(value: object) -> None:
    """Print a value as JSON, letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@contextmanager
def paused_collector() -> Iterator[None]:
    """Pause the cyclic collector while many records are made at once; they hold no cycles."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _reading(path: str) -> Reading:
    try:
        with paused_collector():
            if path == "-":
                with at_work("Reading"):
                    return read(sys.stdin.buffer, source="standard input")
            usable = Path(usable_path(path, "a register"))
            with usable.open("rb") as stream, watched(stream) as seen:
                return read(seen, source=path)
    except OSError as error:
        refuse_unreadable(path, error, "a register")
