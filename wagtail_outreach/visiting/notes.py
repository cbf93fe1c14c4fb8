"""Short notes beside a name, in one line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from django.utils.translation import pgettext


def together(notes: Iterable[str]) -> str:
    """Notes in their order, set apart as the language does it; empty ones are left out.

    >>> together(["Host", "", "Mali"])
    'Host, Mali'
    """
    return reduce(_two, [note for note in notes if note] or [""])


def _two(note: str, other: str) -> str:
    said = pgettext("two notes beside a name", "%(note)s, %(other_note)s")
    return said % {"note": note, "other_note": other}
