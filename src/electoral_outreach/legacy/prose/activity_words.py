"""Whether a text names an activity, and where: the nouns and verbs that a title may begin with."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.prose.agreements import is_agreement
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import lexicon

SAMPLE: Final = 1200
"""How much of a text is looked at to decide what it is."""


def names_activity(text: str, language: str) -> bool:
    """Whether a text has a noun or verb of what this field does abroad or receives.

    >>> names_activity("Reception of a delegation", "en"), names_activity("Voter lists", "en")
    (True, False)
    """
    return _names_activity(text[:SAMPLE], language)


@lru_cache(maxsize=4096)
def _names_activity(text: str, language: str) -> bool:
    return lexicon(language).names_activity(text)


_LIKE_BODIES: Final = ("observation", "visitors-programme", "expert-team", "exploratory")
_JOINED: Final = re.compile(r"\s(?:of |de |d[aeo] |d['’])?")
"""What stands between the words of one noun: "Misión de Observación"."""
_NEAR: Final = 40
_LED_BY: Final = re.compile(
    r"(?<!\w)(?:(?:deputy |vice-)?(?:head|chief|leader|member)s? of|chef(?:fe)?s? (?:adjointe? )?d[eu]|jef[ea]s? de"
    r"|chefes? d[aeo]|miembros? de|membr[eo]s? d[aeou]s?|with|avec|con|com|thanks to|grâce [àa]u?)"
    r"\s(?:the |an? |la |l['’]|le |el |o |las? |les )?"
    r"(?:mission d['’]|misi[oó]n de |missão de )?$",
    re.IGNORECASE,
)
"""Whose office is named by the mission that they lead, or with whose support something was done."""
_DELEGATION: Final = re.compile(r"(?:\S+\s){0,2}(?:dele|délé)ga\w*", re.IGNORECASE)
_WHO: Final = re.compile(
    r"(?:\S+\s){0,2}(?:(?:dele|délé)ga\w*|observ(?:er|ateur|atrice|ador)\w*|learn (?:about|from))",
    re.IGNORECASE,
)
"""Who went or came, or what for; what they did says more."""
ORDINAL: Final = re.compile(
    r"(?<!\w)(?:\d{1,3}(?:st|nd|rd|th|e|ème|er|º|ª)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf"
    r"|\w{3,6}teen|\w{3,5}tie)th|premi(?:er|ère)|seconde?|\w{3,9}ième"
    r"|primer[ao]?|segund[ao]|tercer[ao]?|terceir[ao]|cuart[ao]|quart[ao]|quint[ao]|sext[ao]|sétim[ao]|séptim[ao])\s$",
    re.IGNORECASE,
)
"""What stands before the name of a meeting, and before that of no body."""
_PARLIAMENT: Final = re.compile(
    r"(?:national|provincial|legislative|parliamentary|constituent|state) assembly$"
    r"|(?:assemblée|asamblea|assembleia) (?:nationale|nacional|legislativa)$",
    re.IGNORECASE,
)


def activity_cues(sentence: Span, page: PageContext) -> list[re.Match[str]]:
    """Where a sentence names an activity, not the body that is named alike, nor whose head it is."""
    named = [
        each.span
        for each in page.bodies_in(Span(sentence.text, 0))
        # "Election Observation Mission (EOM)" only looks like a body, "the second Forum of …" too.
        if not any(page.words.finds(each.name, "types", kind) for kind in _LIKE_BODIES)
        and not ORDINAL.search(sentence.text[max(0, each.span.start - _NEAR) : each.span.start])
    ]
    cues = [
        cue
        for cue in activity_cue(page.language).finditer(sentence.text)
        if not any(each.start <= cue.start() < each.end for each in named)
        and not _LED_BY.search(sentence.text, max(0, cue.start() - _NEAR), cue.start())
        and not _PARLIAMENT.search(sentence.text, max(0, cue.start() - _NEAR), cue.end())
    ]
    if is_agreement(sentence.text, sentence.text, page.language):
        agreement = page.words.pattern("kinds", "agreement").search(sentence.text)
        cues = [agreement] if agreement else cues
    return [
        cue
        for before, cue in zip([None, *cues], cues, strict=False)
        if before is None or not _JOINED.fullmatch(sentence.text, before.end(), cue.start())
    ]


def is_who(cue: re.Match[str], language: str) -> bool:
    """Whether a cue says who went or came rather than what they did."""
    done = language == "fr" and cue.group().lower() == "observer"  # "to observe"
    return not done and _WHO.fullmatch(cue.group()) is not None


def is_delegation(cue: re.Match[str]) -> bool:
    """Whether a cue is a delegation, which is a title where nothing says more."""
    return _DELEGATION.fullmatch(cue.group()) is not None


@cache
def activity_cue(tag: str) -> re.Pattern[str]:
    """What finds the noun or verb of an activity, with a number in front.

    >>> activity_cue("en").search("the second joint mission to Mali").group()
    'joint mission'
    """
    words = lexicon(tag)
    number = "|".join(map(re.escape, words.numbers))
    joined = "|".join(words.activity_words())
    ordinal = r"\d{1,3}(?:st|nd|rd|th|e|ème|ère|er|º|ª)"
    return re.compile(
        rf"(?<!\w)(?:(?:{number}|{ordinal})\s)?(?:joint\s)?(?:{joined})(?!\w)", re.IGNORECASE
    )
