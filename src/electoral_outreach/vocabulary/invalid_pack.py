"""`InvalidPack`: everything wrong with the file of a pack, all at once, each with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from electoral_outreach.errors import InvalidValue
from electoral_outreach.vocabulary.terms import VocabularyError


@dataclass(frozen=True, slots=True)
class PackFault:
    """One thing that keeps a file from being a pack, and the way out.

    >>> print(PackFault("our.json", "name", 3, "3 is not a text; write it in quotes"))
    our.json: name: 3 is not a text; write it in quotes
    """

    source: str
    """The file it is in: the one that was asked for, or one that it extends."""
    path: str
    """Where it is: ``extend.role[0].code``; empty for the whole file."""
    value: Any
    """What stands there, as it was given."""
    message: str
    """What is wrong, in lower case, with the value and the way out."""
    suggestion: str | None = None
    """What would be accepted and is probably meant."""

    def __str__(self) -> str:
        ending = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        return ": ".join(filter(None, (self.source, self.path, self.message))) + ending

    @classmethod
    def of(cls, error: InvalidValue, source: str, path: str) -> PackFault:
        """What a term, vocabulary or pack refused, as a fault at its place.

        >>> PackFault.of(VocabularyError("no such code", value="x"), "our.json", "name").value
        'x'
        """
        return cls(source, path, error.value, error.message, error.suggestion)


class InvalidPack(VocabularyError):
    """The file of a pack that cannot be used; `faults` holds every reason.

    >>> str(InvalidPack([PackFault("our.json", "", None, "is not JSON")]))
    'our.json: is not JSON'
    """

    def __init__(self, faults: Iterable[PackFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))
