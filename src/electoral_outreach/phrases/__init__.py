"""How a record reads aloud: periods, counts, places, languages and lists in a reader's language.

May import `languages`, `vocabulary`, `model` and `wording`; the only room that imports Babel,
and not before a phrase is first asked for.
"""

from __future__ import annotations

from electoral_outreach.phrases.calendars import CalendarNames, month_names, weekday_names
from electoral_outreach.phrases.lists import join_phrase
from electoral_outreach.phrases.numbers import number_phrase
from electoral_outreach.phrases.periods import period_phrase
from electoral_outreach.phrases.territories import territory_names

__all__ = [
    "CalendarNames",
    "join_phrase",
    "month_names",
    "number_phrase",
    "period_phrase",
    "territory_names",
    "weekday_names",
]
