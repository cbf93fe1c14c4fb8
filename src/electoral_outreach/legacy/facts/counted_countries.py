"""The countries that guests came from, where a text says how many and lists as many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.numbers.counts import counts_in
from electoral_outreach.legacy.words.sentences import sentences

if TYPE_CHECKING:
    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section

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
