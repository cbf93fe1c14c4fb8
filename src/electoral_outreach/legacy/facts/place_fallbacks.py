"""The countries of guests counted and of bodies that hosted, where nothing else says where."""

from __future__ import annotations

from typing import Final

from electoral_outreach.legacy.facts.roles import WINDOW, roles_of
from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.layout.section import Section
from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.words.sentences import sentences

_FEWEST: Final = 3
_MOST_SPANS: Final = 12
"""So far a report tells who came."""


def listed_as_counted(section: Section, page: PageContext) -> list[Mention]:
    """The countries of a sentence that names just as many as the report counts.

    Args:
        section: What the page says of an activity at home.
        page: What holds for the page.
    """
    spans = section.spans[:_MOST_SPANS]
    said = {
        each.value
        for span in spans
        for each in counts_in(span, page.language)
        if each.unit == "countries" and each.value >= _FEWEST
    }
    if not said:
        return []
    for span in spans:
        for sentence in sentences(span):
            named: dict[str, Mention] = {}
            for each in mentions(sentence.text, sentence.start):
                if each.kind == "name" and not each.is_region and not page.is_home(each):
                    named.setdefault(each.code, each)
            if len(named) in said:
                return list(named.values())
    return []


_SPANS: Final = 8
"""So many paragraphs are looked through."""


def of_hosts(section: Section, page: PageContext, *, hosting: bool) -> list[Mention]:
    r"""The country in the name of the first body that is said to have hosted.

    Where the institution itself was visited, the host is the institution, and none is found.

    Args:
        section: The activity.
        page: The page that it stands on.
        hosting: Whether it was the institution that was visited.

    >>> from electoral_outreach.legacy import read_page
    >>> text = "ECZ attends a forum\n\nThe ECZ of Zambia was at a forum. The Electoral Commission of Malta hosted it."
    >>> read_page(text).drafts[0].places.countries
    ['MT']
    """
    if hosting:
        return []
    for span in section.spans[:_SPANS]:
        for sentence in sentences(span):
            for body in page.bodies_in(sentence):
                at, end = body.span.start - sentence.start, body.span.end - sentence.start
                before, after = (
                    sentence.text[max(0, at - WINDOW) : at],
                    sentence.text[end:][:WINDOW],
                )
                if "host" not in roles_of(before, after, page.language, hosting=False)[0]:
                    continue
                named = mentions(body.span.text, body.span.start)
                found = [each for each in named if not (page.is_home(each) or each.is_region)]
                if found:
                    return found[:1]
    return []
