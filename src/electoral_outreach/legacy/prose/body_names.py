"""Lines and cells that are no more than the name of a body."""

from __future__ import annotations

from electoral_outreach.legacy.layout.context import PageContext
from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.source.blocks import Span


def is_only_a_name(title: Span, page: PageContext) -> bool:
    """Whether a heading is no more than the name of a body, with its country behind it.

    >>> named = Span("Office of the Electoral Commissioner, Mauritius", 0)
    >>> is_only_a_name(named, PageContext("en")), is_only_a_name(Span("Roll", 0), PageContext("en"))
    (True, False)
    """
    named = page.bodies_in(title)
    length = len(title.text)
    if named:
        rest = title.text[named[-1].span.end - title.start :]
        country = rest.removeprefix(", ").strip()
        stated = rest.startswith(", ") and any(m.span.text == country for m in mentions(country))
        length -= len(rest) if stated else 0
    return sum(len(each.span.text) for each in named) * 10 > length * 8


def is_own_name(title: str, page: PageContext) -> bool:
    """Whether a heading is but the name of whose site it is: that of a "Forum" tells of no conference.

    >>> page = PageContext("en", site=("forumofmalta",))
    >>> is_own_name("Forum of Malta", page), is_own_name("Forum of Malta meets", page)
    (True, False)
    """
    span = Span(title, 0)
    named = page.bodies_in(span)
    own = any(page.is_own(each.name, each.acronym) for each in named[:1])
    return own and named[0].span.start == 0 and is_only_a_name(span, page)
