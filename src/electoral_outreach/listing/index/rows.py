"""What an index keeps of an activity: a few whole numbers, and apart from them its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from electoral_outreach.listing.codes import Organisations
from electoral_outreach.listing.facets import ELSEWHERE, FACETS, STATE, YEARS
from electoral_outreach.listing.timing import YearSpan, bounds, order_day, year_spans
from electoral_outreach.listing.whereabouts import elsewhere
from electoral_outreach.listing.words import activity_tokens, title_key
from electoral_outreach.model import Activity

YEARLESS: Final = "none"
_FEW_YEARS: Final = 3
"""Shorter stretches are counted year by year, since bitsets of their own would hold few."""
LARGEST_KEY: Final = (1 << 42) - 1

Values = Mapping[int, tuple[str, str]]
"""The facet and the code of every value, by the value's id."""


class Row(NamedTuple):
    """What an index must know of an activity to list it."""

    key: int
    """Identity, 0 to 2⁴² - 1; activities of one day are in the order of their keys."""
    day: int
    """The day it is sorted by (`timing.order_day`)."""
    first: int
    """The first day it can touch (`timing.bounds`); 0 without a year."""
    last: int
    """The last day it can touch; 0 without a year."""
    values: Sequence[int]
    """Ids of the facet values it has, each once; under `YEARS`, `STATE` and
    `ELSEWHERE` what is kept like values of facets."""


def oldest_first(row: Row) -> tuple[int, int]:
    """What rows are sorted by, the oldest first; of one day the first key counts as newest.

    >>> oldest_first(Row(7, 730000, 730000, 730000, ()))
    (730000, -7)
    """
    return row.day, -row.key


class RowText(NamedTuple):
    """What it can be found by in words, and sorted by."""

    tokens: Iterable[str]
    """Its words (`words.activity_tokens`), each once."""
    titles: Mapping[str, str]
    """What its title is sorted by (`words.title_key`), by language."""


class ValueTable(dict[int, tuple[str, str]]):
    """Facet values by id, with an id given to each new one.

    >>> table = ValueTable()
    >>> table.id_of("country", "HT"), table.id_of("country", "MG"), table.id_of("country", "HT")
    (0, 1, 0)
    >>> table[1]
    ('country', 'MG')
    """

    def __init__(self, known: Values | None = None) -> None:
        super().__init__(known or {})
        self._ids = {value: id for id, value in self.items()}
        self._next = max(self, default=-1) + 1

    def id_of(self, facet: str, code: str) -> int:
        """The id of a value."""
        id = self._ids.get((facet, code))
        if id is None:
            id = self._ids[facet, code] = self._next
            self[id] = (facet, code)
            self._next += 1
        return id


def row_of(key: int, activity: Activity, table: ValueTable) -> Row:
    """The row of an activity.

    >>> from electoral_outreach.model import Mission
    >>> table = ValueTable()
    >>> row = row_of(7, Mission(id="a", title={"en": "A"}, period="2016"), table)
    >>> [table[id] for id in row.values]
    [('years', '2016/2016'), ('kind', 'mission'), ('language', 'en')]
    """
    first, last = bounds(activity) or (0, 0)
    values = tuple(dict.fromkeys(table.id_of(*each) for each in _values(activity)))
    return Row(key, order_day(activity), first, last, values)


def text_of(activity: Activity, organisations: Organisations) -> RowText:
    """The words of an activity, and its titles' keys.

    >>> from electoral_outreach.model import Mission
    >>> text_of(Mission(id="a", title={"fr": "L’Été"}), {}.get).titles
    {'fr': 'l ete'}
    """
    titles = {tag: title_key(activity.title[tag]) for tag in activity.title}
    return RowText(activity_tokens(activity, organisations), titles)


def span_of(code: str) -> YearSpan:
    """The stretch of years that a code of `YEARS` writes: ``2014/2016``, ``1992/..``.

    >>> span_of("2014/2016"), span_of("1992/..")
    ((2014, 2016), (1992, None))
    """
    first, _, last = code.partition("/")
    return int(first), None if last == ".." else int(last)


def _values(activity: Activity) -> Iterator[tuple[str, str]]:
    spans = year_spans(activity)
    for first, last in spans:
        if last is None or last - first >= _FEW_YEARS:
            yield YEARS, f"{first}/{'..' if last is None else last}"
        else:
            yield from ((YEARS, f"{year}/{year}") for year in range(first, last + 1))
    if not spans:
        yield YEARS, YEARLESS
    if activity.status is not None:
        yield STATE, activity.status
    yield from ((ELSEWHERE, code) for code in elsewhere(activity))
    for name, facet in FACETS.items():
        for code in facet.values_of(activity):
            yield name, code
