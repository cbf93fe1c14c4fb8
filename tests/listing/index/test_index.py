"""An index as the CMS uses it: fed from light rows, changed while it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from threading import Thread

import pytest

from electoral_outreach.listing import Query, Scan
from electoral_outreach.listing.index import (
    BitsetIndex,
    RecordSource,
    Row,
    RowText,
    ValueTable,
    places,
    row_of,
    text_of,
)
from electoral_outreach.model import Activity, Mission, Organisation

TODAY = date(2016, 6, 15)
IDS = 70_000


class Tables:
    """Rows as a site keeps them: ids of any size, items that are not records."""

    def __init__(self, records: Sequence[Activity]) -> None:
        self.values = ValueTable({IDS: ("kind", "agreement")})
        self.records = {number * 1000 + 5: each for number, each in enumerate(records)}
        self.texts_asked = 0

    def rows(self) -> Iterator[Row]:
        return (row_of(key, each, self.values) for key, each in self.records.items())

    def texts(self) -> Iterator[tuple[int, RowText]]:
        self.texts_asked += 1
        yield 999_999, RowText({"unlisted"}, {"en": "unlisted"})
        for key, each in self.records.items():
            yield key, text_of(each, self.organisation)

    def items(self, keys: Sequence[int], languages: Sequence[str]) -> list[str]:
        return [f"{self.records[key].id} in {languages[0]}" for key in keys]

    def organisation(self, id: str) -> Organisation | None:
        return None


def missions(n: int) -> list[Activity]:
    return [
        Mission(
            id=f"m-{number}",
            title={"en": f"Mission {number:03}"},
            period=f"{2000 + number % 17}",
            places=[{"country": ("HT", "MG")[number % 2]}],
        )
        for number in range(n)
    ]


def test_items_are_what_the_source_gives_for_keys() -> None:
    """In the reader's languages, in order; ids of values may be large."""
    index = BitsetIndex(Tables(missions(40)))
    listing = index.answer(Query(country="HT", year_from=2015, size=2), TODAY, ["fr"])
    assert listing.items == ("m-16 in fr", "m-32 in fr")
    assert len(index) == 40


def test_words_and_titles_are_asked_for_when_needed() -> None:
    """Once each, and kept up to date from then on; what the index does not list is passed over."""
    tables = Tables(missions(4))
    index = BitsetIndex(tables)
    index.answer(Query(), TODAY, ["en"])
    assert tables.texts_asked == 0
    for _ in range(2):
        assert index.answer(Query(words="mission"), TODAY, ["en"]).total == 4
        assert index.answer(Query(order="title"), TODAY, ["en"]).items[0] == "m-0 in en"
    assert tables.texts_asked == 2
    assert index.answer(Query(words="unlisted"), TODAY, ["en"]).total == 0
    tables.records[1005] = replace(tables.records[1005], title={"en": "Another"})
    record = tables.records[1005]
    index.put(row_of(1005, record, tables.values), text_of(record, tables.organisation))
    assert index.answer(Query(order="title"), TODAY, ["en"]).items[0] == "m-1 in en"
    assert index.answer(Query(words="anoth"), TODAY, ["en"]).items == ("m-1 in en",)
    assert index.answer(Query(words="mission"), TODAY, ["en"]).total == 3
    assert tables.texts_asked == 2


@pytest.mark.parametrize("many_moves", [0, 10_000])
def test_hundreds_of_changes_leave_the_right_answers(
    many_moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the changes are kept."""
    monkeypatch.setattr(places, "_MANY_MOVES", many_moves)
    records = missions(60)
    source = RecordSource(records)
    index = BitsetIndex(source)
    for query in (Query(words="mission"), Query(order="title")):
        index.answer(query, TODAY, ["en"])
    for number in range(300):
        key = number * 7 % 90
        if number % 3 == 2:
            source.records.pop(key, None)
            index.remove(key)
        else:
            year = 1990 + number * 11 % 30
            record = Mission(
                id=f"m-{key}", title={"en": f"Mission {number % 13:03} again"}, period=f"{year}"
            )
            source.records[key] = record
            index.put(row_of(key, record, source.values), text_of(record, source.organisation))
    scan = Scan([source.records[key] for key in sorted(source.records)])
    for query in (
        Query(),
        Query(order="oldest", year_from=2000),
        Query(words="agai"),
        Query(words="003", order="title"),
        Query(country="HT", order="title"),
        Query(status="past"),
    ):
        assert index.answer(query, TODAY, ["en"]) == scan.answer(query, TODAY, ["en"])


def test_removing_what_is_not_there_changes_nothing() -> None:
    """A change may be told twice."""
    index = BitsetIndex(Tables(missions(3)))
    index.remove(5)
    index.remove(5)
    index.remove(77)
    assert index.answer(Query(), TODAY, ["en"]).total == 2


def test_a_renamed_organisation_is_read_again_when_told() -> None:
    """Labels are kept until then."""
    name = {"name": {"en": "Old"}}
    record = Mission(id="a", title={"en": "A"}, partners=[{"organisation": "body"}])
    source = RecordSource([record], [Organisation(id="body", names=[name])])
    index = BitsetIndex(source)

    def label() -> str:
        return index.answer(Query(), TODAY, ["en"]).facets["partner"][0].label

    assert label() == "Old"
    source.organisations["body"] = Organisation(id="body", names=[{"name": {"en": "New"}}])
    assert label() == "Old"
    index.relabel()
    assert label() == "New"


def test_midnight_needs_no_rebuilding() -> None:
    """Statuses, open ends and recent follow the day that is given."""
    records = [
        Mission(id="a", title={"en": "A"}, period="2016-06-14/2016-06-16"),
        Mission(id="b", title={"en": "B"}, period="2016-06-16"),
        Mission(id="c", title={"en": "C"}, period="2015/.."),
    ]
    index, scan = BitsetIndex(RecordSource(records)), Scan(records)
    for day in (13, 14, 16, 17, 14):
        today = date(2016, 6, day)
        assert index.answer(Query(status="past"), today, []) == scan.answer(
            Query(status="past"), today, []
        )
        assert index.recent(None, 5, today) == scan.recent(None, 5, today)


def test_threads_share_an_index() -> None:
    """One changes while others ask; every answer is one of some moment."""
    source = RecordSource(missions(50))
    index = BitsetIndex(source)
    wrong: list[object] = []

    def ask() -> None:
        for _ in range(60):
            listing = index.answer(Query(words="mission"), TODAY, ["en"])
            by_country = sum(each.count for each in listing.facets["country"])
            if by_country != listing.total:
                wrong.append(listing)

    askers = [Thread(target=ask) for _ in range(3)]
    for asker in askers:
        asker.start()
    for key in range(50, 120):
        record = missions(key + 1)[-1]
        source.records[key] = record
        index.put(row_of(key, record, source.values), text_of(record, source.organisation))
    for asker in askers:
        asker.join()
    assert not wrong


def test_what_is_put_on_its_first_or_last_day_is_under_way() -> None:
    """An index that was asked for the day already counts it right."""
    source = RecordSource([])
    index = BitsetIndex(source)
    index.answer(Query(), TODAY, [])
    periods = ("2016-06-15", "2016-06-14/2016-06-15", "2016-06-15/2016-06-16", "2016-06-14")
    periods += ("2016-06-16", "../2016-06-15", "../2016-06-14", "1700/2016-06-15", "1700/..")
    for key, period in enumerate(periods):
        record = Mission(id=f"m-{key}", title={"en": "M"}, period=period)
        source.records[key] = record
        index.put(row_of(key, record, source.values), text_of(record, source.organisation))
    for today in (TODAY, date(2016, 6, 14), TODAY):
        scan = Scan(source.records.values())
        assert index.answer(Query(), today, []) == scan.answer(Query(), today, [])
