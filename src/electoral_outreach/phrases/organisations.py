"""Organisations as a reader would name them: by name, with the acronym in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from electoral_outreach.folding import name_key
from electoral_outreach.languages import best_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from electoral_outreach.model import Best, OrganisationName


def organisation_phrase(name: OrganisationName, languages: Sequence[str]) -> Best:
    """Name an organisation in the first of the languages that its name has, and say in which.

    The acronym is one of that language, too, if there is one.

    >>> from electoral_outreach.model import OrganisationName
    >>> undp = OrganisationName(
    ...     name={"en": "United Nations Development Programme", "de": "UNDP"},
    ...     acronym={"en": "UNDP", "fr": "PNUD"},
    ... )
    >>> organisation_phrase(undp, ["en", "fr"]).text
    'United Nations Development Programme (UNDP)'
    >>> organisation_phrase(undp, ["de", "en"])
    Best(text='UNDP', language='de')
    """
    best = name.name.best(languages)
    if name.acronym is None:
        return best
    own = best_tag(name.acronym, [best.language])
    acronym = name.acronym[own] if own else name.acronym.best(languages).text
    return best._replace(text=with_acronym(best.text, acronym))


def with_acronym(name: str, acronym: str | None) -> str:
    """A name with the acronym behind it, unless that is the name itself.

    >>> with_acronym("Commission électorale", "CE"), with_acronym("UNDP", "UNDP")
    ('Commission électorale (CE)', 'UNDP')
    """
    if not acronym or name_key(acronym) == name_key(name):
        return name
    return f"{name} ({acronym})"
