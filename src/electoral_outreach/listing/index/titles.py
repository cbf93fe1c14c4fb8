"""Activities by title: folded titles in one string of bytes, and an order for each reader."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final

from electoral_outreach.languages import best_tag

_MOST_ORDERS: Final = 8
Languages = tuple[str, ...]


class Titles:
    """The slots of activities in the order of their titles, for readers of some languages.

    Titles are sorted as `ordering.in_order` sorts them. `newer_first` gives a number that is
    smaller for what is newer, to tell activities of one title apart.
    """

    def __init__(
        self,
        texts: Iterable[tuple[int, Mapping[str, str]]],
        slot_count: int,
        newer_first: Callable[[int], int],
    ) -> None:
        self._newer_first = newer_first
        self._bytes = bytearray()
        self._ends = array("I", [0])
        self._at = array("I", bytes(4 * slot_count))
        self._tags = array("H", bytes(2 * slot_count))
        self._tag_sets: dict[Languages, int] = {(): 0}
        self._languages: list[Languages] = [()]
        self._orders: OrderedDict[Languages, array[int]] = OrderedDict()
        for slot, titles in texts:
            self._keep(slot, titles)

    def add(self, slot: int, titles: Mapping[str, str]) -> None:
        """Take in the titles of a new slot, the next one, and put it in every order."""
        self._at.append(0)
        self._tags.append(0)
        self._keep(slot, titles)
        for languages, order in self._orders.items():
            order.insert(self._place(slot, languages), slot)

    def order(self, languages: Languages, slots: Iterable[int]) -> array[int]:
        """The slots by title; `slots` are all there are, looked at the first time only."""
        if languages not in self._orders:
            self._orders[languages] = array("I", sorted(slots, key=self._sort_key(languages)))
            if len(self._orders) > _MOST_ORDERS:
                self._orders.popitem(last=False)
        self._orders.move_to_end(languages)
        return self._orders[languages]

    def remove(self, slot: int) -> None:
        """Take a slot out of every order."""
        for languages, order in self._orders.items():
            del order[self._place(slot, languages)]

    def _place(self, slot: int, languages: Languages) -> int:
        key = self._sort_key(languages)
        return bisect_left(self._orders[languages], key(slot), key=key)

    def _sort_key(self, languages: Languages) -> Callable[[int], tuple[bytes, int]]:
        def key(slot: int) -> tuple[bytes, int]:
            return self._title(slot, languages), self._newer_first(slot)

        return key

    def _title(self, slot: int, languages: Languages) -> bytes:
        """The title a reader sees, as UTF-8, which sorts as the characters do."""
        tags = self._languages[self._tags[slot]]
        if not tags:
            return b""
        at = self._at[slot] + _chosen(tags, languages)
        return bytes(self._bytes[self._ends[at] : self._ends[at + 1]])

    def _keep(self, slot: int, titles: Mapping[str, str]) -> None:
        tags = tuple(sorted(titles))
        if tags not in self._tag_sets:
            self._tag_sets[tags] = len(self._languages)
            self._languages.append(tags)
        self._tags[slot] = self._tag_sets[tags]
        self._at[slot] = len(self._ends) - 1
        for tag in tags:
            self._bytes += titles[tag].encode()
            self._ends.append(len(self._bytes))


@lru_cache(maxsize=4096)
def _chosen(tags: Languages, languages: Languages) -> int:
    """Which of the languages a title has is shown to a reader, as `Text.best` chooses."""
    best = best_tag(tags, languages) if languages else None
    return 0 if best is None else tags.index(best)
