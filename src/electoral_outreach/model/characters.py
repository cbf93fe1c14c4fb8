"""What plain text may hold: the one definition, for a line and for paragraphs, in Python and in JSON Schema.

Refused is what disturbs whatever stands around it: control characters, the separators of lines and
paragraphs that JSON and HTML take for ordinary characters, and the controls that turn the direction
of text and stay in force. What belongs inside words stays: joiners and non-joiners (Persian, Hindi)
and the two marks of direction (U+200E, U+200F).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from electoral_outreach.errors import InvalidValue

EMPTY: Final = "is empty"

# As they are written in a regular expression, of Python's as of ECMAScript's.
_CONTROLS: Final = r"\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f"
_DIRECTIONS: Final = r"\u202a-\u202e\u2066-\u2069"
_SEPARATORS: Final = r"\u2028\u2029"
_REFUSED: Final = _CONTROLS + _SEPARATORS + _DIRECTIONS
_SPACES: Final = r" \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Unicode's property Default_Ignorable_Code_Point: what is drawn as nothing.
_INVISIBLE: Final = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164"
    "\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_VISIBLE: Final = rf"[^\n\r{_REFUSED}{_SPACES}{_INVISIBLE}]"
_INLINE: Final = rf"[^\n\r{_REFUSED}]"
_ANYWHERE: Final = rf"([^\r{_REFUSED}]|\r\n)"
_AROUND: Final = rf"([\n{_SPACES}]|\r\n)"

SCHEMA_PARAGRAPHS: Final = rf"^{_ANYWHERE}*{_VISIBLE}{_ANYWHERE}*$"
"""The pattern of what `paragraphs` takes."""
SCHEMA_LINE: Final = rf"^{_AROUND}*{_INLINE}*{_VISIBLE}{_INLINE}*{_AROUND}*$"
"""The pattern of what `line` takes."""

# Lone surrogates as well, which no file in UTF-8 can hold.
_refused: Final = re.compile(rf"[{_REFUSED}\ud800-\udfff]|\r(?!\n)")
_visible: Final = re.compile(_VISIBLE)


def paragraphs(value: str) -> str:
    r"""Text as it is kept: stripped, in Unicode's composed form, with line feeds between lines.

    Raises `InvalidValue` for characters that plain text cannot have, and where nothing is visible.

    >>> paragraphs("  Mission\r\nreport ")
    'Mission\nreport'
    >>> paragraphs("\u200b")
    Traceback (most recent call last):
    ...
    electoral_outreach.errors.InvalidValue: is empty
    """
    kept = value
    # `isprintable` is a fast refusal of nearly every bad string; only its doubts are looked at.
    if not value.isprintable():
        if (fault := _refused.search(value)) is not None:
            raise InvalidValue(_told(fault[0], fault.start()), value=value)
        kept = value.replace("\r\n", "\n")
    if not kept.isascii() and not unicodedata.is_normalized("NFC", kept):
        kept = unicodedata.normalize("NFC", kept)
    kept = kept.strip()
    if not is_visible(kept):
        raise InvalidValue(EMPTY, value=value)
    return kept


def line(value: str) -> str:
    r"""The same for text on one line; raises `InvalidValue` where there are several.

    >>> line("Mission\n")
    'Mission'
    """
    kept = paragraphs(value)
    if "\n" in kept:
        raise InvalidValue("has a line break; write it on one line", value=value)
    return kept


def is_visible(value: str) -> bool:
    r"""Whether there is anything to see in a text.

    >>> is_visible("a"), is_visible("\u200b\u2060 ")
    (True, False)
    """
    return _visible.search(value) is not None


def without_refused(value: str) -> str:
    r"""The text with a space for each character that plain text cannot have, so that it can be kept.

    >>> without_refused("Mission\x07report\u202e")
    'Mission report '
    """
    return _refused.sub(" ", value)


def _told(character: str, position: int) -> str:
    where = f"U+{ord(character):04X} at position {position}"
    if character in "\u2028\u2029":
        return f"has the line break {where}; only the line feed, U+000A, is one here"
    if unicodedata.category(character) == "Cf":
        return f"has the control character {where}; take it out, or use U+200E or U+200F"
    return f"has the control character {where}; take it out"
