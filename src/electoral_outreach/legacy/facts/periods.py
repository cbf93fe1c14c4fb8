"""When an activity took place: the one date of a section that says so, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from electoral_outreach.findings import finding
from electoral_outreach.legacy.dates import DatePhrase, first_day, with_year
from electoral_outreach.legacy.facts.doubts import (
    before,
    is_day_of_longer,
    is_day_of_several,
    is_doubtful,
    is_stamp,
    rests_on_line,
)
from electoral_outreach.legacy.facts.period_fallbacks import is_day_of_vote, read_around
from electoral_outreach.legacy.facts.period_reading import PeriodReading, inferred_note, take
from electoral_outreach.legacy.facts.terms import agreement_end
from electoral_outreach.legacy.facts.told_days import from_begun_to, from_stamp, from_today
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.dating import Dated, SectionDates, dates_of
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import Evidence, brief
from electoral_outreach.model.period import Period

_NEAR: Final = 200
_FIRST: Final = 500
"""So far into its first paragraph a text tells when it was."""
_MOST: Final = 20
"""So many elections are kept of one activity."""


def read_period(
    section: Section, page: PageContext, lead: Sequence[Span] = (), *, agreement: bool = False
) -> PeriodReading:
    """When the activity of a section took place.

    Args:
        section: What the page says of it.
        page: What holds for the whole page.
        lead: Paragraphs above all sections, which may date several of them.
        agreement: Whether it is an agreement, whose signing counts.
    """
    dates = dates_of(section, page)
    reading = PeriodReading(
        elections=_elections(dates),
        election_dates=tuple(each.phrase.period() for each in dates.of("election")[:_MOST]),
    )
    if _is_left_open(section, page):
        reading.notes.append(finding("no-period", "period"))
        return reading
    labelled = _phrases(section.values("dated"), page)[:1]
    fields = _from_fields(section, page)
    chosen = (
        fields
        or labelled
        or from_today(section, dates, page)
        or _from_text(section, dates, page, agreement=agreement)
    )
    begun = _begun(chosen[:1], dates, page)
    if chosen:
        chosen = begun or chosen
        take(reading, chosen, section, dates, page)
        if chosen is labelled:
            reading.notes.append(inferred_note(reading.period, chosen[0].span))
        elif chosen is fields:
            _say_joined(reading, section)
            _say_otherwise(reading, chosen[0], dates)
            if is_day_of_vote(chosen[0], section, page):
                said = brief(chosen[0].span.text)
                reading.notes.append(finding("election-date", "period", evidence=said))
        elif begun or _is_told_in_part(chosen[0], dates, section, page):
            reading.notes.append(inferred_note(reading.period, chosen[0].span))
        elif (
            is_doubtful(chosen[0], section)
            or is_day_of_longer(chosen[0], dates)
            or is_day_of_several(chosen[0], section, page)
        ):
            said = brief(chosen[0].span.text)
            reading.notes.append(finding("doubtful-date", "period", evidence=said))
        if agreement:
            _extend(reading, section, page)
        return reading
    if told := from_stamp(section, page):
        take(reading, told[:1], section, dates, page)
        reading.notes.append(inferred_note(reading.period, *(each.span for each in told)))
        return reading
    read_around(reading, section, dates, page, lead)
    return reading


def _begun(
    chosen: Sequence[DatePhrase], dates: SectionDates, page: PageContext
) -> list[DatePhrase]:
    """The range to a chosen end from a day that its sentence says it began on."""
    ends = (each for each in dates.of("end") if chosen and each.phrase.span == chosen[0].span)
    return [found for each in ends if (found := from_begun_to(each, page)) is not None][:1]


def _is_told_in_part(
    chosen: DatePhrase, dates: SectionDates, section: Section, page: PageContext
) -> bool:
    """Whether the rest of a date is concluded: one end of it, or that the day of posting is meant."""
    address = page.address_span
    posted = address is not None and address.start <= chosen.span.start < address.end
    return posted or _is_one_end(chosen, dates) or rests_on_line(chosen, section, page)


def _is_one_end(chosen: DatePhrase, dates: SectionDates) -> bool:
    """Whether a text says of the date only that something began or ended then."""
    if len(chosen.members) > 1:
        return False
    return any(each.phrase.span == chosen.span for each in dates.of("start", "end"))


def _is_left_open(section: Section, page: PageContext) -> bool:
    """Whether a label of dates is there and says none: "to be determined".

    Below a heading it has to stand in a form that has the election's date or no text of its own.
    """
    stated = section.values("start", "period")
    form = section.origin == "form" or section.values("election") or not section.body
    return bool(form) and bool(stated) and not _phrases(stated, page)


def _from_fields(section: Section, page: PageContext) -> list[DatePhrase]:
    """The dates of form labels and table columns."""
    start = _phrases(section.values("start"), page)
    end = _phrases(section.values("end"), page)
    during = _phrases(section.values("period"), page)
    # of an arrival and a departure, whichever is later is the end
    last = end or next(([each] for each in start[1:] if _ends_later(start, [each])), [])
    last = last or (during if _ends_later(start, during) else [])
    if start and last:
        return [_joined(start[0], last[0], section)]
    found = start or end or during
    if found or section.origin != "country":
        return found
    return _phrases([line.block.span for line in section.content if line.role == "date"], page)


def _ends_later(start: Sequence[DatePhrase], during: Sequence[DatePhrase]) -> bool:
    """Whether a label of dates beside one of a start says the one time that it went on to."""
    if not start or len(during) != 1:
        return False
    first, last = start[0].members[0], during[0].members[-1]
    if first.year is None or last.year is None:
        return False
    return (last.year, last.month or 1, last.day or 1) > (
        first.year,
        first.month or 12,
        first.day or 31,
    )


def _say_joined(reading: PeriodReading, section: Section) -> None:
    """That the end is from a label which only says that it is of dates."""
    during = section.values("period")
    if reading.period is None or not reading.period.is_interval or section.values("end"):
        return
    if section.values("start") and during:
        reading.evidence.append(Evidence.of("period", during[0]))
        reading.notes.append(inferred_note(reading.period, *section.values("start")[:1], during[0]))


def _say_otherwise(reading: PeriodReading, labelled: DatePhrase, dates: SectionDates) -> None:
    """That the text gives a range from the same first day another last one."""
    for each in dates.activity:
        told = each.phrase
        same = told.members[0] == labelled.members[0] and told.shape == labelled.shape == "interval"
        if same and told.members[-1] != labelled.members[-1] and told.has_year:
            said = brief(told.span.text)
            reading.notes.append(finding("doubtful-date", "period", evidence=said))
            return


def _phrases(spans: Iterable[Span], page: PageContext) -> list[DatePhrase]:
    return [phrase for span in spans for phrase in page.dates_in(span.text, span.start)]


def _joined(start: DatePhrase, end: DatePhrase, section: Section) -> DatePhrase:  # noqa: ARG001
    """The range from one date to another; the first's own words stand for both."""
    first, last = start.members[0], end.members[-1]
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year)
    if last.year is None and first.year is not None:
        last = last._replace(year=first.year)
    if first == last:
        return start
    return DatePhrase(
        start.span, (first, last), "interval", ambiguous=start.ambiguous or end.ambiguous
    )


def _from_text(
    section: Section, dates: SectionDates, page: PageContext, *, agreement: bool
) -> list[DatePhrase]:
    """The date in the title, of a schedule, or the first in the text that tells when."""
    told = [each for each in dates.activity if not each.in_title and _is_told(each, section, page)]
    best = _best(told, page) or _only_range(dates)
    signed = [
        each
        for each in dates.of("activity", "milestone", "start")
        if agreement and not _is_of_page(each, page)
    ]
    signing = next((each.phrase for each in signed if not each.in_title), best)
    titled = [each.phrase for each in dates.activity if each.in_title]
    if titled and not is_stamp(titled[0], signing, section):
        return [_narrowed(titled[0], best)]
    scheduled = _scheduled(section, page)
    if scheduled is not None:
        return [scheduled]
    if agreement:
        return [signing] if titled and signing else [each.phrase for each in signed[:1]]
    if section.is_posting or not section.dateline:
        return [best] if best is not None else []
    line = section.dateline[0]
    if best is not None and best.begins_on(line):
        return [best]  # a calendar shows the first day of what goes on
    if best is not None and is_stamp(line, best, section):
        return [before(line, best)]
    if best is None or line.precision == "day" or best.precision != "day" or not line.covers(best):
        return [line]
    year = line.members[0].year
    return [best if best.has_year or year is None else with_year(best, year)]


def _narrowed(titled: DatePhrase, told: DatePhrase | None) -> DatePhrase:
    """The year or day of a title, or the days that the text tells within the one or around the other."""
    year = titled.members[0].year
    if told is None or year is None or told.precision != "day" or len(titled.members) > 1:
        return titled
    dated = told if told.has_year else with_year(told, year)
    if titled.precision == "year":
        return dated if titled.covers(told) else titled
    day, first, last = titled.members[0], dated.members[0], dated.members[-1]
    days = [first_day(each) for each in (first, day, last)]
    around = told.shape == "interval" and None not in days and days == sorted(days)  # type: ignore[type-var]
    return dated if titled.precision == "day" and around else titled


def _is_of_page(dated: Dated, page: PageContext) -> bool:
    """Whether a date is that of a change of the page: "Website last updated on"."""
    before = dated.sentence.text[: dated.phrase.span.start - dated.sentence.start]
    return page.words.finds(before, "posting", "updated")


def _is_told(dated: Dated, section: Section, page: PageContext) -> bool:
    """Whether a date stands near the beginning, or in a sentence that names an activity."""
    start = section.body[0].start if section.body else 0
    first = section.body[0].end if section.body else 0
    within = dated.sentence.start < min(first, start + _FIRST) and dated.phrase.precision == "day"
    near = dated.sentence.start - start < _NEAR or within or dated.use in {"start", "end"}
    return near or names_activity(dated.sentence.text, page.language)


def _only_range(dates: SectionDates) -> DatePhrase | None:
    """The one range of days of a report, where nothing else in it tells when."""
    ranges = [
        each.phrase
        for each in dates.activity
        if each.phrase.shape == "interval" and each.phrase.precision == "day"
    ]
    return ranges[0] if len({each.members for each in ranges}) == 1 else None


def _scheduled(section: Section, page: PageContext) -> DatePhrase | None:
    """The range from the line of an arrival or opening to that of a departure or closing."""
    words = page.words
    start = end = None
    for line in section.content:
        if line.role != "dated" or line.value is None:
            continue
        if start is None and words.finds(line.value.text, "schedule", "start"):
            start = line.dates[0]
        elif words.finds(line.value.text, "schedule", "end"):
            end = line.dates[0]
    if start is None or end is None:
        return None
    return _joined(start, end, section)


def _best(candidates: Sequence[Dated], page: PageContext) -> DatePhrase | None:
    """The first date that tells when, unless a later one narrows it down."""
    exact = [each for each in candidates if each.phrase.precision != "year"]
    starts = [each.phrase for each in exact if each.use == "start"]
    ends = [each.phrase for each in exact if each.use == "end"]
    ranged = any(len(each.phrase.members) > 1 for each in exact)
    if starts and ends and not ranged:
        return _joined(starts[0], ends[0], None)  # type: ignore[arg-type]
    plain = [each for each in exact if each.use == "activity"] or exact
    first = (plain or list(candidates))[:1]
    if not first:
        return None
    chosen = first[0]
    if chosen.phrase.precision != "day":
        for later in plain[1:]:
            narrows = later.phrase.precision == "day" and len(later.phrase.members) > 1
            if (
                narrows
                and chosen.phrase.covers(later.phrase)
                and names_activity(later.sentence.text, page.language)
            ):
                return later.phrase
    return chosen.phrase


def _extend(reading: PeriodReading, section: Section, page: PageContext) -> None:
    """An agreement runs from its signing to the end of its terms, where they are stated."""
    if reading.period is None or reading.period.is_interval or reading.period.start is None:
        return
    end = agreement_end(reading.period.start, section.reading, page.language)
    if end is None:
        return
    reading.period = Period.parse(f"{reading.period}/{end.date}")
    reading.evidence += [Evidence.of("period", span) for span in end.spans]
    reading.notes.append(inferred_note(reading.period, *end.spans))


def _elections(dates: SectionDates) -> tuple[Evidence, ...]:
    return tuple(
        Evidence.of(f"elections[{index}].date", each.phrase.span)
        for index, each in enumerate(dates.of("election")[:_MOST])
    )
