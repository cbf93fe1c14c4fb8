"""What Hypothesis calls when it starts: lets ``st.from_type`` know every record.

Apart from `strategies`, because Hypothesis calls it in the midst of its own import.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

_STRATEGIES: Final = {
    "Agreement": "activities.agreements",
    "BaseActivity": "activities.activities",
    "Document": "records.documents",
    "Duration": "parts.durations",
    "Election": "records.elections",
    "HeadCount": "records.head_counts",
    "Hosting": "activities.hostings",
    "Identifier": "parts.identifiers",
    "Inference": "parts.inferences",
    "Mission": "activities.missions",
    "OrderYear": "parts.order_years",
    "Organisation": "records.organisations",
    "OrganisationName": "parts.organisation_names",
    "Partner": "records.partners",
    "Period": "values.periods",
    "Person": "parts.people",
    "Photo": "parts.photos",
    "Place": "records.places",
    "Register": "registers.registers",
    "Renewal": "parts.renewals",
    "ScheduleItem": "activities.schedule_items",
    "Series": "parts.series",
    "Share": "parts.shares",
    "Source": "parts.sources",
    "Text": "values.texts",
}
"""Where in the strategies is the one for each record."""


def register() -> None:
    """Register a strategy for every record, each made when it is first asked for.

    >>> from hypothesis import strategies as st
    >>> from electoral_outreach.model import Mission
    >>> st.from_type(Mission).validate()
    """
    from hypothesis import strategies as st

    from electoral_outreach import model

    def strategy_of(place: str) -> Any:
        module, _, name = place.partition(".")
        return lambda _: getattr(import_module(f"electoral_outreach.strategies.{module}"), name)()

    for record, place in _STRATEGIES.items():
        st.register_type_strategy(getattr(model, record), strategy_of(place))
