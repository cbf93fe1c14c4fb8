"""The words before and after a body that say which part it had."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import ELECTORAL, OrganisationMention
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

_BEFORE: Final = (
    "organiser",
    "funder",
    "requester",
    "coordinator",
    "host",
    "inviting-body",
    "beneficiary",
    "programme-owner",
    "visitor",
    "participant",
    "party",
    "partner",
)
"""Roles by the words before a name, the most telling first."""
_FAR: Final = frozenset(
    {"organiser", "funder", "requester", "coordinator", "host", "inviting-body", "visitor"}
)
"""Roles whose words are telling enough to stand a few words off."""
_AFTER: Final = (
    "organiser",
    "host",
    "inviting-body",
    "funder",
    "requester",
    "coordinator",
    "party",
)
WEAK_ROLES: Final = frozenset({"partner", "participant", "visitor", "programme-owner", "party"})
WINDOW: Final = 90
"""So far from a name its role is looked for."""


def roles_of(
    before: str, after: str, language: str, *, hosting: bool
) -> tuple[tuple[str, ...], bool]:
    """The role that the words nearest before a list give it, else those after it.

    The second is whether it was the words before it, and telling ones.
    """
    best: tuple[int, str] | None = None
    for role in _BEFORE:
        if role == "visitor" and not hosting:
            continue
        match = _cue(language, role).search(before)
        if match is None:
            continue
        # "a team of officials of" who were received is no team that the body organised
        if best is None or match.start() > best[0] - (role == "visitor"):
            best = match.start(), role
    for role in _AFTER:
        if _cue_after(language, role).match(after):
            strong = best is None or best[1] in WEAK_ROLES
            if strong:
                return (role,), False
    return ((best[1],), best[1] not in WEAK_ROLES) if best else ((), False)


def is_visited(at: int, sentence: Span, language: str) -> bool:
    """Whether a visit leads to a body, be another named between: "visit of the CEC to the Commission"."""
    before = sentence.text[: at - sentence.start][-WINDOW:]
    return _cue(language, "visited").search(before) is not None


_COUNTRY_BEHIND: Final = re.compile(
    r",\s(?:the\s|la\s|le\s|l['’]|el\s|los\s)?(?P<name>[A-ZÀ-Þ][^,;.()]{2,40})(?=[,;.]|$)"
)


def is_electoral_abroad(body: OrganisationMention, sentence: Span) -> bool:
    """Whether a body holds the elections of a country that its name says, or that stands behind it.

    It is there for its part: "Ms. A, Judge, Electoral Commission, Malta".
    """
    behind = _COUNTRY_BEHIND.match(sentence.text, body.span.end - sentence.start)
    named = [*mentions(body.name), *(mentions(behind["name"])[:1] if behind else [])]
    away = any(not each.is_region for each in named)
    return body.headed and ELECTORAL.search(body.name) is not None and away


@cache
def _cue(language: str, role: str) -> re.Pattern[str]:
    words = lexicon(language).words("roles", role)
    if not words:
        return re.compile(r"(?!)")
    gap = (
        r"(?:[\s,]+[\w’'-]{1,20}){0,4}?\W{0,3}"
        if role in _FAR
        else r"(?:\s?(?:the|a|an|la|le|les|los|el|os?|l(?=['’])))?\W{0,3}"
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)}){gap}$", re.IGNORECASE)


@cache
def _cue_after(language: str, role: str) -> re.Pattern[str]:
    words = lexicon(language).words("roles", f"after_{role}")
    if not words:
        return re.compile(r"(?!)")
    gap = r"(?:\s?\([^()]{0,80}\)){0,2},?\s(?:(?!the|le|la|el|a|o|et|y)[\w’'-]{1,16}\s)?"
    return re.compile(rf"{gap}(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)
