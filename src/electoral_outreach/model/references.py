"""Ids and references of a register: each id once, each reference leading somewhere, no circles.

What is looked at may be records, or objects as a file says them: of a register that is refused for
another reason, the references are checked all the same, and all is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from electoral_outreach.likeness import nearest

Location = tuple[str | int, ...]
Named = Callable[[Any], Iterator[tuple[Location, "str | None"]]]

_SLUG: Final = re.compile(r"[a-z0-9]{1,100}(-[a-z0-9]{1,100})*")
_LONGEST_SLUG: Final = 100
_MOST_LOOKED_UP: Final = 25


@dataclass(frozen=True, slots=True)
class Fault:
    """An id that is taken, or a reference that leads nowhere.

    >>> Fault(("activities", 0, "parent"), "b", "is no activity here").reason
    'is no activity here'
    """

    location: Location
    """Where in the register, without the tags of kinds that pydantic adds."""
    value: str
    """The id that stands there."""
    reason: str
    """What is wrong with it, and the way out."""
    suggestion: str | None = None
    """The id that is probably meant."""


def faults(register: Any) -> list[Fault]:
    """Every fault in the ids and references of a register, or of an object that shall become one.

    >>> [each.reason for each in faults({"activities": [{"id": "m", "parent": "n"}]})]
    ['is no activity here']
    """
    institution = said(register, "institution")
    organisations = _listed(register, "organisations")
    activities = _listed(register, "activities")
    bodies = {id: None for each in (institution, *organisations) if (id := _id(each, "id"))}
    return [
        *_repeated("activities", activities, {}),
        *_repeated("organisations", organisations, {_id(institution, "id"): "the institution"}),
        *_own_relations(("institution",), institution),
        *(
            fault
            for index, each in enumerate(organisations)
            for fault in _own_relations(("organisations", index), each)
        ),
        *_unknown_bodies("organisations", organisations, bodies, _relations),
        *_unknown_bodies("activities", activities, bodies, _bodies_named),
        *_unknown_activities(activities),
        *_circles(activities),
    ]


def said(record: Any, field: str) -> Any:
    """What a record, or an object that shall become one, has in a field.

    >>> said({"id": "undp"}, "id"), said({"id": "undp"}, "url"), said(None, "id")
    ('undp', None, None)
    """
    return record.get(field) if isinstance(record, Mapping) else getattr(record, field, None)


def _listed(record: Any, field: str) -> Sequence[Any]:
    items = said(record, field)
    return items if isinstance(items, list | tuple) else ()


def _id(record: Any, field: str) -> str | None:
    """An id that can be looked for; what is none is refused where its form is checked."""
    id = said(record, field)
    is_slug = isinstance(id, str) and len(id) <= _LONGEST_SLUG and _SLUG.fullmatch(id)
    return id if is_slug else None


def _repeated(
    field: str, records: Sequence[Any], taken: Mapping[str | None, str]
) -> Iterator[Fault]:
    first = dict(taken)
    for index, each in enumerate(records):
        id = _id(each, "id")
        if id is None:
            continue
        if id in first:
            reason = f"is used twice; ids are unique, and {first[id]} has it already"
            yield Fault((field, index, "id"), id, reason)
        first.setdefault(id, f"{field}[{index}]")


def _unknown_bodies(
    field: str, records: Sequence[Any], known: Collection[str], named: Named
) -> Iterator[Fault]:
    way_out = _WayToABody(known)
    for index, each in enumerate(records):
        for location, id in named(each):
            if id is not None and id not in known:
                reason, suggestion = way_out(id)
                yield Fault((field, index, *location), id, reason, suggestion)


class _Nearest:
    """The known id that an unknown one is a slip of; after many slips it no longer looks."""

    def __init__(self, known: Collection[str]) -> None:
        self._known: Final = known
        self._found: Final[dict[str, str | None]] = {}

    def __call__(self, id: str) -> str | None:
        if id not in self._found and len(self._found) < _MOST_LOOKED_UP:
            self._found[id] = nearest(id, self._known)
        return self._found.get(id)


class _WayToABody:
    """What to do about an organisation that is not described."""

    def __init__(self, known: Collection[str]) -> None:
        self._nearest: Final = _Nearest(known)
        self._starter: Final = _Nearest(_starter_ids())

    def __call__(self, id: str) -> tuple[str, str | None]:
        reason = "is no organisation here"
        if id in _starter_ids():
            return f"{reason}; add it to organisations ({_starter_has('it', id)})", None
        if suggestion := self._nearest(id):
            return reason, suggestion
        reason += "; add it to organisations"
        if near := self._starter(id):
            reason += f" ({_starter_has(repr(near), near)})"
        return reason, None


def _starter_has(what: str, id: str) -> str:
    command = f"electoral-outreach organisations {id} --json"
    return f"the starter directory has {what}: `{command}` prints the record"


@cache
def _starter_ids() -> frozenset[str]:
    from electoral_outreach.model.directory import starter_directory

    return frozenset(each.id for each in starter_directory())


def _relations(organisation: Any) -> Iterator[tuple[Location, str | None]]:
    for field in ("predecessors", "successors"):
        for index, id in enumerate(_listed(organisation, field)):
            yield (field, index), _id({"id": id}, "id")


def _own_relations(location: Location, organisation: Any) -> Iterator[Fault]:
    own = _id(organisation, "id")
    for (field, index), id in _relations(organisation):
        if id is not None and id == own:
            reason = f"is the organisation itself; take it out of {field}"
            yield Fault((*location, field, index), id, reason)


def _bodies_named(activity: Any) -> Iterator[tuple[Location, str | None]]:
    for field in ("partners", "people"):
        for index, each in enumerate(_listed(activity, field)):
            yield (field, index, "organisation"), _id(each, "organisation")
    yield ("on_behalf_of",), _id(activity, "on_behalf_of")


def _unknown_activities(activities: Sequence[Any]) -> Iterator[Fault]:
    kinds = {id: said(each, "kind") for each in activities if (id := _id(each, "id"))}
    # What has no kind that exists is refused for that, and may well be an agreement.
    agreements = {id for id, kind in kinds.items() if kind not in ("mission", "hosting")}
    for field, known in (("parent", kinds.keys()), ("agreement", agreements)):
        meant = _Nearest(known)
        what = "activity" if field == "parent" else "agreement"
        for index, each in enumerate(activities):
            id = _id(each, field)
            if id is not None and id not in known:
                reason = f"is no {what} here"
                yield Fault(("activities", index, field), id, reason, meant(id))
            elif id is not None and field == "agreement" and id == _id(each, "id"):
                reason = "is the activity itself; an agreement rests on another one, or on none"
                yield Fault(("activities", index, field), id, reason)


def _circles(activities: Sequence[Any]) -> Iterator[Fault]:
    """Each circle of parents once, at the one of its activities that stands first."""
    parents: dict[str, tuple[int, str]] = {}
    for index, each in enumerate(activities):
        if id := _id(each, "id"):
            parents.setdefault(id, (index, _id(each, "parent") or ""))
    done: set[str] = set()
    for first in parents:
        trail, current = [], first
        while current in parents and current not in done:
            done.add(current)
            trail.append(current)
            current = parents[current][1]
        if current in trail:
            index, parent = min(parents[each] for each in trail[trail.index(current) :])
            reason = "leads back to the activity itself"
            yield Fault(("activities", index, "parent"), parent, reason)
