"""Dates that a text states; may import source and words."""

from electoral_outreach.legacy.dates.phrases import DatePhrase, with_year
from electoral_outreach.legacy.dates.reading import dates_in, numeric_order
from electoral_outreach.legacy.dates.units import Order

__all__ = ["DatePhrase", "Order", "dates_in", "numeric_order", "with_year"]
