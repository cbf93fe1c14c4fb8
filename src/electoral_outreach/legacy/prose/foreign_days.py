"""Days told in another language than the page's, of which its own words would give but the year."""

from __future__ import annotations

import re
from typing import Final

from electoral_outreach.legacy.dates import DatePhrase, dates_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES, lexicon

_DAY_AND_MONTH: Final = re.compile(
    r"\d{1,2}(?:er|[º°ªo])?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:del?\s)?$"
)
_BEFORE: Final = 80


def with_its_day(phrase: DatePhrase, sentence: Span) -> DatePhrase:
    """A bare year with the days and the month that stand before it in another language.

    >>> text = Span("L’accord a été signé le 18 mai 2016.", 0)
    >>> str(with_its_day(dates_in(text.text, lexicon("en"))[0], text).period())
    '2016-05-18'
    """
    at = phrase.span.end - len(phrase.span.text.split()[-1]) - sentence.start
    head = sentence.text[max(0, at - _BEFORE) : at]
    if phrase.precision != "year" or not _DAY_AND_MONTH.search(head):
        return phrase
    for tag in LANGUAGES:
        for each in dates_in(sentence.text, lexicon(tag), at=sentence.start):
            if each.precision == "day" and each.span.end == phrase.span.end:
                return each
    return phrase
