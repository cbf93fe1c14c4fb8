"""Ids and references of a register: each id once, each reference leading somewhere, no circles.

What is looked at may be records, or objects as a file says them: of a register that is refused for
another reason, the references are checked all the same, and all is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final

from electoral_outreach.likeness import alike, nearest
from electoral_outreach.vocabulary.terms import as_code

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
    organisations = listed(register, "organisations")
    activities = listed(register, "activities")
    bodies = {id: None for each in (institution, *organisations) if (id := id_of(each, "id"))}
    return [
        *_repeated("activities", activities, {}),
        *_repeated("organisations", organisations, {id_of(institution, "id"): "the institution"}),
        *_own_relations(("institution",), institution),
        *(
            fault
            for index, each in enumerate(organisations)
            for fault in _own_relations(("organisations", index), each)
        ),
        *_missing("organisations", organisations, bodies, institution),
        *_missing("activities", activities, bodies, institution),
        *_unknown_activities(activities),
        *_circles(activities),
    ]


def said(record: Any, field: str) -> Any:
    """What a record, or an object that shall become one, has in a field.

    >>> said({"id": "undp"}, "id"), said({"id": "undp"}, "url"), said(None, "id")
    ('undp', None, None)
    """
    return record.get(field) if isinstance(record, Mapping) else getattr(record, field, None)


def listed(record: Any, field: str) -> Sequence[Any]:
    """What stands in a list of a record, or of an object that shall become one.

    >>> listed({"activities": [1]}, "activities"), listed(None, "activities")
    ([1], ())
    """
    items = said(record, field)
    return items if isinstance(items, list | tuple) else ()


def id_of(record: Any, field: str) -> str | None:
    """An id that can be looked for; what is none is refused where its form is checked.

    >>> id_of({"id": "undp"}, "id"), id_of({"id": "U N D P"}, "id")
    ('undp', None)
    """
    id = said(record, field)
    is_slug = isinstance(id, str) and len(id) <= _LONGEST_SLUG and _SLUG.fullmatch(id)
    return id if is_slug else None


def _repeated(
    field: str, records: Sequence[Any], taken: Mapping[str | None, str]
) -> Iterator[Fault]:
    first = dict(taken)
    for index, each in enumerate(records):
        id = id_of(each, "id")
        if id is None:
            continue
        if id in first:
            reason = f"is used twice; ids are unique, and {first[id]} has it already"
            yield Fault((field, index, "id"), id, reason)
        first.setdefault(id, f"{field}[{index}]")


def _missing(
    field: str, records: Sequence[Any], known: Collection[str], institution: Any
) -> Iterator[Fault]:
    """References to bodies that are not there, but for those that may mean the institution.

    Of an institution that is refused for another reason, the id is not known, or only guessed.
    """
    named = _relations if field == "organisations" else _bodies_named
    found = _unknown_bodies(field, records, known, named)
    if id_of(institution, "id") is not None:
        return found
    written = institution if isinstance(institution, str) else said(institution, "id")
    if isinstance(written, str) and (meant := as_code(written[:_LONGEST_SLUG])):
        return (each for each in found if each.value != meant)
    return (each for each in found if each.suggestion is not None)


def _unknown_bodies(
    field: str, records: Sequence[Any], known: Collection[str], named: Named
) -> Iterator[Fault]:
    way_out = _WayToABody(known)
    for index, each in enumerate(records):
        own = id_of(each, "id") if field == "organisations" else None
        for location, id in named(each):
            if id is not None and id not in known:
                reason, suggestion = way_out(id, own)
                yield Fault((field, index, *location), id, reason, suggestion)


class _Nearest:
    """The known id that an unknown one is a slip of; after many slips it no longer looks."""

    def __init__(self, known: Collection[str]) -> None:
        self._known: Final = known
        self._found: Final[dict[str, list[str]]] = {}

    def __call__(
        self, id: str, lines: Callable[[str], Collection[str]], own: str | None
    ) -> str | None:
        """The id, unless it would be refused as well: the record's own, or one that leads to it."""
        if id not in self._found and len(self._found) < _MOST_LOOKED_UP:
            self._found[id] = alike(id, self._known)
        return nearest(id, [each for each in self._found.get(id, ()) if own not in lines(each)])


def _alone(id: str) -> tuple[str]:
    """What stands in the way of an id's suggestion, where only itself does."""
    return (id,)


class _WayToABody:
    """What to do about an organisation that is not described."""

    def __init__(self, known: Collection[str]) -> None:
        self._nearest: Final = _Nearest(known)
        self._starter: Final = _Nearest(_starter_ids())

    def __call__(self, id: str, own: str | None) -> tuple[str, str | None]:
        reason = "is no organisation here"
        if id in _starter_ids():
            return f"{reason}; add it to organisations ({_starter_has('it', id)})", None
        if suggestion := self._nearest(id, _alone, own):
            return reason, suggestion
        reason += "; add it to organisations"
        if near := self._starter(id, _alone, None):
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
        for index, id in enumerate(listed(organisation, field)):
            yield (field, index), id_of({"id": id}, "id")


def _own_relations(location: Location, organisation: Any) -> Iterator[Fault]:
    own = id_of(organisation, "id")
    for (field, index), id in _relations(organisation):
        if id is not None and id == own:
            reason = f"is the organisation itself; take it out of {field}"
            yield Fault((*location, field, index), id, reason)


def _bodies_named(activity: Any) -> Iterator[tuple[Location, str | None]]:
    for field in ("partners", "people"):
        for index, each in enumerate(listed(activity, field)):
            yield (field, index, "organisation"), id_of(each, "organisation")
    yield ("on_behalf_of",), id_of(activity, "on_behalf_of")


def _unknown_activities(activities: Sequence[Any]) -> Iterator[Fault]:
    kinds = {id: said(each, "kind") for each in activities if (id := id_of(each, "id"))}
    # What has no kind that exists is refused for that, and may well be an agreement.
    agreements = {id for id, kind in kinds.items() if kind not in ("mission", "hosting")}
    above = {id: id_of(each, "parent") for each in activities if (id := id_of(each, "id"))}
    nearest_parent = _Nearest(kinds)
    nearest_agreement = _Nearest([id for id in agreements if kinds[id] == "agreement"])
    for index, each in enumerate(activities):
        id, own = id_of(each, "parent"), id_of(each, "id")
        if id is not None and id not in kinds:
            meant = nearest_parent(id, partial(line_of, above=above), own)
            yield Fault(("activities", index, "parent"), id, "is no activity here", meant)
    for index, each in enumerate(activities):
        id, own = id_of(each, "agreement"), id_of(each, "id")
        if id is not None and id not in agreements:
            meant = nearest_agreement(id, _alone, own)
            yield Fault(("activities", index, "agreement"), id, "is no agreement here", meant)
        elif id is not None and id == own:
            reason = "is the activity itself; an agreement rests on another one, or on none"
            yield Fault(("activities", index, "agreement"), id, reason)


def line_of(id: str | None, above: Mapping[str, str | None]) -> set[str]:
    """An activity, what it is a part of, what that is a part of, and so on.

    >>> sorted(line_of("a", {"a": "b", "b": "a"}))
    ['a', 'b']
    """
    line: set[str] = set()
    while id is not None and id not in line:
        line.add(id)
        id = above.get(id)
    return line


def _circles(activities: Sequence[Any]) -> Iterator[Fault]:
    """Each circle of parents once, at the one of its activities that stands first."""
    parents: dict[str, tuple[int, str]] = {}
    for index, each in enumerate(activities):
        if id := id_of(each, "id"):
            parents.setdefault(id, (index, id_of(each, "parent") or ""))
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
