"""Towns where something happened, as a text names them beside their countries."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from electoral_outreach.legacy.names.gazetteer import Mention, mentions
from electoral_outreach.legacy.prose.activity_words import names_activity
from electoral_outreach.legacy.prose.places import (
    TOWN_BEFORE,
    cue,
    is_dateline,
)
from electoral_outreach.legacy.source.blocks import Span
from electoral_outreach.legacy.words.sentences import sentences

if TYPE_CHECKING:
    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section

_BESIDE: Final = re.compile(r"\s?[,(|/–-]\s?|\s")
"""What stands between a town and its country."""

_THEN: Final = re.compile(r",\s|\s[–—-]\s|\s\(")
_DATE: Final = 60
"""So far reaches a date."""


class Town(NamedTuple):
    """A town where something happened."""

    name: Span
    country: str | None
    """Its country, where that is known."""
    full: Span
    """Its name and that of the country beside it."""


def towns_in(section: Section, page: PageContext) -> list[Town]:
    """The towns that the fields of a section name, or else its sentences."""
    found: list[Town] = []
    values = section.values("place")
    spans = values or section.spans
    for span in spans[:8]:
        for sentence in sentences(span):
            named = mentions(sentence.text)
            for each, following in itertools.zip_longest(named, named[1:]):
                at = each.span.start
                before = sentence.text[max(0, at - 60) : at]
                town = TOWN_BEFORE.search(before) if each.kind == "name" else None
                if (
                    town is not None
                    and not _dated(town["town"], page)
                    and not _names_what(town["town"], page)
                    and not mentions(town["town"])
                ):
                    start = at - len(before) + town.start("town")
                    name = Span(town["town"], sentence.start + start)
                    found.append(Town(name, each.country, sentence.part(start, each.span.end)))
                elif each.kind == "city" and (
                    values
                    or cue(page.language, "locative").search(before)
                    or _opens(each, sentence)
                    or _is_beside_date(each, sentence, page)
                ):
                    beside = (
                        following is not None
                        and following.country == each.country
                        and _BESIDE.fullmatch(sentence.text[each.span.end : following.span.start])
                    )
                    end = following.span.end if following and beside else each.span.end
                    name = sentence.part(at, each.span.end)
                    found.append(Town(name, each.country, sentence.part(at, end)))
    return found


def _opens(mention: Mention, sentence: Span) -> bool:
    """Whether a town begins its sentence, and not the dateline of a press release."""
    return mention.span.start == 0 and not is_dateline(sentence.text)


def _is_beside_date(mention: Mention, sentence: Span, page: PageContext) -> bool:
    """Whether a town stands between a comma and a date: "Conference, Bucharest, 22–24 May"."""
    before = sentence.text[: mention.span.start].rstrip()
    link = _THEN.match(sentence.text, mention.span.end)
    if link is None or not before.endswith((",", "–", "—")):
        return False
    after = sentence.text[link.end() : link.end() + _DATE]
    found = page.dates_in(after)
    return bool(found) and found[0].span.start == 0 and found[0].precision != "year"


def _names_what(text: str, page: PageContext) -> bool:
    """Whether what stands before a country is what was done there: "Post-Election Review, Malawi"."""
    return names_activity(text, page.language) or page.words.finds(text, "elections", "nouns")


def _dated(text: str, page: PageContext) -> bool:
    return bool(page.dates_in(text))
