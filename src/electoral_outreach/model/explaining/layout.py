"""Which record stands where: the types of fields, for messages about what stands there instead."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.record import name_in_json


def type_at(title: str, location: Sequence[int | str]) -> Any:
    """The type of what belongs at a location inside a record, None where nothing does.

    `title` is what pydantic calls the record, and a location has its tags of kinds.

    >>> type_at("Register", ["activities", 3, "agreement", "renewals", 0]).__name__
    'Renewal'
    >>> type_at("Mission", ["colour"]) is None
    True
    """
    found = _named(title)
    for part in location:
        found = _inside(found, part)
    return found


def records_on(
    title: str, location: Sequence[int | str]
) -> Iterator[tuple[tuple[int | str, ...], type]]:
    """The records on the way to a location, each with its own, from the outside in.

    Those are locations in the document, without the tags of kinds that `location` has.

    >>> way = records_on("Register", ["activities", 3, "mission", "places", 0, "country"])
    >>> [(location, record.__name__) for location, record in way][1:]
    [(('activities', 3), 'Mission'), (('activities', 3, 'places', 0), 'Place')]
    """
    found, way = _named(title), []
    if dataclasses.is_dataclass(found):
        yield (), found  # type: ignore[misc]
    for part in location:
        is_tag = get_origin(found) in (Union, UnionType)
        found = _inside(found, part)
        way += [] if is_tag else [part]
        if dataclasses.is_dataclass(found):
            yield tuple(way), found  # type: ignore[misc]


def type_of_field(record: type, name: str) -> Any:
    """The type of a field with the checks that it comes with; raises `StopIteration` for another.

    >>> type_of_field(type_at("Agreement", ["renewals", 0]), "signed")
    electoral_outreach.model.period.Period | None
    """
    return next(each.type for each in dataclasses.fields(record) if each.name == name)


def item_of(hint: Any) -> Any:
    """What a list of some type holds, None where it is no list.

    >>> item_of(type_at("Mission", ["places"])).__name__
    'Place'
    """
    return _plain(get_args(hint)[0]) if get_origin(hint) is tuple else None


def fields_of(record: type) -> tuple[str, ...]:
    """The names of a record's fields, as JSON has them.

    >>> fields_of(type_at("Agreement", ["renewals", 0]))
    ('signed', 'validity')
    """
    return tuple(name_in_json(record, each.name) for each in dataclasses.fields(record))


@cache
def records() -> Mapping[str, type]:
    """Every record that a register holds, by name.

    >>> records()["HeadCount"].__name__
    'HeadCount'
    """
    from electoral_outreach.model.register import Register

    found: dict[str, type] = {}
    waiting: list[Any] = [Register]
    while waiting:
        hint = _plain(waiting.pop())
        if not dataclasses.is_dataclass(hint):
            waiting += [each for each in get_args(hint) if each is not ...]
        elif hint.__name__ not in found:  # type: ignore[union-attr]
            found[hint.__name__] = hint  # type: ignore[union-attr,assignment]
            waiting += [each.type for each in dataclasses.fields(hint)]
    return MappingProxyType(found)


def _named(title: str) -> Any:
    return _activity() if title.startswith("tagged-union") else records().get(title)


def _activity() -> Any:
    return _plain(item_of(type_at("Register", ["activities"])))


def _inside(hint: Any, part: int | str) -> Any:
    if isinstance(part, int):
        return item_of(hint)
    if get_origin(hint) in (Union, UnionType):
        return records()[part.title()] if part in KINDS else None
    if not dataclasses.is_dataclass(hint):
        return None
    types = {name_in_json(hint, each.name): each.type for each in dataclasses.fields(hint)}
    return _plain(types[part]) if part in types else None


def _plain(hint: Any) -> Any:
    """A type without the checks that `Annotated` adds, and without None beside it."""
    if get_origin(hint) is Annotated:
        return _plain(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        others = [each for each in get_args(hint) if each is not NoneType]
        return _plain(others[0]) if len(others) == 1 else hint
    return hint
