"""What each date of a section is the date of: the activity, an election, or something else."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from electoral_outreach.legacy.dates import DatePhrase
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.line import Line
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.date_patterns import Patterns, patterns_of
from electoral_outreach.legacy.prose.foreign_days import with_its_day
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.legacy.words.sentences import sentences

Use = Literal["activity", "election", "milestone", "since", "programme", "posting", "start", "end"]
_BEFORE = 110
_AFTER = 60
_MAX_DATES = 200
_FEED = re.compile(r"\s\d\d:\d\d:\d\d\s[+-]\d{4}")
"""What stands behind the day in a feed: the time of day, and how far it is from that of Greenwich."""
_FOR = re.compile(
    r"(?<!\w)(?:for|pour|para|pentru)\s(?:the\s|les?\s|l[ao]s?\s|as?\s|os?\s)?(?:[\w’'-]{1,20}\s){0,2}$",
    re.IGNORECASE,
)
"""What ties an election to what was arranged for it."""
_TO_BE_HELD = re.compile(
    r"\s(?:to be (?:held|conducted)|(?:which|that) (?:will|are to) be held|taking place|à tenir|qui (?:se tiendr(?:a|ont)|aur(?:a|ont) lieu)"
    r"|a (?:realizar(?:-?se)?|celebrar(?:se)?)|que se (?:celebrar|realizar)(?:á|án)|que ter(?:á|ão) lugar|ce vor avea loc)\s",
    re.IGNORECASE,
)
"""What says of the election itself, right behind it, when it will be."""
_NOUN_BEHIND = re.compile(r",?\s[a-z]{4,}(?:\s[a-z]{4,})?")
_SMALL = 3
"""So long are the small words of a place: "de", "the"."""

_SERIAL = re.compile(
    r"(?:(?<!\w)(?:n[°º.]|n[or]\.?|núm\.?|num[ée]ro|number|#)\s?\d{1,5}|(?<![\d/-])(?!(?:19|20)\d\d\W)\d{3,5})[-/–]$",
    re.IGNORECASE,
)
"""What stands before the year in the number of a document."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it is the date of."""

    phrase: DatePhrase
    use: Use
    sentence: Span
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class SectionDates:
    """The dates of a section by what they are of, each in the order of the text."""

    all: tuple[Dated, ...]

    def of(self, *uses: Use) -> list[Dated]:
        """Those of certain uses."""
        return [each for each in self.all if each.use in uses]

    @property
    def activity(self) -> list[Dated]:
        """Those that can be the activity's."""
        return self.of("activity", "start", "end")

    @property
    def election(self) -> list[Dated]:
        """Those of elections, to the day."""
        return [each for each in self.of("election") if each.phrase.precision == "day"]


def dates_of(section: Section, page: PageContext) -> SectionDates:
    """Every date in a section's title and text, with its use."""
    found: list[Dated] = []
    posted = _year_of_posting(section, page)
    for index, span in enumerate(section.spans):
        in_title = section.title is not None and index == 0
        opens = section.origin != "item" and index == (1 if section.title is not None else 0)
        for each in _in_span(span, page, opens=opens and not in_title, year=section.year):
            use = "milestone" if _is_far_ahead(each.phrase, posted) else each.use
            found.append(Dated(each.phrase, use, each.sentence, in_title))
            if len(found) >= _MAX_DATES:
                break
    for span in section.values("election"):
        told = page.dates_in(span.text, span.start)
        found += [Dated(phrase, "election", span) for phrase in told[:_MAX_DATES]]
    return SectionDates(tuple(_with_starts(found)))


def _with_starts(found: list[Dated]) -> list[Dated]:
    """The dates of a section, a day since when something goes on as its start.

    Something does where it also ends: "since Monday 24 June. Until 28 June"; or where the weekday is
    said and no other day: nobody says on which weekday a body was founded.
    """
    ends = any(each.use == "end" for each in found)
    dated = any(each.use in {"activity", "start"} for each in found)
    return [
        replace(each, use="start")
        if each.use == "since"
        and each.phrase.precision == "day"
        and (ends or (not dated and each.phrase.weekday is not None))
        else each
        for each in found
    ]


def _year_of_posting(section: Section, page: PageContext) -> int | None:
    stamps = section.dateline if section.is_posting and section.dateline else page.posted
    return stamps[0].members[0].year if stamps else None


def _is_far_ahead(phrase: DatePhrase, posted: int | None) -> bool:
    """Whether a bare year lies after the page was put out: of plans and elections to come."""
    year = phrase.members[0].year
    return phrase.precision == "year" and None not in (year, posted) and year > posted  # type: ignore[operator]


def _in_span(span: Span, page: PageContext, *, opens: bool, year: Line | None) -> Iterator[Dated]:
    for index, sentence in enumerate(sentences(span)):
        phrases = page.dates_in(sentence.text, sentence.start)
        for place, found in enumerate(phrases):
            phrase = with_its_day(found, sentence)
            listed = (
                year is not None and not phrase.has_year
            )  # in a list by year, no news says it so
            first = opens and index == 0 and place == 0 and not listed
            stamped = first and _is_dateline(sentence, phrase)
            if (
                stamped
                or _is_of_no_activity(sentence, phrase)
                or _is_of_statement(sentence, phrase, page.language)
            ):
                yield Dated(phrase, "posting", sentence)
            else:
                yield Dated(phrase, _use(phrase, sentence, page.language), sentence)


def _is_of_no_activity(sentence: Span, phrase: DatePhrase) -> bool:
    """Whether the signs around a date say that it is that of a posting, a feed or a document."""
    behind = phrase.span.end - sentence.start
    return (
        _is_bracketed(sentence, phrase)
        or _is_of_a_number(sentence, phrase)
        or _FEED.match(sentence.text, behind) is not None
    )


def _is_of_statement(sentence: Span, phrase: DatePhrase, language: str) -> bool:
    """Whether a day stands behind the head of what was said then: "Arrival Statement, 18 January 2016"."""
    before = sentence.text[: phrase.span.start - sentence.start]
    stated = patterns_of(language).statement.search(before[-_BEFORE:])
    return phrase.precision == "day" and len(phrase.members) == 1 and stated is not None


def _is_bracketed(sentence: Span, phrase: DatePhrase) -> bool:
    """ "[07/07/2005]" behind a headline says when it was put out."""
    at, end = phrase.span.start - sentence.start, phrase.span.end - sentence.start
    return sentence.text[at - 1 : at] == "[" and sentence.text[end : end + 1] == "]"


def _is_of_a_number(sentence: Span, phrase: DatePhrase) -> bool:
    """Whether a year is part of a document's number: "No. 12/2018", "118-2018"."""
    at = phrase.span.start - sentence.start
    return phrase.precision == "year" and bool(_SERIAL.search(sentence.text[max(0, at - 16) : at]))


def _is_dateline(sentence: Span, phrase: DatePhrase) -> bool:
    """ "Tunis, le 18 février 2014." at the head of a press release."""
    before = sentence.text[: phrase.span.start - sentence.start]
    after = sentence.text[phrase.span.end - sentence.start :][:3]
    if len(before) > 60 or not before.rstrip().endswith((",", "(", "-", "–")):
        return False
    if len(phrase.members) > 1 or any(
        len(word) > _SMALL and word[0].islower() for word in before.split()
    ):
        return False  # "Two officers went to Bamako, Mali, on 9 May 2016." tells
    closed = not after or after.lstrip()[:1] in {".", ")", "-", "–", "—", ":"}
    named = mentions(before)
    capital = before.lstrip("( ")[:1].isupper() and len(before.split()) <= 5
    return closed and phrase.precision == "day" and bool(named or capital)


def _use(phrase: DatePhrase, sentence: Span, language: str) -> Use:
    at, end = phrase.span.start - sentence.start, phrase.span.end - sentence.start
    before = sentence.text[max(0, at - _BEFORE) : at]
    after = sentence.text[end : end + _AFTER]
    if phrase.lead == "since":
        return "since"
    patterns = patterns_of(language)
    if _is_of_election(phrase, before, after, language):
        return "election"
    terms = patterns.terms if phrase.precision == "year" else patterns.programme
    if patterns.programme.search(before) or terms.search(before):
        return "programme"
    if patterns.milestone_before.search(before) or patterns.milestone_after.match(after):
        return "milestone"
    if phrase.lead == "until" and len(phrase.members) == 1:
        return "end"
    if _is_of_a_name(phrase, before, after, patterns) or _is_of_an_event(before, after, language):
        return "milestone"
    if len(phrase.members) == 1:
        if patterns.end.search(before):
            return "end"
        if patterns.start.search(before):
            return "start"
    return "activity"


def _is_of_a_name(phrase: DatePhrase, before: str, after: str, patterns: Patterns) -> bool:
    """Whether a bare year is no part of one, such as "autumn 2005", and does not tell when."""
    part = patterns.part_of_year.search(before) is not None
    return phrase.precision == "year" and not part and not _states_when(phrase, after)


def _is_of_an_event(before: str, after: str, language: str) -> bool:
    """Whether a day stands in English before what it was the day of: "the January 14, 2011 revolution"."""
    noun = _NOUN_BEHIND.match(after)
    article = before.endswith((" the ", "The "))
    return language == "en" and article and bool(noun) and not names_activity(after, language)


def _states_when(phrase: DatePhrase, after: str) -> bool:
    """Whether a year tells when, as "in 2005", and is not part of a name, as "2005 programme"."""
    return phrase.prepositional or len(phrase.members) > 1 or not re.match(r"\s\w", after)


def _is_of_election(phrase: DatePhrase, before: str, after: str, language: str) -> bool:
    patterns = patterns_of(language)
    held = patterns.election_after.match(after)
    if held is not None:
        what = after[held.end("held") : held.end()] if held["held"] else ""
        return not names_activity(what, language)  # "a avut loc conferința despre alegeri"
    if phrase.shape == "interval" and phrase.precision != "year":
        return _is_held(before, language)
    found = next(iter(deque(patterns.election_before.finditer(before), maxlen=1)), None)
    if found is not None and _is_in_name(found.start(), before, language):
        return False
    if found is None or patterns.of_elections.search(before[: found.start()]):
        return False
    gap = before[found.end() :]
    words = lexicon(language)
    if len(gap.split()) > 14 or ";" in gap:
        return False
    if _TO_BE_HELD.match(gap) and not any(char.isdigit() for char in gap):
        return True
    ahead = before[: found.start()]
    if words.finds(gap, "elections", "held") and _FOR.search(ahead):
        return not names_activity(
            ahead, language
        )  # "the programme for the elections took place on"
    acts = any(words.finds(gap, "kinds", act) for act in ("mission", "hosting", "agreement_verbs"))
    return not acts and not any(words.finds(gap, "types", kind) for kind in words.names("types"))


def _is_in_name(at: int, text: str, language: str) -> bool:
    """Whether a word is part of what a body is called: "Tribunal Supremo de Elecciones"."""
    return any(
        each.span.start < at < each.span.end for each in organisations_in(Span(text, 0), language)
    )


def _is_held(before: str, language: str) -> bool:
    """Whether it is an election that went on for these days.

    "Polling was held from 11 to 19 May", "National Election (24 June – 8 July 2017)".
    """
    patterns = patterns_of(language)
    named_before = [before[each.end() :] for each in patterns.election_before.finditer(before)]
    in_brackets = bool(named_before) and named_before[-1].strip() == "("
    if not in_brackets and not (
        patterns.election_held.search(before) or patterns.election_which.search(before)
    ):
        return False
    if patterns.election_which.search(before):
        return True
    # "the mission for the election took place from" tells of another thing
    return not names_activity(before, language)
