"""The one person named beside people who are counted: "the Chairman and two directors"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon

_FAR: Final = 160
_MARK: Final = 3
"""So far from its beginning, behind a list's mark, a sentence begins."""


def is_led(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether one who holds an office went along, named with nobody but those counted.

    Args:
        text: A sentence.
        start: Where the count begins in it.
        end: Where it ends.
        words: Those of its language.

    >>> def is_led_in(text, count):
    ...     at = text.index(count)
    ...     return is_led(text, at, at + len(count), lexicon("en"))
    >>> is_led_in("The Supervisor of Elections and two officers attended", "two officers")
    True
    >>> is_led_in("Two Commissioners and the Chief Elections Officer attended", "Two Commissioners")
    True
    >>> is_led_in("The Chairman met observers and two officers", "two officers")
    False
    """
    first, last = _patterns(words.tag)
    cut = max(0, start - _FAR)
    before = ("x" if cut else "") + text[cut:start]  # a cut is no beginning
    if first.search(before) is not None:
        return True
    return start <= _MARK and not before.strip(" •–-") and last.match(text, end) is not None


@cache
def _patterns(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon(tag)
    offices = words.either("counting", "offices")
    small = words.either("organisations", "small_words")
    ours = words.either("counting", "ours")
    joined = words.either("dates", "and")
    article = r"(?:(?i:the|l[ae]|el|o|a)\s|(?i:l['’]))"
    name = r"[A-ZÀ-Þ][\w’'.-]{0,24}"
    office = rf"(?i:{offices})(?!\w)"
    return (
        re.compile(
            rf"(?:^\W{{0,3}}|(?<!\w)(?i:{ours})\s){article}?(?:{name}\s){{0,3}}?{office}"
            rf"(?:\s(?:{name}|{small}|l['’]\w{{1,20}})){{0,9}}\s(?:{joined})\s$"
        ),
        re.compile(rf"\s(?:{joined})\s{article}(?:[\w-]{{1,20}}\s){{0,3}}?{office}"),
    )
