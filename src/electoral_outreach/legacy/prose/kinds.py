"""Whether an activity went out or came in, and of which type it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import organisations_in
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.agreements import is_agreement_told
from electoral_outreach.legacy.prose.guests import guests
from electoral_outreach.legacy.prose.places import by_sentence, home_or_region
from electoral_outreach.legacy.prose.visits import held_here, leads_here, visit_here
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section

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
    title = section.title.text if section.title else ""
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
    if section.title is not None and (visit := visit_here(section.title, page, titled=True)):
        return "hosting", visit
    own = _decided([section.title] if section.title else [], page)
    if own is not None and own[2]:
        if own[0] == "mission" and (
            _is_labelled_home(section, page) or _is_event_at_home(own[1], section, page)
        ):
            return "hosting", None
        return ("mission" if _is_abroad(section, page) else own[0]), own[1]
    led_in = _decided([section.lead_in] if section.lead_in else [], page)
    if led_in is not None and led_in[2]:
        return led_in[0], led_in[1]
    above = _decided([group.block.span for group in reversed(section.groups)], page)
    if above is not None:
        return above[0], above[1]
    if own is not None:
        return own[0], own[1]
    if _came_here(section, page):
        return "hosting", None
    told = _decided([span.part(0, 400) for span in section.body[:2]], page)
    at_home = _is_at_home(section, page)
    if told is not None and not (told[0] == "mission" and at_home and not told[2]):
        return told[0], told[1]
    about = _decided([Span(page.about, 0)], page)
    if about is not None and not at_home:
        return about[0], None
    return ("hosting", None) if at_home else ("mission", None)


def _decided(spans: Sequence[Span], page: PageContext) -> tuple[Kind, Span, bool] | None:
    """The earlier of a hosting's and a mission's words, and whether only one of them was there."""
    words = page.words
    for span in spans:
        hosting = next(guests(span, page), None)
        mission = words.pattern("kinds", "mission").search(span.text)
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


def _is_abroad(section: Section, page: PageContext) -> bool:
    """Whether the title puts it in another country: "visitors' programme in the Philippines"."""
    if section.title is None:
        return False
    titled = replace(section, body=[section.title], title=None)
    placed = [each for sentence in by_sentence(titled, page) for each in sentence]
    bodies = [
        each.span
        for each in organisations_in(section.title, page.language, page.acronyms)
        if not names_activity(each.name, page.language)  # "Visitors' Programme in the Philippines"
    ]
    there = [
        each
        for each in placed
        if each.locative
        and not each.origin
        and not any(span.start <= each.mention.span.start < span.end for span in bodies)
    ]
    values = section.values("place", "country")
    labelled = {each.country for value in values for each in mentions(value.text)}
    return any(
        not home_or_region(each.mention, page)
        and (
            not labelled or each.mention.country in labelled
        )  # training "for Ecuador" may be elsewhere
        for each in there
    )


def _is_at_home(section: Section, page: PageContext) -> bool:
    """Whether the only places named are in the site's own country."""
    if page.home is None:
        return False
    labelled = section.values("place", "country")
    text = " ".join(span.text[:600] for span in [*labelled, *section.spans[:4]])
    named = [each for each in mentions(text) if each.kind != "demonym" and not each.is_region]
    return bool(named) and all(page.is_home(each) for each in named)


def _is_event_at_home(word: Span, section: Section, page: PageContext) -> bool:
    """Whether all that a title says is that it was a workshop or the like, in a town of one's own country."""
    words = page.words
    event = any(words.fits(word.text, "types", each) for each in ("seminar", "conference"))
    return event and _is_at_home(section, page)


def _is_labelled_home(section: Section, page: PageContext) -> bool:
    """Whether a label puts it in the site's own country, whatever its title is: "Place: Ouagadougou"."""
    named = [each for value in section.values("place", "country") for each in mentions(value.text)]
    return bool(named) and all(page.is_home(each) for each in named)


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
        came = any(each.origin and not home_or_region(each.mention, page) for each in told)
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
