"""JSON or JSON Lines, whichever a register is in: told by its content, whatever the file is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO, Final

from electoral_outreach.formats import json, jsonl
from electoral_outreach.formats.lines import HEADER, ORGANISATION
from electoral_outreach.formats.reading import Reading
from electoral_outreach.formats.streams import as_bytes, binary
from electoral_outreach.model import BaseActivity, Register
from electoral_outreach.model.record import name_in_json

HEAD: Final = 1 << 10
"""Bytes of a file's beginning that tell in which form it is."""
_FIRST_NAME: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"([\w$]+)"\s*:')


def load(path: str | Path) -> Register:
    """The register in a file of either form; raises `InvalidRegister` with every problem at once.

    >>> load("no-such-file.jsonl")
    Traceback (most recent call last):
    ...
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.jsonl'
    """
    with Path(path).open("rb") as stream:
        return read(stream, source=str(path)).register_or_raise()


def loads(text: str | bytes) -> Register:
    r"""The register in a string of either form; raises `InvalidRegister` with every problem at once.

    >>> one = loads('{"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}')
    >>> other = loads('{"register": {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}}\n')
    >>> one == other
    True
    """
    data = as_bytes(text)
    return reader_of(data[:HEAD])(BytesIO(data)).register_or_raise()


def read(stream: IO[bytes], *, source: str | None = None) -> Reading:
    """Read a register of either form from an open binary file; every problem comes back.

    Where the content does not tell, the ending of `source` does; without one it is JSON. What cannot
    be wound back, such as standard input, is held in memory.

    >>> read(BytesIO(b'{"kind": "mission"}')).problems[0].path
    'line 1: id'
    """
    head = binary(stream).read(HEAD)
    read = reader_of(head, source or "")
    if stream.seekable():
        stream.seek(-len(head), 1)
        return read(stream, source=source)
    most = json.LARGEST if read is json.read else -1
    return read(BytesIO(head + stream.read(most)), source=source)


def reader_of(head: bytes, name: str = "") -> Callable[..., Reading]:
    """What reads the form of a file that begins so: `json.read` or `jsonl.read`.

    A register's own field comes first in JSON, and in JSON Lines an activity's, or the word for the
    line. Where that tells nothing, the ending of the file's name does.

    >>> reader_of(b'{"register": {').__module__, reader_of(b"{", "a.jsonl").__module__
    ('electoral_outreach.formats.jsonl', 'electoral_outreach.formats.jsonl')
    >>> reader_of(b'{"institution": {', "a.jsonl").__module__
    'electoral_outreach.formats.json'
    """
    first = _FIRST_NAME.match(head)
    by_name = jsonl.read if is_lines(name) else json.read
    return (
        by_name if first is None else _readers().get(first[1].decode("utf-8", "replace"), by_name)
    )


def is_lines(name: str) -> bool:
    """Whether a file is JSON Lines by the ending of its name.

    >>> is_lines("register.jsonl"), is_lines("REGISTER.JSONL"), is_lines("register.json")
    (True, True, False)
    """
    return name.lower().endswith((".jsonl", ".ndjson"))


@cache
def _readers() -> dict[str, Callable[..., Reading]]:
    """By the name that a file begins with; what both forms may begin with tells nothing."""
    of_register, of_activity = (
        {name_in_json(one, each.name) for each in fields(one)} for one in (Register, BaseActivity)
    )
    return {
        **dict.fromkeys(of_register - of_activity, json.read),
        **dict.fromkeys((of_activity - of_register) | {HEADER, ORGANISATION}, jsonl.read),
    }
