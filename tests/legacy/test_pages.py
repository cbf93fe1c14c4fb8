"""Pages written for these tests, of many structures and in five languages, read as a whole.

Those in `more_pages` were written, and their entries expected, by people who did not know the reader; what they tell
is made up; so are those in `first_met`, which are of layouts that none of the others has, and in `later_met` and
`last_met`, of others again. The floors are below what is reached (`later_met`: .99 of the entries, periods, counts and
kinds, .96 of the countries, .92 of the partners; `last_met`: .93, .96, .95, .95, .98 and .89), so that a better rule for
other pages is not held back by a sentence here; a page that gets lost altogether falls through them.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from electoral_outreach.legacy import read_page
from tests.legacy.scoring import Score, score

HERE = Path(__file__).parent
PAGES = HERE / "pages"
FLOORS = {
    "pages": {"entries": 0.95, "period": 0.95, "countries": 0.95, "counts": 0.95, "partners": 0.9, "kind": 0.95},
    "more_pages": {"entries": 0.975, "period": 0.975, "countries": 0.97, "counts": 0.97, "partners": 0.94, "kind": 0.96},
    "first_met": {"entries": 0.975, "period": 0.97, "countries": 0.97, "counts": 0.97, "partners": 0.94, "kind": 0.96},
    "later_met": {"entries": 0.98, "period": 0.98, "countries": 0.955, "counts": 0.98, "partners": 0.91, "kind": 0.98},
    "last_met": {"entries": 0.925, "period": 0.95, "countries": 0.96, "counts": 0.94, "partners": 0.88, "kind": 0.94},
}  # fmt: skip
SILENT = {"pages": 0, "more_pages": 0, "first_met": 0, "later_met": 0, "last_met": 0}
"""How many wrong periods are given without a word."""


@cache
def reached(folder: str) -> Score:
    return score(HERE / folder)


@pytest.mark.parametrize(
    ("folder", "figure"), [(folder, figure) for folder in FLOORS for figure in FLOORS[folder]]
)
def test_each_figure_is_above_its_floor(folder: str, figure: str) -> None:
    """Entries, periods, countries, head counts, partners and kinds."""
    assert getattr(reached(folder), figure).value >= FLOORS[folder][figure]


@pytest.mark.parametrize("folder", FLOORS)
def test_no_wrong_period_is_given_without_a_word(folder: str) -> None:
    """A wrong date with a finding is a question; without one it is a lie."""
    assert reached(folder).silent.right <= SILENT[folder]


@pytest.mark.parametrize("name", ["nada-escrutinio-es.txt", "nothing-registration-en.txt"])
def test_pages_without_activities_give_no_drafts(name: str) -> None:
    """Election results and registration news are no cooperation."""
    page = read_page((PAGES / name).read_bytes(), name)
    assert page.drafts == ()
    assert not page.has_findings


def test_every_page_is_in_the_expected_list_or_has_nothing_to_find() -> None:
    """No page of the folder is forgotten."""
    expected = {entry["file"] for entry in json.loads((PAGES / "gold.json").read_text())}
    pages = {path.name for path in PAGES.iterdir() if path.suffix in {".txt", ".html"}}
    assert expected < pages
    assert len(pages - expected) >= 2
