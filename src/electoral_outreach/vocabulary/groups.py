"""Groups of States with their memberships, dated: a group is not a region."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as declared
from functools import cache
from types import MappingProxyType
from typing import Literal

from electoral_outreach.errors import shown
from electoral_outreach.vocabulary._tables import GroupEntry, tables
from electoral_outreach.vocabulary.countries import TerritoryError, is_country
from electoral_outreach.vocabulary.former_countries import (
    code_in_year,
    first_year,
    former_country,
    is_former_country,
)

Status = Literal["member", "associate", "observer"]
FULL: tuple[Status, ...] = ("member",)
"""What counts as a member unless a caller widens it."""


class UnknownGroup(TerritoryError):
    """A name that is no group's code, with those there are.

    >>> raise UnknownGroup("OIF")
    Traceback (most recent call last):
    ...
    electoral_outreach.vocabulary.groups.UnknownGroup: 'OIF' is not a group of States: oif, ...; did you mean 'oif'?
    """

    def __init__(self, code: str) -> None:
        lowered = code.strip().lower()
        known = ", ".join(tables()["groups"])
        super().__init__(
            f"{shown(code)} is not a group of States: {known}",
            value=code,
            suggestion=lowered if is_group(lowered) else None,
        )


@dataclass(frozen=True, slots=True)
class Membership:
    """One stay of one member in one status; a member that left and came back has two.

    >>> [(stay.first, stay.last) for stay in group("commonwealth").memberships if stay.code == "GM"]
    [(1965, 2013), (2018, None)]
    """

    code: str
    """Alpha-2; alpha-4 of a State that ended or was followed by several; ISO 3166-2 of a
    government below the State, as Québec in La Francophonie."""
    status: Status
    """In what quality."""
    first: int | None
    """First year; None where it is not recorded."""
    last: int | None
    """Last year, if only for a day; None for those that stay."""


@dataclass(frozen=True, slots=True)
class Group:
    """An organisation of States whose name stands for its members.

    Members are listed as they stood at the date in `checked`; what came later is not here. A State
    that goes on under another name stands under today's code throughout: `CD`, not `ZRCD`.

    >>> group("ecowas").checked, sorted(group("ecowas").members_at(2024) - group("ecowas").members_at(2026))
    ('2025-12', ['BF', 'ML', 'NE'])
    """

    code: str
    """Its short name in lower case: `oif`, `commonwealth`, `au`."""
    names: Mapping[str, str] = declared(hash=False)
    """Its name in `en`, `fr` and `es`."""
    checked: str
    """Year and month to which its memberships are known."""
    note: str | None
    """What the table leaves out or counts in a way of its own."""
    memberships: tuple[Membership, ...]
    """Every stay of every member, by status and first year."""

    def members_at(self, year: int, *, statuses: Collection[Status] = FULL) -> frozenset[str]:
        """Codes of those that were members on any day of a year.

        One whose first year is not recorded counts from the year of the last check on.

        >>> "GM" in group("commonwealth").members_at(2015)
        False
        >>> "QA" in group("oif").members_at(2016, statuses=("member", "associate"))
        True
        """
        return frozenset(
            stay.code
            for stay in self.memberships
            if stay.status in statuses and self._covers(stay, year)
        )

    def has(self, code: str, year: int, *, statuses: Collection[Status] = FULL) -> bool:
        """Whether a place was in the group in a year, under whichever of its codes it is given.

        For many places in one year, ask `members_at` once.

        >>> group("au").has("ZRCD", 1990), group("coe").has("CSHH", 1992)
        (True, True)
        """
        return not self.members_at(year, statuses=statuses).isdisjoint(_codes_of(code, year))

    def _covers(self, stay: Membership, year: int) -> bool:
        first = int(self.checked[:4]) if stay.first is None else stay.first
        return first <= year and (stay.last is None or year <= stay.last)


def is_group(code: str) -> bool:
    """Whether it is a group's code.

    >>> is_group("sadc"), is_group("SADC")
    (True, False)
    """
    return code in tables()["groups"]


def group(code: str) -> Group:
    """The group of a code; `UnknownGroup` otherwise.

    `oif` (Francophonie), `commonwealth`, `au` (African Union), `ecowas`, `sadc`, `eu` (European
    Union), `coe` (Council of Europe), `osce`, `oas`, `asean`, `arab-league`, `cplp`. Last checked:
    December 2025.

    >>> group("eu").names["fr"], len(group("eu").members_at(2024))
    ('Union européenne', 27)
    """
    found = groups().get(code)
    if found is None:
        raise UnknownGroup(code)
    return found


@cache
def groups() -> Mapping[str, Group]:
    """All of them by code.

    >>> "osce" in groups()
    True
    """
    return MappingProxyType(
        {code: _read(code, entry) for code, entry in tables()["groups"].items()}
    )


def groups_of(code: str, year: int, *, statuses: Collection[Status] = FULL) -> tuple[str, ...]:
    """Codes of the groups a place was in in a year.

    >>> groups_of("GB", 2019), groups_of("GB", 2021)
    (('commonwealth', 'eu', 'coe', 'osce'), ('commonwealth', 'coe', 'osce'))
    """
    return tuple(name for name, of in groups().items() if of.has(code, year, statuses=statuses))


def _codes_of(code: str, year: int) -> set[str]:
    """The code, the one right in that year, and today's where the same State goes on under it.

    It does not where today's country stood beside the former one, as both Germanies did.
    """
    codes = {code}
    if is_former_country(code) or is_country(code):
        right = code_in_year(code, year)
        codes |= {right} if right is not None else set()
    for former in filter(is_former_country, tuple(codes)):
        after = former_country(former).successors
        codes |= {today for today in after if len(after) == 1 and first_year(today) is not None}
    return codes


def _read(code: str, entry: GroupEntry) -> Group:
    return Group(
        code=code,
        names=MappingProxyType(entry["names"]),
        checked=entry["checked"],
        note=entry.get("note"),
        memberships=(
            *_stays("member", entry["member"]),
            *_stays("associate", entry.get("associate", {})),
            *_stays("observer", entry.get("observer", {})),
        ),
    )


def _stays(status: Status, spans: dict[str, str]) -> Iterator[Membership]:
    for span, codes in spans.items():
        first, last = (int(year) if year else None for year in span.split("/"))
        for code in codes.split():
            yield Membership(code, status, first, last)
