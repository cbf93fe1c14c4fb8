"""Rules between the fields of records that were refused, as far as the fields they read are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from inspect import getattr_static
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model.explaining.layout import fields_of, records_on, type_of_field
from electoral_outreach.model.paths import value_at
from electoral_outreach.model.together import rules_of

Location = tuple[int | str, ...]


def broken_rules(
    title: str, locations: Iterable[Sequence[int | str]], document: object
) -> Iterator[tuple[Location, InvalidValue]]:
    """What rules say of the records around problems, each with the location of its record.

    pydantic runs a record's rules when all its fields are right. `locations` are those of its
    errors in the `document`, of which it calls the record `title`.

    >>> document = {"id": "m", "period": "2016", "order_year": {"year": 2011}, "title": 7}
    >>> for location, broken in broken_rules("Mission", [("title",)], document):
    ...     print(location, broken.location)
    () ('order_year', 'year')
    """
    around = {place: cls for each in locations for place, cls in records_on(title, each)}
    for place, cls in around.items():
        given = value_at(document, place)
        if isinstance(given, Mapping):
            refused = _refusals(_Partial(cls, given), rules_of(cls))
            yield from ((place, each) for each in refused)


def _refusals(partial: _Partial, rules: Iterable[str]) -> Iterator[InvalidValue]:
    """What the rules refuse, up to one that cannot tell: others may rest on what it concludes."""
    for rule in rules:
        try:
            getattr(partial, rule)()
        except InvalidValue as refused:
            yield refused
        except _Unreadable:
            return


class _Unreadable(Exception):
    """A field that is not right itself, so that nothing can be concluded from it."""


class _Partial:
    """A record of which each field is judged when it is read; raises `_Unreadable` for a wrong one."""

    def __init__(self, cls: type, given: Mapping[str, Any]) -> None:
        self._cls: Final = cls
        self._given: Final = given

    def __getattr__(self, name: str) -> Any:
        if name not in fields_of(self._cls):
            # A rule itself, or what it asks of the record besides.
            return getattr_static(self._cls, name).__get__(self, self._cls)
        value = self._given[name] if name in self._given else self._default(name)
        object.__setattr__(self, name, value := self._judged(name, value))
        return value

    def _default(self, name: str) -> Any:
        # What has a name of its own may be what is missing under the right one.
        if not self._given.keys() <= set(fields_of(self._cls)):
            raise _Unreadable
        # Where there is none, it is pydantic's mark of that, which is of no field's type.
        return self._cls.__pydantic_fields__[name].default  # type: ignore[attr-defined]

    def _judged(self, name: str, value: Any) -> Any:
        try:
            return _adapter(self._cls, name).validate_python(value)
        except ValidationError:
            raise _Unreadable from None


@cache
def _adapter(cls: type, name: str) -> TypeAdapter[Any]:
    return TypeAdapter(type_of_field(cls, name))
