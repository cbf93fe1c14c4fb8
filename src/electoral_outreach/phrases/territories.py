"""The names of countries and regions in any language."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from electoral_outreach.phrases._cldr import cldr

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_A_PLACE = frozenset({"ZZ", "XA", "XB", "QO"})
"""Codes that CLDR names for its own use: unknown, test locales, outlying Oceania."""


@lru_cache(maxsize=32)
def territory_names(language: str) -> Mapping[str, str]:
    """The code of every territory CLDR names in a language, by that name.

    Codes of two letters are countries and territories (and `EU`, `EZ`, `UN`), codes of three
    digits are regions of UN M49. Names are CLDR's, to the letter: "Congo - Kinshasa".

    >>> territory_names("fr")["Éthiopie"], territory_names("es")["África"]
    ('ET', '002')
    """
    named = cldr(language).territories
    return MappingProxyType(
        {name: code for code, name in named.items() if code not in _NOT_A_PLACE}
    )
