"""Several bodies called by what they are and the countries they are of: "the electoral commissions of Mali and Togo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import mentions
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.lexicon import Lexicon, lexicon

_LIST: Final = 240
"""So far a list of countries is followed."""
_LINK: Final = re.compile(
    r"(?:,\s?|,?\s(?:and|et|y|e|și)\s)(?:(?:of|de|du|des|del|da|do|das|dos)\s)?(?:the|la|le|les|el|las|los)?\s?(?:d['’]|l['’])?"
)


def several_bodies(span: Span, words: Lexicon) -> Iterator[Span]:
    """The bodies of two countries or more that a text calls by one noun.

    >>> text = "It received the Electoral Commissions of Mali, Niger and Togo, members of it."
    >>> [each.text for each in several_bodies(Span(text, 0), lexicon("en"))]
    ['Electoral Commissions of Mali, Niger and Togo']
    """
    for match in _plural(words.tag).finditer(span.text):
        end, countries = match.end(), 0
        for each in mentions(span.text[match.end() : match.end() + _LIST], match.end()):
            between = span.text[end : each.span.start]
            joined = _LINK.fullmatch(between) if countries else not between
            if not joined or each.kind != "name" or each.is_region:
                break
            end, countries = each.span.end, countries + 1
        if countries > 1:
            yield span.part(match.start(), end)


@cache
def _plural(tag: str) -> re.Pattern[str]:
    nouns = lexicon(tag).either("organisations", "several")
    return re.compile(
        rf"(?<!\w)(?:{nouns})\s(?:of|from|de|du|des|del|da|do|das|dos|din|ale)\s?(?:(?:the|la|le|les|el|las|los)\s)?(?:l['’])?"
        rf"|(?<!\w)(?:{nouns})\sd['’]",
        re.IGNORECASE,
    )
