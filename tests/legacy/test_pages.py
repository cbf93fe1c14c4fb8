"""Pages of institutions, by what they are: lists, tables, news, reports; read as a whole.

Each folder of `pages` holds one kind of page and, in `gold.json`, what there is to find; what they tell is made up.
`other_matters` are questions and answers, notices, results: at most a sentence in them is of an activity. A page is set
as no other of its folder, or in another language. The floors are a little below what is reached, so that a better rule
for other pages is not held back by a sentence here; a page that gets lost altogether falls through them.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from electoral_outreach.legacy import read_page
from tests.legacy.scoring import Score, score

PAGES = Path(__file__).parent / "pages"
FLOORS = {
    "agreements": {"entries": 0.99, "period": 0.99, "countries": 0.96, "counts": 0.99, "partners": 0.975, "kind": 0.99},
    "articles": {"entries": 0.955, "period": 0.98, "countries": 0.97, "counts": 0.98, "partners": 0.945, "kind": 0.98},
    "calendars": {"entries": 0.965, "period": 0.98, "countries": 0.965, "counts": 0.98, "partners": 0.95, "kind": 0.955},
    "lists": {"entries": 0.98, "period": 0.985, "countries": 0.985, "counts": 0.98, "partners": 0.945, "kind": 0.99},
    "news": {"entries": 0.98, "period": 0.97, "countries": 0.935, "counts": 0.97, "partners": 0.95, "kind": 0.98},
    "other_matters": {"entries": 0.66, "period": 0.99, "countries": 0.99, "counts": 0.99, "partners": 0.99, "kind": 0.99},
    "reports": {"entries": 0.975, "period": 0.99, "countries": 0.965, "counts": 0.965, "partners": 0.945, "kind": 0.99},
    "tables": {"entries": 0.98, "period": 0.965, "countries": 0.96, "counts": 0.99, "partners": 0.94, "kind": 0.98},
}  # fmt: skip


@cache
def reached(kind: str) -> Score:
    return score(PAGES / kind)


@pytest.mark.parametrize(
    ("kind", "figure"), [(kind, figure) for kind in FLOORS for figure in FLOORS[kind]]
)
def test_each_figure_is_above_its_floor(kind: str, figure: str) -> None:
    """Entries, periods, countries, head counts, partners and kinds."""
    assert getattr(reached(kind), figure).value >= FLOORS[kind][figure]


@pytest.mark.parametrize("kind", FLOORS)
def test_no_wrong_period_is_given_without_a_word(kind: str) -> None:
    """A wrong date with a finding is a question; without one it is a lie."""
    assert reached(kind).silent.right == 0


def expected(folder: Path) -> set[str]:
    """The pages of a folder in which there is something to find."""
    entries = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return {entry["file"] for entry in entries}


def pages(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.suffix in {".txt", ".html"}}


MATTERS = PAGES / "other_matters"


@pytest.mark.parametrize("name", sorted(pages(MATTERS) - expected(MATTERS)))
def test_pages_without_activities_give_no_drafts(name: str) -> None:
    """Election results and registration news are no cooperation."""
    page = read_page((MATTERS / name).read_bytes(), name)
    assert page.drafts == ()
    assert not page.has_findings


@pytest.mark.parametrize("folder", sorted(PAGES.iterdir()), ids=lambda folder: folder.name)
def test_every_page_has_something_to_find_or_is_of_other_matters(folder: Path) -> None:
    """No page is forgotten, and no folder."""
    assert folder.name in FLOORS
    assert expected(folder) <= pages(folder)
    assert folder == MATTERS or expected(folder) == pages(folder)
