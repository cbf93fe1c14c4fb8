"""Names and short notes in one line, set apart as the language does it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from django.utils.translation import pgettext

from electoral_outreach.phrases import join_phrase
from wagtail_outreach.languages import direction_of


def joined(names: Iterable[str], language: str) -> str:
    """Names as one list.

    >>> joined(["CEP", "OAS"], "fr")
    'CEP et OAS'
    """
    return join_phrase(names, language)


def together(notes: Iterable[str]) -> str:
    """Notes in their order, set apart as the language does it; empty ones are left out.

    >>> together(["Host", "", "Mali"])
    'Host, Mali'
    """
    return reduce(_two, [note for note in notes if note] or [""])


def in_line(parts: Iterable[str], language: str) -> str:
    """Short texts beside each other, set apart by a dot; empty ones are left out.

    Where a language is written from the right each is kept together: two foreign names in a row
    would otherwise change places.

    >>> in_line(["In 2015", "", "Haiti"], "en")
    'In 2015 · Haiti'
    """
    said = [part for part in parts if part]
    if direction_of(language) == "rtl":
        said = [f"\u2067{part}\u2069" for part in said]
    return " · ".join(said)


def _two(note: str, other: str) -> str:
    said = pgettext("two notes beside a name", "%(note)s, %(other_note)s")
    return said % {"note": note, "other_note": other}
