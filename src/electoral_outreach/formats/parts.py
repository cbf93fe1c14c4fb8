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

    >>> [cut] = cuts(b'{"activities": [{"kind": "mission"}, {"kind": "hosting"}]}', size=1)
    >>> cut.rest, [*cut.lists]
    (b'{"activities": []}', [b'[{"kind": "mission"}]', b'[{"kind": "hosting"}]'])
    """

    rest: bytes
    """The document with an empty list of activities."""
    lists: Iterator[bytes]
    """The activities, in lists of some of them each."""


def cuts(data: bytes, *, size: int = _SIZE) -> Iterator[Parts]:
    """The ways in which a document may be cut, the likeliest first; none where it is spelt unusually.

    Where to cut is only guessed: from the indentation of the first activity, or without lines from
    the kind that activities begin with; and that the activities come last, as we write them, or end
    where the indentation does. A guess is right if the rest is a register and every list is valid
    JSON: the grammar of JSON knows no context, so that what is valid in pieces is valid as a whole
    and says the same. To find that out is up to the caller.

    >>> [*cuts(b'{"activities": []}')]
    []
    """
    opening = _OPENING.search(data)
    if opening is None:
        return
    start, line, indentation = opening.end(), *_last_line(opening[1])
    if indentation:
        between = re.compile(rb"\}\s*,\s*?" + re.escape(line + indentation) + rb"(?=\{)")
    elif _KIND_FIRST.match(data, start):
        between = _BETWEEN_KINDS
    else:
        return
    last = data.rfind(b"]")
    if last >= start and _CLOSING.fullmatch(data, last):
        yield Parts(data[:start] + data[last:], _cut(data, start, last, between, size))
    if indentation:
        shorter = rb"[ \t]{0,%d}" % (len(indentation) - 1)
        closing = re.compile(rb"\}\s*?" + re.escape(line) + shorter + rb"(?=\])").search(
            data, start
        )
        if closing is not None and (end := closing.end()) != last:
            yield Parts(data[:start] + data[end:], _cut(data, start, end, between, size))


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
