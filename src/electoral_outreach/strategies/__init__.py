"""Hypothesis strategies for every record, awkward on purpose; needs the extra `testing`.

May import `model` and `vocabulary`.

>>> from hypothesis import strategies as st
>>> from electoral_outreach.model import Mission
>>> st.from_type(Mission).validate()
"""

from electoral_outreach.strategies.activities import activities, agreements, hostings, missions
from electoral_outreach.strategies.records import (
    documents,
    elections,
    head_counts,
    organisations,
    partners,
    places,
)
from electoral_outreach.strategies.registers import registers
from electoral_outreach.strategies.values import periods, slugs, texts

__all__ = [
    "activities",
    "agreements",
    "documents",
    "elections",
    "head_counts",
    "hostings",
    "missions",
    "organisations",
    "partners",
    "periods",
    "places",
    "registers",
    "slugs",
    "texts",
]
