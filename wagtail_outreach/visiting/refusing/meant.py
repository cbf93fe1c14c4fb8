"""What was probably meant: the codes behind names and acronyms that visitors type into addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from electoral_outreach.folding import folded
from electoral_outreach.listing import choices, parameters
from electoral_outreach.model import Organisation
from electoral_outreach.phrases import country_name, territory_names
from electoral_outreach.vocabulary import territories
from wagtail_outreach.visiting.visit import Visit

YEAR: Final = "year"
"""Stands for both ends of the years."""
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    YEAR: ("year", "years", "annee", "annees", "ano", "anos", "date"),
    "words": ("q", "query", "search", "text", "mot", "mots", "recherche", "buscar", "palabras"),
    "order": ("sort", "tri", "orden"),
    "size": ("limit", "per page"),
    "page": ("p", "pagina"),
}
"""What other sites and other languages call parameters that are no choices."""
_MOST: Final = 5
_LONGEST: Final = 60
_CLOSE: Final = 0.8


def countries_meant(said: str, languages: Iterable[str]) -> tuple[str, ...]:
    """The codes of the countries that a name or another code probably means.

    >>> countries_meant("haïti", ["en"]), countries_meant("Ivory-Coast", ["en"])
    (('HT',), ('CI',))
    >>> countries_meant("su", ["en"]), countries_meant("lunch", ["en"])
    (('SUHH',), ())
    """
    former = territories.former_countries_by_alpha_2(said.strip().upper())
    if former:
        return tuple(each.code for each in former)
    names = _country_names(tuple(dict.fromkeys((*languages, "en"))))
    found = names.get(_plain(said))
    if found is None:
        suggested = territories.suggest_country(said) or territories.suggest_former_country(said)
        found = (suggested,) if suggested else _closest(said, names)
    return found[:_MOST]


def partners_meant(visit: Visit, said: str) -> tuple[str, ...]:
    """The ids of the section's partners that a name, an acronym or a mistyped id means."""
    found: dict[str, tuple[str, ...]] = {}
    for each in visit.everything.facets["partner"]:
        organisation = visit.reading.organisation(each.value)
        names = {each.value, *(_names(organisation) if organisation else ())}
        for name in {_plain(name) for name in names}:
            found[name] = (*found.get(name, ()), each.value)
    return (found.get(_plain(said)) or _closest(said, found))[:_MOST]


def parameter_meant(said: str, languages: Iterable[str]) -> str | None:
    """The parameter that a name probably means; `YEAR` for both ends of the years.

    >>> parameter_meant("année", ["fr"]), parameter_meant("Pays", ["fr"])
    ('year', 'country')
    >>> parameter_meant("thmee", ["en"]), parameter_meant("colour", ["en"])
    ('theme', None)
    """
    names = {_plain(each.name): (each.name,) for each in parameters()}
    for choice in choices():
        names.update({_plain(choice.title_in(tag)): (choice.name,) for tag in languages})
    names.update({_plain(also): (name,) for name, others in _ALSO.items() for also in others})
    found = names.get(_plain(said)) or _closest(said, names)
    return found[0] if found else None


def _plain(said: str) -> str:
    """A name without accents, capitals and what stands between its words."""
    return folded(said[:_LONGEST])


def _closest(said: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What a name stands for that is nearly the same; short ones are too much alike to tell."""
    plain = _plain(said)
    close = get_close_matches(plain, names, 1, _CLOSE) if len(plain) > 3 else []
    return names[close[0]] if close else ()


def _names(organisation: Organisation) -> Iterable[str]:
    """Everything an organisation is or was called, in every language."""
    for borne in organisation.names:
        for text in (borne.name, borne.acronym):
            yield from (text.values() if text is not None else ())


@lru_cache(maxsize=8)
def _country_names(languages: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Plain name → codes: as pages write it, as CLDR does, and names that are or were customary."""
    found: dict[str, tuple[str, ...]] = {}
    codes = (*territories.countries(), *territories.former_countries())
    pairs = [(country_name(code, tag), code) for tag in languages for code in codes]
    pairs += [pair for tag in languages for pair in territory_names(tag).items()]
    for entry in territories.names_for_reading():
        pairs += [(entry.name, code) for code in entry.codes]
    for name, code in pairs:
        plain = _plain(name)
        is_known = territories.is_country(code) or territories.is_former_country(code)
        if is_known and code not in found.get(plain, ()):
            found[plain] = (*found.get(plain, ()), code)
    return found
