"""Dates that a text states; may import source and words.

`tokens` finds the words of a date, `digits` those in digits alone, `units` puts days, months and years together, `reading`
ranges and sets. What a date is the date of is told in `prose.dating`.
"""

from electoral_outreach.legacy.dates.phrases import DatePhrase, first_day, with_year
from electoral_outreach.legacy.dates.reading import dates_in, numeric_order
from electoral_outreach.legacy.dates.units import Order

__all__ = ["DatePhrase", "Order", "dates_in", "first_day", "numeric_order", "with_year"]
