"""The code of a territory that was written by its name: for suggestions, never for reading."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from electoral_outreach.vocabulary._tables import country_name_rows, reading_rows, tables


def country_named(name: str) -> str | None:
    """The country that a name alone stands for, without regard to case and accents.

    In English, French, Spanish and Portuguese; a name that several bear leads to none.

    >>> country_named("Colombia"), country_named("cote d'ivoire"), country_named("Congo")
    ('CO', 'CI', None)
    """
    return _only(_countries().get(folded(name)))


def subdivision_named(name: str) -> str | None:
    """The subdivision that a name, or what follows the hyphen in its code, alone stands for.

    >>> subdivision_named("Québec"), subdivision_named("QC"), subdivision_named("GE")
    ('CA-QC', 'CA-QC', None)
    """
    return _only(_subdivisions().get(folded(name)))


def folded(name: str) -> str:
    """A name as it is looked up: in small letters, without accents, marks and an article.

    >>> folded("The Gambia"), folded("Côte d’Ivoire")
    ('gambia', 'cote d ivoire')
    """
    decomposed = unicodedata.normalize("NFKD", name[:100].casefold())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = re.findall(r"\w+", plain)
    if len(words) > 1 and words[0] in ("the", "le", "la", "les", "l", "el", "los", "las", "o", "a"):
        words = words[1:]
    return " ".join(words)


def _only(codes: set[str] | None) -> str | None:
    return next(iter(codes)) if codes is not None and len(codes) == 1 else None


@cache
def _countries() -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, name in _country_names():
        found[folded(name)].add(code)
    return dict(found)


def _country_names() -> Iterator[tuple[str, str]]:
    for rows in country_name_rows().values():
        for code, names in rows.items():
            yield from ((code, name) for name in names.split("|"))
    for rows in reading_rows()["names"].values():
        for codes, names in rows.items():
            for code in codes.lstrip("?").split():
                if code in tables()["countries"]:
                    yield from ((code, name) for name in names.split("|"))


@cache
def _subdivisions() -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, names in tables()["subdivisions"].items():
        for name in names:
            found[folded(name)].add(code)
        end = code[3:]
        # CA is Canada before it is California, and a number says nothing by itself.
        if end.isalpha() and end not in tables()["countries"]:
            found[folded(end)].add(code)
    return dict(found)
