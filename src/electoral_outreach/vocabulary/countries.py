"""Countries of ISO 3166-1, by any of their three codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.vocabulary._tables import tables
from electoral_outreach.vocabulary.named import (
    countries_named,
    country_named,
    former_country_named,
    region_named,
    subdivision_named,
)

KOSOVO = "XK"


class TerritoryError(InvalidValue):
    """Base class of what is said about a code that names no territory.

    >>> issubclass(UnknownCountry, TerritoryError)
    True
    """


class UnknownCountry(TerritoryError):
    """A code that is not of ISO 3166-1, with the one probably meant.

    >>> raise UnknownCountry("UK")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.countries.UnknownCountry: 'UK' is not an ISO 3166-1 country; did you mean 'GB'?
    """

    def __init__(self, code: str) -> None:
        suggestion = suggest_country(code)
        super().__init__(
            f"{shown(code)} is not an ISO 3166-1 country{_instead(code, suggestion)}",
            value=code,
            suggestion=suggestion,
        )


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory of ISO 3166-1.

    >>> country("MG")
    Country(code='MG', alpha_3='MDG', numeric='450')
    """

    code: str
    """Alpha-2."""
    alpha_3: str
    """Alpha-3."""
    numeric: str
    """Three digits, the code of UN M49 too."""

    @property
    def is_user_assigned(self) -> bool:
        """Whether ISO left the code to its users: only `XK`, which stands for Kosovo.

        Its alpha-3 `XKX` and numeric `983` are customary, not assigned either.

        >>> country("XK").is_user_assigned
        True
        """
        return self.code == KOSOVO


def is_country(code: str) -> bool:
    """Whether it is an alpha-2 code, in capitals.

    >>> is_country("NA"), is_country("na"), is_country("ZR")
    (True, False, False)
    """
    return code in tables()["countries"]


def country(code: str) -> Country:
    """The country of an alpha-2 code; `UnknownCountry` otherwise.

    >>> country("NA").alpha_3
    'NAM'
    """
    found = countries().get(code)
    if found is None:
        raise UnknownCountry(code)
    return found


def country_by_alpha_3(code: str) -> Country:
    """The country of an alpha-3 code; `UnknownCountry` otherwise.

    >>> country_by_alpha_3("MDG").code
    'MG'
    """
    found = _by_alpha_3().get(code)
    if found is None:
        raise UnknownCountry(code)
    return country(found)


def country_by_numeric(code: str) -> Country:
    """The country of a numeric code, a string of three digits; `UnknownCountry` otherwise.

    >>> country_by_numeric("050").code
    'BD'
    """
    found = _by_numeric().get(code)
    if found is None:
        raise UnknownCountry(code)
    return country(found)


@cache
def countries() -> Mapping[str, Country]:
    """All of them by alpha-2 code, in its order.

    >>> len(countries())
    250
    """
    return MappingProxyType(
        {code: Country(code, *codes.split()) for code, codes in tables()["countries"].items()}
    )


def suggest_country(wrong: str) -> str | None:
    """The alpha-2 code that was probably meant, or None.

    Knows other case, alpha-3 and numeric codes, customary mistakes (`UK`, `GER`, `DRC`), the
    country of a subdivision, former codes where one country stands in their place today, and names.

    >>> [suggest_country(wrong) for wrong in ("uk", "MDG", "MAD", "450", "ZR", "SU", "Colombia")]
    ['GB', 'MG', 'MG', 'MG', 'CD', None, 'CO']
    """
    code = wrong.strip().upper()
    if code in tables()["countries"]:
        return code
    found = (
        _by_alpha_3().get(code)
        or (_by_numeric().get(code.zfill(3)) if code.isdigit() else None)
        or tables()["mistaken"].get(code)
    )
    if found is not None:
        return found
    successors = {
        successor
        for former in _former_codes().get(code, ())
        for successor in tables()["former"][former]["successors"].split()
    }
    if successors:
        return successors.pop() if len(successors) == 1 else None
    prefix, dash, _ = code.partition("-")
    if dash and len(prefix) == 2:
        return suggest_country(prefix)
    return country_named(wrong) if len(code) > 3 else None


def _instead(code: str, suggestion: str | None) -> str:
    """What else it is than a country, for which a place has another field."""
    if code[2:3] == "-":
        return "; a part of a country is given as its subdivision"
    gone = _former_codes().get(code.strip().upper(), ()) or (former_country_named(code),)
    if all(gone):
        return f"; as a former country it is {' or '.join(map(repr, gone))}"
    if suggestion is not None:
        return ""
    if several := countries_named(code):
        return f"; it may be {' or '.join(map(repr, several))}"
    region = code if code in tables()["regions"] else region_named(code)
    if region is not None:
        return f"; as a region it is {region!r}"
    part = subdivision_named(code) if len(code) > 3 else None
    if part is not None:
        return f"; as a subdivision it is {part!r}"
    return "; `electoral-outreach codes country` lists them all"


@cache
def _by_alpha_3() -> dict[str, str]:
    return {codes[:3]: code for code, codes in tables()["countries"].items()}


@cache
def _by_numeric() -> dict[str, str]:
    return {codes[4:]: code for code, codes in tables()["countries"].items()}


@cache
def _former_codes() -> dict[str, tuple[str, ...]]:
    """Former alpha-2, alpha-3 and alpha-4 codes, unless ISO gave them to a country of today."""
    found: dict[str, tuple[str, ...]] = {}
    for code, entry in tables()["former"].items():
        for name in (entry["alpha_2"], entry["alpha_3"], code):
            if name not in tables()["countries"]:
                found[name] = (*found.get(name, ()), code)
    return found
