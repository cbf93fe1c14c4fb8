"""Which records: queries, listings and the two engines that answer one with the other.

May import `folding`, `languages`, `wording`, `vocabulary`, `model` and `phrases`.
"""

from electoral_outreach.listing.codes import Codes, organisation_label, terms
from electoral_outreach.listing.errors import QueryError
from electoral_outreach.listing.facets import FACETS, STATUS, Choice, Facet, add_facet, choices
from electoral_outreach.listing.index import BitsetIndex, RecordSource
from electoral_outreach.listing.listing import Engine, FacetValue, Listing, Selection, YearCount
from electoral_outreach.listing.message import Message
from electoral_outreach.listing.params import ORDERS, Order, Parameter, parameters
from electoral_outreach.listing.query import Query
from electoral_outreach.listing.recent import recent
from electoral_outreach.listing.scan import Scan
from electoral_outreach.listing.sought import tokens
from electoral_outreach.listing.timing import STATUSES, order_day, status_of, years_of
from electoral_outreach.listing.values import text_languages
from electoral_outreach.listing.words import activity_tokens, title_key

__all__ = [
    "FACETS",
    "ORDERS",
    "STATUS",
    "STATUSES",
    "BitsetIndex",
    "Choice",
    "Codes",
    "Engine",
    "Facet",
    "FacetValue",
    "Listing",
    "Message",
    "Order",
    "Parameter",
    "Query",
    "QueryError",
    "RecordSource",
    "Scan",
    "Selection",
    "YearCount",
    "activity_tokens",
    "add_facet",
    "choices",
    "order_day",
    "organisation_label",
    "parameters",
    "recent",
    "status_of",
    "terms",
    "text_languages",
    "title_key",
    "tokens",
    "years_of",
]
