"""Whether many wordings are such as a `Text` keeps them, seen of all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from electoral_outreach.model.text import TextError, clean

PLAIN: Final = (
    "\u00a0-\u02ff\u0388-\u0482\u048a-\u052f\u0621-\u064a\u2010-\u2027\u202f-\u205e"
    "\u20a0-\u20bf\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
)
"""Beyond ASCII: what is neither a control code nor composed or replaced by Unicode's NFC."""

_ALL_PLAIN: Final = re.compile(f"[{PLAIN}]*")
_PLAIN_ASCII: Final = b"\t\n\r" + bytes(range(0x20, 0x7F))
_PLAIN_ESCAPES: Final = b'n"/\\'


def is_plain_json(data: bytes) -> bool:
    r"""Whether all the strings of a JSON text are in characters that a text keeps as they are.

    >>> is_plain_json('["Élan", "two\\nlines"]'.encode()), is_plain_json(rb'["\u0000"]')
    (True, False)
    """
    found = data.find(b"\\")
    while found >= 0:
        if data[found + 1 : found + 2] not in _PLAIN_ESCAPES:
            return False
        found = data.find(b"\\", found + 2)
    try:
        beyond_ascii = data.translate(None, _PLAIN_ASCII).decode()
    except UnicodeDecodeError:
        return False
    return _ALL_PLAIN.fullmatch(beyond_ascii) is not None


def all_are_texts(wordings: Sequence[Any], *, plain: bool = False) -> bool:
    r"""Whether a text would keep each just as it is; `plain` if the characters are known to do.

    >>> all_are_texts(["Mission", "Deux\nlignes"]), all_are_texts(["Mission "]), all_are_texts([3])
    (True, False, False)
    """
    try:
        stripped = [*map(str.strip, wordings)] == wordings and "" not in wordings
        return stripped and (plain or all(clean("", each) == each for each in wordings))
    except (TypeError, TextError):
        return False


def all_are_lines(wordings: Sequence[Any], *, plain: bool = False) -> bool:
    r"""Whether a text would keep each just as it is, and none has a line break.

    >>> all_are_lines(["Mission"]), all_are_lines(["Deux\nlignes"])
    (True, False)
    """
    return all_are_texts(wordings, plain=plain) and "\n" not in "".join(wordings)
