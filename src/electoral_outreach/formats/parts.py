"""A large register's JSON in parts: its activities some hundred at a time, and the rest without them.

Parts are parsed and dropped one after the other, which takes a fraction of the memory of parsing the
whole, and with it much of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_OPENING: Final = re.compile(rb'"activities"\s*:\s*\[(\s*)(?=\{)')
_KIND_FIRST: Final = re.compile(rb'\{\s*"kind"\s*:')
_CLOSING: Final = re.compile(rb"\]\s*\}\s*")
_BETWEEN_KINDS: Final = re.compile(rb'\}\s*,\s*(?=\{\s*"kind"\s*:)')
_SIZE: Final = 1 << 16


class Parts(NamedTuple):
    """A document cut at its list of activities.

    >>> cut = parts(b'{"activities": [{"kind": "mission"}, {"kind": "hosting"}]}', size=1)
    >>> cut.rest, [*cut.lists]
    (b'{"activities": []}', [b'[{"kind": "mission"}]', b'[{"kind": "hosting"}]'])
    """

    rest: bytes
    """The document with an empty list of activities."""
    lists: Iterator[bytes]
    """The activities, in lists of some of them each."""


def parts(data: bytes, *, size: int = _SIZE) -> Parts | None:
    """Cut a document that is spelt as usual; None for any other.

    Where to cut is only guessed: from the indentation of the first activity, or without lines from
    the kind that activities begin with. The guess is right if the rest is a register and every list
    is valid JSON: the grammar of JSON knows no context, so that what is valid in pieces is valid as
    a whole and says the same. To find that out is up to the caller.

    >>> parts(b'{"activities": []}') is None
    True
    """
    opening = _OPENING.search(data)
    if opening is None:
        return None
    start, line, indentation = opening.end(), *_last_line(opening[1])
    if indentation:
        between = re.compile(rb"\}\s*,\s*?" + re.escape(line + indentation) + rb"(?=\{)")
        shorter = rb"[ \t]{0,%d}" % (len(indentation) - 1)
        closing = re.compile(rb"\}\s*?" + re.escape(line) + shorter + rb"(?=\])").search(
            data, start
        )
        end = closing.end() if closing else -1
    else:
        between = _BETWEEN_KINDS
        end = data.rfind(b"]")
        if not (_KIND_FIRST.match(data, start) and _CLOSING.fullmatch(data, end)):
            return None
    if end < start:
        return None
    return Parts(data[:start] + data[end:], _cut(data, start, end, between, size))


def _last_line(space: bytes) -> tuple[bytes, bytes]:
    """The line feed that a space ends with, and the indentation behind it."""
    _, line, indentation = space.rpartition(b"\n")
    return line, indentation if line else b""


def _cut(
    data: bytes, start: int, end: int, between: re.Pattern[bytes], size: int
) -> Iterator[bytes]:
    while found := between.search(data, start + size, end):
        yield b"[" + data[start : found.start() + 1] + b"]"
        start = found.end()
    yield b"[" + data[start:end] + b"]"
