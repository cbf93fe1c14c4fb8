"""Whose site a page is from, by its host: the body, the country, and what the host calls it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from electoral_outreach.legacy.names.gazetteer import fold
from electoral_outreach.legacy.words.lexicon import LANGUAGES
from electoral_outreach.model import Organisation, starter_directory
from electoral_outreach.phrases import territory_names
from electoral_outreach.vocabulary.territories import is_country, names_for_reading

_HOST: Final = re.compile(r"https?:/{1,2}(?:www\d?\.)?([\w.-]+)", re.IGNORECASE)
_OFFICIAL: Final = frozenset({"gov", "gob", "gouv", "gub", "govt", "go", "gc"})
_SECOND_LEVEL: Final = _OFFICIAL | {
    *("qc", "on", "ab", "bc", "nb", "ns", "mb", "sk", "pe", "nsw", "vic", "qld", "tas"),
    *("co", "com", "org", "or", "net", "edu", "ac", "jus", "leg"),
}
_NOT_A_COUNTRY: Final = frozenset(
    {"TV", "IO", "ME", "CO", "AI", "LY", "TO", "FM", "AM", "CC", "WS", "NU"}
)
"""Country domains that are sold to anyone; they say where a site is from only below "gov"."""
OF_NO_STATE: Final = frozenset({"non-governmental-organisation", "institute"})
"""Kinds of bodies whose work is abroad, wherever their seat is."""
_SHORTEST_NAME: Final = 5
_SHORT_NAME: Final = 4
_WORD: Final = re.compile(r"[a-z0-9]+")


def host_of(address: str) -> str:
    """The host of an address; of an archived copy, that of the page itself.

    >>> host_of("https://web.archive.org/web/2006/http:/www.elections.ca/content.asp")
    'elections.ca'
    """
    found: list[str] = _HOST.findall(address[:2000])
    return found[-1].lower() if found else ""


def home_of(host: str) -> str | None:
    """The country of a site by the ending of its host, or by a country's name in it.

    >>> home_of("electionsquebec.qc.ca"), home_of("recef.org"), home_of("tribunal.gov.co")
    ('CA', None, 'CO')
    >>> home_of("electionsghana.org"), home_of("oas-niger.org"), home_of("cenimali.org")
    ('GH', 'NE', 'ML')
    """
    *names, ending = host.upper().split(".")
    code = "GB" if ending == "UK" else ending
    sold = code in _NOT_A_COUNTRY and not (names and names[-1].lower() in _OFFICIAL)
    if len(code) == 2:
        return code if not sold and is_country(code) else None
    named = (_country_named(label) for label in host.split(".")[:-1])
    return next((found[1] for found in named if found), None)


def publisher_of(host: str) -> Organisation | None:
    """The body of the starter directory whose site this is.

    >>> publisher_of("uniore.org").id, publisher_of("inecnigeria.org").id
    ('uniore', 'inec-nigeria')
    """
    found = [_by_label()[label] for label in site_labels(host) if label in _by_label()]
    home = home_of(host)
    suiting = [each for each in found if home is None or each.country in {None, home}]
    return suiting[0] if suiting else None


def site_labels(host: str) -> tuple[str, ...]:
    """The parts of a host that are a name, whole, by their hyphens, and without a country's name.

    >>> site_labels("electionsquebec.qc.ca"), site_labels("resao-econec.org")
    (('electionsquebec',), ('resaoeconec', 'resao', 'econec'))
    >>> site_labels("inecnigeria.org")
    ('inecnigeria', 'inec')
    """
    found: list[str] = []
    for label in host.split(".")[:-1]:
        if label in _SECOND_LEVEL:
            continue
        named = _country_named(label)
        parts = [squeezed(part) for part in label.split("-")] if "-" in label else []
        rest = squeezed(named[0]) if named else ""
        found += [squeezed(label), rest, *(part for part in parts if part)]
    return tuple(dict.fromkeys(label for label in found if label))


def squeezed(text: str) -> str:
    """Letters and digits without accents, as a host name spells them.

    >>> squeezed("A-WEB"), squeezed("Élections Québec")
    ('aweb', 'electionsquebec')
    """
    return "".join(_WORD.findall(fold(text)))


def _country_named(label: str) -> tuple[str, str] | None:
    """The country at the end of a part of a host, and what stands before it."""
    bare = squeezed(label)
    last = squeezed(label.rpartition("-")[2])
    if last != bare and last in _country_names():
        return bare[: -len(last)], _country_names()[last]
    for start in range(len(bare) - _SHORTEST_NAME + 1):
        if bare[start:] in _country_names():
            return bare[:start], _country_names()[bare[start:]]
    short = bare[-_SHORT_NAME:]  # "mali" behind the acronym of a body, not at the end of a word
    if short in _country_names() and bare[:-_SHORT_NAME] in _acronyms():
        return bare[:-_SHORT_NAME], _country_names()[short]
    return None


@cache
def _acronyms() -> frozenset[str]:
    """The acronyms of the starter directory's bodies, whichever country they are of."""
    named = [name.acronym for each in starter_directory() for name in each.names if name.acronym]
    return frozenset(squeezed(text) for acronym in named for text in acronym.values())


@cache
def _country_names() -> Mapping[str, str]:
    names = {squeezed(each.name): each.codes[0] for each in names_for_reading()}
    for language in LANGUAGES:
        names |= {squeezed(name): code for name, code in territory_names(language).items()}
    return {name: code for name, code in names.items() if len(name) > 3 and is_country(code)}


@cache
def _by_label() -> Mapping[str, Organisation]:
    """Organisations by what their sites tend to be called: id, acronym, name, or their address."""
    labels: dict[str, Organisation] = {}
    shared: set[str] = set()
    for each in starter_directory():
        names = [text for name in each.names for text in name.name.values()]
        names += [text for name in each.names if name.acronym for text in name.acronym.values()]
        for text in (each.id, *names, host_of(each.url or "").split(".")[0]):
            label = squeezed(text)
            if len(label) > 2 and labels.setdefault(label, each) is not each:
                shared.add(label)
    return {label: each for label, each in labels.items() if label not in shared}
