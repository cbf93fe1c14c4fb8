"""Codes that the library itself acts on: a pack may say them in other words, never leave them out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from electoral_outreach.vocabulary.terms import VocabularyError


@dataclass(frozen=True, slots=True)
class Reliance:
    """Codes of one vocabulary, and what goes wrong without them.

    >>> next(each.codes for each in RELIED_ON if each.vocabulary == "role")
    ('party',)
    """

    vocabulary: str
    codes: tuple[str, ...]
    by: str
    """What acts on them, as a message says it."""
    closed: bool = True
    """Whether no other code can be given either, since the library would not know what to do."""


RELIED_ON: Final = (
    Reliance("kind", ("mission", "hosting", "agreement"), "the three sorts of records"),
    Reliance("status", ("planned", "postponed", "cancelled"), "what is upcoming or past"),
    Reliance(
        "listing-status", ("upcoming", "under-way", "past", "cancelled"), "the filter by status"
    ),
    Reliance("head-count-unit", ("people", "institutions", "countries"), "phrases of head counts"),
    Reliance(
        "head-count-bound",
        ("exact", "at-least", "about", "at-most", "planned"),
        "phrases of head counts",
    ),
    Reliance("sex", ("female", "male", "other"), "shares of a head count"),
    Reliance("renewal", ("none", "tacit", "by-agreement"), "the validity of agreements"),
    Reliance(
        "series-relation",
        ("part-of", "on-the-occasion-of", "in-the-margins-of"),
        "how an activity stands to a series",
    ),
    Reliance(
        "order-year-basis", ("source-position", "posting-date", "editor"), "the years of order"
    ),
    Reliance("role", ("party",), "the finding agreement-without-party", closed=False),
    Reliance("document-type", ("other",), "the filter by sort of document", closed=False),
)
"""Everything the library acts on by its code; whatever else a pack has is its institution's."""


def unfit(name: str, codes: Collection[str]) -> Iterator[VocabularyError]:
    """What keeps codes from being those of the vocabulary of this name.

    >>> [str(each) for each in unfit("role", ["host"])]
    ["the vocabulary 'role' has no 'party', which the library needs for the finding agreement-without-party; keep the code (its label may be your own)"]
    """
    for each in RELIED_ON:
        if each.vocabulary != name:
            continue
        for code in each.codes:
            if code not in codes:
                yield VocabularyError(
                    f"the vocabulary {name!r} has no {code!r}, which the library needs for"
                    f" {each.by}; keep the code (its label may be your own)",
                    value=code,
                )
        for code in codes:
            if each.closed and code not in each.codes:
                yield VocabularyError(
                    f"the vocabulary {name!r} has {code!r}, with which the library cannot do"
                    f" anything: its codes are needed for {each.by}; leave it out",
                    value=code,
                )
