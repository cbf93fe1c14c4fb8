"""Dates that may be those of something else, so that somebody has to look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from electoral_outreach.legacy.dates import DatePhrase
    from electoral_outreach.legacy.layout.section import Section

_OPENING: Final = 2
"""So many paragraphs say what a text is about; further down it tells of other things as well."""


def is_doubtful(phrase: DatePhrase, section: Section) -> bool:
    """Whether a date is but a year in a title, stands far down in a text, or is of two ranges in one.

    >>> from electoral_outreach.legacy.dates import dates_in
    >>> from electoral_outreach.legacy.layout.section import Section
    >>> from electoral_outreach.legacy.words.lexicon import lexicon
    >>> [twice] = dates_in("on 4-7 May 2013 and 11-14 May 2013", lexicon("en"))
    >>> is_doubtful(twice, Section("heading"))
    True
    """
    title = section.title
    titled = title is not None and title.start <= phrase.span.start < title.end
    if titled and phrase.precision == "year":
        return True
    if phrase.gaps:
        return True
    later = section.body[_OPENING:]
    return any(span.start <= phrase.span.start < span.end for span in later)
