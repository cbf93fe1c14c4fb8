"""Whether a text has a word for what this field does abroad or receives."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.words.lexicon import lexicon

SAMPLE: Final = 1200
"""How much of a text is looked at to decide what it is."""


def names_activity(text: str, language: str) -> bool:
    """Whether a text has a noun or verb of what this field does abroad or receives.

    >>> names_activity("Reception of a delegation", "en"), names_activity("Voter lists", "en")
    (True, False)
    """
    return _names_activity(text[:SAMPLE], language)


@lru_cache(maxsize=4096)
def _names_activity(text: str, language: str) -> bool:
    return lexicon(language).names_activity(text)


def names_activity_folded(text: str, language: str) -> bool:
    """The same of a text without accents, such as the words of an address.

    >>> names_activity_folded("missao de observacao", "pt")
    True
    """
    return _folded_activity(language).search(fold(text)) is not None


@lru_cache
def _folded_activity(language: str) -> re.Pattern[str]:
    either = "|".join(map(_without_accents, lexicon(language).activity_words()))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _without_accents(pattern: str) -> str:
    return "".join(fold(char) if ord(char) > 127 and char.isalpha() else char for char in pattern)
