"""Which suggestions would be accepted where they are made, as far as the document around tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from electoral_outreach.model.paths import location_of, value_at
from electoral_outreach.model.references import id_of, line_of, listed, said

_REFERENCES: Final = (
    *("parent", "agreement", "organisation", "on_behalf_of", "predecessors", "successors"),
)


def is_reference(location: Sequence[int | str]) -> bool:
    """Whether the id that belongs there is that of another record.

    >>> is_reference(("partners", 0, "organisation")), is_reference(("successors", 0))
    (True, True)
    >>> is_reference(("series", "id"))
    False
    """
    return next((each for each in reversed(location) if isinstance(each, str)), "") in _REFERENCES


def _standing_beside(document: Any, location: Sequence[int | str], code: str) -> str | None:
    """What stands for a code already, in a list that has it once; or for a language, in a text."""
    *way, last = location
    around = value_at(document, way)
    if isinstance(last, str):
        return code if isinstance(around, Mapping) and code in around else None
    if not isinstance(around, list | tuple):
        return None
    others = [each for index, each in enumerate(around) if index != last and isinstance(each, str)]
    return next((each for each in others if each.casefold() == code.casefold()), None)


class Ids:
    """The ids in a register, or in an object that shall become one.

    >>> ids = Ids({"organisations": [{"id": "quebec"}, {"id": "Canada"}]})
    >>> ids.accept(("activities", 0, "on_behalf_of"), "quebec")
    True
    >>> ids.accept(("activities", 0, "on_behalf_of"), "canada")
    False
    >>> ids.accept(("organisations", 1, "id"), "quebec")
    False
    """

    def __init__(self, document: Any) -> None:
        self._document: Final = document

    def accept(self, location: Sequence[int | str], id: str) -> bool:
        """Whether an id can stand at a location: its own if not taken, else one that is there."""
        in_activities = location[0] == "activities"
        own = id_of(
            value_at(self._document, location[: 1 if "institution" in location else 2]), "id"
        )
        match location:
            case ("activities", int(), "id"):
                return id not in self._parents
            case ("organisations", int(), "id") | ("institution", "id"):
                return id not in self._bodies
            case (_, _, "parent"):
                return id in self._parents and own not in line_of(id, self._parents)
            case (_, _, "agreement"):
                return id in self._agreements and id != own
        if is_reference(location):
            return id in self._bodies and (in_activities or id != own)
        return True

    @cached_property
    def _bodies(self) -> set[str | None]:
        institution = said(self._document, "institution")
        return {
            id_of(each, "id") for each in (institution, *listed(self._document, "organisations"))
        }

    @cached_property
    def _parents(self) -> dict[str, str | None]:
        activities = listed(self._document, "activities")
        return {id: id_of(each, "parent") for each in activities if (id := id_of(each, "id"))}

    @cached_property
    def _agreements(self) -> set[str | None]:
        activities = listed(self._document, "activities")
        return {id_of(each, "id") for each in activities if said(each, "kind") == "agreement"}


class Acceptable:
    """What a document that was refused says of the suggestions that are made for it."""

    def __init__(self, document: Any, *, is_register: bool) -> None:
        self._document: Final = document
        self._ids: Final = Ids(document) if is_register else None

    def __call__(self, path: str, code: str, suggestion: str | None) -> bool:
        """Whether a problem of this code would be gone with its suggestion.

        >>> document = {"languages": ["fr_CA", "fr-CA"]}
        >>> Acceptable(document, is_register=False)("languages[0]", "value", "fr-CA")
        False
        """
        if suggestion is None:
            return True
        if code != "string_pattern_mismatch":
            return self.standing(path, code, suggestion) is None
        location = location_of(path)
        if self._ids is None:
            return not is_reference(location)
        return self._ids.accept(location, suggestion)

    def standing(self, path: str, code: str, suggestion: str | None) -> str | None:
        """What stands beside a problem already for its suggestion, which may stand there once.

        >>> document = {"languages": ["fr_CA", "FR-CA"]}
        >>> Acceptable(document, is_register=False).standing("languages[0]", "value", "fr-CA")
        'FR-CA'
        """
        location = location_of(path)
        if suggestion is None or not _stands_once(location, code):
            return None
        return _standing_beside(self._document, location, suggestion)


def _stands_once(location: Sequence[int | str], code: str) -> bool:
    is_in_list = bool(location) and isinstance(location[-1], int)
    return code == "language-tag" or (code == "value" and is_in_list)
