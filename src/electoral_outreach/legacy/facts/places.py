"""Where an activity took place and whom it was with."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.facts.place_sources import named_places
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.places import TOWN_BEFORE, cue, is_dateline
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import Evidence, brief
from electoral_outreach.legacy.words.sentences import sentences


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """A place as a text names it."""

    span: Span
    country: str | None = None
    subdivision: str | None = None
    former_country: str | None = None
    region: str | None = None
    party: str | None = None
    locality: str | None = None
    online: bool = False

    def to_json(self) -> dict[str, str | bool]:
        """The JSON form, without what is not said."""
        parts = {
            "country": self.country,
            "former_country": self.former_country,
            "subdivision": self.subdivision,
            "region": self.region,
            "party": self.party,
            "locality": self.locality,
        }
        said: dict[str, str | bool] = {name: value for name, value in parts.items() if value}
        return {**said, "online": True} if self.online else said

    @property
    def codes(self) -> tuple[str, ...]:
        """ISO 3166-1 codes it stands for."""
        return (self.country,) if self.country else ()


def phrase_of(mention: Mention, towns: Sequence[Town]) -> PlacePhrase:
    """A place that is named, with the town told of in its country."""
    if mention.code == "party":
        return PlacePhrase(mention.span, party=mention.span.text)
    if mention.code == "town":
        return PlacePhrase(mention.span, locality=mention.span.text)
    if mention.is_region:
        return PlacePhrase(mention.span, region=mention.code)
    if len(mention.code) == 4:
        return PlacePhrase(mention.span, former_country=mention.code)
    own = [each for each in towns if each.country == mention.country]
    beside = [each.full for each in own if each.full.start <= mention.span.start < each.full.end]
    name = own[0].name.text if own else None
    return PlacePhrase(
        beside[0] if beside else mention.span,
        country=mention.country,
        subdivision=mention.code if "-" in mention.code else None,
        locality=mention.span.text if mention.kind == "city" else name,
    )


_BESIDE: Final = re.compile(r"\s?[,(|/–-]\s?|\s")
"""What stands between a town and its country."""

_THEN: Final = re.compile(r",\s|\s[–—-]\s|\s\(")
_DATE: Final = 60
"""So far reaches a date."""


class Town(NamedTuple):
    """A town where something happened."""

    name: Span
    country: str | None
    """Its country, where that is known."""
    full: Span
    """Its name and that of the country beside it."""


def towns_in(section: Section, page: PageContext) -> list[Town]:
    """The towns that the fields of a section name, or else its sentences."""
    found: list[Town] = []
    values = section.values("place")
    spans = values or section.spans
    for span in spans[:8]:
        for sentence in sentences(span):
            named = mentions(sentence.text)
            for each, following in itertools.zip_longest(named, named[1:]):
                at = each.span.start
                before = sentence.text[max(0, at - 60) : at]
                town = TOWN_BEFORE.search(before) if each.kind == "name" else None
                if (
                    town is not None
                    and not _dated(town["town"], page)
                    and not _names_what(town["town"], page)
                    and not mentions(town["town"])
                ):
                    start = at - len(before) + town.start("town")
                    name = Span(town["town"], sentence.start + start)
                    found.append(Town(name, each.country, sentence.part(start, each.span.end)))
                elif each.kind == "city" and (
                    values
                    or cue(page.language, "locative").search(before)
                    or _opens(each, sentence)
                    or _is_beside_date(each, sentence, page)
                ):
                    beside = (
                        following is not None
                        and following.country == each.country
                        and _BESIDE.fullmatch(sentence.text[each.span.end : following.span.start])
                    )
                    end = following.span.end if following and beside else each.span.end
                    name = sentence.part(at, each.span.end)
                    found.append(Town(name, each.country, sentence.part(at, end)))
    return found


def _opens(mention: Mention, sentence: Span) -> bool:
    """Whether a town begins its sentence, and not the dateline of a press release."""
    return mention.span.start == 0 and not is_dateline(sentence.text)


def _is_beside_date(mention: Mention, sentence: Span, page: PageContext) -> bool:
    """Whether a town stands between a comma and a date: "Conference, Bucharest, 22–24 May"."""
    before = sentence.text[: mention.span.start].rstrip()
    link = _THEN.match(sentence.text, mention.span.end)
    if link is None or not before.endswith((",", "–", "—")):
        return False
    after = sentence.text[link.end() : link.end() + _DATE]
    found = page.dates_in(after)
    return bool(found) and found[0].span.start == 0 and found[0].precision != "year"


def _names_what(text: str, page: PageContext) -> bool:
    """Whether what stands before a country is what was done there: "Post-Election Review, Malawi"."""
    return names_activity(text, page.language) or page.words.finds(text, "elections", "nouns")


def _dated(text: str, page: PageContext) -> bool:
    return bool(page.dates_in(text))


@dataclass(slots=True)
class PlacesReading:
    """Where it was, whom it was with, and what is to be said of that."""

    places: list[PlacePhrase] = field(default_factory=list)
    counterparts: list[PlacePhrase] = field(default_factory=list)
    """Countries and parties that came, or that it was with, where not the place itself."""
    evidence: list[Evidence] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    home: str | None = None
    """The institution's own country."""

    @property
    def countries(self) -> list[str]:
        """The codes of all, each once; home only where nobody is said to have come from elsewhere."""
        codes = [code for each in (*self.counterparts, *self.places) for code in each.codes]
        away = [code for code in codes if code != self.home]
        return list(dict.fromkeys(away if self.counterparts and away else codes))


def read_places(section: Section, page: PageContext, *, hosting: bool) -> PlacesReading:
    """The places of a section.

    What a label or column says comes first, then the title, then where the text says something
    happened or people came from; a long list of countries says who took part and is left alone.
    """
    reading = PlacesReading(home=page.home)
    found, hosting = named_places(section, page, hosting=hosting)
    towns = towns_in(section, page)
    _sort(reading, found, towns, page, hosting=hosting)
    if _is_online(section, page):
        reading.places.append(PlacePhrase(_online_words(section, page), online=True))
    _note_doubts(reading, found, page)
    for name, listed in (("places", reading.places), ("countries", reading.counterparts)):
        for index, each in enumerate(listed):
            path = f"places[{index}]" if name == "places" else "countries"
            reading.evidence.append(Evidence.of(path, each.span))
    return reading


def _sort(
    reading: PlacesReading,
    found: Sequence[Mention],
    towns: Sequence[Town],
    page: PageContext,
    *,
    hosting: bool,
) -> None:
    """Sort what was found into places and counterparts, and put towns to their countries."""
    taken: set[str] = set()
    for mention in found:
        if mention.code in taken:
            continue
        taken.add(mention.code)
        phrase = phrase_of(mention, towns)
        away = phrase.country is None or phrase.country != page.home
        if hosting and away and not phrase.locality:
            reading.counterparts.append(phrase)
        elif (
            phrase.subdivision
            or phrase.locality
            or not any(same.country == phrase.country for same in reading.places if phrase.country)
        ):
            reading.places.append(phrase)
    known = {each.country for each in (*reading.places, *reading.counterparts)}
    for town in towns[:3]:
        if not any(each.locality for each in reading.places) and (
            hosting and town.country == page.home and page.home is not None
        ):
            guests = any(each.codes for each in reading.counterparts)  # of a country, not "Europe"
            country = None if guests else town.country
            reading.places.append(PlacePhrase(town.full, country=country, locality=town.name.text))
        elif not known and not reading.places:
            reading.places.append(
                PlacePhrase(town.full, country=town.country, locality=town.name.text)
            )


def _is_online(section: Section, page: PageContext) -> bool:
    title = section.title_text
    return page.words.finds(title, "online", "words")


def _online_words(section: Section, page: PageContext) -> Span:
    for span in section.spans:
        match = page.words.pattern("online", "words").search(span.text)
        if match is not None:
            return span.part(match.start(), match.end())
    return section.spans[0]


def _note_doubts(reading: PlacesReading, found: Sequence[Mention], page: PageContext) -> None:
    for mention in found:
        if mention.others and not page.is_home(mention):
            others = ", ".join(code for code in mention.others if code != "?")
            reading.notes.append(
                finding(
                    "ambiguous-place",
                    "countries",
                    evidence=brief(mention.span.text),
                    code=f"{mention.code} / {others}" if others else mention.code,
                )
            )
