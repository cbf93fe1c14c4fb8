"""Subdivisions of countries by ISO 3166-2: form and country checked, some named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

from electoral_outreach.errors import shown
from electoral_outreach.vocabulary._tables import tables
from electoral_outreach.vocabulary.countries import TerritoryError, suggest_country
from electoral_outreach.vocabulary.named import subdivision_named

_FORM = re.compile(r"([A-Z]{2})-([A-Z0-9]{1,3})", re.ASCII)
_SHAPE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "A" * 26 + "9" * 10)
_LANGUAGES = ("en", "fr", "es")


class UnknownSubdivision(TerritoryError):
    """A code that cannot be one of ISO 3166-2.

    >>> raise UnknownSubdivision("de_by")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.subdivisions.UnknownSubdivision: 'de_by' is not an ISO 3166-2 subdivision; did you mean 'DE-BY'?
    """

    def __init__(self, code: str) -> None:
        suggestion = suggest_subdivision(code)
        like = "" if suggestion else ", like CA-QC for Quebec in Canada"
        super().__init__(
            f"{shown(code)} is not an ISO 3166-2 subdivision{like}",
            value=code,
            suggestion=suggestion,
        )


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A part of a country.

    >>> bavaria = subdivision("DE-BY")
    >>> bavaria.country, bavaria.names["fr"]
    ('DE', 'Bavière')
    """

    code: str
    """ISO 3166-2."""
    names: Mapping[str, str] = field(hash=False)
    """Its name in `en`, `fr` and `es`; empty for those the table does not name."""

    @property
    def country(self) -> str:
        """Alpha-2 code of the country it is part of.

        >>> subdivision("DE-BY").country
        'DE'
        """
        return self.code[:2]


@lru_cache(maxsize=4096)
def is_subdivision_code(code: str) -> bool:
    """Whether it has the form that codes of its country have; not whether it was ever assigned.

    >>> is_subdivision_code("CA-QC"), is_subdivision_code("DE-BAY"), is_subdivision_code("ZZ-BY")
    (True, False, False)
    """
    match = _FORM.fullmatch(code)
    return match is not None and match[2].translate(_SHAPE) in subdivision_shapes().get(
        match[1], ()
    )


def subdivision(code: str) -> Subdivision:
    """The subdivision of a code; `UnknownSubdivision` where it cannot be one.

    >>> subdivision("FR-75C").names
    mappingproxy({})
    """
    if not is_subdivision_code(code):
        raise UnknownSubdivision(code)
    return named_subdivisions().get(code, Subdivision(code, MappingProxyType({})))


@cache
def named_subdivisions() -> Mapping[str, Subdivision]:
    """Those whose names are known, by code.

    >>> named_subdivisions()["CA-QC"].names["en"]
    'Quebec'
    """
    return MappingProxyType(
        {
            code: Subdivision(code, MappingProxyType(dict(zip(_LANGUAGES, names, strict=True))))
            for code, names in tables()["subdivisions"].items()
        }
    )


def suggest_subdivision(wrong: str) -> str | None:
    """The code probably meant, by case, dash, mistakes of the country's code, and names we know.

    >>> suggest_subdivision("UK-SCT"), suggest_subdivision("caqc"), suggest_subdivision("Bavière")
    ('GB-SCT', 'CA-QC', 'DE-BY')
    """
    code = wrong.strip().upper().replace("_", "-").replace(" ", "-")
    if "-" not in code:
        code = f"{code[:2]}-{code[2:]}"
    country, _, rest = code.partition("-")
    found = f"{suggest_country(country)}-{rest}"
    return found if is_subdivision_code(found) else subdivision_named(wrong)


@cache
def subdivision_shapes() -> Mapping[str, frozenset[str]]:
    """What follows the hyphen in the codes of each country: ``A`` for a letter, ``9`` for a digit.

    >>> sorted(subdivision_shapes()["AU"])
    ['AA', 'AAA']
    """
    forms = tables()["subdivision_forms"]
    return MappingProxyType(
        {country: frozenset(shapes.split()) for country, shapes in forms.items()}
    )
