"""A page that is one article: what it tells of, though it says no day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.signals import is_domestic, signals
from electoral_outreach.legacy.words.sentences import opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section


def article(sections: Sequence[Section], page: PageContext) -> list[Section]:
    """The one section that a page is, where its first sentence names an activity and a country beyond its own.

    A list of activities says of each when it was; an article on one need not, and its reader knows.
    """
    texts = [each for each in sections if any(line.role == "prose" for line in each.content)]
    if len(texts) != 1 or texts[0].origin != "heading" or texts[0].title is None:
        return []
    [section] = texts
    weighed = signals(section, page)
    if weighed.group_title or weighed.domestic or is_domestic(section, page):
        return []
    first = opening(section.body)
    told = f"{section.title.text}\n{first.text}" if first and section.title else ""
    away = any(not page.is_home(each) for each in mentions(told))
    return [section] if first and away and names_activity(first.text, page.language) else []
