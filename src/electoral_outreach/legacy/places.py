"""Where an activity took place and whom it was with."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.blocks import Span
from electoral_outreach.legacy.dates import dates_in
from electoral_outreach.legacy.evidence import Evidence, brief
from electoral_outreach.legacy.gazetteer import Mention, mentions
from electoral_outreach.legacy.lexicon import lexicon
from electoral_outreach.legacy.names import organisations_in
from electoral_outreach.legacy.place_prose import (
    by_sentence,
    cue,
    from_text,
    home_or_region,
    is_dateline,
)
from electoral_outreach.legacy.sentences import sentences
from electoral_outreach.model import starter_directory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.context import PageContext
    from electoral_outreach.legacy.section import Section

_OF_A_COUNTRY: Final = frozenset(
    {"electoral-management-body", "electoral-court", "parliament", "government"}
)
"""Bodies that speak for a country; where an association has its seat says nothing."""
_EARLY: Final = 300
"""So far into a text an adjective of nationality may still say where it was."""
_LOCALITY: Final = re.compile(
    r"(?:^|(?<=[\s(]))(?P<town>[A-ZÀ-Þ][\w’'.-]{1,24}(?:\s(?:de|del|la|of|da|do)?\s?[A-ZÀ-Þ][\w’'.-]{1,24}){0,3})"
    r",\s(?:(?:au|aux|en|à|in|the|la|le|el|a)\s){0,2}$"
)
_LISTED: Final = re.compile(
    r"(?:,|\s(?:and|et|y|e|și)|,\s(?:and|et|y|e|și))\s(?:(?:the|la|le|les|el|in|en|au|aux)\s){0,2}"
)

_BESIDE: Final = re.compile(r"\s?[,(|/–-]\s?|\s")
"""What stands between a town and its country."""


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
    found = (
        _from_fields(section)
        or _from_title(section, page, hosting=hosting)
        or _from_text(section, page, hosting=hosting)
        or _last_resort(section, page)
        or _from_heading(section, page)
        or _regions(section)
    )
    if section.values("country", "place") and found and all(page.is_home(each) for each in found):
        # It was at home, says the label; whom it was with is said elsewhere.
        guests = _from_title(section, page, hosting=hosting) or _from_bodies(section, page)
        found = [*guests, *found]
        hosting = hosting or bool(guests)
    elif hosting and page.is_network and section.values("country", "place"):
        # Who came to where a network trains is said by the title.
        found = [*_guests_in_title(section, page, found), *found]
    towns = _towns(section, page)
    _sort(reading, found, towns, page, hosting=hosting)
    if _is_online(section, page):
        reading.places.append(PlacePhrase(_online_words(section, page), online=True))
    _note_doubts(reading, found, page)
    for name, listed in (("places", reading.places), ("countries", reading.counterparts)):
        for index, each in enumerate(listed):
            path = f"places[{index}]" if name == "places" else "countries"
            reading.evidence.append(Evidence.of(path, each.span))
    return reading


def _from_fields(section: Section) -> list[Mention]:
    """The countries of a label or column; one that is none is a party, a place that is none a town."""
    values = section.values("country", "place")
    found = [each for value in values for each in mentions(value.text, value.start)]
    if found or not values:
        return [each for each in found if each.kind != "demonym"] or found
    value = values[0]
    if not value.text[:1].isupper():
        return []
    return [Mention("party" if section.values("country") else "town", "name", value)]


def _from_text(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    """Where the text says it was; where that is only at home, the ambassador met says with whom."""
    found = from_text(section, page, hosting=hosting)
    if all(page.is_home(each) for each in found):
        return _of_ambassador(section, page) or found
    return found


def _of_ambassador(section: Section, page: PageContext) -> list[Mention]:
    """ "The Ambassador of Albania in Romania" stands for Albania."""
    for span in section.spans[:4]:
        match = _ambassador(page.language).search(span.text)
        if match is not None:
            named = mentions(match["from"], span.start + match.start("from"))
            if named:
                return named[:1]
    return []


def _from_title(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    if section.title is None:
        return []
    named = [
        each
        for each in mentions(section.title.text, section.title.start)
        if not page.is_home(each) and not each.is_region
    ]
    plain = [each for each in named if each.kind != "demonym"]
    if not plain:
        return named
    for sort in ("origin", "locative") if hosting else ("locative",):
        chosen = _cued(plain, section.title, page, sort)
        if chosen:
            return chosen
    return plain


def _guests_in_title(
    section: Section, page: PageContext, there: Sequence[Mention]
) -> list[Mention]:
    """The countries that a title names besides that where it was."""
    titled = _from_title(section, page, hosting=True)
    return [each for each in titled if each.country not in {place.country for place in there}]


def _cued(named: Sequence[Mention], title: Span, page: PageContext, sort: str) -> list[Mention]:
    """The places after "in", "to" or "from", with those that a list goes on with."""
    chosen: list[Mention] = []
    for each in named:
        at = each.span.start - title.start
        before = title.text[max(0, at - 40) : at]
        listed = bool(chosen) and _LISTED.fullmatch(
            title.text[chosen[-1].span.end - title.start : at]
        )
        if listed or cue(page.language, sort).search(before):
            chosen.append(each)
    return chosen


@cache
def _ambassador(tag: str) -> re.Pattern[str]:
    phrases = lexicon(tag).words("ambassador", "phrases")
    return re.compile(phrases[0]) if phrases else re.compile(r"(?!)")


def _from_heading(section: Section, page: PageContext) -> list[Mention]:
    """The country that it stands under, or that the whole page is about."""
    place = section.country.place if section.country is not None else page.place
    return [place] if place is not None else []


def _last_resort(section: Section, page: PageContext) -> list[Mention]:
    """Any other country of the text, one inside a name last; then the country of a known body."""
    loose: list[Mention] = []
    early = section.body[0].start + _EARLY if section.body else 0
    for sentence in by_sentence(section, page):
        for each in sentence:
            near = each.mention.kind != "demonym" or each.mention.span.start < early
            if near and not home_or_region(each.mention, page):
                loose.append(each.mention)
    if loose:
        first = loose[0]
        return [each for each in loose if each.code == first.code][:1]
    return _from_bodies(section, page)


def _from_bodies(section: Section, page: PageContext) -> list[Mention]:
    """The country of the first known body that is of another."""
    bodies = [
        each
        for span in section.spans
        for each in organisations_in(span, page.language, page.acronyms)
        if each.known
    ]
    for body in bodies:
        found = starter_directory().find(body.acronym or body.name)
        if len(found) != 1 or found[0] == page.publisher:
            continue
        if found[0].kind in _OF_A_COUNTRY and found[0].country not in {None, page.home}:
            return [Mention(found[0].country, "demonym", body.span)]
    return []


def _regions(section: Section) -> list[Mention]:
    for span in section.spans:
        found = [each for each in mentions(span.text, span.start) if each.is_region]
        if found:
            return found[:1]
    return []


class _Town(NamedTuple):
    """A town where something happened."""

    name: Span
    country: str | None
    """Its country, where that is known."""
    full: Span
    """Its name and that of the country beside it."""


def _towns(section: Section, page: PageContext) -> list[_Town]:
    found: list[_Town] = []
    values = section.values("place")
    spans = values or section.spans
    for span in spans[:8]:
        for sentence in sentences(span):
            named = mentions(sentence.text)
            for each, following in itertools.zip_longest(named, named[1:]):
                at = each.span.start
                before = sentence.text[max(0, at - 60) : at]
                town = _LOCALITY.search(before) if each.kind == "name" else None
                if (
                    town is not None
                    and not _dated(town["town"], page)
                    and not mentions(town["town"])
                ):
                    start = at - len(before) + town.start("town")
                    name = Span(town["town"], sentence.start + start)
                    found.append(_Town(name, each.country, sentence.part(start, each.span.end)))
                elif each.kind == "city" and (
                    values
                    or cue(page.language, "locative").search(before)
                    or _opens(each, sentence)
                ):
                    beside = (
                        following is not None
                        and following.country == each.country
                        and _BESIDE.fullmatch(sentence.text[each.span.end : following.span.start])
                    )
                    end = following.span.end if following and beside else each.span.end
                    name = sentence.part(at, each.span.end)
                    found.append(_Town(name, each.country, sentence.part(at, end)))
    return found


def _opens(mention: Mention, sentence: Span) -> bool:
    """Whether a town begins its sentence, and not the dateline of a press release."""
    return mention.span.start == 0 and not is_dateline(sentence.text)


def _dated(text: str, page: PageContext) -> bool:
    return bool(dates_in(text, page.words))


def _sort(
    reading: PlacesReading,
    found: Sequence[Mention],
    towns: Sequence[_Town],
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
        phrase = _phrase(mention, towns)
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
            reading.places.append(PlacePhrase(town.full, locality=town.name.text))
        elif not known and not reading.places:
            reading.places.append(
                PlacePhrase(town.full, country=town.country, locality=town.name.text)
            )


def _phrase(mention: Mention, towns: Sequence[_Town]) -> PlacePhrase:
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
