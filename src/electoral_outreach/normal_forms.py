"""Unicode's normal forms of texts that others wrote; imports nothing of the library."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

NormalForm: TypeAlias = Literal["NFC", "NFD", "NFKC", "NFKD"]

_SHORT: Final = 500
"""So many marks Python puts in order in no time."""


def normalized(form: NormalForm, text: str) -> str:
    r"""The text in a form of Unicode, in time that grows with its length.

    >>> normalized("NFC", "E\u0301lections"), normalized("NFKD", "\u00e9") == "e\u0301"
    ('Élections', True)
    """
    if text.isascii() or unicodedata.is_normalized(form, text):
        return text
    if len(text) > _SHORT:
        text = "".join(_marks_in_order(text, "NFKD" if "K" in form else "NFD"))
    return unicodedata.normalize(form, text)


def _marks_in_order(text: str, form: NormalForm) -> Iterator[str]:
    """The text taken apart, with the marks of each letter in their order, which Python sorts by insertion."""
    marks: list[str] = []
    for char in text:
        for part in char if char.isascii() else unicodedata.normalize(form, char):
            if unicodedata.combining(part):
                marks.append(part)
            else:
                yield from sorted(marks, key=unicodedata.combining)
                marks.clear()
                yield part
    yield from sorted(marks, key=unicodedata.combining)
