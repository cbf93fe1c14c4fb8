"""A register put together from activities that come some at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Final

from electoral_outreach.model.activities import Activity
from electoral_outreach.model.quick.references import References
from electoral_outreach.model.quick.values import open_twin
from electoral_outreach.model.register import Register


class Gathering:
    """Activities that the model has made, and what they refer to, until their register is known.

    >>> from electoral_outreach.model import Mission
    >>> gathering = Gathering()
    >>> gathering.add([Mission(id="m", title={"en": "M"})])
    >>> rest = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> gathering.put_into(rest).activity("m").title["en"]
    'M'
    """

    def __init__(self) -> None:
        self.activities: Final[list[Activity]] = []
        self._references: Final = References()

    def add(self, activities: Sequence[Activity]) -> None:
        """Gather these as well; best as they are made, while the processor has them at hand."""
        self.activities.extend(activities)
        self._references.add(activities)

    def put_into(self, register: Register) -> Register:
        """A register without activities with all of these; raises what the model raises."""
        if not self._references.are_sound_in(register):
            return dataclasses.replace(register, activities=tuple(self.activities))
        # All that a register judges is judged, so that nothing is left but to write it down.
        whole: Any = open_twin(Register)()
        for each in dataclasses.fields(Register):
            setattr(whole, each.name, getattr(register, each.name))
        whole.activities = tuple(self.activities)
        whole.__class__ = Register
        return whole  # type: ignore[no-any-return]
