"""Whether a section of a page tells of an international activity, and of which sort."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.prose.activity_words import SAMPLE, names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement_told
from electoral_outreach.legacy.prose.dating import SectionDates, dates_of
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import LANGUAGES, lexicon
from electoral_outreach.legacy.words.sentences import sentences
from electoral_outreach.model import starter_directory

OF_A_COUNTRY: Final = frozenset(
    {"electoral-management-body", "electoral-court", "parliament", "government"}
)
"""Bodies that speak for a country; where an association has its seat says nothing."""
_TOPIC: Final = re.compile(r"\s(?:on|about|sur|sobre|despre|privind)\s", re.IGNORECASE)
_BESIDE: Final = re.compile(
    r"\s\([A-Z]\w{1,11}\)|[\s,(–-]{1,3}(?:(?:in|en|em|de|în|of)\s)?(?:19|20)\d\d(?:\s?[-–—/]\s?(?:19|20)?\d\d)?\)?\s*$"
)
"""An acronym in parentheses, and the years at the end of "Missions in 2019", make a list no entry."""


_OPENS_WITH: Final = re.compile(r"(?:|.*[,\d])\s?", re.DOTALL)
"""What stands before the subject of a sentence: nothing, or when it was."""
_CHAPTER: Final = re.compile(
    r"\s*(?:\d{1,2}|[IVXLC]{1,6})(?:(?:\.\d{1,2}){1,4}\.?|[.)])\s{1,9}(?=[^\W\d_])"
)


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for a section being an activity."""

    titled: bool
    """The title names an activity."""
    group_title: bool
    """The title is that of a list, or of a part of a page that is on every page."""
    dated: bool
    """It has a date of its own that can be the activity's, or is dated by an election."""
    told: bool
    """The first sentences name an activity or an act of it."""
    foreign: bool
    """Another country, a region or an international body is named, or something foreign."""
    elsewhere: bool
    """The same without words such as "foreign"."""
    listed: bool
    """It stands in a list of activities."""
    agreement: bool
    """The title names an agreement and the text its signing."""

    specific: bool
    """The title names a place or a body beyond the site's own country."""
    posted: bool = False
    """It is news put out on a day of its own."""
    domestic: bool = False
    """The title begins with what voters do, such as their registration."""

    @property
    def is_activity(self) -> bool:
        """Whether that is enough."""
        if self.group_title or not self.foreign:
            return False
        if self.titled or self.agreement:
            undated = self.specific and (self.listed or self.told or self.posted)
            return self.dated or undated or self.agreement
        return self.dated and self.elsewhere and (self.told or (self.listed and not self.domestic))


def signals(section: Section, page: PageContext) -> Signals:
    """Weigh a section."""
    words = page.words
    title = section.title_text
    sample = _sample(section)
    generic = (
        title.endswith("?")
        or _is_call(title)
        or words.finds(title, "not_activity", "undone")
        or words.whole("activity", "generic").fullmatch(title) is not None
    )
    titled = names_activity(title, page.language)
    dates = dates_of(section, page)
    specific = _is_specific(title, page)
    return Signals(
        titled=titled and not generic,
        group_title=generic
        or (
            section.origin in {"heading", "bare"}
            and is_group_title(title, page)
            and not _is_dated_to_the_day(section, dates, page)
            and (section.is_posting or not section.dateline)
            and len(section.values("start", "period", "dated")) != 1  # those of a list have many
        ),
        dated=_is_dated(section, dates, specific=specific),
        told=names_activity(sample, page.language)
        or _is_form_of_event(section)
        or _is_event_somewhere(section)
        or _is_of_people_sent(section, page),
        foreign=is_foreign(section, page),
        elsewhere=is_foreign(section, page, by_words=False),
        listed=in_list_of_activities(section, page) or _is_of_a_form(section),
        agreement=is_agreement_told(section, sample, page),
        specific=specific or _is_of_a_form(section),
        posted=section.is_posting and bool(section.dateline),
        domestic=words.pattern("not_activity", "for_voters").match(title) is not None,
    )


def _is_of_a_form(section: Section) -> bool:
    """Whether it is set with the labels that activities are filed under, what for among them."""
    return section.origin == "form" and bool(section.values("purpose", "country", "organiser"))


def _is_form_of_event(section: Section) -> bool:
    """Whether labels say when and where it was and who took part, which nobody says of anything else."""
    return (
        bool(section.values("start", "period"))
        and bool(section.values("place", "country") or section.country)
        and bool(section.values("counts", "organiser", "partner", "head"))
    )


def _is_event_somewhere(section: Section) -> bool:
    """Whether the line below its title says on which days it was and where, as one does of events."""
    dated = section.dateline and not section.is_posting and section.dateline[0].precision == "day"
    return bool(dated) and section.origin == "heading" and bool(section.values("place"))


def _is_of_people_sent(section: Section, page: PageContext) -> bool:
    """Whether what stands under a country opens with people that it counts: "Two officers worked in …"."""
    if section.origin != "country" or not section.body:
        return False
    first = next(sentences(section.body[0].part(0, SAMPLE)), section.body[0])
    return any(
        each.unit == "people" and _OPENS_WITH.fullmatch(first.text[: each.span.start - first.start])
        for each in counts_in(first, page.language)
    )


def _is_specific(title: str, page: PageContext) -> bool:
    """Whether a title names a place beyond the site's own country, or a body from beyond."""
    if any(not page.is_home(each) and not each.is_region for each in mentions(title)):
        return True
    return any(
        (each.acronym is not None and each.acronym != each.name and each.headed)
        or (each.known and _is_international(each.acronym or each.name, page))
        for each in page.bodies_in(Span(title, 0))
    )


def _is_dated(section: Section, dates: SectionDates, *, specific: bool) -> bool:
    """Whether it says when: to the day or month, or to the year where the title says where."""
    if section.values("start", "period", "dated") or (section.dateline and not section.is_posting):
        return True
    exact = any(each.phrase.precision != "year" for each in dates.activity)
    around = section.origin == "country" and bool(dates.of("election"))
    return exact or bool(dates.election) or around or (specific and bool(dates.activity))


def _is_dated_to_the_day(section: Section, dates: SectionDates, page: PageContext) -> bool:
    """Whether the first paragraph tells when, as a report does and an introduction does not.

    Of an election it has to be one that something was done at: "This year the country did not vote".
    """
    first = section.body[0] if section.body else None
    exact = [
        each
        for each in dates.of("activity", "election")
        if each.phrase.precision != "year"
        and (each.use == "activity" or names_activity(each.sentence.text, page.language))
    ]
    return first is not None and any(
        first.start <= each.sentence.start < first.end for each in exact
    )


def is_group_title(title: str, page: PageContext) -> bool:
    """Whether a heading is that of a list: plural or collective, without a date or a country.

    A question is a heading of that sort too.
    """
    words = page.words
    if title.rstrip().endswith("?"):
        return True
    before, _, after = title.partition(": ")
    headed = after if after and len(before.split()) == 1 else before  # "EISA: missions"
    heads = _TOPIC.split(headed, maxsplit=1)[0]  # what follows is what it is about
    if not words.finds(heads, "activity", "groups"):
        return False
    if not words.finds(_without_names(heads, page), "activity", "groups"):
        return False
    plain = _BESIDE.sub(" ", _CHAPTER.sub("", title))
    if len(plain.split()) > 9 or any(ch.isdigit() for ch in plain):
        return False
    named = [each for each in mentions(title) if not each.is_region and not page.is_home(each)]
    return not named and not words.finds(title, "kinds", "specific")


def _is_call(title: str) -> bool:
    """Whether a title begins, in any language, with what one is asked for: applications, offers."""
    bare = title.lstrip(" «“\"'¡")
    return any(lexicon(tag).pattern("not_activity", "calls").match(bare) for tag in LANGUAGES)


def is_election_title(title: str, page: PageContext) -> bool:
    """Whether a heading is that of an election, with its date, and of no activity."""
    dated = any(each.has_year and each.precision != "year" for each in page.dates_in(title))
    return (
        dated
        and page.words.finds(title, "elections", "nouns")
        and not names_activity(title, page.language)
    )


def _without_names(title: str, page: PageContext) -> str:
    """A title without the bodies it names: "Organisation internationale" makes no list."""
    for each in page.bodies_in(Span(title, 0)):
        if each.known:
            title = title.replace(each.span.text, " ")
    return title


def in_list_of_activities(section: Section, page: PageContext) -> bool:
    """Whether the headings above, or the page itself, say that this is a list of activities."""
    words = page.words
    led_in = section.lead_in.text if section.lead_in and section.lead_in.text[-1:] == ":" else ""
    above = " · ".join([*(group.text for group in section.groups), page.about, led_in])
    return words.finds(above, "activity", "nouns") or any(
        words.finds(above, "types", kind) for kind in words.names("types") if kind != "training"
    )


def is_foreign(section: Section, page: PageContext, *, by_words: bool = True) -> bool:
    """Whether anything beyond the site's own country is named."""
    if section.country or page.place or section.values("country", "place"):
        return True
    text = f"{section.title.text if section.title else ''}\n{_sample(section)}"
    fields = "\n".join(value.text for _, value in section.fields)
    text = f"{text}\n{fields}"
    if page.is_network or any(not page.is_home(each) for each in mentions(text)):
        return True
    if by_words and page.words.finds(text, "foreign", "words"):
        return True
    if _is_of_countries(text, page):
        return True
    return any(
        _is_international(each.acronym or each.name, page)
        for each in page.bodies_in(Span(text, 0))
        if each.known
    )


def is_domestic(section: Section, page: PageContext) -> bool:
    """Whether places are named, and all of them in the site's own country."""
    named = mentions(f"{section.title.text if section.title else ''}\n{_sample(section)}")
    return bool(named) and all(page.is_home(each) for each in named)


def _is_of_countries(text: str, page: PageContext) -> bool:
    """Whether people or bodies of several countries are counted."""
    counted = counts_in(Span(text, 0), page.language)
    return any(each.unit == "countries" and each.value > 1 for each in counted)


def _is_international(name: str, page: PageContext) -> bool:
    parts = (name, *name.split("/"))
    found = [each for part in parts for each in starter_directory().find(part)]
    return bool(found) and all(
        (each.country is None or each.country != page.home)
        and not (each.kind in OF_A_COUNTRY and page.may_be_own(name, each))
        for each in found
    )


def _sample(section: Section) -> str:
    """The beginning of a section's text."""
    taken: list[str] = []
    length = 0
    for span in section.reading:
        taken.append(span.text[: SAMPLE - length])
        length += len(taken[-1])
        if length >= SAMPLE:
            break
    return "\n".join(taken)
