"""What the readers and writers are given: a file that is open in binary mode, or text."""

from __future__ import annotations

from io import TextIOBase
from os import PathLike
from typing import IO

from electoral_outreach.errors import shown


def binary(stream: IO[bytes], mode: str = "rb") -> IO[bytes]:
    """The open file itself; raises `TypeError` for a path, or a file that is open as text.

    >>> binary("register.json")
    Traceback (most recent call last):
    ...
    TypeError: 'register.json' is no open file; open it in binary mode: open(…, 'rb')
    """
    if isinstance(stream, str | PathLike):
        raise TypeError(
            f"{shown(str(stream))} is no open file; open it in binary mode: open(…, {mode!r})"
        )
    if isinstance(stream, TextIOBase):
        raise TypeError(f"the file is open as text; open it in binary mode: open(…, {mode!r})")
    return stream


def as_bytes(text: str | bytes) -> bytes:
    """A text in UTF-8; raises `TypeError` for anything but a text or bytes.

    >>> as_bytes({"institution": {}})
    Traceback (most recent call last):
    ...
    TypeError: JSON is text or bytes, not {"institution": {}}; of an object make Register(**…)
    """
    if isinstance(text, str):
        # Half a surrogate pair is no character, which the parser tells with its place.
        return text.encode("utf-8", "surrogatepass")
    if not isinstance(text, bytes | bytearray | memoryview):
        raise TypeError(
            f"JSON is text or bytes, not {shown(text)}; of an object make Register(**…)"
        )
    return bytes(text)
