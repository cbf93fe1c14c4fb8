"""Words that say that people were received, and whose delegation it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.places import home_or_region
from electoral_outreach.legacy.prose.visits import is_own_body
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.model import starter_directory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.names.organisations import OrganisationMention

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

    >>> from electoral_outreach.legacy.layout.context import PageContext
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
    found = starter_directory().find(body.acronym or body.name)
    return (
        page.home is not None and bool(found) and all(each.country == page.home for each in found)
    )
