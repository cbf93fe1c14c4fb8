"""A large register's JSON in parts: its activities some hundred at a time, and the rest without them.

Parts are parsed and dropped one after the other, which takes a fraction of the memory of parsing the
whole, and with it much of the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_OPENING: Final = re.compile(rb'"activities"\s*:\s*\[(?=\s*\{\s*"kind"\s*:)')
_CLOSING: Final = re.compile(rb"\]\s*\}\s*")
_BETWEEN: Final = re.compile(rb'\}\s*,\s*(\{)\s*"kind"\s*:')
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

    Where to cut is only guessed, from what activities begin with. The guess is right if the rest is
    a register and every list is valid JSON: the grammar of JSON knows no context, so that what is
    valid in pieces is valid as a whole and says the same. To find that out is up to the caller.

    >>> parts(b'{"activities": []}') is None
    True
    """
    opening = _OPENING.search(data)
    closing = data.rfind(b"]")
    if opening is None or not _CLOSING.fullmatch(data, closing):
        return None
    return Parts(data[: opening.end()] + data[closing:], _cut(data, opening.end(), closing, size))


def _cut(data: bytes, start: int, end: int, size: int) -> Iterator[bytes]:
    while between := _BETWEEN.search(data, start + size, end):
        yield b"[" + data[start : between.start() + 1] + b"]"
        start = between.start(1)
    yield b"[" + data[start:end] + b"]"
