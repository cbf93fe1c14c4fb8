"""What the landing page shows as recent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from electoral_outreach.listing import Query, Scan, recent
from electoral_outreach.model import Activity, Hosting, Mission
from tests.listing.drawn import ORGANISATIONS, TODAYS, activities, queries

MADAGASCAR = Mission(
    id="madagascar",
    title={"en": "Electoral assistance mission to Madagascar"},
    period="XXXX-11-07/XXXX-11-18",
    order_year={"year": 2016, "basis": "source-position"},
)
ETHIOPIA = Mission(
    id="ethiopia", title={"en": "Mission in Ethiopia"}, period="2016-09-29/2016-10-01"
)
RECEPTION = Hosting(
    id="recef", title={"en": "Reception of the president of the RECEF"}, period="2016-11-23"
)
PAGE = (ETHIOPIA, RECEPTION, MADAGASCAR)


def ids(kind: str | None, n: int, today: date) -> list[str]:
    return [each.id for each in recent(PAGE, kind, n, today)]


def test_the_yearless_mission_heads_the_list_by_its_order_year() -> None:
    """Madagascar stood first on the page, so it is the newest, whatever its year."""
    assert ids("mission", 5, date(2016, 12, 1)) == ["madagascar", "ethiopia"]
    assert ids("mission", 1, date(2024, 1, 1)) == ["madagascar"]
    assert ids("hosting", 5, date(2016, 12, 1)) == ["recef"]
    assert ids(None, 5, date(2016, 12, 1)) == ["recef", "madagascar", "ethiopia"]


def test_recent_is_computed_for_a_day() -> None:
    """Nobody moves an item: before its day it is not there."""
    assert ids("mission", 5, date(2016, 11, 6)) == ["ethiopia"]
    assert ids("mission", 5, date(2016, 9, 29)) == ["ethiopia"]
    assert ids("mission", 5, date(2016, 9, 28)) == []
    assert ids("mission", 0, date(2024, 1, 1)) == ids("mission", -1, date(2024, 1, 1)) == []


@given(st.lists(activities(), max_size=8), queries(), st.sampled_from(TODAYS))
def test_all_that_match_are_what_the_pages_hold_together(
    records: list[Activity], query: Query, today: date
) -> None:
    """So that the latest of a selection can be found without paging through it."""
    records = [replace(each, id=f"activity-{key}") for key, each in enumerate(records)]
    scan = Scan(records, ORGANISATIONS)
    found, paged = scan.matching(query, today), []
    listing = scan.answer(query.using(page=1), today, ["en"])
    paged += listing.items
    while listing.next is not None:
        listing = scan.answer(listing.next, today, ["en"])
        paged += listing.items
    assert sorted(each.id for each in found) == sorted(each.id for each in paged)
