"""Whether an activity went out or came in, and of which type it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.prose.agreements import is_agreement_told
from electoral_outreach.legacy.prose.comers import comers, host_abroad, visiting_body
from electoral_outreach.legacy.prose.places import by_sentence, home_or_region
from electoral_outreach.legacy.prose.visitors import guests, held_here, leads_here, visit_here
from electoral_outreach.legacy.prose.whereabouts import (
    is_abroad,
    is_at_home,
    is_event_at_home,
    is_labelled_abroad,
    is_labelled_home,
    is_programme_abroad,
    is_titled_home,
)
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

Kind = Literal["mission", "hosting", "agreement"]

_HOSTING_TYPES: Final = {
    "study": "study-visit",
    "delegation-visit": "delegation-visit",
    "training": "training",
    "visitors-programme": "visitors-programme",
    "working-meeting": "working-meeting",
    "courtesy-visit": "courtesy-visit",
    "conference": "conference",
    "seminar": "seminar",
    "exchange": "exchange",
    "observation": "observation",
    "statutory-meeting": "conference",
}
_MISSION_TYPES: Final = frozenset(
    [
        "observation",
        "assistance",
        "study",
        "training",
        "conference",
        "seminar",
        "representation",
        "statutory-meeting",
        "working-meeting",
        "secondment",
        "exchange",
        "exploratory",
        "expert-team",
        "visitors-programme",
    ]
)
_HOSTED: Final = frozenset(_HOSTING_TYPES) - {"observation"}
GENERAL_TYPES: Final = frozenset({"delegation-visit", "working-meeting", "representation"})


@dataclass(frozen=True, slots=True)
class KindReading:
    """Kind and type, with the words that say so."""

    kind: Kind
    type: str
    span: Span | None = None
    """The words that decide the kind; None where nothing did."""
    type_span: Span | None = None

    @property
    def hosting(self) -> bool:
        """Whether it was received rather than sent."""
        return self.kind == "hosting"


def read_kind(section: Section, page: PageContext) -> KindReading:
    """The kind and type of a section's activity.

    An agreement is one by its title. Else the title decides, then the headings above, then the
    first sentences, and last whether it happened in the site's own country.
    """
    title = section.title_text
    body = " ".join(span.text[:600] for span in section.body[:3])
    if is_agreement_told(section, body, page):
        match = page.words.pattern("kinds", "agreement").search(title)
        span = section.title.part(match.start(), match.end()) if match and section.title else None
        return KindReading("agreement", _agreement_type(title, page), span)
    kind, span = _direction(section, page)
    type_, type_span = _type(section, page, kind)
    return KindReading(kind, type_, span, type_span)


def _direction(section: Section, page: PageContext) -> tuple[Kind, Span | None]:
    """Which way it went, by the title, the headings above, the first sentences, and the place."""
    own = _decided([section.title] if section.title else [], page)
    above = _decided([group.block.span for group in reversed(section.groups)], page)
    received = above is not None and above[0] == "hosting" and above[2]
    if titled := _by_title(own, section, page, received=received):
        return titled
    led_in = _decided([section.lead_in] if section.lead_in else [], page)
    if led_in is not None and led_in[2]:
        return led_in[0], led_in[1]
    if above is not None:
        return above[0], above[1]
    if own is not None:
        return own[0], own[1]
    body = visiting_body(section.title, page) if section.title else None
    if body is not None and not is_labelled_abroad(section, page):
        return "hosting", body
    if _came_here(section, page) or is_labelled_home(section, page):
        return "hosting", None
    told = _decided([span.part(0, 400) for span in section.body[:2]], page)
    at_home = is_at_home(section, page)
    if told is not None and told[0] == "hosting" and is_abroad(section, page):
        return "mission", None
    if told is not None and not (told[0] == "mission" and at_home and not told[2]):
        return told[0], told[1]
    about = _decided([Span(page.about, 0)], page)
    if about is not None and not at_home:
        return about[0], None
    return ("hosting", None) if at_home else ("mission", None)


def _by_title(
    own: tuple[Kind, Span, bool] | None, section: Section, page: PageContext, *, received: bool
) -> tuple[Kind, Span | None] | None:
    """What the title says plainly: who went where, or who came; below "Received", a mission of others came."""
    if section.title is None:
        return None
    if visit := visit_here(section.title, page, titled=True):
        return "hosting", visit
    if host := host_abroad(section.title, page):
        return "mission", host
    came = comers(section.title, page, missions=received)
    if came and not is_abroad(section, page) and not is_labelled_abroad(section, page):
        return "hosting", came
    if own is None or not own[2]:
        return None
    if own[0] == "hosting":
        away = is_abroad(section, page) or is_programme_abroad(section, page)
        return "mission" if away else own[0], own[1]
    if (
        is_labelled_home(section, page)
        or is_event_at_home(own[1], section, page)
        or is_titled_home(section, page)
    ):
        return "hosting", None
    return own[0], own[1]


def _decided(spans: Sequence[Span], page: PageContext) -> tuple[Kind, Span, bool] | None:
    """The earlier of a hosting's and a mission's words, and whether only one of them was there."""
    words = page.words
    for span in spans:
        hosting = next(guests(span, page), None)
        mission = _mission_in(span, page)
        visits = [mission, *words.pattern("kinds", "hosting").finditer(span.text)]
        for visit in visits:
            if visit is not None and leads_here(visit, page):
                return "hosting", span.part(visit.start(), visit.end()), True
        if direct := visit_here(span, page):
            return "hosting", direct, True
        if hosting and (not mission or hosting.start() <= mission.start()):
            return "hosting", span.part(hosting.start(), hosting.end()), True
        if mission:
            return "mission", span.part(mission.start(), mission.end()), hosting is None
    return None


def _mission_in(span: Span, page: PageContext) -> re.Match[str] | None:
    """The words of a mission, but for those in the name of a body: "Comisión Nacional Electoral"."""
    bodies = [each.span for each in page.bodies_in(span)]
    found = page.words.pattern("kinds", "mission").finditer(span.text)
    at = ((match, span.start + match.start()) for match in found)
    return next(
        (match for match, place in at if not any(b.start <= place < b.end for b in bodies)), None
    )


def _came_here(section: Section, page: PageContext) -> bool:
    """Whether people are said to have come from abroad to a place in the site's own country."""
    if any(page.words.finds(span.text, "kinds", "seat") for span in section.body[:2]):
        return True
    if page.home is None:
        return False
    placed = [*by_sentence(section, page)]
    away = any(
        each.locative and not home_or_region(each.mention, page) for s in placed for each in s
    )
    if not away and any(held_here(span, page) for span in section.spans[:3]):
        return True
    for sentence in placed:
        told = [each for each in sentence if not each.in_name]
        here = any(each.locative and page.is_home(each.mention) for each in told)
        there = any(each.locative and not home_or_region(each.mention, page) for each in told)
        # also "from the Maltese Electoral Commission"
        came = any(each.origin and not home_or_region(each.mention, page) for each in sentence)
        if here and came and not there:
            return True
    return False


def _type(section: Section, page: PageContext, kind: Kind) -> tuple[str, Span | None]:
    """The most telling type that the kind label, the title, the text or the headings name."""
    fields = section.values("kind")
    levels = [
        fields,
        [section.title] if section.title else [],
        section.values("purpose"),
        [span.part(0, 500) for span in section.body[:4]],
        [group.block.span for group in reversed(section.groups)],
        [Span(page.about, 0)],
    ]
    general: tuple[str, Span | None] | None = None
    for level in levels:
        for span in level:
            found = _first_type(span, page, kind)
            if found is None:
                continue
            known = found[1] if span.text != page.about else None
            if found[0] not in GENERAL_TYPES and found[0] != "other":
                return _coded(found[0], kind), known
            general = general or (found[0], known)
    if general is not None:
        return _coded(general[0], kind), general[1]
    return "other", None


def _first_type(span: Span, page: PageContext, kind: Kind) -> tuple[str, Span] | None:
    words = lexicon(page.language)
    found: list[tuple[bool, int, int, str, Span]] = []
    for rank, name in enumerate(words.names("types")):
        match = words.pattern("types", name).search(span.text)
        if match is not None:
            vague = name in GENERAL_TYPES or (kind == "hosting" and name not in _HOSTED)
            piece = span.part(match.start(), match.end())
            found.append((vague, match.start(), rank, name, piece))
    return min(found)[3:] if found else None


def _coded(name: str, kind: Kind) -> str:
    if kind == "hosting":
        return _HOSTING_TYPES.get(name, "other")
    if name == "delegation-visit":
        return "working-meeting"
    if name == "courtesy-visit":
        return "working-meeting"
    return name if name in _MISSION_TYPES else "other"


def _agreement_type(title: str, page: PageContext) -> str:
    words = page.words
    for code in words.names("agreement_types"):
        if words.finds(title, "agreement_types", code):
            return code
    return "other"
