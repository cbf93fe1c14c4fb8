"""Nouns that tell a name for a body's, and the capitalised words before it that are no part of it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon

OPENERS: Final = frozenset(
    {
        *("the", "a", "an", "this", "that", "during", "on", "in", "at", "for", "from", "as"),
        *("its", "his", "her", "their", "under", "before", "after", "since", "with", "le"),
        *("la", "les", "l", "un", "une", "ce", "cette", "du", "des", "au", "aux", "dans"),
        *("pour", "par", "avec", "lors", "depuis", "à", "en", "de", "el", "los", "las", "una"),
        *("este", "esta", "del", "al", "por", "con", "desde", "durante", "como", "o", "os"),
        *("um", "uma", "no", "na", "em", "da", "do", "pela", "pelo", "și", "în", "din", "prin"),
        *("cu", "pe"),
    }
)
OFFICE_OF: Final = re.compile(
    r"(?:Judges?|Justices?|Magistrates?|Members?|Commissioners?|Representatives?|Delegates?|Experts?|Staff|Juges?|Magistrats?"
    r"|Membres?|Représentante?s?|Magistrad[oa]s?|Miembros?|Juez(?:as?|es)?|Consejer[oa]s?|Representantes?|Membr[oi]s?|Juí?z(?:as?|es)?)"
    r"\s(?:of|from|de|des|du|del|d[ao]s?)\s"
)
"""Whose people are named rather than the body: "Judge of the Supreme Electoral Tribunal"."""
_BY: Final = re.compile(r"\s(?:by|par|por|pel[oa])$", re.IGNORECASE)


def lead_in(text: str, at: int, words: Lexicon) -> int:
    """Where the capitalised "Invited by" that opens a sentence ends, or 0.

    >>> lead_in("Invitado por el Tribunal", 0, lexicon("es"))
    12
    """
    for role in ("inviting-body", "organiser", "funder", "requester"):
        match = words.pattern("roles", role).match(text, at)
        if match is not None and _BY.search(match.group()):
            return match.end()
    return 0


def has_head(text: str, words: Lexicon) -> bool:
    """Whether a capitalised phrase has a noun that says it is a body."""
    heads = _heads(words.tag)
    found = [match.start() for match in heads.finditer(text)]
    if not found:
        return False
    if _OFFICE.search(text) and not _BODY_OF_ONE.match(text):
        return False  # a person's office: Commonwealth Secretary-General A. B.
    first, _, rest = text.partition(" ")
    wrong = _not_heads(words.tag)
    if words.tag == "en" and not _ROMANCE.search(text):
        main = re.split(r"\s(?:of|for|on|in)\s", text, maxsplit=1)[0]
        return not wrong.search(main.rsplit(" ", 1)[-1])
    opens = found[0] <= len(first) + 1 or (not _ROMANCE.search(text) and bool(rest))
    return opens and not wrong.match(first)


_OFFICE: Final = re.compile(
    r"(?<!of the )(?<!du )\b(?:Secretary|Secrétaire|Secretario|President|Président|Chairperson|Chairman|Minister"
    r"|Director|Ambassador|Commissioner|Senator)\b"
)
_BODY_OF_ONE: Final = re.compile(
    r"(?:Office|Secretariat|Bureau|Oficina|Gabinete|Cabinet|Biroul)\s(?:of|du|de|del|da|do)\b"
)
"""The Office of the Electoral Commissioner is a body, the Commissioner is none."""
_ROMANCE: Final = re.compile(
    r"\s(?:de|del|des|du|la|le|les|dos|das|da|do|para|pour|pentru)\s|\s[dl]['’]"
)


@cache
def _heads(tag: str) -> re.Pattern[str]:
    listed = dict.fromkeys(lexicon(tag).words("organisations", "heads") + _heads_of_others(tag))
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)")


def _heads_of_others(tag: str) -> tuple[str, ...]:
    """Names stand in their own language on pages in another."""
    others = [lexicon(other) for other in ("en", "fr", "es") if other != tag]
    return tuple(head for other in others for head in other.words("organisations", "heads"))


@cache
def _not_heads(tag: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicon(tag).words('organisations', 'not_heads'))})(?!\w)")


def country_after(text: str, at: int, words: Lexicon) -> int:
    """The end of "of Botswana" just after a name, or 0."""
    link = _of_the(words.tag).match(text, at)
    if link is None:
        return 0
    for mention in mentions(text[link.end() : link.end() + 60]):
        if mention.span.start == 0 and mention.kind == "name":
            return link.end() + mention.span.end
        break
    return 0


@cache
def _of_the(tag: str) -> re.Pattern[str]:
    link = {
        "en": r"\s(?:of|for)\s(?:the\s)?",
        "fr": r"\s(?:de\sla\s|de\sl['’]|du\s|des\s|de\s|d['’])",
        "es": r"\s(?:de\sla\s|del\s|de\slos\s|de\s)",
        "pt": r"\s(?:da\s|do\s|dos\s|das\s|de\s)",
        "ro": r"\s(?:a|al|ale)\s",
    }
    return re.compile(link.get(tag, link["en"]))
