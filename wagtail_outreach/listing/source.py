"""`TableSource`: feeds a section's index from the projection's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from electoral_outreach.listing.index import Row, RowText
from electoral_outreach.model import Organisation as OrganisationRecord
from wagtail_outreach.models import FacetValue, ListedActivity

_CHUNK = 5000
_NUMBERS = ("activity_id", "day", "first", "last", "values")
_WORDS = ("activity_id", "tokens", "titles")


class TableSource:
    """What a section lists to those who passed some restrictions.

    Keys are those of `Activity` rows, and so are items: who shows a page fetches them all at once.
    """

    def __init__(
        self,
        section: UUID,
        passed: frozenset[str],
        organisation: Callable[[str], OrganisationRecord | None],
    ) -> None:
        self.section = section
        self.passed = passed
        self.organisation = organisation
        self.values: dict[int, tuple[str, str]] = {}

    def rows(self) -> Iterator[Row]:
        """A row for each activity, in any order; once they are read, all their values are known."""
        rows = self._listed().values_list("restrictions", *_NUMBERS)
        for restrictions, *numbers in rows.iterator(chunk_size=_CHUNK):
            if self.shows(restrictions):
                yield row_of(numbers)
        self._learn_values(FacetValue.objects.all())

    def texts(self) -> Iterator[tuple[int, RowText]]:
        """The words and titles of each activity by key."""
        rows = self._listed().values_list(*_WORDS)
        return (
            (key, RowText(tokens.split(), titles))
            for key, tokens, titles in rows.iterator(chunk_size=_CHUNK)
        )

    def items(self, keys: Sequence[int], _languages: Sequence[str]) -> list[int]:
        """The keys themselves."""
        return list(keys)

    def shows(self, restrictions: str) -> bool:
        """Whether what is behind some restrictions is listed here."""
        return not restrictions or self.passed.issuperset(restrictions.split())

    def learn(self, rows: Iterable[Row]) -> None:
        """Make sure that the values of some rows are known.

        Numbers are not handed out in the order in which they become visible, so that each is asked
        for by itself.
        """
        unknown = {number for row in rows for number in row.values if number not in self.values}
        if unknown:
            self._learn_values(FacetValue.objects.filter(pk__in=unknown))

    def _learn_values(self, values: Any) -> None:
        for number, facet, code in values.values_list("pk", "facet", "code").iterator():
            self.values[number] = (facet, code)

    def _listed(self) -> Any:
        return ListedActivity.objects.filter(section=self.section)


def row_of(numbers: Sequence[Any]) -> Row:
    """The library's row from key, day, first and last day, and the numbers of its values.

    >>> row_of([7, 736000, 736000, 736001, " 3 12 "])
    Row(key=7, day=736000, first=736000, last=736001, values=(3, 12))
    """
    key, day, first, last, values = numbers
    return Row(key, day, first, last, tuple(map(int, values.split())))


def changed_rows(keys: Iterable[int], section: UUID) -> dict[int, tuple[str, Row, RowText]]:
    """By key the restrictions, row and words of what a section lists of some activities."""
    rows = ListedActivity.objects.filter(section=section, pk__in=list(keys))
    return {
        key: (restrictions, row_of([key, *numbers]), RowText(tokens.split(), titles))
        for key, *numbers, restrictions, tokens, titles in rows.values_list(
            *_NUMBERS, "restrictions", "tokens", "titles"
        )
    }
