"""Places that sentences put an activity at: "in", "from", at the head of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.legacy.words.sentences import sentences

_MANY: Final = 5
"""So many countries in one sentence are a list of who took part, not where it was."""
_SENTENCES: Final = 12
TOWN_BEFORE: Final = re.compile(
    r"(?:^|(?<=[\s(]))(?P<town>[A-ZÀ-Þ][\w’'.-]{1,24}(?:\s(?:de|del|la|of|da|do)?\s?[A-ZÀ-Þ][\w’'.-]{1,24}){0,3})"
    r",\s(?:(?:au|aux|en|à|in|the|la|le|el|a)\s){0,2}$"
)
"""A town and the comma between it and its country."""
LISTED: Final = re.compile(
    r"(?:,|\s(?:and|et|y|e|și)|,\s(?:and|et|y|e|și))\s(?:(?:the|la|le|les|el|los|in|en|au|aux|from|de|du|des|del|da|do|das|dos)\s){0,2}(?:(?:de\s)?l['’]|d['’])?"
)
"""What stands between the places of a list."""
_MONTHLY: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Placed:
    """A place that a sentence names, and what the sentence says of it."""

    mention: Mention
    locative: bool
    origin: bool
    """Whether people came from there."""
    of: bool
    in_name: bool
    joins: int
    """Where the next of a list would begin; 0 where none goes on."""


def from_text(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    """The first sentence that says where it was, or for a visit, where the visitors were from."""
    placed = list(by_sentence(section, page))
    if section.country is not None and section.country_is_own and section.country.place:
        return [section.country.place]
    if hosting:
        for sentence in placed:
            came = [
                p.mention
                for p in _with_listed(sentence)
                if (p.origin or (p.of and p.in_name and p.mention.kind == "name"))
                and not home_or_region(p.mention, page)
            ]
            if came:
                return came
    for sentence in placed:
        there = [
            p.mention
            for p in _with_listed(sentence)
            if p.locative and not p.in_name and not home_or_region(p.mention, page)
        ]
        if there:
            return there
    for sentence in placed:
        home = [
            p.mention
            for p in sentence
            if p.locative
            and not p.in_name
            and page.is_home(p.mention)
            and p.mention.kind != "demonym"
            and len(p.mention.code) == 2
        ]
        if home:
            return home
    return []


def _with_listed(sentence: Sequence[Placed]) -> list[Placed]:
    """The places of a sentence, those of a list taken like the first of it."""
    result: list[Placed] = []
    for each in sentence:
        before = result[-1] if result else None
        if before is not None and before.joins == each.mention.span.start:
            locative, origin = each.locative or before.locative, each.origin or before.origin
            of = each.of or (before.of and before.in_name and each.in_name)
            result.append(replace(each, locative=locative, origin=origin, of=of))
        else:
            result.append(each)
    return result


def home_or_region(mention: Mention, page: PageContext) -> bool:
    """Whether a place is the institution's own country, or larger than a country."""
    return page.is_home(mention) or mention.is_region


def by_sentence(section: Section, page: PageContext) -> Iterable[list[Placed]]:
    """The places of each of the first sentences that name any."""
    count = 0
    for span in section.reading:
        for sentence in sentences(span):
            count += 1
            if count > _SENTENCES:
                return
            named = [each for each in mentions(sentence.text) if not _pays(each, sentence.text)]
            if len({each.code for each in named if each.kind == "name"}) >= _MANY:
                named = [each for each in named if each.kind == "city"]
            if named:
                yield [_placed(each, sentence, page) for each in named]


def _pays(mention: Mention, sentence: str) -> bool:
    """Whether an adjective is of the aid or the embassy of a state: "la coopération allemande"."""
    if mention.kind != "demonym":
        return False
    before, after = sentence[: mention.span.start], sentence[mention.span.end :]
    return bool(_AID_BEFORE.search(before[-_AID:]) or _AID_AFTER.match(after[:_AID]))


_AID: Final = 30
_AID_BEFORE: Final = re.compile(
    r"(?<!\w)(?:co-?op[eé]ra(?:tion|ci[oó]n|ção)|cooperarea|aide|ayuda|ajuda|ag[eê]nc(?:e|ia)|ambassade|embajada|embaixada)\s$",
    re.IGNORECASE,
)
_AID_AFTER: Final = re.compile(
    r"\s(?:development\s|international\s)?(?:co-?operation|aid|agency|embassy|development)(?!\w)",
    re.IGNORECASE,
)


def _placed(mention: Mention, sentence: Span, page: PageContext) -> Placed:
    at = mention.span.start
    before = sentence.text[max(0, at - 60) : at]
    absolute = Mention(
        mention.code, mention.kind, Span(mention.span.text, sentence.start + at), mention.others
    )
    bodies = [each.span for each in page.bodies_in(sentence)]
    in_name = any(each.start <= absolute.span.start < each.end for each in bodies)
    of_body = any(each.end == absolute.span.start - len(", ") for each in bodies)
    town = TOWN_BEFORE.search(before)
    if town is not None and (of_body or mentions(town["town"])):
        town = None  # "the Election Commission, Taiwan" is where it is from
    locative = bool(cue(page.language, "locative").search(before)) or town is not None
    opens = (
        at == 0
        and mention.kind != "demonym"
        and bool(re.match(r"[,.]", sentence.text[len(mention.span.text) :]))
    )
    dateline = opens and is_dateline(sentence.text)
    of_a_state = _OF_A_STATE.match(sentence.text, at + len(mention.span.text)) is not None
    locative = locative and not of_a_state  # "in the New Zealand government"
    goes_on = LISTED.match(sentence.text, at + len(mention.span.text))
    return Placed(
        absolute,
        (locative or opens) and not dateline,
        bool(cue(page.language, "origin").search(before)),
        bool(cue(page.language, "origin_of").search(before)),
        in_name,
        sentence.start + goes_on.end() if goes_on else 0,
    )


_OF_A_STATE: Final = re.compile(
    r"\s(?:[Gg]overnment|[Pp]arliament|[Ss]enate|[Pp]resident|[Mm]inist|[Pp]rime|[Ee]mbassy|[Nn]ational)"
)


def is_dateline(text: str) -> bool:
    """Whether a short line is the place and date at the head of a press release."""
    return (
        bool(_MONTHLY.search(text[:48]))
        and text.rstrip().endswith((".", "-", "–"))
        and len(text) < 64
    )


@cache
def cue(tag: str, name: str) -> re.Pattern[str]:
    """What stands before a place of a sort in a language: "in", "to", "from"."""
    words = lexicon(tag).either("places", name)
    article = (
        r"(?:\s(?:the|la|le|les|el|los|las|l['’]|o|a|os|as|both|de|south(?:ern)?|north(?:ern)?))?"
    )
    article += (
        r"(?:\s?(?:\w+\s)?R[eé]p[uú]bli\w+(?:\s\w+)?\s(?:of|de|du|da|do|del)(?:\s(?:the|la|las))?)?"
    )
    return re.compile(rf"(?<!\w)(?:{words}){article}\s?(?:l['’])?$", re.IGNORECASE)
