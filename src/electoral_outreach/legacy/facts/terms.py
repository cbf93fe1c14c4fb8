"""How long an agreement runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.model.partial_date import PartialDate

_MOST_YEARS = 50


@dataclass(frozen=True, slots=True)
class AgreementEnd:
    """When an agreement ends, with the words it was reckoned from."""

    date: PartialDate
    spans: tuple[Span, ...]


def agreement_end(start: PartialDate, body: Sequence[Span], language: str) -> AgreementEnd | None:
    """The end of an agreement from its start and the terms a text states; None where it states none.

    >>> from electoral_outreach.model.partial_date import PartialDate
    >>> text = "It ran for a five-year period and was extended for another five years."
    >>> str(agreement_end(PartialDate(1996, 6), [Span(text, 0)], "en").date)
    '2006-06'
    """
    found = [term for span in body for term in _terms(span, language)]
    years = sum(count for count, _ in found)
    if start.year is None or not 0 < years <= _MOST_YEARS:
        return None
    day = start.day
    if start.month == 2 and day == 29:
        day = 28
    ended = start._replace(year=start.year + years, day=day, qualifier="")
    return AgreementEnd(ended, tuple(span for _, span in found))


def _terms(span: Span, language: str) -> Iterator[tuple[int, Span]]:
    """The first term stated, and every renewal."""
    renewals = [
        match.span()
        for each in _patterns(language, "renewed")
        for match in each.finditer(span.text)
    ]
    first = True
    for key in ("for_years", "renewed"):
        for match in (m for each in _patterns(language, key) for m in each.finditer(span.text)):
            within = any(start <= match.start() < end for start, end in renewals)
            if key == "for_years" and (within or not first):
                continue
            number = _number(match.group("n"), language)
            if number:
                first = False
                yield number, span.part(match.start(), match.end())


def _number(word: str, language: str) -> int:
    return (
        int(word)
        if word.isascii() and word.isdigit()
        else lexicon(language).numbers.get(word.lower(), 0)
    )


@cache
def _patterns(tag: str, key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in lexicon(tag).words("duration", key))
