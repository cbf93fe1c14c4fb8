"""The code of a territory that was written by its name: for suggestions, never for reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container
from functools import cache

from electoral_outreach.folding import folded
from electoral_outreach.vocabulary._tables import country_name_rows, reading_rows, tables


def country_named(name: str) -> str | None:
    """The country that a name alone stands for, without regard to case and accents.

    In English, French, Spanish and Portuguese; a name that several bear leads to none.

    >>> country_named("Colombia"), country_named("cote d'ivoire"), country_named("Congo")
    ('CO', 'CI', None)
    """
    return _only(countries_named(name))


def countries_named(name: str) -> tuple[str, ...]:
    """Every country that bears this name, in the order of their codes.

    >>> countries_named("Congo"), countries_named("Zaire")
    (('CD', 'CG'), ())
    """
    return _standing_for(name, tables()["countries"])


def former_country_named(name: str) -> str | None:
    """The former country that a name alone stands for.

    >>> former_country_named("Zaire"), former_country_named("URSS")
    ('ZRCD', 'SUHH')
    """
    return _only(_standing_for(name, tables()["former"]))


def region_named(name: str) -> str | None:
    """The region of UN M49 that a name alone stands for.

    >>> region_named("Africa"), region_named("Afrique de l'Ouest"), region_named("Africa and Asia")
    ('002', '011', None)
    """
    return _only(_standing_for(name, tables()["regions"]))


def subdivision_named(name: str) -> str | None:
    """The subdivision that a name, or what follows the hyphen in its code, alone stands for.

    >>> subdivision_named("Québec"), subdivision_named("QC"), subdivision_named("GE")
    ('CA-QC', 'CA-QC', None)
    """
    return _only(_subdivisions().get(_key(name), ()))


def _key(name: str) -> str:
    """A name as it is looked up: folded, without an article."""
    words = folded(name[:100]).split()
    if len(words) > 1 and words[0] in ("the", "le", "la", "les", "l", "el", "los", "las", "o", "a"):
        words = words[1:]
    return " ".join(words)


def _only(codes: Collection[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _standing_for(name: str, among: Container[str]) -> tuple[str, ...]:
    return tuple(sorted(code for code in _territories().get(_key(name), ()) if code in among))


@cache
def _territories() -> dict[str, set[str]]:
    """Countries, former countries and regions by every name they are given."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for rows in country_name_rows().values():
        for code, names in rows.items():
            for name in names.split("|"):
                found[_key(name)].add(code)
    for rows in reading_rows()["names"].values():
        for codes, names in rows.items():
            for name in names.split("|"):
                found[_key(name)].update(codes.lstrip("?").split())
    for code, former in tables()["former"].items():
        for name in former["names"].values():
            found[_key(name)].add(code)
    return dict(found)


@cache
def _subdivisions() -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, names in tables()["subdivisions"].items():
        for name in names:
            found[_key(name)].add(code)
        end = code[3:]
        # CA is Canada before it is California, and a number says nothing by itself.
        if end.isalpha() and end not in tables()["countries"]:
            found[_key(end)].add(code)
    return dict(found)
