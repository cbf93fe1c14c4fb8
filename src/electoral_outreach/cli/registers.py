"""How the commands open and write registers."""

from __future__ import annotations

import errno
import gc
import json
import os
import re
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, Final

import click

from electoral_outreach.cli.paths import path_named, refuse_unreadable, usable_path
from electoral_outreach.cli.progress import at_work, watched
from electoral_outreach.cli.refusing import refuse, refuse_all
from electoral_outreach.formats import Reading
from electoral_outreach.formats import json as json_format
from electoral_outreach.formats import jsonl as jsonl_format
from electoral_outreach.model import InvalidRegister, Register

_HEAD: Final = 1 << 10
_FIRST_NAME: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(\w+)"\s*:')
_FORMS: Final = {
    b"schema_version": json_format.read,
    b"institution": json_format.read,
    b"register": jsonl_format.read,
    b"organisation": jsonl_format.read,
    b"kind": jsonl_format.read,
}
"""By the name that a file begins with, whatever it is called."""


def open_register(path: str) -> Register:
    """The register in a file, by how it begins, else by its ending; ``-`` reads standard input.

    Where it cannot be used, every problem goes to standard error and the command exits with 2.
    """
    try:
        return _reading(path).register_or_raise()
    except InvalidRegister as error:
        refuse_all(error)


def write_register(register: Register, path: str, *, force: bool = False) -> None:
    """Write a register whole or not at all, by the ending of the file's name; ``-`` prints JSON."""
    if path == "-":
        json_format.write(register, sys.stdout.buffer)
        sys.stdout.flush()  # before anybody says that it is written
        return
    target, named = Path(usable_path(path, "a file that ends in .json or .jsonl")), path_named(path)
    if os.path.isdir(path):  # noqa: PTH112 - false, not an error, where a name is too long
        refuse(f"{named} is a folder; give the name of a file in it, ending in .json or .jsonl")
    if not (is_lines(path) or path.lower().endswith(".json")):
        refuse(f"{named} does not say in what form; give a name that ends in .json or .jsonl")
    if os.path.exists(path) and not force:  # noqa: PTH110
        refuse(f"{named} exists already; choose another name, or add --force to replace it")
    write = jsonl_format.write if is_lines(path) else json_format.write
    try:
        with at_work("Writing"), _replacing(target) as stream:
            write(register, stream)
    except OSError as error:
        refuse(f"{named} cannot be written: {error.strerror or error}")


def is_lines(path: str) -> bool:
    """Whether a file is JSON Lines by the ending of its name.

    >>> is_lines("register.jsonl"), is_lines("REGISTER.JSONL"), is_lines("register.json")
    (True, True, False)
    """
    return path.lower().endswith((".jsonl", ".ndjson"))


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
                return _from_standard_input()
            with Path(usable_path(path, "a register")).open("rb") as stream:
                read = _reader_of(stream.peek(_HEAD), path)
                with watched(stream) as seen:
                    return read(seen, source=path)
    except OSError as error:
        refuse_unreadable(path, error, "a register")


def _from_standard_input() -> Reading:
    stream = sys.stdin.buffer
    head = stream.read(_HEAD)
    read = _reader_of(head)
    whole = BytesIO(head + stream.read(json_format.LARGEST if read is json_format.read else -1))
    with at_work("Reading"):
        return read(whole, source="standard input")


def _reader_of(head: bytes, path: str = "") -> Callable[..., Reading]:
    """What reads the form that a file has by its first name, else by the ending of its own."""
    first = _FIRST_NAME.match(head)
    by_name = jsonl_format.read if is_lines(path) else json_format.read
    return by_name if first is None else _FORMS.get(first[1], by_name)


@contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    target = target.resolve()  # a link stays one
    mode = 0o666 & ~_umask()
    if target.exists():
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
