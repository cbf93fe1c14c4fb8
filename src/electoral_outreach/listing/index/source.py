"""Where an index gets its rows, words and items from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from electoral_outreach.listing.index.rows import (
    Row,
    RowText,
    Values,
    ValueTable,
    row_of,
    text_of,
)
from electoral_outreach.model import Activity, Organisation, Register

ItemT_co = TypeVar("ItemT_co", covariant=True)


class Source(Protocol[ItemT_co]):
    """What an index is fed from: a register in memory, or the tables of a site."""

    @property
    def values(self) -> Values:
        """Facet and code of every value id that rows have, now or after a change."""
        ...

    def rows(self) -> Iterable[Row]:
        """A row for each activity, in any order."""
        ...

    def texts(self) -> Iterable[tuple[int, RowText]]:
        """The words and titles of each activity by key, asked for when first needed."""
        ...

    def items(self, keys: Sequence[int], languages: Sequence[str]) -> Sequence[ItemT_co]:
        """What a listing shows for the activities of these keys, in their order."""
        ...

    def organisation(self, id: str) -> Organisation | None:
        """An organisation, for its name."""
        ...


class RecordSource:
    """Feeds an index from the records themselves.

    >>> source = RecordSource([])
    >>> list(source.rows())
    []
    """

    def __init__(
        self, activities: Iterable[Activity], organisations: Iterable[Organisation] = ()
    ) -> None:
        self.records = dict(enumerate(activities))
        """The activities by key; keys ascend in the register's order."""
        self.values = ValueTable()
        self.organisations = {each.id: each for each in organisations}
        """The organisations by id."""

    @classmethod
    def of(cls, register: Register) -> RecordSource:
        """The source of a whole register.

        >>> from electoral_outreach.model import Register
        >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
        >>> [*RecordSource.of(register).organisations]
        ['a']
        """
        return cls(register.activities, (register.institution, *register.organisations))

    def rows(self) -> Iterator[Row]:
        """A row for each activity.

        >>> from electoral_outreach.model import Mission
        >>> [row.key for row in RecordSource([Mission(id="m", title={"en": "M"}, period="2016")]).rows()]
        [0]
        """
        return (row_of(key, each, self.values) for key, each in self.records.items())

    def texts(self) -> Iterator[tuple[int, RowText]]:
        """The words and titles of each activity by key.

        >>> from electoral_outreach.model import Mission
        >>> [key for key, _ in RecordSource([Mission(id="m", title={"en": "M"}, period="2016")]).texts()]
        [0]
        """
        return ((key, text_of(each, self.organisation)) for key, each in self.records.items())

    def items(self, keys: Sequence[int], _languages: Sequence[str]) -> list[Activity]:
        """The records of these keys.

        >>> from electoral_outreach.model import Mission
        >>> [each.id for each in RecordSource([Mission(id="m", title={"en": "M"}, period="2016")]).items([0], ["en"])]
        ['m']
        """
        return [self.records[key] for key in keys]

    def organisation(self, id: str) -> Organisation | None:
        """An organisation, for its name.

        >>> RecordSource([]).organisation("undp") is None
        True
        """
        return self.organisations.get(id)
