"""Former countries of ISO 3166-3, and which code is right for a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from electoral_outreach.errors import shown
from electoral_outreach.vocabulary._tables import FormerEntry, tables
from electoral_outreach.vocabulary.countries import TerritoryError, country
from electoral_outreach.vocabulary.named import former_country_named


class UnknownFormerCountry(TerritoryError):
    """A code that is not of ISO 3166-3, with the one probably meant.

    >>> raise UnknownFormerCountry("ZR")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.former_countries.UnknownFormerCountry: 'ZR' is not a former country of ISO 3166-3; did you mean 'ZRCD'?
    """

    def __init__(self, code: str) -> None:
        suggestion = suggest_former_country(code)
        listed = "" if suggestion else "; `electoral-outreach codes former-country` lists them all"
        super().__init__(
            f"{shown(code)} is not a former country of ISO 3166-3{listed}",
            value=code,
            suggestion=suggestion,
        )


@dataclass(frozen=True, slots=True)
class FormerCountry:
    """A country or territory that ended, split, merged or changed its name and code.

    >>> zaire = former_country("ZRCD")
    >>> zaire.names["fr"], zaire.first, zaire.last, zaire.successors
    ('Zaïre', 1971, 1997, ('CD',))
    """

    code: str
    """Alpha-4 of ISO 3166-3."""
    alpha_2: str
    """The alpha-2 code it had; some are another country's today (`AI`, `GE`, `SK`)."""
    alpha_3: str
    """The alpha-3 code it had."""
    names: Mapping[str, str] = field(hash=False)
    """Its name in `en`, `fr` and `es`."""
    first: int | None
    """First year of its existence; None where there is no year to name."""
    last: int
    """Last year of its existence, if only for a day."""
    successors: tuple[str, ...]
    """Alpha-2 codes of today's countries on its ground."""
    became: str | None = None
    """The former country that stood in its place afterwards, if one did."""

    def existed_in(self, year: int) -> bool:
        """Whether it existed on any day of the year.

        >>> former_country("SUHH").existed_in(1991), former_country("SUHH").existed_in(1992)
        (True, False)
        """
        return (self.first is None or self.first <= year) and year <= self.last


def is_former_country(code: str) -> bool:
    """Whether it is an alpha-4 code of ISO 3166-3, in capitals.

    >>> is_former_country("ZRCD"), is_former_country("ZR")
    (True, False)
    """
    return code in tables()["former"]


def former_country(code: str) -> FormerCountry:
    """The former country of an alpha-4 code; `UnknownFormerCountry` otherwise.

    >>> former_country("CSHH").names["en"]
    'Czechoslovakia'
    """
    found = former_countries().get(code)
    if found is None:
        raise UnknownFormerCountry(code)
    return found


@cache
def former_countries() -> Mapping[str, FormerCountry]:
    """All 31 by alpha-4 code, in its order.

    >>> len(former_countries())
    31
    """
    return MappingProxyType({code: _read(code, of) for code, of in tables()["former"].items()})


def former_of(code: str) -> tuple[FormerCountry, ...]:
    """The former countries on a country's ground, the latest first.

    >>> [former.code for former in former_of("RS")]
    ['CSXX', 'YUCS']
    """
    return _former_of(country(code).code)


def successors(code: str) -> tuple[str, ...]:
    """Alpha-2 codes of today's countries on a former country's ground.

    >>> successors("YUCS")
    ('BA', 'HR', 'ME', 'MK', 'RS', 'SI')
    """
    return former_country(code).successors


def former_countries_by_alpha_2(code: str) -> tuple[FormerCountry, ...]:
    """Every former country that had this alpha-2 code; `CS` was given twice.

    >>> [former.code for former in former_countries_by_alpha_2("CS")]
    ['CSHH', 'CSXX']
    """
    return tuple(former for former in former_countries().values() if former.alpha_2 == code)


def suggest_former_country(wrong: str) -> str | None:
    """The alpha-4 code probably meant by another code or a name of a former country, or None.

    >>> suggest_former_country("yug"), suggest_former_country("CS")
    ('YUCS', None)
    """
    code = wrong.strip().upper()
    found = [
        former.code
        for former in former_countries().values()
        if code in {former.code, former.alpha_2, former.alpha_3}
    ]
    return found[0] if len(found) == 1 else former_country_named(wrong)


def first_year(code: str) -> int | None:
    """The year from which today's code is right, where another stood for its ground before.

    None where none did, where both stood side by side (`DE`, `YE`, `UA`), and where the earlier
    status is disputed (`EE`, `LT`, `LV`, `XK`).

    >>> first_year("CD"), first_year("DE")
    (1997, None)
    """
    return tables()["since"].get(country(code).code)


def is_in_time(code: str, year: int) -> bool:
    """Whether a code, today's or former, can stand for a place in a year.

    Today's code is too early only where the table knows which one stood before.

    >>> is_in_time("CD", 1990), is_in_time("CD", 1965), is_in_time("ZRCD", 2005)
    (False, True, False)
    """
    if is_former_country(code):
        return former_country(code).existed_in(year)
    since = first_year(code)
    return since is None or year >= since or not _stood_before(code, year)


def code_in_year(code: str, year: int) -> str | None:
    """The code that is right for the same ground in a year, or None where that is not certain.

    >>> code_in_year("CD", 1990), code_in_year("ZRCD", 2005), code_in_year("ME", 2004)
    ('ZRCD', 'CD', 'CSXX')
    >>> code_in_year("SUHH", 2000) is None  # any of fifteen
    True
    """
    if is_in_time(code, year):
        return code
    if is_former_country(code):
        return _instead_of(former_country(code), year)
    return _only(_stood_before(code, year))


def codes_in_year(code: str, year: int) -> tuple[str, ...]:
    """The codes one of which is right for the same ground in a year; none where that is unknown.

    >>> codes_in_year("ZRCD", 2005), codes_in_year("CSHH", 2010)
    (('CD',), ('CZ', 'SK'))
    """
    right = code_in_year(code, year)
    if right is not None:
        return (right,)
    if is_former_country(code):
        former = former_country(code)
        return former.successors if year > former.last else ()
    return tuple(_stood_before(code, year))


def _instead_of(former: FormerCountry, year: int) -> str | None:
    if former.became is not None and year > former.last:
        return code_in_year(former.became, year)
    around = _only(
        [
            other.code
            for other in former_countries().values()
            if other.existed_in(year) and set(other.successors) >= set(former.successors)
        ]
    )
    if around is not None:
        return around
    successor = _only(former.successors)
    return successor if successor is not None and is_in_time(successor, year) else None


def _stood_before(code: str, year: int) -> list[str]:
    found = [former.code for former in _former_of(code) if former.existed_in(year)]
    before = tables()["before"].get(code)
    return found if before is None else [*found, before]


def _only(codes: tuple[str, ...] | list[str]) -> str | None:
    return codes[0] if len(codes) == 1 else None


@cache
def _former_of(code: str) -> tuple[FormerCountry, ...]:
    found = [former for former in former_countries().values() if code in former.successors]
    return tuple(sorted(found, key=lambda former: former.last, reverse=True))


def _read(code: str, entry: FormerEntry) -> FormerCountry:
    first, last = entry["years"]
    return FormerCountry(
        code=code,
        alpha_2=entry["alpha_2"],
        alpha_3=entry["alpha_3"],
        names=MappingProxyType(entry["names"]),
        first=first,
        last=last,
        successors=tuple(entry["successors"].split()),
        became=entry.get("became"),
    )
