"""An id for a new organisation, made from what it is called and where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from typing import Any

from anyascii import anyascii
from django.utils.text import slugify

from electoral_outreach.folding import folded
from electoral_outreach.vocabulary import TerritoryError

LONGEST = 80
SHORT = 3
"""An acronym of so many letters says too little: half the world's commissions are an “EC”."""


def made_id(name: Mapping[str, Any], country: str, is_taken: Callable[[str], bool]) -> str:
    """The first id that is free: the acronym, or else the name with the country, or with a number.

    `name` are the current name and acronym by language, as the record has them.
    """
    candidates = [*_acronyms(name), *_names(name, country)]
    stem = (candidates or ["organisation"])[-1]
    numbered = (f"{stem}-{number}" for number in count(2 if candidates else 1))
    free = (each for each in candidates if not is_taken(each))
    return next(free, "") or next(each for each in numbered if not is_taken(each))


def _acronyms(name: Mapping[str, Any]) -> Iterator[str]:
    plain = map(_plain, name.get("acronym", {}).values())
    return (each for each in plain if len(each) > SHORT)


def _names(name: Mapping[str, Any], country: str) -> Iterator[str]:
    """One: the name in the first language that gives one, with the country unless it is said."""
    for language, text in name.get("name", {}).items():
        if plain := _plain(text):
            is_said = not country or folded(_country(country, language)) in folded(text)
            yield plain if is_said else f"{plain}-{country[:2].lower()}"
            return


def _country(code: str, language: str) -> str:
    from electoral_outreach.phrases import country_name

    try:
        return country_name(code, language)
    except TerritoryError:
        return code


def _plain(text: str) -> str:
    """A text in letters that an id may have; empty where nothing of it can be written with them.

    >>> _plain("Élections Québec"), _plain("الهيئة العليا"), _plain("…")
    ('elections-quebec', 'lhyih-lly', '')
    """
    words = re.split("[-_]+", slugify(anyascii(text)))
    return "-".join(filter(None, words))[:LONGEST].strip("-")
