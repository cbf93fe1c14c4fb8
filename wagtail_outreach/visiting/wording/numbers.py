"""Numbers as the reader's language groups them, wherever a page shows a count."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import get_language

from electoral_outreach.phrases import number_phrase


def number(count: int) -> str:
    """A count in the language of the page.

    >>> from django.utils.translation import override
    >>> with override("en"):
    ...     number(2430)
    '2,430'
    """
    return number_in(get_language() or "en", count)


number_in = lru_cache(maxsize=4096)(lambda language, count: number_phrase(count, language))
"""The same in a language that is known."""


def with_numbers(said: str, **counts: int) -> str:
    """A message with its counts.

    >>> from django.utils.translation import override
    >>> with override("en"):
    ...     with_numbers("%(first)d to %(last)d", first=1981, last=2000)
    '1,981 to 2,000'
    """
    for name, count in counts.items():
        said = said.replace(f"%({name})d", number(count))
    return said
