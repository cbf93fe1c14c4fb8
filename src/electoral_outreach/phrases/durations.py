"""How long something lasted: "3 days", « 1 semaine »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from electoral_outreach.phrases._cldr import cldr
from electoral_outreach.phrases.numbers import number_phrase

if TYPE_CHECKING:
    from electoral_outreach.model import Duration


def duration_phrase(duration: Duration, language: str) -> str:
    """Say a duration in full words, in every language of CLDR.

    >>> from electoral_outreach.model import Duration
    >>> three_days = Duration(value=3, unit="days")
    >>> [duration_phrase(three_days, tag) for tag in ("en", "es", "pl", "ja")]
    ['3 days', '3 días', '3 dni', '3 日']
    """
    locale = cldr(language)
    patterns = locale.durations[duration.unit.removesuffix("s")]
    pattern = patterns.get(locale.plural(duration.value), patterns["other"])
    return pattern.format(number_phrase(duration.value, language))
