"""The names of countries and regions in any language."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from electoral_outreach.phrases import _prepositions
from electoral_outreach.phrases._cldr import DEFAULT_LOCALE, cldr
from electoral_outreach.phrases._own_names import FORMER_NAMES, OWN_NAMES
from electoral_outreach.vocabulary import territories

if TYPE_CHECKING:
    from collections.abc import Mapping

    from electoral_outreach.phrases._cldr import Cldr

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


def country_name(code: str, language: str) -> str:
    """The name of a country, former country, subdivision or region, as an institution writes it.

    Takes codes of ISO 3166-1, -2 and -3 and of UN M49, and `EU`; English where CLDR has no name in
    the language. A subdivision without a name is its country's with the code. `UnknownCountry`
    otherwise.

    >>> country_name("ET", "fr"), country_name("CD", "en"), country_name("MG", "ja")
    ('Éthiopie', 'Democratic Republic of the Congo', 'マダガスカル')
    >>> country_name("ZRCD", "fr"), country_name("DE-BY", "es"), country_name("002", "pt")
    ('Zaïre', 'Baviera', 'África')
    """
    locale = cldr(language)
    if len(code) == 4 and territories.is_former_country(code):
        return _former_name(code, locale)
    if "-" in code and territories.is_subdivision_code(code):
        return subdivision_name(code, language) or f"{country_name(code[:2], language)} ({code})"
    own = OWN_NAMES.get(locale.language, {}).get(code)
    name = own or (None if code in _NOT_A_PLACE else locale.territories.get(code))
    if name is None and locale.name != DEFAULT_LOCALE and code not in _NOT_A_PLACE:
        return country_name(code, DEFAULT_LOCALE)
    if name is None:
        raise territories.UnknownCountry(code)
    return name.replace(" & ", " and ") if locale.language == "en" else name


def in_country(code: str, language: str) -> str:
    """A country as it goes into a sentence: "in the Netherlands", « au Mexique ».

    Takes the codes that `country_name` takes. In English, French, Spanish, Portuguese and Arabic;
    in any other language it is the bare name.

    >>> in_country("MG", "fr"), in_country("ET", "fr"), in_country("US", "fr")
    ('à Madagascar', 'en Éthiopie', 'aux États-Unis')
    >>> in_country("NL", "en"), in_country("GB", "es"), in_country("CA-QC", "fr")
    ('in the Netherlands', 'en el Reino Unido', 'au Québec')
    """
    name = country_name(code, language)
    if "-" in code and subdivision_name(code, language) is None:
        code = code[:2]
    match cldr(language).language:
        case "fr":
            return _prepositions.in_french(code, name)
        case "pt":
            return _prepositions.in_portuguese(code, name)
        case "en":
            return _prepositions.in_english(name)
        case "es":
            return _prepositions.in_spanish(name)
        case "ar":
            return f"في {name}"
        case _:
            return name


def with_country(code: str, language: str) -> str:
    """A country as one that something is done with: "with the Netherlands", « avec le Mexique ».

    Takes the codes that `country_name` takes. In English, French, Spanish, Portuguese and Arabic;
    in any other language it is the bare name.

    >>> with_country("HT", "fr"), with_country("ET", "fr"), with_country("US", "fr")
    ('avec Haïti', 'avec l’Éthiopie', 'avec les États-Unis')
    >>> with_country("NL", "en"), with_country("GB", "es"), with_country("MX", "pt")
    ('with the Netherlands', 'con el Reino Unido', 'com o México')
    """
    name = country_name(code, language)
    if "-" in code and subdivision_name(code, language) is None:
        code = code[:2]
    match cldr(language).language:
        case "fr":
            return _prepositions.with_french(code, name)
        case "pt":
            return _prepositions.with_portuguese(code, name)
        case "en":
            return f"with {_prepositions.in_english(name).removeprefix('in ')}"
        case "es":
            return f"con {_prepositions.in_spanish(name).removeprefix('en ')}"
        case "ar":
            return f"مع {name}"
        case _:
            return name


def subdivision_name(code: str, language: str) -> str | None:
    """The name of a subdivision, in English where there is none in the language; None for most.

    >>> subdivision_name("CA-QC", "fr"), subdivision_name("FR-75C", "fr")
    ('Québec', None)
    """
    names = territories.subdivision(code).names
    return names.get(cldr(language).language) or names.get(DEFAULT_LOCALE)


def _former_name(code: str, locale: Cldr) -> str:
    names = territories.former_country(code).names
    own = FORMER_NAMES.get(locale.language, {}).get(code)
    return own or names.get(locale.language) or names[DEFAULT_LOCALE]
