"""Measure the library's listing: the index, the scan and SQLite on the same register.

    python benchmarks/bench_listing.py                 registers of 1,000, 10,000 and 100,000
    python benchmarks/bench_listing.py 1000 10000

Prints Markdown. Times are processor time, so that other programs disturb them little; the lower
quartile of several runs. Nothing here fails because of a time.
"""

from __future__ import annotations

import argparse
import gc
import platform
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from make_register import countries, lines
from sqlite_yardstick import Yardstick

from electoral_outreach.formats import jsonl
from electoral_outreach.listing import Query, Scan
from electoral_outreach.listing.index import BitsetIndex, RecordSource, Row, RowText
from electoral_outreach.model import Register

TODAY = date(2026, 6, 15)
READER = ("fr", "en")
CHANGES = 40
FIRST, SECOND, THIRD = countries()[0], countries()[7], countries()[20]

QUERIES = {
    "first page": Query(),
    "oldest first": Query(order="oldest"),
    "one kind": Query(kind="mission"),
    "one country": Query(country=FIRST),
    "six years": Query(year_from=2010, year_to=2015),
    "what is past": Query(status="past"),
    "country and kind": Query(country=SECOND, kind="mission"),
    "five values in three facets": Query(
        country=[FIRST, SECOND, THIRD], partner="undp", theme="parliaments"
    ),
    "two words": Query(words="liste formation"),
    "the beginning of a word": Query(words="elec"),
    "by title": Query(order="title"),
}
IN_SQLITE = ("first page", "one kind", "one country", "country and kind")
IN_SQLITE += ("five values in three facets",)


class Fed:
    """A source whose rows are made already, as a site's tables have them."""

    def __init__(self, source: RecordSource) -> None:
        self.values = source.values
        self.all_rows = list(source.rows())
        self.all_texts = dict(source.texts())
        self.source = source

    def rows(self) -> Sequence[Row]:
        return self.all_rows

    def texts(self) -> Iterator[tuple[int, RowText]]:
        return iter(self.all_texts.items())

    def items(self, keys: Sequence[int], languages: Sequence[str]) -> Sequence[Any]:
        return self.source.items(keys, languages)

    def organisation(self, id: str) -> Any:
        return self.source.organisation(id)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    sizes = parser.parse_args().sizes
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}\n")
    measured = {size: measure(size) for size in sizes}
    names = dict.fromkeys(name for figures in measured.values() for name in figures)
    print("| | " + " | ".join(f"{size:,}" for size in sizes) + " |")
    print("|---|" + "---:|" * len(sizes))
    for name in names:
        print(f"| {name} | " + " | ".join(measured[size].get(name, "") for size in sizes) + " |")


def measure(size: int) -> dict[str, str]:
    """Every figure for a register of a size."""
    register = read(size)
    source = RecordSource.of(register)
    fed = Fed(source)
    gc.collect()
    gc.freeze()
    figures = {name: f"{megabytes:.1f} MB" for name, megabytes in memory(fed).items()}
    figures["build from rows"] = f"{milliseconds(lambda: BitsetIndex(fed), 3):,.0f} ms"
    index, scan, yardstick = BitsetIndex(fed), Scan.of(register), Yardstick(fed)
    for name, query in QUERIES.items():
        index.answer(query, TODAY, READER)
        mine = milliseconds(lambda query=query: anew(index, query), 15)
        figures[f"{name}: index"] = f"{mine:.2f} ms"
        scan.answer(query, TODAY, READER)
        other = milliseconds(lambda query=query: scan.answer(query, TODAY, READER), 3)
        figures[f"{name}: scan"] = f"{other / mine:.0f} ×"
        if name in IN_SQLITE:
            check(yardstick.answer(query), index, query)
            other = milliseconds(lambda query=query: yardstick.answer(query), 3)
            figures[f"{name}: SQLite"] = f"{other / mine:.0f} ×"
    kept = milliseconds(lambda: index.answer(Query(), TODAY, READER), 15)
    figures["first page, nothing having changed: index"] = f"{kept:.2f} ms"
    figures["recent: index"] = (
        f"{milliseconds(lambda: index.recent('mission', 5, TODAY), 15):.2f} ms"
    )
    return figures | {
        f"change: {name}, median / worst": f"{times[len(times) // 2]:.1f} / {times[-1]:.1f} ms"
        for name, times in change_times(index, fed).items()
    }


def index_figures(size: int) -> dict[str, float]:
    """What the design promises of the index: its slowest answer and change, building, memory."""
    fed = Fed(RecordSource.of(read(size)))
    gc.collect()
    gc.freeze()
    held = memory(fed)
    build = milliseconds(lambda: BitsetIndex(fed), 3)
    index = BitsetIndex(fed)
    for query in QUERIES.values():
        index.answer(query, TODAY, READER)
    answers = (
        milliseconds(lambda query=query: anew(index, query), 15) for query in QUERIES.values()
    )
    return {
        "answer, ms": max(answers),
        "build, s": build / 1000,
        "change, ms": max(times[-1] for times in change_times(index, fed).values()),
        "memory, MB": held["memory, facets and dates"],
    }


def anew(index: BitsetIndex[Any], query: Query) -> object:
    """An answer as after a change: what the index keeps of everything is counted again."""
    index._everything.clear()  # noqa: SLF001 - it has no other way to be told
    return index.answer(query, TODAY, READER)


def read(size: int) -> Register:
    return jsonl.read(BytesIO("".join(lines(size)).encode())).register_or_raise()


def memory(fed: Fed) -> dict[str, float]:
    """What the index holds, part by part."""
    tracemalloc.start()
    index = BitsetIndex(fed)
    figures = {}
    for name, query in {
        "memory, facets and dates": Query(),
        "memory, with words": Query(words="a"),
        "memory, with words and titles": Query(order="title"),
    }.items():
        index.answer(query, TODAY, READER)
        gc.collect()
        figures[name] = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    return figures


def change_times(index: BitsetIndex[Any], fed: Fed) -> dict[str, list[float]]:
    """Milliseconds of taking in changes at random places, words and titles too, in order."""
    random, keys = Random(1), count(10**6)
    rows = random.sample(fed.all_rows, min(CHANGES, len(fed.all_rows)))
    texts = fed.all_texts
    steps: dict[str, Callable[[Row], object]] = {
        "edit": lambda row: index.put(row._replace(values=row.values[1:]), texts[row.key]),
        "move by a year": lambda row: index.put(row._replace(day=row.day + 365), texts[row.key]),
        "add": lambda row: index.put(row._replace(key=next(keys)), texts[row.key]),
        "remove": lambda row: index.remove(row.key),
    }
    return {
        name: sorted(timed(lambda row=row, step=step: step(row)) for row in rows)
        for name, step in steps.items()
    }


def check(yardstick: tuple[Any, ...], index: BitsetIndex[Any], query: Query) -> None:
    """The yardstick must have done the same work."""
    listing = index.answer(query, TODAY, READER)
    counts = {
        name: {each.value: each.count for each in listing.facets[name] if each.count}
        for name in yardstick[2]
    }
    assert yardstick[1:] == (listing.total, counts)


def milliseconds(work: Callable[[], object], runs: int) -> float:
    return sorted(timed(work) for _ in range(runs))[runs // 4]


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
