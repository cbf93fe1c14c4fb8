"""Older versions of the JSON form, brought to the present one by small pure functions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from electoral_outreach.errors import shown
from electoral_outreach.model import SCHEMA_VERSION, Problem

Document = dict[str, Any]
Step = Callable[[Document], Document]


def _unchanged(document: Document) -> Document:
    return document


@dataclass(frozen=True, slots=True)
class Migration:
    """What one version changed: in the register itself, in organisations, in activities.

    Each function takes the JSON of one and gives the JSON of the next version, so that a register
    in one file and one in lines are migrated alike.

    >>> marked = Migration(activity=lambda each: {**each, "status": "planned"})
    >>> marked.activity({"id": "a"})
    {'id': 'a', 'status': 'planned'}
    """

    register: Step = _unchanged
    """The register without its organisations and activities."""
    organisation: Step = _unchanged
    """One organisation, the institution included."""
    activity: Step = _unchanged
    """One activity."""

    def whole(self, document: Document) -> Document:
        """A register in one piece, each part by its own function.

        >>> Migration(register=lambda each: {**each, "since": "1992"}).whole({"activities": []})
        {'since': '1992', 'activities': []}
        """
        lists = {"organisations": self.organisation, "activities": self.activity}
        head = {name: value for name, value in document.items() if name not in lists}
        return self.head(head) | {
            name: [step(each) if isinstance(each, dict) else each for each in document[name]]
            for name, step in lists.items()
            if isinstance(document.get(name), list)
        }

    def head(self, document: Document) -> Document:
        """A register without its lists, its institution included.

        >>> Migration().head({"institution": {"id": "emb"}})
        {'institution': {'id': 'emb'}}
        """
        document = self.register(document)
        institution = document.get("institution")
        if not isinstance(institution, dict):
            return document
        return {**document, "institution": self.organisation(institution)}


MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""From each older version to the next. Version 1 is the first, so there is none yet."""


def unknown(version: int) -> Problem:
    """What to say of a register in a version that no step leads from.

    >>> print(unknown(99))
    schema_version: is 99; this release reads versions up to 1, so upgrade it
    """
    message = (
        f"is {shown(version)}; this release reads versions up to {SCHEMA_VERSION}, so upgrade it"
    )
    if version < 1:
        message = (
            f"is {shown(version)}; versions begin with 1, and the present one is {SCHEMA_VERSION}"
        )
    return Problem("schema_version", version, message)


def steps_from(version: object) -> tuple[Migration, ...] | None:
    """What leads from a version to the present one; None where nothing does.

    >>> steps_from(SCHEMA_VERSION), steps_from(99)
    ((), None)
    """
    steps: list[Migration] = []
    while version != SCHEMA_VERSION:
        if type(version) is not int or version not in MIGRATIONS:
            return None
        steps.append(MIGRATIONS[version])
        version += 1
    return tuple(steps)
