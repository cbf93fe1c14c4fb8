"""How a record reads aloud: periods, counts, places, languages and lists in a reader's language.

May import `folding`, `languages`, `vocabulary`, `model` and `wording`; the only room that imports Babel,
and not before a phrase is first asked for.
"""

from __future__ import annotations

from electoral_outreach.phrases.calendars import CalendarNames, month_names, weekday_names
from electoral_outreach.phrases.counts import breakdown_phrase, head_count_phrase
from electoral_outreach.phrases.durations import duration_phrase
from electoral_outreach.phrases.hours import hours_phrase
from electoral_outreach.phrases.languages import in_language_label, language_name, language_named
from electoral_outreach.phrases.lists import Conjunction, join_phrase, parts_phrase
from electoral_outreach.phrases.numbers import number_phrase
from electoral_outreach.phrases.organisations import organisation_phrase, with_acronym
from electoral_outreach.phrases.periods import PeriodForm, period_phrase
from electoral_outreach.phrases.places import place_phrase
from electoral_outreach.phrases.territories import (
    country_name,
    in_country,
    subdivision_name,
    territory_names,
    with_country,
)

__all__ = [
    "CalendarNames",
    "Conjunction",
    "PeriodForm",
    "breakdown_phrase",
    "country_name",
    "duration_phrase",
    "head_count_phrase",
    "hours_phrase",
    "in_country",
    "in_language_label",
    "join_phrase",
    "language_name",
    "language_named",
    "month_names",
    "number_phrase",
    "organisation_phrase",
    "parts_phrase",
    "period_phrase",
    "place_phrase",
    "subdivision_name",
    "territory_names",
    "weekday_names",
    "with_acronym",
    "with_country",
]
