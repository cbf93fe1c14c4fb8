"""Whether many wordings are such as a `Text` keeps them, seen of all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from electoral_outreach.model.text import TextError, clean

PLAIN: Final = (
    "\u00a0-\u00ac\u00ae-\u02ff\u0388-\u0482\u048a-\u052f\u0621-\u064a\u2010-\u2027\u202f-\u205e"
    "\u20a0-\u20bf\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
)
"""Beyond ASCII: what is visible or a space, and neither composed nor replaced by Unicode's NFC."""

_ALL_PLAIN: Final = re.compile(f"[{PLAIN}]*")
_PLAIN_ASCII: Final = b"\n" + bytes(range(0x20, 0x7F))


def all_are_texts(wordings: Sequence[str], together: str) -> bool:
    r"""Whether a text would keep each just as it is; `together` is all of them without a gap.

    >>> all_are_texts(["Mission", "Deux\nlignes"], "MissionDeux\nlignes")
    True
    >>> all_are_texts(["Mission "], "Mission ")
    False
    """
    stripped = [*map(str.strip, wordings)] == wordings and "" not in wordings
    return stripped and (_is_plain(together) or all(map(_is_clean, wordings)))


def all_are_lines(wordings: Sequence[str], together: str) -> bool:
    r"""Whether a text would keep each just as it is, and none has a line break.

    >>> all_are_lines(["Mission"], "Mission"), all_are_lines(["Deux\nlignes"], "Deux\nlignes")
    (True, False)
    """
    return all_are_texts(wordings, together) and "\n" not in together


def _is_plain(text: str) -> bool:
    """Whether all its characters are such as stay what they are; seen of the few beyond ASCII."""
    beyond_ascii = text.encode(errors="surrogatepass").translate(None, _PLAIN_ASCII)
    return _ALL_PLAIN.fullmatch(beyond_ascii.decode(errors="surrogatepass")) is not None


def _is_clean(wording: str) -> bool:
    try:
        return clean("", wording) == wording
    except TextError:
        return False
