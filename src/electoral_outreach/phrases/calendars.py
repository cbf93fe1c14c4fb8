"""The names of months and weekdays, for reading dates as well as for writing them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from electoral_outreach.phrases._cldr import cldr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from electoral_outreach.phrases._cldr import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarNames:
    """The names of the twelve months, or of the seven days, in one language.

    Each tuple begins with January, or with Monday. The stand-alone forms are those of a
    name on its own ("listopad"), the others those of a name in a date ("7 listopada").

    >>> month_names("pl").wide[10], month_names("pl").stand_alone_wide[10]
    ('listopada', 'listopad')
    """

    wide: Names
    abbreviated: Names
    stand_alone_wide: Names
    stand_alone_abbreviated: Names

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of every form, from 1; a form of two months belongs to neither.

        >>> month_names("fr").numbers["août"], weekday_names("fr").numbers["jeu."]
        (8, 4)
        """
        meanings: dict[str, set[int]] = {}
        forms = (self.wide, self.abbreviated, self.stand_alone_wide, self.stand_alone_abbreviated)
        for names in forms:
            for number, name in enumerate(names, start=1):
                meanings.setdefault(name, set()).add(number)
        return MappingProxyType({name: min(of) for name, of in meanings.items() if len(of) == 1})


@lru_cache(maxsize=64)
def month_names(language: str) -> CalendarNames:
    """The names of the months in a language.

    >>> month_names("en").wide[8], month_names("en").abbreviated[8]
    ('September', 'Sep')
    """
    return _calendar_names(cldr(language).months)


@lru_cache(maxsize=64)
def weekday_names(language: str) -> CalendarNames:
    """The names of the days of the week in a language, from Monday.

    >>> weekday_names("es").wide[0]
    'lunes'
    """
    return _calendar_names(cldr(language).weekdays)


def _calendar_names(forms: Mapping[tuple[str, str], Names]) -> CalendarNames:
    return CalendarNames(
        wide=forms["format", "wide"],
        abbreviated=forms["format", "abbreviated"],
        stand_alone_wide=forms["stand-alone", "wide"],
        stand_alone_abbreviated=forms["stand-alone", "abbreviated"],
    )
