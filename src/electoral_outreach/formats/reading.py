"""`Reading`: what every reader hands back."""

from __future__ import annotations

from dataclasses import dataclass

from electoral_outreach.model import InvalidRegister, Problem, Register


@dataclass(frozen=True, slots=True)
class Reading:
    """A register, or every reason why there is none.

    >>> Reading(None, (Problem("", None, "the file is empty"),)).register_or_raise()
    Traceback (most recent call last):
    ...
    electoral_outreach.model.problems.InvalidRegister: 1 problem
      the file is empty
    """

    register: Register | None
    """The register; None when there is a problem."""
    problems: tuple[Problem, ...] = ()
    """What is wrong, in the order of the file."""
    source: str | None = None
    """The file's name, for messages."""

    def register_or_raise(self) -> Register:
        """The register; raises `InvalidRegister` with all the problems when there is none.

        >>> Reading(None, (Problem("", None, "the file is empty"),), "a.json").register_or_raise()
        Traceback (most recent call last):
        ...
        electoral_outreach.model.problems.InvalidRegister: a.json: 1 problem
          the file is empty
        """
        if self.register is None:
            raise InvalidRegister(self.problems, source=self.source)
        return self.register
