"""Which records: queries, facets, years and what is recent. May import `model`, `phrases`, `vocabulary` and `wording`."""

from electoral_outreach.listing.errors import QueryError
from electoral_outreach.listing.facets import FACETS, Choice, Facet, choices
from electoral_outreach.listing.listing import Engine, FacetValue, Listing, YearCount
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.recent import recent
from electoral_outreach.listing.scan import Scan

__all__ = [
    "FACETS",
    "Choice",
    "Engine",
    "Facet",
    "FacetValue",
    "Listing",
    "Query",
    "QueryError",
    "Scan",
    "YearCount",
    "choices",
    "recent",
]
