"""What Hypothesis calls when it starts: lets ``st.from_type`` know every record.

Apart from `strategies`, because Hypothesis calls it in the midst of its own import.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

_STRATEGIES: Final = {
    "Agreement": "agreements",
    "Document": "documents",
    "Election": "elections",
    "HeadCount": "head_counts",
    "Hosting": "hostings",
    "Mission": "missions",
    "Organisation": "organisations",
    "Partner": "partners",
    "Period": "periods",
    "Place": "places",
    "Register": "registers",
    "Text": "texts",
}


def register() -> None:
    """Register a strategy for every record, each made when it is first asked for.

    >>> from hypothesis import strategies as st
    >>> from electoral_outreach.model import Mission
    >>> st.from_type(Mission).validate()
    """
    from hypothesis import strategies as st

    from electoral_outreach import model

    def strategy_of(name: str) -> Any:
        return lambda _type: getattr(import_module("electoral_outreach.strategies"), name)()

    for record, name in _STRATEGIES.items():
        st.register_type_strategy(getattr(model, record), strategy_of(name))
