"""`BitsetIndex`: what `Scan` answers, from bitsets in date order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from operator import and_, or_
from threading import RLock
from typing import Generic, TypeVar

from electoral_outreach.listing.answering import Found, Labels, check_asked, check_page, listing
from electoral_outreach.listing.facets import ELSEWHERE, FACETS, STATUS, YEARS
from electoral_outreach.listing.index import paging
from electoral_outreach.listing.index.bits import full
from electoral_outreach.listing.index.counting import counted
from electoral_outreach.listing.index.members import Members
from electoral_outreach.listing.index.places import Places
from electoral_outreach.listing.index.rows import Row, RowText, oldest_first
from electoral_outreach.listing.index.source import RecordSource, Source
from electoral_outreach.listing.index.statuses import Statuses
from electoral_outreach.listing.index.titles import Titles
from electoral_outreach.listing.index.words import Words
from electoral_outreach.listing.index.years import by_year, in_years
from electoral_outreach.listing.listing import Listing, Selection
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.sought import sought
from electoral_outreach.listing.timing import Status
from electoral_outreach.listing.whereabouts import asked
from electoral_outreach.model import Activity, Register

ItemT = TypeVar("ItemT")


class BitsetIndex(Generic[ItemT]):
    """Answers queries from integers, in time that hardly grows with the register.

    Fed from a `Source`; `put` and `remove` take in changes without building anew. Words and
    titles are asked for when a query first needs them. Safe to share between threads.

    >>> from electoral_outreach.model import Mission
    >>> index = BitsetIndex(RecordSource([Mission(id="haiti-2015", title={"en": "Study"},
    ...     period="2015", places=[{"country": "HT"}])]))
    >>> listing = index.answer(Query(country="HT"), date(2026, 1, 1), ["en"])
    >>> [each.id for each in listing.items], [year.year for year in listing.years]
    (['haiti-2015'], [2015])
    """

    def __init__(self, source: Source[ItemT]) -> None:
        self._source = source
        self._labels = Labels(source.organisation)
        self._lock = RLock()
        rows = sorted(source.rows(), key=oldest_first)
        self._places = Places(rows)
        self._members = Members(source.values)
        self._members.fill(rows)
        self._statuses = Statuses(rows, self._places, self._members)
        self._words: Words | None = None
        self._titles: Titles | None = None
        self._everything: dict[date, Found] = {}

    @staticmethod
    def of(register: Register) -> BitsetIndex[Activity]:
        """The index of a whole register.

        >>> from electoral_outreach.model import Register
        >>> register = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
        >>> len(BitsetIndex.of(register))
        0
        """
        return BitsetIndex(RecordSource.of(register))

    def __len__(self) -> int:
        return len(self._places)

    def answer(self, query: Query, today: date, languages: Sequence[str]) -> Listing[ItemT]:
        """The page asked for, with counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.model import Mission
        >>> BitsetIndex(RecordSource([Mission(id="m", title={"en": "M"}, period="2016")])).answer(Query(year_from=2016), date(2026, 1, 1), ["en"]).total
        1
        """
        check_asked(query, today, languages)
        with self._lock:
            statuses = self._statuses.on(today)
            masks = self._masks(query, today, statuses)
            matching = reduce(and_, masks.values(), full(len(self)))
            keys = self._keys(query, matching, languages)
            found = self._counts(matching, masks, statuses, today)
            went_there = self._went_there(query, matching)
        return listing(
            query,
            today,
            languages,
            found=found,
            went_there=went_there,
            items=lambda _: self._source.items(keys, languages),
            labels=self._labels,
        )

    def select(self, query: Query, today: date, languages: Sequence[str]) -> Selection[ItemT]:
        """The page asked for, without counts; `QueryError` for a page beyond the last.

        >>> from electoral_outreach.model import Mission
        >>> BitsetIndex(RecordSource([Mission(id="m", title={"en": "M"}, period="2016")])).select(Query(size=3), date(2026, 1, 1), ["en"]).total
        1
        """
        check_asked(query, today, languages)
        with self._lock:
            masks = self._masks(query, today, self._statuses.on(today))
            matching = reduce(and_, masks.values(), full(len(self)))
            keys = self._keys(query, matching, languages)
        items = tuple(self._source.items(keys, languages))
        return Selection(query, items, matching.bit_count())

    def keys(self, query: Query, today: date, languages: Sequence[str]) -> list[int]:
        """The keys of everything that is asked for, on whatever page, in the order asked for.

        >>> from electoral_outreach.model import Mission
        >>> index = BitsetIndex(RecordSource([Mission(id=id, title={"en": id}) for id in "abc"]))
        >>> len(index.keys(Query(size=1), date(2026, 1, 1), ["en"]))
        3
        """
        check_asked(query, today, languages)
        with self._lock:
            masks = self._masks(query, today, self._statuses.on(today))
            matching = reduce(and_, masks.values(), full(len(self)))
            everything = slice(0, matching.bit_count())
            slots = self._page(query.order, matching, everything, tuple(languages))
            return [self._places.key_of(slot) for slot in slots]

    def recent(
        self, kind: str | None, n: int, today: date, languages: Sequence[str] = ()
    ) -> tuple[ItemT, ...]:
        """The latest activities of a kind that took place or are under way.

        >>> from electoral_outreach.model import Mission
        >>> [each.id for each in BitsetIndex(RecordSource([Mission(id="m", title={"en": "M"}, period="2016")])).recent("mission", 3, date(2026, 1, 1))]
        ['m']
        """
        with self._lock:
            begun = self._statuses.begun(today)
            if kind is not None:
                begun &= self._members.having("kind", kind)
            slots = paging.newest(begun, slice(0, max(n, 0)), self._places)
            keys = [self._places.key_of(slot) for slot in slots]
        return tuple(self._source.items(keys, languages))

    def put(self, row: Row, text: RowText) -> None:
        """Take in an activity that is new or changed, by its key.

        >>> from electoral_outreach.model import Mission
        >>> source = RecordSource([Mission(id="m", title={"en": "M"}, period="2016")])
        >>> index = BitsetIndex(source)
        >>> index.remove(0)
        >>> index.put(*source.rows(), dict(source.texts())[0])
        >>> len(index)
        1
        """
        with self._lock:
            self._everything.clear()
            old = self._places.slot_of(row.key)
            slot = self._places.new_slot(row)
            if old is None:
                place = self._places.insert(slot)
                self._members.insert(place, row)
                self._statuses.insert(place, row)
            else:
                self._out_of_order(old)
                old_place = self._places.remove(old)
                place = self._places.insert(slot)
                self._members.move(old_place, place, old, row)
                self._statuses.move(old_place, place, row)
            self._take_in(slot, text)

    def remove(self, key: int) -> None:
        """Take out an activity; nothing happens when there is none of this key.

        >>> from electoral_outreach.model import Mission
        >>> index = BitsetIndex(RecordSource([Mission(id="m", title={"en": "M"}, period="2016")]))
        >>> index.remove(0)
        >>> len(index)
        0
        """
        with self._lock:
            slot = self._places.slot_of(key)
            if slot is not None:
                self._everything.clear()
                self._out_of_order(slot)
                place = self._places.remove(slot)
                self._members.remove(place)
                self._statuses.remove(place)

    def relabel(self) -> None:
        """Ask for the names of organisations again.

        An activity's own words hold its partners' names: put the activities of a renamed partner.

        >>> BitsetIndex(RecordSource([])).relabel()
        """
        with self._lock:
            self._labels.forget()

    def _masks(self, query: Query, today: date, statuses: dict[Status, int]) -> dict[str, int]:
        """The places that have what is asked for, by the name of what asks for it."""
        masks = {}
        for name, values in query.chosen.items():
            if name == STATUS.name:
                each = (bits for status, bits in statuses.items() if status in values)
            else:
                each = (self._members.having(name, value) for value in values)
            masks[name] = reduce(or_, each, 0)
        if query.year_from is not None or query.year_to is not None:
            masks[YEARS] = in_years(self._members, query, today)
        if query.words:
            masks["words"] = self._having_words(query.words)
        return masks

    def _counts(
        self, matching: int, masks: dict[str, int], statuses: dict[Status, int], today: date
    ) -> Found:
        """All counts; those of everything are kept while nothing changes, being asked for most."""
        if masks:
            return self._found(matching, masks, statuses, today)
        if today not in self._everything:
            self._everything = {today: self._found(matching, masks, statuses, today)}
        return self._everything[today]

    def _found(
        self, matching: int, masks: dict[str, int], statuses: dict[Status, int], today: date
    ) -> Found:
        """All counts, each among what matches but for its own part of the question."""
        among = {
            name: matching
            if name not in masks
            else reduce(and_, _others(masks, name), full(len(self)))
            for name in (*FACETS, YEARS, STATUS.name)
        }
        of_status = among.pop(STATUS.name)
        facets = counted(self._members, self._places, among)
        years, yearless = by_year(facets.pop(YEARS), today)
        by_status: dict[str, int] = {
            name: (bits & of_status).bit_count() for name, bits in statuses.items()
        }
        return Found(
            total=matching.bit_count(),
            years=years,
            yearless=yearless,
            facets={**facets, STATUS.name: by_status},
        )

    def _went_there(self, query: Query, matching: int) -> bool:
        """Whether each match went to a place asked for, as far as a mission."""
        name, codes = asked(query)
        if not codes:
            return True
        having = self._members.having
        there = reduce(or_, (having(name, code) & ~having(ELSEWHERE, code) for code in codes))
        return not matching & ~there

    def _keys(self, query: Query, matching: int, languages: Sequence[str]) -> list[int]:
        """The keys of the page asked for; `QueryError` beyond the last."""
        part = check_page(query, matching.bit_count())
        slots = self._page(query.order, matching, part, tuple(languages))
        return [self._places.key_of(slot) for slot in slots]

    def _page(
        self, order: str, matching: int, part: slice, languages: tuple[str, ...]
    ) -> list[int]:
        if order == "newest":
            return paging.newest(matching, part, self._places)
        if order == "oldest":
            return paging.oldest(matching, part, self._places)
        if self._titles is None:
            self._titles = Titles(
                ((slot, text.titles) for slot, text in self._texts()),
                self._places.slot_count,
                self._places.newer_first,
            )
        by_title = self._titles.order(languages, self._places.slots)
        return paging.by_title(matching, part, self._places, by_title)

    def _having_words(self, words: str) -> int:
        """The places of what has the words."""
        if self._words is None:
            self._words = Words((slot, text.tokens) for slot, text in self._texts())
        slots = self._words.having(sought(words), self._places.slot_count)
        return self._places.places_of(slots)

    def _texts(self) -> Iterator[tuple[int, RowText]]:
        slots = self._places.slots_by_key()
        return ((slots[key], text) for key, text in self._source.texts() if key in slots)

    def _take_in(self, slot: int, text: RowText) -> None:
        if self._words is not None:
            self._words.add(slot, text.tokens)
        if self._titles is not None:
            self._titles.add(slot, text.titles)

    def _out_of_order(self, slot: int) -> None:
        if self._titles is not None:
            self._titles.remove(slot)


def _others(masks: dict[str, int], name: str) -> Iterator[int]:
    return (mask for other, mask in masks.items() if other != name)
