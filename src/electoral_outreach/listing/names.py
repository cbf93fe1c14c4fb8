"""What places and languages are called, for labels and for searching."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from electoral_outreach.languages import best_tag
from electoral_outreach.phrases import territory_names
from electoral_outreach.vocabulary import territories


@lru_cache(maxsize=8192)
def place_name(code: str, language: str) -> str:
    """The name of a country, former country or region; the code where there is none.

    >>> place_name("MG", "fr"), place_name("CSHH", "fr"), place_name("002", "en")
    ('Madagascar', 'Tchécoslovaquie', 'Africa')
    """
    if territories.is_former_country(code):
        names = territories.former_country(code).names
        return names[best_tag(names, [language, "en"]) or next(iter(names))]
    return _names_by_code(language).get(code, code)


@lru_cache(maxsize=64)
def _names_by_code(language: str) -> Mapping[str, str]:
    return MappingProxyType({code: name for name, code in territory_names(language).items()})
