"""Several names in one phrase."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from electoral_outreach.phrases import join_phrase

MOST_NAMED = 4


def first_of(names: Sequence[str], language: str) -> str:
    """The first few names, and how many others there are."""
    shown = list(names)
    if others := len(names) - MOST_NAMED if len(names) > MOST_NAMED + 1 else 0:
        rest = ngettext("%(number)d other", "%(number)d others", others) % {"number": others}
        shown[MOST_NAMED:] = [rest]
    return join_phrase(shown, language)
