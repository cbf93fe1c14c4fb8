"""`Functions`: the function that reads a class of records, written from its fields.

As the standard library writes `__init__` for dataclasses: for each class the template below is filled
in, so that reading a record looks up what is there and asks nothing else.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import chain
from textwrap import indent
from typing import Any, Final, get_origin, get_type_hints

from pydantic import TypeAdapter

from electoral_outreach.model.fields import Line
from electoral_outreach.model.period import Period
from electoral_outreach.model.quick.hints import is_of, is_only_constrained, item_of, without_none
from electoral_outreach.model.quick.names import are_all
from electoral_outreach.model.quick.values import (
    Read,
    Unjudged,
    open_twin,
    periods,
    remembering,
    remembering_several,
    sharing,
    text_function,
)
from electoral_outreach.model.quick.wordings import all_are_lines, all_are_texts
from electoral_outreach.model.text import Text
from electoral_outreach.model.together import fields_looked_at

_FUNCTION: Final = """
def read(given):
    if given.__class__ is not dict: raise TypeError(given)
    self = twin()
    size = len(given)
    count(size)
    left = size - {required}
{fields_required}
{defaults}
    while left:
{fields_optional}
        break
    if left: raise LookupError(given)
    self.__class__ = record
{checks}
    return self
"""
_REQUIRED: Final = """
value = given[{name!r}]
self.{name} = {expression}
"""
_OPTIONAL: Final = """
if {name!r} in given:
    value = given[{name!r}]
    self.{name} = {expression}
    left -= 1
"""
_ENOUGH: Final = "if not left: break\n"
_ASKED_AFTER: Final = 4
"""After how many fields a function asks whether there is anything left."""
_USUAL: Final = (
    *("kind", "type", "summary", "period", "places", "partners", "our_roles", "themes"),
    *("country", "locality", "subdivision", "organisation", "roles", "role", "url", "note"),
    *("head_counts", "sources", "languages", "body", "counterparts", "phases", "elections"),
)
"""Fields that are mostly given, in the order in which they are looked for."""


@dataclasses.dataclass(frozen=True, slots=True)
class _How:
    """How a function says what stands in a field: `value`, by `read` or as it is `known`."""

    expression: str
    read: Read
    known: Read | None = None


_READ: Final = "{read}(value)"
_READ_ONCE: Final = "{known}(value) or {read}(value)"
# Of the right type first: True and 1.0 are found where 1 is remembered.
_NUMBER_READ_ONCE: Final = "(value.__class__ is int and {known}(value)) or {read}(value)"
_READ_EACH: Final = (
    "refuse(value) if value.__class__ is not list"
    " else ({read}(value[0]),) if len(value) == 1 else tuple(map({read}, value))"
)
_ALL_READ_ONCE: Final = (
    "refuse(value) if value.__class__ is not list"
    " else {known}(value[0] if len(value) == 1 else tuple(value)) or {read}(value)"
)


class Functions:
    """The functions of one reader, and what they leave to be judged of all records at once.

    >>> from electoral_outreach.model import Place
    >>> functions = Functions()
    >>> place = functions.of(Place)({"country": "HT", "locality": {"fr": "Jacmel"}})
    >>> data = b'{"country": "HT", "locality": {"fr": "Jacmel"}}'
    >>> functions.took_what_is_right(data), place.locality["fr"]
    (True, 'Jacmel')
    """

    def __init__(self) -> None:
        self._texts: Final[list[Any]] = []
        self._lines: Final[list[Any]] = []
        self._with_colons: Final[list[str]] = []
        """Strings that were judged by themselves."""
        self._text: Final = text_function(self._texts)
        self._line: Final = text_function(self._lines)
        self._sizes: Final[list[int]] = []
        self._unjudged: Final[dict[Any, Unjudged]] = {}
        self._written: Final[dict[type, Read]] = {}

    def of(self, cls: type) -> Read:
        """The function that reads a class of records; it raises what is no record by its looks.

        >>> from electoral_outreach.model import Place
        >>> Functions().of(Place)({"country": "HT"})
        Place(country='HT', former_country=None, subdivision=None, region=None, party=None, locality=None, online=False)
        """
        if cls not in self._written:
            self._written[cls] = self._write(cls)
        return self._written[cls]

    def took_what_is_right(self, data: bytes | None = None, beside: int = 0) -> bool:
        """Whether the model would take everything that was left to be judged, just as it is.

        Where the JSON is given that it comes from, also whether all names in that were read, but for
        so many `beside`. Raises `TypeError` for what is no string.

        >>> from electoral_outreach.model import Place
        >>> functions = Functions()
        >>> place = functions.of(Place)({"country": "HT"})
        >>> functions.took_what_is_right()
        True
        >>> functions.took_what_is_right(b'{"country": "HT", "country": "HT"}')
        False
        """
        texts, lines = "".join(self._texts), "".join(self._lines)
        return (
            all_are_texts(self._texts, texts)
            and all_are_lines(self._lines, lines)
            and all(each.are_right() for each in self._unjudged.values())
            and (data is None or self._read_all_names(data, beside, texts, lines))
        )

    def _read_all_names(self, data: bytes, beside: int, *strings: str) -> bool:
        names = beside + sum(self._sizes) + len(self._texts) + len(self._lines)
        others = chain(self._with_colons, *(each.values for each in self._unjudged.values()))
        # Codes have no colons.
        colons = sum(each.count(":") for each in (*strings, "".join(others)))
        return are_all(data, names, colons)

    def forget(self) -> None:
        """Let go of what was left to be judged.

        >>> Functions().forget()
        """
        for each in (self._texts, self._lines, self._with_colons, self._sizes):
            each.clear()
        for unjudged in self._unjudged.values():
            unjudged.values.clear()

    def _write(self, cls: type) -> Read:
        fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
        hints = get_type_hints(cls, include_extras=True)
        required = [name for name in fields if fields[name].is_required()]
        optional = _usual_first(name for name in fields if not fields[name].is_required())
        names = {"record": cls, "twin": open_twin(cls), "count": self._sizes.append}
        names["refuse"] = _refuse
        said = {name: self._said(name, hints[name], names) for name in fields}
        for name in optional:
            # A factory of the validated data is given none, since kinds are the only such.
            names[f"default_{name}"] = fields[name].get_default(
                call_default_factory=True, validated_data={}
            )
        source = _FUNCTION.format(
            required=len(required),
            fields_required=_block(
                1, (_REQUIRED.format(name=name, expression=said[name]) for name in required)
            ),
            defaults=_block(1, (f"self.{name} = {_default(name, names)}\n" for name in optional)),
            fields_optional=_block(
                2,
                (
                    _OPTIONAL.format(name=name, expression=said[name])
                    + (_ENOUGH if position % _ASKED_AFTER == 0 else "")
                    for position, name in enumerate(optional)
                ),
            ),
            checks=_block(1, (_called(cls, check) for check in checks_of(cls))),
        )
        exec(source, names)  # noqa: S102 - written from the fields above and nothing else
        read: Read = names["read"]
        # A record that may be said in one word is shared, unless that is judged with its batch.
        judged_later = any(is_only_constrained(without_none(hint)[0]) for hint in hints.values())
        return read if required or judged_later else sharing(read, self._sizes.append)

    def _said(self, name: str, hint: Any, names: dict[str, Any]) -> str:
        """The expression for a field; what it needs goes into `names`."""
        hint, may_be_none = without_none(hint)
        how = self._how(name, hint)
        names[f"read_{name}"], names[f"known_{name}"] = how.read, how.known
        expression = how.expression.format(read=f"read_{name}", known=f"known_{name}")
        return f"None if value is None else {expression}" if may_be_none else expression

    def _how(self, name: str, hint: Any) -> _How:
        item = item_of(hint)
        if hint in (Text, Line):
            return _How(_READ, self._line if hint == Line else self._text)
        if dataclasses.is_dataclass(hint):
            return _How(_READ, self.of(hint))  # type: ignore[arg-type]
        if dataclasses.is_dataclass(item) and get_origin(hint) is tuple:
            return _How(_READ_EACH, self.of(item))  # type: ignore[arg-type]
        if hint is Period:
            known, read = periods()
            return _How(_READ_ONCE, read, known)
        if is_only_constrained(hint):
            # Ids are unique: none is found again, and they would take the room of what is.
            is_unique = name == "id"
            unjudged = self._unjudged.setdefault((hint, is_unique), Unjudged(hint))
            return _How(_READ if is_unique else _READ_ONCE, unjudged.add, unjudged.known.get)
        if is_of(str, hint) or is_of(int, hint):
            known, read = remembering(hint, self._with_colons.append)
            return _How(_READ_ONCE if is_of(str, hint) else _NUMBER_READ_ONCE, read, known)
        if is_of(str, item):
            known, read = remembering_several(hint)
            return _How(_ALL_READ_ONCE, read, known)
        return _How(_READ, TypeAdapter(hint).validator.validate_python)


def checks_of(cls: type) -> list[str]:
    """The names of a record's own checks, which run when its fields are there.

    >>> from electoral_outreach.model import HeadCount
    >>> checks_of(HeadCount)
    ['_range_ascends']
    """
    checks = cls.__pydantic_decorators__.model_validators  # type: ignore[attr-defined]
    early = [name for name, each in checks.items() if each.info.mode != "after"]
    if early:
        raise TypeError(f"{cls.__name__} has checks that run too early for a reader: {early}")
    return list(checks)


def _called(cls: type, check: str) -> str:
    """How a function runs one of the record's own checks, where that has anything to look at."""
    given = " or ".join(f"self.{name} is not None" for name in fields_looked_at(cls, check))
    return f"if {given}: self.{check}()\n" if given else f"self.{check}()\n"


def _default(name: str, names: dict[str, Any]) -> str:
    """A default as it is written, where that is quicker than looking it up."""
    default = names[f"default_{name}"]
    return repr(default) if default is None or default == () else f"default_{name}"


def _block(depth: int, pieces: Iterable[str]) -> str:
    return indent("".join(pieces), "    " * depth)


def _refuse(value: object) -> None:
    raise TypeError(value)


def _usual_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: _USUAL.index(name) if name in _USUAL else len(_USUAL))
