"""Counts of all values of several facets, by bitsets or by rows, whichever is less work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from electoral_outreach.listing.index.bits import numbers_in
from electoral_outreach.listing.index.members import Members
from electoral_outreach.listing.index.places import Places

_ROW: Final = 16_000
"""What it takes to go through one row, in bits of bitsets compared (measured)."""


def counted(
    members: Members, places: Places, among: Mapping[str, int]
) -> dict[str, dict[str, int]]:
    """By facet and code, how many of the places given for the facet have the value.

    Matches few against the size of the register are looked through row by row, once for all
    facets that count the same places.
    """
    facets_by_places: defaultdict[int, list[str]] = defaultdict(list)
    for facet, matching in among.items():
        facets_by_places[matching].append(facet)
    found = {}
    for matching, facets in facets_by_places.items():
        values = sum(members.value_count(facet) for facet in facets)
        count = matching.bit_count()
        if count == len(places):
            found.update({facet: members.totals(facet) for facet in facets})
        elif count * _ROW < values * len(places):
            slots = (places.slots[place] for place in numbers_in(matching))
            by_id = members.counts_by_id(slots)
            found.update({facet: members.named(facet, by_id) for facet in facets})
        else:
            found.update({facet: members.counts(facet, matching) for facet in facets})
    return found
