"""Where a code belongs that stands in the field of another vocabulary."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, get_args

from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.explaining.layout import records
from electoral_outreach.model.fields import OneOf
from electoral_outreach.vocabulary import active
from electoral_outreach.vocabulary.terms import LONGEST_CODE, as_code
from electoral_outreach.vocabulary.vocabularies import with_article

_MOST: Final = 3


def said_to_belong(code: str, vocabulary: str) -> str:
    """What else a code is that this vocabulary does not have, and which field takes it, or nothing.

    >>> said_to_belong("study-visit", "mission-type")
    "it is a type of welcoming activity, which belongs in 'type' of a hosting"
    >>> said_to_belong("nonsense", "mission-type")
    ''
    """
    written = as_code(code) if len(code) <= LONGEST_CODE else ""
    pack = active()
    others = [
        f"{with_article(pack[name])}, which belongs in {' or '.join(fields)}"
        for name, fields in _fields_of_vocabularies().items()
        if name != vocabulary and written in pack[name]
    ]
    return f"it is {', or '.join(others)}" if 0 < len(others) <= _MOST else ""


@cache
def _fields_of_vocabularies() -> Mapping[str, tuple[str, ...]]:
    """For each vocabulary the fields that take its codes, as a message names them."""
    holders: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name, record in records().items():
        for field in dataclasses.fields(record):
            for vocabulary in _vocabularies_in(field.type):
                holders[vocabulary, field.name].append(name)
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for (vocabulary, field_name), names in holders.items():
        found[vocabulary] += tuple(f"{field_name!r} of {each}" for each in _owners(names))
    return dict(found)


def _vocabularies_in(hint: Any) -> Iterator[str]:
    for each in get_args(hint):
        if isinstance(each, OneOf):
            yield each.vocabulary
        else:
            yield from _vocabularies_in(each)


def _owners(names: list[str]) -> Iterator[str]:
    kinds = [each.title() for each in KINDS]
    if set(kinds) <= set(names):
        yield "an activity"
        names = [each for each in names if each not in kinds]
    for name in names:
        noun = "".join(f" {each.lower()}" if each.isupper() else each for each in name).strip()
        article = "an" if noun[0] in "aeiou" else "a"
        yield f"{article} {noun}"
