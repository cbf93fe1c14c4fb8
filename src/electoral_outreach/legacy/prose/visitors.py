"""Who was received, and whether a visit was to the institution itself or to its country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.names.organisations import OrganisationMention
from electoral_outreach.legacy.prose.places import home_or_region
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.model import starter_directory

_OF: Final = ("of", "by", " de", "d'", "d’", " du", " des", " del", " da", " do")
_VISIT: Final = re.compile(r"visit", re.IGNORECASE)
_BELONGING: Final = re.compile(
    r"\s(?:of|from|de|du|des|del|d[aeo]s?|d['’])\s?(?:the\s|la\s|l['’])?$", re.IGNORECASE
)
_FIRST_WORD: Final = re.compile(r"\s?([\w]+)")
_NAME: Final = 90
"""So far does a name reach."""
_ARTICLE: Final = 8
"""So far behind a preposition a name begins."""
_EMBASSY: Final = re.compile(r"embass|ambass?ad|embaixad|embajad", re.IGNORECASE)
_NEAR: Final = 24
"""So far behind an embassy its country stands."""


def guests(span: Span, page: PageContext) -> Iterator[re.Match[str]]:
    """The words of a hosting, but for a delegation that is counted, or the institution's own.

    >>> [word.group() for word in guests(Span("Visit of a delegation", 0), PageContext("en"))]
    ['Visit of']
    """
    for match in page.words.pattern("kinds", "hosting").finditer(span.text):
        of = match.group().lower().endswith(_OF)
        counted = of and _is_counted(span, match.end(), page)
        if counted and not (_VISIT.match(match.group()) and _is_of_others(span, match.end(), page)):
            continue
        if of and (_is_ours(span, match.end(), page) or _is_here(span, match.end(), page)):
            continue
        if not _is_own_embassy(match, page):
            yield match


def _is_own_embassy(match: re.Match[str], page: PageContext) -> bool:
    """Whether the embassy that was met is that of the site's own country, which is abroad."""
    if _EMBASSY.search(match.group()) is None:
        return False
    named = mentions(match.string[match.start() : match.end() + _NEAR])
    return bool(named) and page.is_home(named[0])


def _is_counted(span: Span, at: int, page: PageContext) -> bool:
    word = _FIRST_WORD.match(span.text, at)
    return word is not None and (word[1].isdigit() or word[1].lower() in page.words.numbers)


def _is_of_others(span: Span, at: int, page: PageContext) -> bool:
    """Whether those counted are of a body from abroad: "Visita de tres funcionarios del Tribunal de …"."""
    after = Span(span.text[at : at + _NAME * 2], 0)
    bodies = page.bodies_in(after)[:1]
    return any(
        _BELONGING.search(after.text[: each.span.start])
        and any(not home_or_region(place, page) for place in mentions(each.span.text))
        for each in bodies
    )


def _is_here(span: Span, at: int, page: PageContext) -> bool:
    """Whether those who went are "the Commission", as a page calls its own institution."""
    return (
        page.words.pattern("kinds", "here").match(span.text[at : at + _NAME].lstrip()) is not None
    )


def _is_ours(span: Span, at: int, page: PageContext) -> bool:
    after = Span(span.text[at : at + _NAME], 0)
    named = page.bodies_in(after)
    near = bool(named) and named[0].span.start <= _ARTICLE
    return near and (is_own_body(named[0], page) or _is_of_home(named[0], page))


def _is_of_home(body: OrganisationMention, page: PageContext) -> bool:
    """Whether a body is one of the site's own country, as those are that a newspaper tells of."""
    found = body.in_directory
    return (
        page.home is not None and bool(found) and all(each.country == page.home for each in found)
    )


_TO: Final = re.compile(r"\s(?:to|at|à|au|aux|a|al|ao|in|en|em|na|no)\s", re.IGNORECASE)
_TO_IN: Final = {"ro": re.compile(r"\s(?:la|în)\s", re.IGNORECASE)}
"""The same where "la" is no article."""
_ACRONYM: Final = re.compile(r"(?:the\s|la\s|le\s|el\s|l['’]|o\s|a\s)?([A-Z][A-Z-]{1,9})\b")
_ONLY_ARTICLE: Final = re.compile(
    r"(?i:(?:the|la|le|les|el|o|a|al|à|au|ao)\s(?:la\s|l['’])?|l['’])?"
)
_FAR: Final = 40
"""So far behind a visit its destination stands."""
_ENDED: Final = re.compile(
    r"\s(?i:secretariat|head|office)|\s(?!of\b|for\b|d[aeio]\w?\b)[a-z]{1,4}\b|\s?(?:[,.;:]|$)"
)
"""What may follow an acronym that names a body: "the NEC to learn", and no "NEC members"."""


def leads_here(visit: re.Match[str], page: PageContext) -> bool:
    """Whether a "to" behind the words of a visit leads to the institution itself, or to its country."""
    leading = _TO_IN.get(page.language, _TO)
    after = visit.string[_last_word(visit, leading) :]
    return any(_leads_here(after[to.end() :], page) for to in leading.finditer(after, 0, _FAR))


def visit_here(span: Span, page: PageContext, *, titled: bool = False) -> Span | None:
    """Words such as "visit" with the institution itself behind them; in a title "the Commission" is it."""
    for visit in page.words.pattern("kinds", "visiting").finditer(span.text):
        after = span.text[visit.end() : visit.end() + _NAME].lstrip()
        name = _ACRONYM.match(after)
        by_name = name is not None and _ENDED.match(after, name.end()) and page.is_own(name[1])
        if (
            by_name
            or _opens_with_own(after, page)
            or (titled and page.words.pattern("kinds", "here").match(after))
        ):
            return span.part(visit.start(), visit.end())
    return None


def _opens_with_own(text: str, page: PageContext) -> bool:
    """Whether a text begins with the full name of the institution itself."""
    bodies = page.bodies_in(Span(text, 0))[:1]
    return any(
        _ONLY_ARTICLE.fullmatch(text[: each.span.start]) and is_own_body(each, page)
        for each in bodies
    )


def held_here(span: Span, page: PageContext) -> bool:
    """Whether the institution itself is said to have held a meeting, by its name or its acronym."""
    for held in page.words.pattern("kinds", "held_by").finditer(span.text):
        after = Span(span.text[held.end() : held.end() + _NAME], 0)
        for body in page.bodies_in(after):
            if body.span.start <= _ARTICLE and (
                is_own_body(body, page) or _is_named_ours(body, page)
            ):
                return True
    return False


def _is_named_ours(body: OrganisationMention, page: PageContext) -> bool:
    found = starter_directory().find(body.name) if body.known else ()
    return len(found) == 1 and page.may_be_own(body.name, found[0])


def is_own_body(body: OrganisationMention, page: PageContext) -> bool:
    """Whether a body named is the page's own; a network goes to its own meetings as well."""
    return not page.is_network and page.is_own(body.name, body.acronym)


def _last_word(match: re.Match[str], leading: re.Pattern[str]) -> int:
    """Where a preposition at the end of a match begins, or the end of the match."""
    words = match.group().rpartition(" ")
    return match.end() - len(words[2]) - 1 if leading.fullmatch(f" {words[2]} ") else match.end()


def _leads_here(text: str, page: PageContext) -> bool:
    """Whether a text begins with the institution's own name, or a place in its country."""
    here = Span(text[:_NAME], 0)
    places = [each for each in mentions(here.text) if each.kind != "demonym"]
    bodies = page.bodies_in(here)
    acronym = _ACRONYM.match(here.text)
    called = page.words.pattern("kinds", "here").match(text)  # "the Commission", and no more
    return (
        (called is not None and not text[called.end() :].strip())
        or any(each.span.start <= _ARTICLE and page.is_home(each) for each in places)
        or any(each.span.start <= _ARTICLE and is_own_body(each, page) for each in bodies)
        or (acronym is not None and not page.is_network and page.is_own(acronym[1]))
    )
