"""Years, from the stretches that activities belong to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise

from electoral_outreach.listing.facets import YEARS
from electoral_outreach.listing.index.members import Members
from electoral_outreach.listing.index.rows import YEARLESS, span_of
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.timing import YearSpan, span_years


def in_years(members: Members, query: Query, today: date) -> int:
    """The places of the activities of any year asked for."""
    found = 0
    for code, bits in members.all_of(YEARS):
        if code != YEARLESS and query.has_year(*span_years(_span(code), today)):
            found |= bits
    return found


def by_year(stretches: Mapping[str, int], today: date) -> tuple[dict[int, int], int]:
    """From the counts of stretches, the count of each year, and of what belongs to none."""
    steps: dict[int, int] = {}
    for code, count in stretches.items():
        if code != YEARLESS and count:
            first, last = span_years(_span(code), today)
            steps[first] = steps.get(first, 0) + count
            steps[last + 1] = steps.get(last + 1, 0) - count
    counts: dict[int, int] = {}
    so_far = 0
    turns = sorted(steps)
    for turn, following in pairwise(turns):
        so_far += steps[turn]
        if so_far:
            counts.update(dict.fromkeys(range(turn, following), so_far))
    return counts, stretches.get(YEARLESS, 0)


@lru_cache(maxsize=4096)
def _span(code: str) -> YearSpan:
    return span_of(code)
