"""A listing's fast engine: integer bitsets in date order, kept up to date change by change.

May import the rest of `listing` and what that may import.
"""

from electoral_outreach.listing.facets import ELSEWHERE, STATE, YEARS
from electoral_outreach.listing.index.bitset_index import BitsetIndex
from electoral_outreach.listing.index.rows import (
    Row,
    RowText,
    Values,
    ValueTable,
    row_of,
    text_of,
)
from electoral_outreach.listing.index.source import RecordSource, Source

__all__ = [
    "ELSEWHERE",
    "STATE",
    "YEARS",
    "BitsetIndex",
    "RecordSource",
    "Row",
    "RowText",
    "Source",
    "ValueTable",
    "Values",
    "row_of",
    "text_of",
]
