"""Measure the pages of a site: whole requests at several sizes, beside a blank and an ordinary page.

    python benchmarks/bench_site.py                              100, 10,000 and 100,000 on both
    python benchmarks/bench_site.py --sizes 100,10000 --database sqlite

Prints Markdown. The databases are made in benchmarks/var and on the PostgreSQL server given, and
kept for the next time. Nothing here fails because of a time; what misses its bar is marked.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from make_register import countries  # noqa: E402 - found by the path above

if TYPE_CHECKING:
    from benchmarks.site.requests import Answered

COMPARED = 10_000
"""The size at which our pages are measured beside the ordinary ones."""
MORE_QUERIES = 4
"""How many more queries than a blank page's a page may take."""
LANGUAGES = ("en", "fr")
FIRST, SECOND, THIRD = countries()[0], countries()[7], countries()[20]
LAST = "last"
"""Stands for the number of the last page."""

Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A page, under our address and under the ordinary one, and its bars."""

    name: str
    at: str = "archive"
    """Which of our pages: `landing` or `archive`."""
    tail: tuple[str, str] = ("", "")
    """The path behind it, in English and French."""
    query: Parameters = ()
    ordinary: Parameters | None = None
    """The ordinary page's parameters, where it can be asked the same."""
    growth: float = 1.5
    """How many times as long it may take with a thousand times as many activities.

    Pages are compared that show as many; few countries have twenty activities among a hundred.
    """
    faster: tuple[float, float] = (5, 4)
    """How many times faster than the ordinary page it is to be, on SQLite and PostgreSQL."""


# Addresses change here and nowhere else.
PAGES = (
    Asked(name="landing", at="landing", ordinary=(), growth=1.2, faster=(3, 3)),
    Asked(name="archive", ordinary=(), growth=1.2),
    Asked(name="year", tail=("2015/", "2015/"), ordinary=(("year", "2015"),)),
    Asked(
        name="country",
        tail=(f"country/{FIRST.lower()}/", f"pays/{FIRST.lower()}/"),
        ordinary=(("country", FIRST.lower()),),
    ),
    Asked(
        name="partner",
        tail=("partner/undp/", "partenaire/undp/"),
        ordinary=(("partner", "undp"),),
    ),
    Asked(name="one filter", query=(("status", "past"),)),
    Asked(name="two filters", query=(("language", "fr"), ("status", "past"))),
    Asked(
        name="country and years",
        tail=(f"country/{SECOND.lower()}/", f"pays/{SECOND.lower()}/"),
        query=(("year_from", "2010"),),
    ),
    Asked(
        name="five values in three facets",
        tail=("partner/undp/", "partenaire/undp/"),
        query=(
            *(("country", each) for each in sorted((FIRST, SECOND, THIRD))),
            ("theme", "parliaments"),
        ),
    ),
    Asked(name="words", query=(("words", "training"),)),
    Asked(
        name="last page",
        query=(("page", LAST),),
        ordinary=(("page", LAST),),
        growth=1.2,
        faster=(10, 6),
    ),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", default="100,10000,100000", help="how many activities")
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="both")
    parser.add_argument("--runs", type=int, default=30, help="how often each page is asked")
    parser.add_argument(
        "--server", default="postgres://postgres@127.0.0.1:5432", help="of PostgreSQL"
    )
    parser.add_argument("--no-index", action="store_true", help="leave the index's own rows out")
    options = parser.parse_args()
    sizes = sorted(int(each) for each in options.sizes.split(","))
    if options.database == "both":
        for engine in ("sqlite", "postgresql"):
            only = [] if engine == "postgresql" and not options.no_index else ["--no-index"]
            again = ["--sizes", options.sizes, "--runs", str(options.runs)]
            again += ["--server", options.server, "--database", engine, *only]
            subprocess.run([sys.executable, __file__, *again], check=True)
        return
    start(options.database, options.server)
    print(f"### {said()}\n")
    print("\n".join(table(options.database, sizes, options.runs)))
    if not options.no_index:
        print("\n### The index alone\n")
        print("\n".join(index_table(sizes[-1])))


def start(engine: str, server: str) -> None:
    """Set Django up; which database it has is decided before its models are loaded."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.site.settings"
    os.environ["DATABASE_URL"] = "sqlite://" if engine == "sqlite" else f"{server}/postgres"
    import django

    django.setup()


def said() -> str:
    """Where and with what it was measured."""
    from django.db import connection

    packages = ", ".join(f"{each} {version(each)}" for each in ("Django", "Wagtail"))
    with connection.cursor():
        number = connection.get_database_version()
    database = f"{connection.display_name} {'.'.join(map(str, number))}"
    connection.close()
    return (
        f"{database}; {packages}, Python {platform.python_version()}; {processor()},"
        f" {os.cpu_count()} cores; {datetime.now(UTC):%Y-%m-%d}"
    )


def processor() -> str:
    """What the machine calls its processor."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text("utf-8").splitlines() if information.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def table(engine: str, sizes: Sequence[int], runs: int) -> Iterator[str]:
    """The table of an engine, line by line."""
    from benchmarks.site.databases import Database
    from benchmarks.site.requests import alternate, ask

    databases = [Database(engine, size) for size in sizes]
    answers, work = {}, []
    for database in databases:
        seconds = database.make(fill)
        note(f"{database.name}: {f'made in {seconds:.0f} s' if seconds else 'is there'}")
        paths = every_address(database.size)
        answers.update({(database.size, path): ask(path) for path in paths})
        well = [path for path in paths if answers[database.size, path].status == 200]
        work.append((database, well))
    times = alternate(work, runs, lambda run: note(f"{run} of {runs} runs"))
    largest = f"{sizes[-1]:,} / {sizes[0]:,}"
    yield (
        "| page | " + " | ".join(f"{size:,}, ms" for size in sizes) + f" | {largest} (bar)"
        f" | ordinary at {COMPARED:,}, ms | times as fast (bar) | as fast as ordinary, prefetching"
        f" | queries (blank + {MORE_QUERIES}) |"
    )
    yield "|---|" + "---:|" * (len(sizes) + 5)
    for language in LANGUAGES:
        for page in PAGES:
            cells = row(page, language, engine, sizes, answers, times)
            yield f"| {page.name}, {language} | " + " | ".join(cells) + " |"


def fill(size: int) -> None:
    """A site with a section of a size, and at one size the same activities on ordinary pages."""
    from benchmarks.site.ordinary.loading import make_ordinary
    from benchmarks.site.section import fill_section, make_section, register_records, stand_below

    landings = make_section(LANGUAGES)
    stand_below(1)
    fill_section(landings, register_records(size))
    if size == COMPARED:
        make_ordinary(LANGUAGES, register_records(size))


def every_address(size: int) -> list[str]:
    """What is asked at a size."""
    found = [
        address
        for language in LANGUAGES
        for page in PAGES
        for address in addresses(page, language, size)
        if address
    ]
    return list(dict.fromkeys(found))


def addresses(page: Asked, language: str, size: int) -> tuple[str, str, str, str]:
    """Our page, the blank page beside it, and the ordinary page where there is one, either way."""
    from benchmarks.site.ordinary.loading import INDEX_SLUG, SLUG
    from benchmarks.site.section import addresses

    places = addresses(language, depth=1)
    ours = places[page.at] + page.tail[LANGUAGES.index(language)] + spelt(page.query, size)
    ordinary, ahead = "", ""
    if size == COMPARED and page.ordinary is not None:
        index = f"/{language}/{SLUG}/" + (f"{INDEX_SLUG}/" if page.at == "archive" else "")
        ordinary = index + spelt(page.ordinary, size)
        ahead = index + spelt((*page.ordinary, ("ahead", "1")), size)
    return ours, places[f"blank {page.at}"], ordinary, ahead


def spelt(query: Parameters, size: int) -> str:
    """Parameters behind an address, with the number of the last page of a size."""
    pairs = [(name, -(-size // 20) if value == LAST else value) for name, value in query]
    return f"?{urlencode(pairs)}" if pairs else ""


def row(
    page: Asked,
    language: str,
    engine: str,
    sizes: Sequence[int],
    answers: Mapping[tuple[int, str], Answered],
    times: Mapping[tuple[int, str], float],
) -> list[str]:
    """What was measured of a page in a language, cell by cell."""
    here = {size: addresses(page, language, size) for size in sizes}
    ours = {size: times.get((size, here[size][0])) for size in sizes}
    cells = [
        f"{ours[size]:.1f}" if ours[size] else f"answers {answers[size, here[size][0]].status}"
        for size in sizes
    ]
    if not all(ours.values()):
        return [*cells, "", "", "", "", ""]
    cells.append(growth(page, {size: answers[size, here[size][0]].cards for size in sizes}, ours))
    cells += beside(page, here.get(COMPARED), page.faster[engine != "sqlite"], answers, times)
    counts = {answers[size, here[size][0]].queries for size in sizes}
    shown = {answers[size, here[size][0]].cards > 0 for size in sizes}
    blank = {answers[size, here[size][1]].queries for size in sizes}
    most = min(blank) + MORE_QUERIES
    # a page without any activity has no items to ask for
    met = max(counts) <= most and len(counts) <= len(shown)
    said = "–".join(str(each) for each in dict.fromkeys((min(counts), max(counts))))
    return [*cells, marked(f"{said} (≤ {most})", met=met)]


def beside(
    page: Asked,
    here: tuple[str, str, str, str] | None,
    least: float,
    answers: Mapping[tuple[int, str], Answered],
    times: Mapping[tuple[int, str], float],
) -> list[str]:
    """The ordinary page, how many times as fast ours is, and how many when that one fetches ahead."""
    if here is None or not here[2]:
        return ["", "", ""]
    ours, _, ordinary, ahead = ((COMPARED, address) for address in here)
    for theirs in (ordinary, ahead):
        assert answers[theirs].cards == answers[ours].cards, page
    return [
        f"{times[ordinary]:.1f}, {answers[ordinary].queries} queries",
        judged(times[ordinary] / times[ours], least=least),
        f"{times[ahead] / times[ours]:.2f} ×, {answers[ahead].queries} queries",
    ]


def growth(page: Asked, cards: Mapping[int, int], ours: Mapping[int, float]) -> str:
    """How much longer the largest size takes than the smallest that shows as many activities."""
    largest = max(cards)
    smallest = min(size for size in cards if cards[size] == cards[largest])
    if smallest == largest:
        return ""
    than = "" if smallest == min(cards) else f" than at {smallest:,}"
    return judged(ours[largest] / ours[smallest], most=page.growth) + than


def judged(ratio: float, *, most: float | None = None, least: float | None = None) -> str:
    """A ratio beside its bar."""
    bar = f"≤ {most:g}" if most is not None else f"≥ {least:g}"
    met = ratio <= most if most is not None else ratio >= (least or 0)
    return marked(f"{ratio:.2f} × ({bar})", met=met)


def marked(text: str, *, met: bool) -> str:
    """A figure, in bold and with a word where it misses its bar."""
    return text if met else f"**{text} missed**"


def index_table(size: int) -> Iterator[str]:
    """The figures of the index by itself, from the library's own benchmark."""
    from bench_listing import index_figures

    figures = index_figures(size)
    bars = {"answer, ms": 6, "build, s": 1, "change, ms": 10, "memory, MB": 10}
    yield f"| {size:,} activities | | bar |"
    yield "|---|---:|---:|"
    for name, bar in bars.items():
        yield f"| {name} | {marked(f'{figures[name]:.2f}', met=figures[name] <= bar)} | ≤ {bar} |"


def note(text: str) -> None:
    """Something for whoever waits."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
