"""Organisations of a text with what they did, and the capacity in which the institution acted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from electoral_outreach.folding import name_key
from electoral_outreach.legacy.facts.roles import (
    WEAK_ROLES,
    WINDOW,
    is_electoral_abroad,
    is_visited,
    roles_of,
)
from electoral_outreach.legacy.names.gazetteer import fold, mentions
from electoral_outreach.legacy.names.heads import OFFICE_OF
from electoral_outreach.legacy.names.listed import with_listed
from electoral_outreach.legacy.names.organisations import OrganisationMention, organisations_in
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon
from electoral_outreach.legacy.words.sentences import sentences

_ASKING: Final = ("inviting-body", "requester")
_GLUE: Final = re.compile(
    r"\s?(?:\([^()]{0,160}\)\s?){0,2}[,;]?\s?(?:and|et|y|e|și|&|as well as|ainsi que|así como)?,?\s?"
    r"(?:of|de|du|des|del|d['’]|by|par|por|with|avec|con)?\s?(?:the|le|la|les|l['’]|el|los|las|o|a)?\s?",
    re.IGNORECASE,
)
_LIST: Final = re.compile(
    r"[,;]\s+|\s+/\s+|\n+|\s(?:and|et|y|e)\s(?=(?:The|La|Le|Les|El|Los|Las|L['’])\b)"
)
_LEADING_ARTICLE: Final = re.compile(r"(?:The|La|Le|Les|El|Los|Las)\s")
_NAME_AND_ACRONYM: Final = re.compile(
    r"(?P<name>[^()]{2,200}?)\s?\((?P<acronym>[^()\s]{2,15}|[A-Z]{2,6} [A-Z]\w{1,14})\)"
)
_AID: Final = re.compile(
    r"(?<!\w)(?P<name>(?:co-?op[eé]ra(?:tion|ci[oó]n|ção)|cooperarea) [\w-]{4,20}|[\w-]{4,20} (?:development )?co-?operation)"
    r" \((?P<acronym>[A-Z]{2,9})\)",
    re.IGNORECASE,
)
_OFFICES: Final = re.compile(rf"(?:{OFFICE_OF.pattern})(?:the\s|la\s|le\s|el\s|l['’])?$")
"""Whose people were met, which says of the body what was done with it."""
_ASIDE: Final = 60
_LISTING: Final = re.compile(r"[,;]\s?(?:and|et|y|e)?\s?(?:the|la|le|el|l['’])?\s?$")
"""What ends an aside between two bodies of one list."""
_SENT_BY: Final = re.compile(
    r"(?<![\w/-])(?P<acronym>[A-Z]{3,9})(?=\s(?i:(?:elect\w{2,5}\s)?observ(?:er|ation)\s(?:mission|group|team|delegation)))"
)
"""In English alone a body stands before the observers that it sends."""
_MAX_PARTNERS: Final = 60
_OPENING: Final = 2
"""Title and first paragraph: a known body named there has a part, even an unstated one."""
_TELLING: Final = 5
"""So far a report tells who came; what another country's elections are held by came, too."""


@dataclass(frozen=True, slots=True)
class PartnerPhrase:
    """An organisation and its roles, as a text states them."""

    name: str
    acronym: str | None
    roles: tuple[str, ...]
    span: Span
    known: bool = False
    stated: bool = False
    """Whether a phrase such as "organised by" or a label gives it its role."""

    def is_same_as(self, other: PartnerPhrase) -> bool:
        """Whether two mentions are of one body: the same acronym, or the same name."""
        if self.acronym and other.acronym:
            return self.acronym == other.acronym
        short, long = sorted((fold(self.name), fold(other.name)), key=len)
        if len(short.split()) > 2 and long.startswith(short + " "):
            return True
        names = {name_key(self.name), name_key(self.acronym or self.name)}
        return bool(names & {name_key(other.name), name_key(other.acronym or other.name)})


def partners_in(
    spans: Sequence[Span],
    language: str,
    *,
    hosting: bool = False,
    defined: Mapping[str, str] | None = None,
    aside: Span | None = None,
) -> list[PartnerPhrase]:
    """The organisations that texts give a part in an activity, each once, with their roles.

    Args:
        spans: The texts, the title first.
        language: The language they are in.
        hosting: Whether it was the institution that was visited.
        defined: Names by the acronyms that the page explains elsewhere.
        aside: Words that say in what capacity the institution acted; bodies in them did nothing.

    >>> text = "a workshop organized by the ISIE and the United Nations Development Programme (UNDP)"
    >>> [(each.acronym, each.roles) for each in partners_in([Span(text, 0)], "en")]
    [('ISIE', ('organiser',)), ('UNDP', ('organiser',))]
    """
    found: list[PartnerPhrase] = []
    for index, span in enumerate(spans):
        for sentence in sentences(span):
            for partner in _in_sentence(sentence, language, defined, hosting=hosting):
                told = bool(partner.roles) or index < (_OPENING if partner.known else _TELLING)
                apart = aside is not None and aside.start <= partner.span.start < aside.end
                if told and not apart:
                    _add(found, partner)
                if len(found) > _MAX_PARTNERS:
                    return found
    return found


def listed_partners(span: Span, language: str, role: str) -> list[PartnerPhrase]:
    """The bodies listed in a cell; a comma before a small letter is part of a name.

    >>> text = "Comité para el escrutinio, inmunidad y reglas, Embajada de México (EMB)"
    >>> [each.name for each in listed_partners(Span(text, 0), "es", "organiser")]
    ['Comité para el escrutinio, inmunidad y reglas', 'Embajada de México']
    """
    pieces: list[Span] = []
    at = 0
    for match in [*_LIST.finditer(span.text), None]:
        end = match.start() if match else len(span.text)
        if match and not span.text[match.end() : match.end() + 1].isupper():
            continue
        piece = span.part(at, end)
        article = _LEADING_ARTICLE.match(piece.text)
        if article is not None:
            piece = piece.part(article.end(), len(piece.text))
        behind = bool(pieces) and _is_country(piece) and not _is_country(pieces[-1])
        if piece.text and not behind:  # "Office of the Electoral Commissioner, Mauritius" is one
            pieces.append(piece)
        at = match.end() if match else end
    return [
        _listed(piece, role, language) for piece in pieces if any(c.isalpha() for c in piece.text)
    ]


def _is_country(piece: Span) -> bool:
    return any(each.span.text == piece.text for each in mentions(piece.text))


def capacity_in(spans: Sequence[Span], language: str) -> Span | None:
    """In what quality the institution acted, in the text's own words.

    >>> text = "Through its role as Secretary General of the RECEF, it coordinated a part."
    >>> capacity_in([Span(text, 0)], "en").text
    'Through its role as Secretary General of the RECEF'
    """
    pattern = _capacity(language)
    for span in spans:
        match = pattern.search(span.text)
        if match is not None:
            return span.part(match.start(), match.end())
    return None


def _in_sentence(
    sentence: Span, language: str, defined: Mapping[str, str] | None, *, hosting: bool
) -> list[PartnerPhrase]:
    found = with_listed(sentence, organisations_in(sentence, language, defined))
    partners: list[PartnerPhrase] = []
    edge = sentence.start
    inherited: tuple[str, ...] = ()
    for group in _groups(sentence, found):
        before = sentence.text[
            max(edge, group[0].span.start - WINDOW) - sentence.start : group[0].span.start
            - sentence.start
        ]
        before = _OFFICES.sub("", before)
        after = sentence.text[group[-1].span.end - sentence.start :][:WINDOW]
        roles, stated = roles_of(before, after, language, hosting=hosting)
        if not roles and not hosting and is_visited(group[0].span.start, sentence, language):
            roles = ("host",)
        if not roles and inherited and len(before) <= _ASIDE and _LISTING.search(before):
            roles, stated = inherited, True
        inherited = roles if stated else ()
        edge = group[-1].span.end
        partners += [
            PartnerPhrase(each.name, each.acronym, roles, each.span, each.known, stated)
            for each in group
            if (roles and each.headed) or each.known or is_electoral_abroad(each, sentence)
        ]
    aid = _aid(sentence, language, found, hosting=hosting)
    return [*partners, *_bare(sentence, language, found), *aid]


def _aid(
    sentence: Span, language: str, found: Sequence[OrganisationMention], *, hosting: bool
) -> Iterator[PartnerPhrase]:
    """The aid of a state by its agency: "la coopération allemande (GIZ)"."""
    for match in _AID.finditer(sentence.text):
        span = sentence.part(match.start("name"), match.end())
        if any(each.span.start < span.end and span.start < each.span.end for each in found):
            continue
        before = sentence.text[max(0, match.start() - WINDOW) : match.start()]
        roles, stated = roles_of(before, "", language, hosting=hosting)
        if roles and any(each.kind == "demonym" for each in mentions(match["name"])):
            yield PartnerPhrase(match["name"], match["acronym"], roles, span, stated=stated)


def _bare(
    sentence: Span, language: str, found: Sequence[OrganisationMention]
) -> Iterator[PartnerPhrase]:
    """Acronyms that nothing explains, behind who invited or asked, or before the observers they sent.

    "At the invitation of COMELEC", "the COMESA observer mission".
    """
    if sentence.text.isupper():
        return
    told = [(role, _asked_by(language, role)) for role in _ASKING]
    told.append(("organiser", _mission_of(language)))
    for role, pattern in [*told, ("organiser", _SENT_BY)]:
        for match in pattern.finditer(sentence.text):
            span = sentence.part(match.start("acronym"), match.end("acronym"))
            named = any(each.span.start <= span.start < each.span.end for each in found)
            if not named and not mentions(span.text):
                yield PartnerPhrase(span.text, span.text, (role,), span)


@cache
def _asked_by(language: str, role: str) -> re.Pattern[str]:
    words = lexicon(language).words("roles", role)
    cues = "|".join(words) or "(?!)"
    return re.compile(
        rf"(?<!\w)(?i:{cues})(?:\s?(?:the|la|le|el|l(?=['’])))?['’\s]{{1,2}}(?P<acronym>[A-Z]{{3,9}})(?![\w/-])"
    )


@cache
def _mission_of(language: str) -> re.Pattern[str]:
    """A network by its acronym, behind the mission that is of it: "missão da ROJAE-CPLP"."""
    cues = lexicon(language).either("roles", "organiser")
    return re.compile(
        rf"(?<!\w)(?i:{cues})(?:\s?(?:the|la|le|el|l(?=['’])))?['’\s]{{1,2}}(?P<acronym>[A-Z]{{3,9}}-[A-Z]{{2,9}})(?![\w/-])"
    )


def _groups(
    sentence: Span, found: Sequence[OrganisationMention]
) -> list[list[OrganisationMention]]:
    """Names in one list, joined by nothing but commas, "and" and articles."""
    groups: list[list[OrganisationMention]] = []
    for each in found:
        if groups:
            between = sentence.text[
                groups[-1][-1].span.end - sentence.start : each.span.start - sentence.start
            ]
            if len(between) < 180 and _GLUE.fullmatch(between):
                groups[-1].append(each)
                continue
        groups.append([each])
    return groups


@cache
def _capacity(language: str) -> re.Pattern[str]:
    phrases = lexicon(language).either("capacity", "phrases")
    return re.compile(rf"(?<!\w)(?:{phrases})(?:\s?\([A-Z][\w-]{{1,11}}\))?")


def _add(found: list[PartnerPhrase], partner: PartnerPhrase) -> None:
    for index, known in enumerate(found):
        if known.is_same_as(partner):
            strong = any(role not in WEAK_ROLES for role in known.roles)
            added = [
                role
                for role in partner.roles
                if role not in known.roles and not (known.roles and (strong or role in WEAK_ROLES))
            ]
            found[index] = PartnerPhrase(
                max(known.name, partner.name, key=len),
                known.acronym or partner.acronym,
                (*known.roles, *added),
                known.span,
                known.known or partner.known,
                known.stated or partner.stated,
            )
            return
    found.append(partner)


def _listed(piece: Span, role: str, language: str) -> PartnerPhrase:
    match = _NAME_AND_ACRONYM.match(piece.text)
    if match is not None:
        return PartnerPhrase(match["name"].strip(), match["acronym"], (role,), piece, stated=True)
    named = organisations_in(piece, language)
    if len(named) == 1 and named[0].acronym == named[0].name == piece.text:
        return PartnerPhrase(piece.text, piece.text, (role,), piece, known=True, stated=True)
    return PartnerPhrase(" ".join(piece.text.split()), None, (role,), piece, stated=True)
