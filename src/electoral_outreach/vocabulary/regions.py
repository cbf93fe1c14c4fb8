"""Regions of UN M49, and what lies in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from electoral_outreach.errors import shown
from electoral_outreach.vocabulary._tables import tables
from electoral_outreach.vocabulary.countries import TerritoryError, country, is_country
from electoral_outreach.vocabulary.named import region_named

WORLD = "001"


class UnknownRegion(TerritoryError):
    """A code that is no region of UN M49.

    >>> raise UnknownRegion("2")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.regions.UnknownRegion: '2' is not a UN M49 region; did you mean '002'?
    """

    def __init__(self, code: str) -> None:
        padded = code.strip().zfill(3)
        suggestion = padded if is_region(padded) else region_named(code)
        listed = "" if suggestion else "; `electoral-outreach codes region` lists them all"
        super().__init__(
            f"{shown(code)} is not a UN M49 region{listed}", value=code, suggestion=suggestion
        )


@dataclass(frozen=True, slots=True)
class Region:
    """A region of UN M49: the world, a continent, or a part of one.

    >>> region("202").parts
    ('011', '014', '017', '018')
    """

    code: str
    """Three digits."""
    parts: tuple[str, ...]
    """The smaller regions or, where it has none, the countries directly in it."""

    @property
    def countries(self) -> frozenset[str]:
        """Alpha-2 codes of all countries in it and in its parts.

        >>> sorted(region("018").countries)
        ['BW', 'LS', 'NA', 'SZ', 'ZA']
        """
        return region_countries(self.code)


def is_region(code: str) -> bool:
    """Whether it is a region's code. A country's own number is not.

    >>> is_region("419"), is_region("450")
    (True, False)
    """
    return code in tables()["regions"]


def region(code: str) -> Region:
    """The region of a code; `UnknownRegion` otherwise.

    `001` is the world, `002` Africa, `003` North America from Panama up, `019` the Americas, `142`
    Asia, `150` Europe, `009` Oceania, `202` Sub-Saharan Africa, `419` Latin America and the
    Caribbean.

    >>> region("419").parts
    ('005', '013', '029')
    """
    found = regions().get(code)
    if found is None:
        raise UnknownRegion(code)
    return found


@cache
def regions() -> Mapping[str, Region]:
    """All of them by code.

    >>> len(regions())
    31
    """
    return MappingProxyType(
        {code: Region(code, tuple(parts.split())) for code, parts in tables()["regions"].items()}
    )


def region_countries(code: str) -> frozenset[str]:
    """Alpha-2 codes of the countries in a region; `UnknownRegion` where there is none.

    Taiwan and Kosovo, which the United Nations does not list, lie where CLDR puts them. Antarctica
    lies in the world and in no part of it.

    >>> sorted(region_countries("018"))
    ['BW', 'LS', 'NA', 'SZ', 'ZA']
    """
    if not is_region(code):
        raise UnknownRegion(code)
    return _countries_in(code)


def regions_of(code: str) -> tuple[str, ...]:
    """The regions a country lies in, the smallest first; `UnknownCountry` where there is none.

    >>> regions_of("MG")
    ('014', '202', '002', '001')
    >>> regions_of("MX")
    ('013', '003', '419', '019', '001')
    """
    return _regions_of(country(code).code)


@cache
def _countries_in(code: str) -> frozenset[str]:
    parts = regions()[code].parts
    within = (frozenset({part}) if is_country(part) else _countries_in(part) for part in parts)
    return frozenset().union(*within)


@cache
def _regions_of(code: str) -> tuple[str, ...]:
    around = [found for found in regions() if code in _countries_in(found)]
    return tuple(sorted(around, key=lambda found: (len(_countries_in(found)), found)))
