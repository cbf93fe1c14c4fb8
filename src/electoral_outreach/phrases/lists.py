"""Lists in running text: "France, Haiti and Mali"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.wording import gettext_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from gettext import NullTranslations

    from electoral_outreach.phrases._cldr import Cldr

Conjunction = Literal["and", "or"]

_Y_BECOMES_E = re.compile(r"(?:i|hi(?![ae]))", re.IGNORECASE)
_O_BECOMES_U = re.compile(r"(?:ho|[o8]|11(?![0-9]))", re.IGNORECASE)


def join_phrase(items: Iterable[str], language: str, conjunction: Conjunction = "and") -> str:
    """The items as one list, joined as the language joins them; nothing for no items.

    >>> join_phrase(["France", "Haiti", "Mali"], "en-CA")
    'France, Haiti and Mali'
    >>> join_phrase(["Francia", "Italia"], "es"), join_phrase(["7", "8"], "es", "or")
    ('Francia e Italia', '7 u 8')
    """
    return joined(list(items), cldr(language), conjunction)


def parts_phrase(parts: Iterable[str], language: str, *, apart: bool = False) -> str:
    """Parts that no word joins, with the language's comma between; what is empty is left out.

    Where they have commas of their own, semicolons keep them `apart`.

    >>> parts_phrase(["A. Diallo", "", "judge"], "en"), parts_phrase(["7", "8"], "ar")
    ('A. Diallo, judge', '7، 8')
    >>> parts_phrase(["2016, Mali", "2018"], "en", apart=True)
    '2016, Mali; 2018'
    """
    return side_by_side(parts, gettext_for(cldr(language).tag), apart=apart)


def side_by_side(parts: Iterable[str], words: NullTranslations, *, apart: bool = False) -> str:
    """Parts that no word joins, in the language of these words."""
    between = words.gettext("{note}, {other_note}")
    if apart:
        between = words.gettext("{note}; {other_note}")
    said = ""
    for part in filter(None, parts):
        said = between.format(note=said, other_note=part) if said else part
    return said


def joined(items: Sequence[str], locale: Cldr, conjunction: Conjunction = "and") -> str:
    """The items as one list in a locale."""
    if len(items) < 2:
        return "".join(items)
    patterns = locale.lists[conjunction]
    last = _joined_last(patterns["2" if len(items) == 2 else "end"], items[-2], items[-1], locale)
    if len(items) == 2:
        return last
    for item in reversed(items[1:-2]):
        last = patterns["middle"].format(item, last)
    return patterns["start"].format(items[0], last)


def _joined_last(pattern: str, text: str, last: str, locale: Cldr) -> str:
    if locale.language == "es":
        # "y" before the sound i, "o" before the sound o: Francia e Italia, siete u ocho.
        if " y " in pattern and _Y_BECOMES_E.match(last):
            pattern = pattern.replace(" y ", " e ")
        if " o " in pattern and _O_BECOMES_U.match(last):
            pattern = pattern.replace(" o ", " u ")
    return pattern.format(text, last)
