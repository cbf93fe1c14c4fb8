"""`PeriodReading`: a period with the words it was read from and what is to be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.dates import DatePhrase, with_year
from electoral_outreach.legacy.facts.years import InferredYear, fits_weekday, year_for
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.dating import SectionDates
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import Evidence, brief
from electoral_outreach.model.period import Period

_PART: Final = 40
_WORDS: Final = 3
"""So few words stand behind the part of a year: "of", "de l'année", "anului", and the year."""


@dataclass(slots=True)
class PeriodReading:
    """A period with the words it was read from and what is to be said of it."""

    period: Period | None = None
    others: tuple[Period, ...] = ()
    """More dates of the same kind in one row: each is an activity of its own."""
    elections: tuple[Evidence, ...] = ()
    """The words that date the elections concerned."""
    election_dates: tuple[Period | None, ...] = ()
    """Their dates; None where the words are no date that can be."""
    evidence: list[Evidence] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)


def take(
    reading: PeriodReading,
    chosen: Sequence[DatePhrase],
    section: Section,
    dates: SectionDates,
    page: PageContext,
) -> None:
    """Put the chosen dates into the reading, with years where they can be concluded."""
    phrase = chosen[0]
    dated, inferred = _with_year(phrase, section, dates, page)
    reading.period = dated.period()
    reading.evidence.append(Evidence.of("period", phrase.span))
    end = section.values("end")
    if end and section.values("start") and page.dates_in(end[0].text):
        reading.evidence.append(Evidence.of("period", end[0]))
    _say_year(reading, phrase, dated, inferred)
    _say_part(reading, phrase, section, page)
    if phrase.ambiguous:
        reading.notes.append(finding("ambiguous-date", "period", evidence=brief(phrase.span.text)))
    if not fits_weekday(dated):
        reading.notes.append(
            finding(
                "weekday-mismatch", "period", date=reading.period, evidence=brief(phrase.span.text)
            )
        )
    rest = [each.period() for each in chosen[1:]]
    reading.others = tuple(each for each in rest if each is not None and each != reading.period)
    if reading.others:
        reading.evidence += [Evidence.of("period", each.span) for each in chosen[1:]]
        listed = " · ".join(brief(each.span.text) for each in chosen[:12])
        reading.notes.append(finding("several-dates", "period", count=len(chosen), evidence=listed))


def _with_year(
    phrase: DatePhrase, section: Section, dates: SectionDates, page: PageContext
) -> tuple[DatePhrase, InferredYear | None]:
    if phrase.has_year:
        return phrase, None
    inferred = year_for(phrase, section, dates, page)
    return (phrase, None) if inferred is None else (with_year(phrase, inferred.year), inferred)


def _say_year(
    reading: PeriodReading, phrase: DatePhrase, dated: DatePhrase, inferred: InferredYear | None
) -> None:
    said = brief(phrase.span.text)
    if reading.period is None:
        reading.notes.append(finding("impossible-date", "period", evidence=said))
    elif not dated.has_year:
        reading.notes.append(finding("no-year", "period", evidence=said))
    elif inferred is not None:
        reading.evidence.append(Evidence.of("period", inferred.evidence))
        reading.notes.append(
            finding(
                "inferred-year",
                "period",
                evidence=said,
                year=inferred.year,
                source=brief(inferred.evidence.text),
            )
        )


def _say_part(
    reading: PeriodReading, phrase: DatePhrase, section: Section, page: PageContext
) -> None:
    """That a year is wider than "autumn 2022" or "the first half of 2022", which no period can say."""
    if phrase.precision != "year" or phrase.members[0].qualifier:
        return
    around = [*section.spans, *(value for _, value in section.fields)]
    around += [section.dateline_block] if section.dateline_block else []
    for span in around:
        if span.start <= phrase.span.start < span.end:
            end = phrase.span.end - span.start
            first = max(0, phrase.span.start - span.start - _PART)
            found = [*page.words.pattern("dates", "seasons").finditer(span.text, first, end)]
            if found and len(span.text[found[-1].end() : end].split()) <= _WORDS:
                words = span.part(found[-1].start(), end)
                reading.evidence.append(Evidence.of("period", words))
                reading.notes.append(inferred_note(reading.period, words))
                return


def inferred_note(period: Period | None, *evidence: Span) -> Finding:
    """What is to be said of a period that was concluded from certain words."""
    said = " · ".join(brief(span.text) for span in evidence)
    return finding("inferred-period", "period", date=period, evidence=said)
