"""Who took part besides the institution, by an activity's labels, text and title."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from electoral_outreach.findings import Finding, finding
from electoral_outreach.legacy.facts.partners import PartnerPhrase, listed_partners, partners_in
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.layout.site import OF_NO_STATE
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.body_names import is_only_a_name
from electoral_outreach.legacy.prose.kinds import KindReading
from electoral_outreach.legacy.source.blocks import Span

_FIELD_ROLES: Final = {"organiser": "organiser", "funder": "funder", "partner": "partner"}
_HEADED: Final = frozenset({"heading", "bare"})
_SENT: Final = frozenset({"observation", "expert-team", "exploratory", "visitors-programme"})


def read_partners(
    section: Section, page: PageContext, kind: KindReading, capacity: Span | None
) -> tuple[list[PartnerPhrase], list[Finding]]:
    """The bodies that a section names with their parts, and what is to be said of them."""
    found: list[PartnerPhrase] = []
    for name, role in _FIELD_ROLES.items():
        for value in section.values(name):
            stated = "visitor" if name == "partner" and kind.hosting else role
            found += listed_partners(value, page.language, stated)
    titled = _in_title(section, page, kind)
    found += [each for each in titled if not any(each.is_same_as(same) for same in found)]
    counted = _counted(section, page, kind)
    told = partners_in(
        [*section.spans, *section.values("counts")],
        page.language,
        hosting=kind.hosting,
        defined=page.acronyms,
        aside=capacity,
    )
    led_in = _led_in(section, page, kind)
    with_part = [each for each in told if each.roles or each.known]
    others = [each for each in told if not (each.roles or each.known)]
    for each in (*with_part, *_titled(section, page, kind), *counted, *led_in, *others):
        if not any(each.is_same_as(same) for same in found):
            found.append(each)
    found = [_as_party(each, agreement=kind.kind == "agreement") for each in found]
    found = [_with_acronym(each, page) for each in found if not _is_own(each, page)]
    notes: list[Finding] = []
    named = any({"organiser", "host", "inviting-body"} & {*each.roles} for each in found)
    if _names_itself(page) and not named:
        found, notes = _with_publisher(found, page, kind)
    return found, notes


def _led_in(section: Section, page: PageContext, kind: KindReading) -> list[PartnerPhrase]:
    """The one body that the words above a list say the missions in it are of: "observation missions of the OSCE:"."""
    lead_in = section.lead_in
    if lead_in is None or not lead_in.text.endswith(":") or not _sent(kind):
        return []
    named = [
        each
        for each in page.bodies_in(lead_in)
        if each.known and not page.is_own(each.name, each.acronym)
    ]
    different = {each.acronym or each.name for each in named}
    return [
        PartnerPhrase(each.name, each.acronym, ("organiser",), each.span)
        for each in named[: len(different) == 1]
    ]


def _counted(section: Section, page: PageContext, kind: KindReading) -> list[PartnerPhrase]:
    """The bodies whose people a label of participants counts, or one of whom led them."""
    role = "visitor" if kind.hosting else "participant"
    return [
        PartnerPhrase(each.name, each.acronym, (role,), each.span)
        for value in section.values("counts", "head")
        for each in page.bodies_in(value)
        if each.headed or each.known
    ]


def _in_title(section: Section, page: PageContext, kind: KindReading) -> list[PartnerPhrase]:
    """A title that is but the name of a body: whom a row of a table or a part of a page is about."""
    title = section.title
    if section.origin != "row" and (section.origin not in _HEADED or kind.kind != "mission"):
        return []  # who came or signed is told by titles of more than a name, too
    if title is None or not is_only_a_name(title, page):
        return []
    named = page.bodies_in(title)[:1]
    role = {"agreement": "party", "hosting": "visitor"}.get(kind.kind, "partner")
    return [
        PartnerPhrase(each.name, each.acronym, (role,), each.span)
        for each in named
        if section.origin == "row" or not names_activity(each.name, page.language)
    ]


def _titled(section: Section, page: PageContext, kind: KindReading) -> list[PartnerPhrase]:
    """The bodies that the title of a hosting or an agreement names: who came, who signed."""
    role = {"agreement": "party", "hosting": "visitor"}.get(kind.kind)
    if section.title is None or role is None:
        return []
    # "Election Commission of India Sign MoU": in a headline the verb looks like part of the name
    verbs = page.words.pattern("kinds", "agreement_verbs")
    text = verbs.sub(lambda verb: ";" * len(verb.group()), section.title.text)
    title = Span(text, section.title.start)
    named = page.bodies_in(title)
    return [
        PartnerPhrase(each.name, each.acronym, (role,), each.span)
        for each in named
        if not names_activity(each.name, page.language)
    ]


def _as_party(partner: PartnerPhrase, *, agreement: bool) -> PartnerPhrase:
    """Whom an agreement is with is a party to it; elsewhere a party is but a partner."""
    old, new = ("partner", "party") if agreement else ("party", "partner")
    roles = dict.fromkeys(new if role == old else role for role in partner.roles)
    return replace(partner, roles=tuple(roles))


def _with_acronym(partner: PartnerPhrase, page: PageContext) -> PartnerPhrase:
    """A body with the acronym or name that the page gives it elsewhere, be the country added or not."""
    if partner.acronym is not None:
        return partner
    if partner.name in page.acronyms:
        return replace(partner, name=page.acronyms[partner.name], acronym=partner.name)
    name = fold(partner.name)
    for acronym, full in page.acronyms.items():
        rest = name.removeprefix(fold(full))
        if rest != name and (
            not rest or (rest[0] == " " and _is_of_country(partner.name, len(full)))
        ):
            return replace(partner, acronym=acronym)
    return partner


def _is_of_country(name: str, at: int) -> bool:
    """Whether nothing but a country follows in a name: "d’Algérie"."""
    return any(each.span.end == len(name) and each.span.start > at for each in mentions(name))


def _is_own(partner: PartnerPhrase, page: PageContext) -> bool:
    """Whether a body is the page's own: its part is the institution's, not a partner's.

    A network whose page lists its activities is named as their organiser all the same.
    """
    if partner.stated:
        return False
    return not _names_itself(page) and page.is_own(partner.name, partner.acronym)


def _names_itself(page: PageContext) -> bool:
    """Whether whose site it is belongs to no State: a network, or a body of civil society."""
    publisher = page.publisher
    return publisher is not None and (page.is_network or publisher.kind in OF_NO_STATE)


def _sent(kind: KindReading) -> bool:
    """Whether it was a mission that a network sends, or one of which no more is said."""
    return kind.type in _SENT or (kind.kind == "mission" and kind.type == "other")


def _with_publisher(
    found: list[PartnerPhrase], page: PageContext, kind: KindReading
) -> tuple[list[PartnerPhrase], list[Finding]]:
    """A network's list of its observation missions names no organiser: it is the network itself."""
    if page.publisher is None or page.address_span is None or not _sent(kind):
        return found, []
    name = page.publisher.current
    acronym = next(iter(name.acronym.values()), None) if name.acronym else None
    full = name.name.best([page.language, "en"]).text
    publisher = PartnerPhrase(full, acronym, ("organiser",), page.address_span, known=True)
    kept = [each for each in found if not each.is_same_as(publisher)]
    note = finding("inferred-organiser", f"partners[{len(kept)}]", name=acronym or full)
    return [*kept, publisher], [note]
