"""The language of one part of a page that is written in several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from electoral_outreach.legacy.layout.language import guessed_language

if TYPE_CHECKING:
    from electoral_outreach.legacy.layout.context import PageContext
    from electoral_outreach.legacy.layout.section import Section

_SPANS = 6
_SAMPLE = 2000


def in_own_language(section: Section, page: PageContext) -> PageContext:
    """The page as if it were all in the language that a section is written in.

    >>> from electoral_outreach.legacy.layout.context import PageContext
    >>> from electoral_outreach.legacy.layout.section import Section
    >>> from electoral_outreach.legacy.source.blocks import Span
    >>> section = Section("lead", body=[Span("La mission des experts a été organisée par le réseau", 0)])
    >>> in_own_language(section, PageContext("en")).language
    'fr'
    """
    text = " ".join(span.text[:_SAMPLE] for span in section.spans[:_SPANS])
    own = guessed_language(text, default=page.language)
    return page if own == page.language else replace(page, language=own)
