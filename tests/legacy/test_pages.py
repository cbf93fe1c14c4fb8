"""Pages written for these tests, of many structures and in five languages, read as a whole.

Those in `more_pages` were written, and their entries expected, by people who did not know the reader; what they tell
is made up. The floors are below what is reached, so that a better rule for other pages is not held back by
a sentence here; a page that gets lost altogether falls through them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from electoral_outreach.legacy import read_page
from tests.legacy.scoring import Score, score

PAGES = Path(__file__).parent / "pages"
MORE = Path(__file__).parent / "more_pages"
FLOORS = {"entries": 0.95, "period": 0.95, "countries": 0.95, "counts": 0.95, "partners": 0.9}
FLOORS_OF_MORE = {
    "entries": 0.975,
    "period": 0.975,
    "countries": 0.97,
    "counts": 0.97,
    "partners": 0.94,
}


@pytest.fixture(scope="module")
def reached() -> Score:
    return score(PAGES)


@pytest.mark.parametrize("figure", [*FLOORS, "kind"])
def test_each_figure_is_above_its_floor(figure: str, reached: Score) -> None:
    """Entries, periods, countries, head counts, partners and kinds."""
    assert getattr(reached, figure).value >= FLOORS.get(figure, 0.95)


@pytest.fixture(scope="module")
def reached_of_more() -> Score:
    return score(MORE)


@pytest.mark.parametrize("figure", [*FLOORS_OF_MORE, "kind"])
def test_pages_by_others_are_read_as_well(figure: str, reached_of_more: Score) -> None:
    """The same figures over more pages."""
    assert getattr(reached_of_more, figure).value >= FLOORS_OF_MORE.get(figure, 0.96)


def test_no_wrong_period_is_given_without_a_word(reached: Score, reached_of_more: Score) -> None:
    """A wrong date with a finding is a question; without one it is a lie."""
    assert reached.silent.right == reached_of_more.silent.right == 0


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
