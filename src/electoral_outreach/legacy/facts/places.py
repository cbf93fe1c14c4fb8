"""Where an activity took place and whom it was with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.facts.place_phrases import PlacePhrase, phrase_of
from electoral_outreach.legacy.facts.place_sources import named_places
from electoral_outreach.legacy.facts.towns import Town, towns_in
from electoral_outreach.legacy.names.gazetteer import Mention
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.source.evidence import Evidence, brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section


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
    title = section.title.text if section.title else ""
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
