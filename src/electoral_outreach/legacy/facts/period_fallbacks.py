"""When an activity took place where its text does not say: by its date line, its election, its headings."""

from __future__ import annotations

from collections.abc import Sequence

from electoral_outreach.findings import finding
from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.facts.doubts import rests_on_line
from electoral_outreach.legacy.facts.period_reading import PeriodReading, inferred_note, take
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.dating import SectionDates
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import Evidence, brief
from electoral_outreach.model.partial_date import PeriodError
from electoral_outreach.model.period import Period


def read_around(
    reading: PeriodReading,
    section: Section,
    dates: SectionDates,
    page: PageContext,
    lead: Sequence[Span],
) -> None:
    """Put into a reading what stands around a text that does not say when, the nearest first."""
    if (
        _from_dateline(reading, section, dates, page)
        or _from_election_title(reading, section, dates, page)
        or _from_month_observed(reading, section, dates, page)
        or _from_lead(reading, section, lead, page)
        or _only_election(reading, dates)
        or _from_titled_year(reading, section, dates, page)
    ):
        return
    _from_heading(reading, section, page)


def _from_dateline(
    reading: PeriodReading, section: Section, dates: SectionDates, page: PageContext
) -> bool:
    if not section.dateline or section.is_posting:
        return False
    take(reading, section.dateline[:1], section, dates, page)
    if rests_on_line(section.dateline[0], section, page):
        reading.notes.append(inferred_note(reading.period, section.dateline[0].span))
    return True


def is_day_of_vote(phrase: DatePhrase, section: Section, page: PageContext) -> bool:
    """Whether the one day beside an election, in a table of those observed, may be that of the vote."""
    title = section.title_text
    above = " · ".join([*(group.text for group in section.groups), page.about])
    voted = page.words.finds(title, "elections", "nouns")
    return (
        section.origin in {"row", "form"}
        and phrase.precision == "day"
        and len(phrase.members) == 1
        and (voted or page.words.finds(above, "types", "observation"))
        and not names_activity(title, page.language)
    )


def _from_election_title(
    reading: PeriodReading, section: Section, dates: SectionDates, page: PageContext
) -> bool:
    """In a list of missions titled by the election observed, its date is all there is."""
    titled = [each.phrase for each in dates.of("election") if each.in_title]
    title = section.title_text
    if not titled or names_activity(title, page.language):
        return False
    take(reading, titled[:1], section, dates, page)
    said = brief(titled[0].span.text)
    reading.notes.append(finding("election-date", "period", evidence=said))
    return True


def _from_month_observed(
    reading: PeriodReading, section: Section, dates: SectionDates, page: PageContext
) -> bool:
    """Who observed an election of which the month alone is told did so in that month."""
    title = section.title_text
    told = [each.phrase for each in dates.of("election") if not each.in_title]
    listed = section.origin in {"paragraph", "item"} and page.words.finds(
        title, "elections", "nouns"
    )
    months = [each for each in told if each.precision == "month"]
    months = [each for each in months if each.prepositional or listed]
    if len(told) != 1 or not (listed or page.words.finds(title, "types", "observation")):
        return False
    if not months:
        return False
    take(reading, months, section, dates, page)
    reading.notes.append(finding("election-date", "period", evidence=brief(months[0].span.text)))
    return True


def _from_lead(
    reading: PeriodReading, section: Section, lead: Sequence[Span], page: PageContext
) -> bool:
    """A sentence above the entries that dates several of them and names this one's country."""
    if section.title is None:
        return False
    own = {each.code for each in mentions(section.title.text) if not page.is_home(each)}
    for span in lead:
        there = {each.code for each in mentions(span.text)}
        found = page.dates_in(span.text, span.start)
        usable = [each for each in found if each.has_year and each.lead != "since"]
        if own & there and len(usable) == 1 and names_activity(span.text, page.language):
            phrase = usable[0]
            reading.period = phrase.period()
            reading.evidence.append(Evidence.of("period", phrase.span))
            reading.notes.append(inferred_note(reading.period, phrase.span))
            return True
    return False


def _from_titled_year(
    reading: PeriodReading, section: Section, dates: SectionDates, page: PageContext
) -> bool:
    """The one year that is part of what it is called: "Mission report 2007: …"."""
    years = [
        each.phrase
        for each in dates.of("milestone")
        if each.in_title and each.phrase.precision == "year" and len(each.phrase.members) == 1
    ]
    if len(years) != 1:
        return False
    take(reading, years, section, dates, page)
    reading.notes.append(inferred_note(reading.period, years[0].span))
    return True


def _only_election(reading: PeriodReading, dates: SectionDates) -> bool:
    if not dates.election:
        return False
    reading.notes.append(finding("no-period", "period"))
    return True


def _from_heading(reading: PeriodReading, section: Section, page: PageContext) -> None:
    year = section.year.value if section.year is not None else None
    if year is None:
        for group in reversed(section.groups):
            found = page.dates_in(group.text, group.block.start)
            if len(found) == 1 and found[0].has_year and found[0].precision == "year":
                year = Span(str(found[0].members[0].year), found[0].span.end - 4)
                break
    if year is None:
        reading.notes.append(finding("no-period", "period"))
        return
    try:
        reading.period = Period.parse(year.text)
    except PeriodError:
        return
    reading.evidence.append(Evidence.of("period", year))
    reading.notes.append(inferred_note(reading.period, year))
