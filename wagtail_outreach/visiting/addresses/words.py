"""The words in the section's addresses, per language.

They stand in a table of their own, apart from the translations of texts: a translator who polishes
a phrase must not change an address. A site adds words for its languages with
`WAGTAIL_OUTREACH = {"ROUTE_WORDS": {"pt": {"country": "pais", …}}}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from electoral_outreach.languages import best_tag
from wagtail_outreach.appearance import stated

MISSIONS: Final = "missions"
HOSTINGS: Final = "hostings"
AGREEMENTS: Final = "agreements"
COMPLETE: Final = "complete-list"
COUNTRY: Final = "country"
PARTNER: Final = "partner"
ID: Final = "id"
YEARS: Final = "years"
COUNTRIES: Final = "countries"
PARTNERS: Final = "partners"
DATA: Final = "data"

KINDS: Final[Mapping[str, str]] = {
    MISSIONS: "mission",
    HOSTINGS: "hosting",
    AGREEMENTS: "agreement",
}
"""Route name → kind of activity."""

INDEX_OF: Final[Mapping[str, str]] = {
    YEARS: YEARS,
    COUNTRIES: COUNTRIES,
    PARTNERS: PARTNERS,
    COUNTRY: COUNTRIES,
    PARTNER: PARTNERS,
}
"""What a route name alone leads to: "country" without a code to all countries."""

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        MISSIONS: "missions",
        HOSTINGS: "hostings",
        AGREEMENTS: "agreements",
        COMPLETE: "complete-list",
        COUNTRY: "country",
        PARTNER: "partner",
        ID: "id",
        YEARS: "years",
        COUNTRIES: "countries",
        PARTNERS: "partners",
        DATA: "data",
    },
    "fr": {
        MISSIONS: "missions",
        HOSTINGS: "accueils",
        AGREEMENTS: "ententes",
        COMPLETE: "liste-complete",
        COUNTRY: "pays",
        PARTNER: "partenaire",
        ID: "id",
        YEARS: "annees",
        COUNTRIES: "liste-des-pays",
        PARTNERS: "partenaires",
        DATA: "donnees",
    },
    "es": {
        MISSIONS: "misiones",
        HOSTINGS: "visitas",
        AGREEMENTS: "acuerdos",
        COMPLETE: "lista-completa",
        COUNTRY: "pais",
        PARTNER: "socio",
        ID: "id",
        YEARS: "cronologia",
        COUNTRIES: "paises",
        PARTNERS: "socios",
        DATA: "datos",
    },
}
"""Language → route name → word. A language without words uses the English ones."""

ARCHIVE_SLUGS: Final = frozenset(
    {"archive", "archives", "archiv", "archivo", "archivos", "arquivo", "arquivos"}
)
"""What visitors type for the archive page whatever its slug is."""


def word(route: str, language: str) -> str:
    """The word for a part of an address in a language.

    >>> word(COUNTRY, "fr-CA"), word(COUNTRY, "de")
    ('pays', 'country')
    """
    table = _words()
    return table[_tag(language, tuple(table))].get(route) or WORDS["en"][route]


def route_of(spelling: str) -> str | None:
    """The part of an address that a word stands for in any language, whatever its case.

    >>> route_of("Pays"), route_of("lunch")
    ('country', None)
    """
    return _spellings().get(spelling.casefold())


@lru_cache(maxsize=64)
def _tag(language: str, known: tuple[str, ...]) -> str:
    return best_tag(known, [language]) or "en"


def _words() -> Mapping[str, Mapping[str, str]]:
    added = stated().get("ROUTE_WORDS")
    if not isinstance(added, Mapping):
        return WORDS
    return {**WORDS, **{tag: {**WORDS.get(tag, {}), **words} for tag, words in added.items()}}


def _spellings() -> dict[str, str]:
    """Every spelling of every language; on a clash the languages above win over a site's own."""
    table = _words()
    pairs = [(said.casefold(), route) for words in table.values() for route, said in words.items()]
    return dict(reversed(pairs))
