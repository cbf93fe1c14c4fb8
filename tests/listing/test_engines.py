"""One question, one right answer: every engine says what `Scan` says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from electoral_outreach.listing import ORDERS, Engine, Listing, Query, QueryError, Scan
from electoral_outreach.listing.index import BitsetIndex, RecordSource, counting, row_of, text_of
from electoral_outreach.model import Activity, Mission
from electoral_outreach.vocabulary import default_pack, using
from tests.listing.drawn import ORGANISATIONS, TODAYS, UNDP, activities, queries, readers

Changes = list[tuple[str, int, Activity]]


class Kept:
    """A register that changes, and an index that is told of each change."""

    def __init__(self, records: Sequence[Activity]) -> None:
        self.source = RecordSource(_with_ids(records), ORGANISATIONS)
        self.index = BitsetIndex(self.source)

    def change(self, what: str, which: int, record: Activity) -> None:
        records = self.source.records
        keys = sorted(records)
        if what == "add" or not keys:
            self.put(max(keys, default=-1) + 1, record)
        elif what == "edit":
            self.put(keys[which % len(keys)], record)
        elif what == "retitle":
            key = keys[which % len(keys)]
            self.put(key, replace(records[key], title=record.title))
        else:
            key = keys[which % len(keys)]
            del records[key]
            self.index.remove(key)

    def put(self, key: int, record: Activity) -> None:
        record = replace(record, id=f"activity-{key}")
        self.source.records[key] = record
        row = row_of(key, record, self.source.values)
        self.index.put(row, text_of(record, self.source.organisation))

    def records(self) -> list[Activity]:
        return [self.source.records[key] for key in sorted(self.source.records)]


def _with_ids(records: Sequence[Activity]) -> list[Activity]:
    return [replace(each, id=f"activity-{key}") for key, each in enumerate(records)]


def answer(
    engine: Engine[Activity], query: Query, today: date, languages: Sequence[str]
) -> Listing[Activity] | tuple[str, str]:
    """An answer, or what is said instead of one."""
    try:
        return engine.answer(query, today, languages)
    except QueryError as error:
        return error.parameter, str(error)


def agree(
    index: Engine[Activity], scan: Scan, query: Query, today: date, languages: Sequence[str]
) -> None:
    """Both say the same, with counts and without."""
    said = answer(index, query, today, languages)
    assert said == answer(scan, query, today, languages)
    if isinstance(said, Listing):
        assert said.sentence() == scan.answer(query, today, languages).sentence()
        selected = index.select(query, today, languages)
        assert selected == scan.select(query, today, languages)
    else:
        with pytest.raises(QueryError):
            index.select(query, today, languages)


def changes() -> st.SearchStrategy[Changes]:
    kinds = st.sampled_from(("add", "edit", "retitle", "remove"))
    return st.lists(st.tuples(kinds, st.integers(0, 20), activities()), max_size=6)


@settings(max_examples=120)
@given(
    records=st.lists(activities(), max_size=8),
    changed=changes(),
    asked=st.lists(queries(), min_size=1, max_size=4),
    today=st.sampled_from(TODAYS),
    languages=readers(),
    row_cost=st.sampled_from((0, 1, 1 << 60)),
)
def test_the_index_says_what_the_scan_says(
    *,
    records: list[Activity],
    changed: Changes,
    asked: list[Query],
    today: date,
    languages: tuple[str, ...],
    row_cost: int,
) -> None:
    """Freshly built, and after additions, edits and removals, by rows and by bitsets."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "_ROW", row_cost)
        kept = Kept(records)
        scan = Scan(kept.records(), ORGANISATIONS)
        for query in asked:
            agree(kept.index, scan, query, today, languages)
        for what, which, record in changed:
            kept.change(what, which, record)
        scan = Scan(kept.records(), ORGANISATIONS)
        for query in asked:
            agree(kept.index, scan, query, today, languages)


@settings(max_examples=60)
@given(
    records=st.lists(activities(), max_size=8),
    changed=changes(),
    kind=st.sampled_from((None, "mission", "hosting")),
    n=st.integers(-1, 5),
    today=st.sampled_from(TODAYS),
)
def test_engines_agree_on_what_is_recent(
    records: list[Activity], changed: Changes, kind: str | None, n: int, today: date
) -> None:
    """Whether built then or changed since."""
    kept = Kept(records)
    for what, which, record in changed:
        kept.change(what, which, record)
    scan = Scan(kept.records(), ORGANISATIONS)
    assert kept.index.recent(kind, n, today) == scan.recent(kind, n, today)


@settings(max_examples=60)
@given(
    records=st.lists(activities(), min_size=3, max_size=8),
    changed=changes(),
    today=st.sampled_from(TODAYS),
    languages=readers(),
    order=st.sampled_from(ORDERS),
)
def test_engines_agree_on_every_page(
    *,
    records: list[Activity],
    changed: Changes,
    today: date,
    languages: tuple[str, ...],
    order: str,
) -> None:
    """From the first to the last, in every order."""
    kept = Kept(records)
    kept.index.answer(Query(order=order), today, languages)
    for what, which, record in changed:
        kept.change(what, which, record)
    scan = Scan(kept.records(), ORGANISATIONS)
    query: Query | None = Query(order=order, size=2)
    while query is not None:
        listing = kept.index.answer(query, today, languages)
        assert listing == scan.answer(query, today, languages)
        query = listing.next


@settings(max_examples=60)
@given(
    records=st.lists(activities(), max_size=6),
    changed=changes(),
    days=st.lists(st.sampled_from(TODAYS), min_size=1, max_size=3),
    readers_=st.lists(readers(), min_size=1, max_size=2),
)
def test_engines_agree_on_everything_at_any_time(
    records: list[Activity],
    changed: Changes,
    days: list[date],
    readers_: list[tuple[str, ...]],
) -> None:
    """What is counted where nothing is asked for is kept: for that day and until something changes."""
    kept = Kept(records)
    for change in (None, *changed):
        if change is not None:
            kept.change(*change)
        scan = Scan(kept.records(), ORGANISATIONS)
        for day in days:
            for languages in readers_:
                for query in (Query(), Query(size=1), Query(order="title")):
                    agree(kept.index, scan, query, day, languages)


@pytest.mark.parametrize("made", [Scan, lambda *given: BitsetIndex(RecordSource(*given))])
@pytest.mark.parametrize(
    ("query", "today", "languages", "at_fault"),
    [
        ({"country": "HT"}, TODAYS[0], ["en"], "query"),
        (None, TODAYS[0], ["en"], "query"),
        (Query(), "2026-01-01", ["en"], "today"),
        (Query(), None, ["en"], "today"),
        (Query(), TODAYS[0], "en", "languages"),
        (Query(), TODAYS[0], None, "languages"),
        (Query(), TODAYS[0], [None], "languages"),
    ],
)
def test_what_is_no_question_is_refused_by_name(
    made: Any, query: Any, today: Any, languages: Any, at_fault: str
) -> None:
    """By every engine, with counts and without, before anything is looked at."""
    engine = made([], ORGANISATIONS)
    for ask in (engine.answer, engine.select):
        with pytest.raises(QueryError) as caught:
            ask(query, today, languages)
        assert caught.value.parameter == at_fault


def test_everything_is_named_anew_when_names_change() -> None:
    """After an organisation was renamed, and while other vocabularies are in use."""
    partners = [{"organisation": "undp", "roles": ["host"]}]
    record = Mission(id="m", title={"en": "M"}, type="training", partners=partners)
    source = RecordSource([record], ORGANISATIONS)
    index = BitsetIndex(source)

    def said(name: str) -> str:
        [value] = index.answer(Query(), TODAYS[0], ["en"]).facets[name]
        return value.label

    assert (said("partner"), said("type")) == ("UNDP", "Training")
    names = [{"name": {"en": "Development Programme"}, "acronym": {"en": "DP"}}]
    source.organisations["undp"] = replace(UNDP, names=names)
    index.relabel()
    assert said("partner") == "DP"
    with using(default_pack().relabel({"mission-type": {"training": {"en": "Schooling"}}})):
        assert said("type") == "Schooling"
    assert said("type") == "Training"
