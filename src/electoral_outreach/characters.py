"""What plain text may hold: the one definition, for a line and for paragraphs, in Python and in JSON Schema.

Refused is what disturbs whatever stands around it: control characters, the separators of lines and
paragraphs that JSON and HTML take for ordinary characters, the controls that turn the direction of
text and stay in force, and what Unicode says will never be a character, which XML cannot hold. What belongs inside words stays: joiners and non-joiners (Persian, Hindi)
and the two marks of direction (U+200E, U+200F).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from electoral_outreach.errors import InvalidValue
from electoral_outreach.normal_forms import normalized

EMPTY: Final = "is empty"
_LAST: Final = 0x10FFFF

# Characters, and ranges of them.
_CONTROLS: Final = "\0-\t\v\f\x0e-\x1f\x7f-\x9f"
_DIRECTIONS: Final = "\u202a-\u202e\u2066-\u2069"
_SEPARATORS: Final = "\u2028\u2029"
_NO_CHARACTERS: Final = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(last - 1)}-{chr(last)}" for last in range(0xFFFF, _LAST + 1, 0x10000)
)
_BREAKS: Final = "\n\r"
_REFUSED: Final = _CONTROLS + _SEPARATORS + _DIRECTIONS + _NO_CHARACTERS
_SPACES: Final = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BYTE_ORDER_MARK: Final = "\ufeff"
# Unicode's property Default_Ignorable_Code_Point: what is drawn as nothing.
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)


def _ranges(characters: str) -> list[tuple[int, int]]:
    found = re.findall("(.)(?:-(.))?", characters, re.DOTALL)
    return sorted((ord(first), ord(last or first)) for first, last in found)


def _all_but(characters: str) -> str:
    """All others, as they are written in brackets in every sort of regular expression.

    What is allowed is written, not what is refused: a file may not even name what is no character.
    """
    kept, begin = [], 0
    for first, last in [*_ranges(characters), (_LAST + 1, _LAST + 1)]:
        if first > begin:
            kept.append(f"{_written(begin)}-{_written(first - 1)}")
        begin = max(begin, last + 1)
    return "".join(kept)


def _written(character: int) -> str:
    return f"\\u{character:04x}" if character <= 0xFFFF else chr(character)


_INLINE: Final = f"[{_all_but(_REFUSED + _BREAKS)}]"
_VISIBLE: Final = f"[{_all_but(_REFUSED + _BREAKS + _SPACES + _INVISIBLE)}]"
_ANYWHERE: Final = rf"([\n{_INLINE[1:]}|\r\n)"
_AROUND: Final = rf"([\n{_SPACES}]|\r\n)"

SCHEMA_PARAGRAPHS: Final = rf"^{_ANYWHERE}*{_VISIBLE}{_ANYWHERE}*$"
"""The pattern of what `paragraphs` takes."""
SCHEMA_LINE: Final = rf"^{_AROUND}*{_INLINE}*{_VISIBLE}{_INLINE}*{_AROUND}*$"
"""The pattern of what `line` takes."""


# Compiled when first needed, so that importing the library does not wait for classes of so many characters.
@cache
def _refused() -> re.Pattern[str]:
    return re.compile(rf"[^\n\r{_INLINE[1:]}|\r(?!\n)")


@cache
def _visible() -> re.Pattern[str]:
    return re.compile(_VISIBLE)


def unbroken(*, but: str = "") -> str:
    r"""The class of all that plain text may have but white space and some others, for patterns.

    >>> word = re.compile(unbroken(but="/") + "+")
    >>> word.match("été/a").group(), word.match("\ufeffa")
    ('été', None)
    """
    return f"[{_all_but(_REFUSED + _BREAKS + _SPACES + _BYTE_ORDER_MARK + but)}]"


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
        if (fault := _refused().search(value)) is not None:
            raise InvalidValue(_told(fault[0], fault.start()), value=value)
        kept = value.replace("\r\n", "\n")
    kept = normalized("NFC", kept).strip()
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
    return _visible().search(value) is not None


def without_refused(value: str) -> str:
    r"""The text with a space for each character that plain text cannot have, so that it can be kept.

    >>> without_refused("Mission\x07report\u202e")
    'Mission report '
    """
    return _refused().sub(" ", value)


def _told(character: str, position: int) -> str:
    where = f"U+{ord(character):04X} at position {position}"
    if character in "\u2028\u2029":
        return f"has the line break {where}; only the line feed, U+000A, is one here"
    if unicodedata.category(character) in ("Cn", "Cs"):
        return f"has {where}, which is no character; take it out"
    if unicodedata.category(character) == "Cf":
        return f"has the control character {where}; take it out, or use U+200E or U+200F"
    return f"has the control character {where}; take it out"
