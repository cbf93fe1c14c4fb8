"""Records from parsed JSON, quickly: what is plainly right is taken, the rest is left to pydantic.

A reader accepts less than the model, never more, and explains nothing: whoever gets no record asks
the model itself, which either accepts or says what is wrong. Each class of records gets a function
that is written from its fields, as the standard library does for dataclasses; what stands in a field
is checked by the field's own pydantic type, once for what repeats and all at once for what does not.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from threading import Lock
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from electoral_outreach.model.activities import Activity, Agreement, Hosting, Mission
from electoral_outreach.model.fields import Line
from electoral_outreach.model.period import Period
from electoral_outreach.model.plain_text import all_are_lines, all_are_texts
from electoral_outreach.model.quick_values import (
    Read,
    Unjudged,
    open_twin,
    periods,
    remembering,
    remembering_several,
    sharing,
    text_function,
)
from electoral_outreach.model.text import Text
from electoral_outreach.model.together import fields_looked_at
from electoral_outreach.vocabulary import Pack, active

REFUSALS: Final = (TypeError, ValueError, LookupError, AttributeError)
"""What a function raises for a value that is not plainly right."""

_MOST_READERS: Final = 8
_LOOK_UP: Final = 4
"""After how many fields a function asks whether there is anything left."""
_FEW: Final = 1
"""With fewer required fields than this, a record may be said in one word."""
_USUAL: Final = (
    *("kind", "type", "summary", "period", "places", "partners", "our_roles", "themes"),
    *("country", "locality", "subdivision", "organisation", "roles", "role", "url", "note"),
    *("head_counts", "sources", "languages", "body", "counterparts", "phases", "elections"),
)
"""Fields that are mostly given, in the order in which they are looked for."""


class QuickReader:
    """Reads activities under one pack of vocabularies.

    >>> parsed = {"kind": "mission", "id": "m", "title": {"en": "Mission"}}
    >>> QuickReader().activities([parsed]) == [Mission(id="m", title={"en": "Mission"})]
    True
    >>> QuickReader().activities([parsed, {**parsed, "title": "Mission"}]) is None
    True
    """

    def __init__(self) -> None:
        self._lock: Final = Lock()
        self._texts: Final[list[Any]] = []
        self._lines: Final[list[Any]] = []
        self._text: Final = text_function(self._texts)
        self._line: Final = text_function(self._lines)
        self._sizes: Final[list[int]] = []
        self._unjudged: Final[dict[Any, Unjudged]] = {}
        self._records: Final[dict[type, Read]] = {}
        self._by_kind: Final = {
            "mission": self._record(Mission),
            "hosting": self._record(Hosting),
            "agreement": self._record(Agreement),
        }

    def activities(self, parsed: list[Any], *, names: int | None = None) -> list[Activity] | None:
        """The activities of parsed objects; None where the model itself has to judge any of them.

        `names` is how many names the objects had before they were parsed, when parsing forgets those
        that stand twice.
        """
        by_kind = self._by_kind
        with self._lock:
            try:
                found = [by_kind[each["kind"]](each) for each in parsed]
                if names is not None and names != self._names():
                    return None
                if (
                    all_are_texts(self._texts)
                    and all_are_lines(self._lines)
                    and all(each.are_right() for each in self._unjudged.values())
                ):
                    return found
            except REFUSALS:
                pass
            finally:
                self._texts.clear()
                self._lines.clear()
                self._sizes.clear()
                for each in self._unjudged.values():
                    each.values.clear()
        return None

    def _names(self) -> int:
        """How many names the objects have that were read; a text has one for each wording."""
        return sum(self._sizes) + len(self._texts) + len(self._lines)

    def _record(self, cls: type) -> Read:
        """The function that reads one class of records; written once."""
        if cls not in self._records:
            self._records[cls] = self._written(cls)
        return self._records[cls]

    def _written(self, cls: type) -> Read:
        names: dict[str, Any] = {"record": cls, "twin": open_twin(cls)}
        names["count"] = self._sizes.append
        hints = get_type_hints(cls, include_extras=True)
        fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
        optional = _usual_first(name for name in fields if not fields[name].is_required())
        required = [name for name in fields if name not in optional]
        lines = [
            "def read(given):",
            "    if given.__class__ is not dict: raise TypeError(given)",
            "    self = twin()",
            "    size = len(given)",
            "    count(size)",
            f"    left = size - {len(required)}",
        ]
        for name in required:
            expression = self._expression(name, hints[name], names)
            lines += [f"    value = given[{name!r}]", f"    self.{name} = {expression}"]
        for name in optional:
            default = fields[name].get_default(call_default_factory=True, validated_data={})
            names[f"{name}_else"] = default
            said = repr(default) if default is None or default == () else f"{name}_else"
            lines += [f"    self.{name} = {said}"]
        lines += ["    while left:"]
        for position, name in enumerate(optional):
            expression = self._expression(name, hints[name], names)
            lines += [
                f"        if {name!r} in given:",
                f"            value = given[{name!r}]",
                f"            self.{name} = {expression}",
                "            left -= 1",
                *(["        if not left: break"] if position % _LOOK_UP == 0 else []),
            ]
        lines += [
            "        break",
            "    if left: raise LookupError(given)",
            "    self.__class__ = record",
            *(f"    {_called(cls, check)}" for check in checks_of(cls)),
            "    return self",
        ]
        exec("\n".join(lines), names)  # noqa: S102 - written from the fields above and nothing else
        read: Read = names["read"]
        # What is judged with its batch must not be known before.
        judged_later = any(_is_only_constrained(_without_none(hint)[0]) for hint in hints.values())
        return (
            sharing(read, self._sizes.append) if len(required) < _FEW and not judged_later else read
        )

    def _expression(self, name: str, hint: Any, names: dict[str, Any]) -> str:
        """How a function says what stands in a field; what that needs goes into `names`."""
        hint, may_be_none = _without_none(hint)
        read, known = f"read_{name}", f"known_{name}"
        item = _item_of(hint)
        if hint in (Text, Line):
            names[read] = self._line if hint == Line else self._text
            expression = f"{read}(value)"
        elif dataclasses.is_dataclass(hint):
            names[read] = self._record(hint)  # type: ignore[arg-type]
            expression = f"{read}(value)"
        elif dataclasses.is_dataclass(item) and get_origin(hint) is tuple:
            names[read] = self._record(item)  # type: ignore[arg-type]
            expression = (
                f"refuse(value) if value.__class__ is not list else ({read}(value[0]),)"
                f" if len(value) == 1 else tuple(map({read}, value))"
            )
        elif hint is Period:
            names[known], names[read] = periods()
            expression = f"{known}(value) or {read}(value)"
        elif _is_only_constrained(hint):
            # Ids are unique: none is found again, and they would take the room of what is.
            is_unique = name == "id"
            if (hint, is_unique) not in self._unjudged:
                self._unjudged[hint, is_unique] = Unjudged(hint)
            unjudged = self._unjudged[hint, is_unique]
            names[known], names[read] = unjudged.known.get, unjudged.add
            expression = f"{read}(value)" if is_unique else f"{known}(value) or {read}(value)"
        elif _is_of(str, hint):
            names[known], names[read] = remembering(hint)
            expression = f"{known}(value) or {read}(value)"
        elif _is_of(int, hint):
            # Of the right type first: True and 1.0 are found where 1 is remembered.
            names[known], names[read] = remembering(hint)
            expression = f"(value.__class__ is int and {known}(value)) or {read}(value)"
        elif _is_of(str, item):
            names[known], names[read] = remembering_several(hint)
            key = "value[0] if len(value) == 1 else tuple(value)"
            expression = (
                f"({known}({key}) or {read}(value)) if value.__class__ is list else refuse(value)"
            )
        else:
            names[read] = TypeAdapter(hint).validator.validate_python
            expression = f"{read}(value)"
        names["refuse"] = _refuse
        return f"None if value is None else {expression}" if may_be_none else expression


def quick_reader() -> QuickReader:
    """The reader for the active pack of vocabularies."""
    pack = active()
    kept = _readers.get(id(pack))
    if kept is not None and kept[0] is pack:
        return kept[1]
    if len(_readers) >= _MOST_READERS:
        _readers.clear()
    reader = QuickReader()
    _readers[id(pack)] = (pack, reader)
    return reader


_readers: Final[dict[int, tuple[Pack, QuickReader]]] = {}


def _called(cls: type, check: str) -> str:
    """How a function runs one of the record's own checks, where that has anything to look at."""
    given = " or ".join(f"self.{name} is not None" for name in fields_looked_at(cls, check))
    return f"if {given or True}: self.{check}()"


def _refuse(value: object) -> None:
    raise TypeError(value)


def _usual_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: _USUAL.index(name) if name in _USUAL else len(_USUAL))


def checks_of(cls: type) -> list[str]:
    """The names of a record's own checks, which run when its fields are there."""
    checks = cls.__pydantic_decorators__.model_validators  # type: ignore[attr-defined]
    early = [name for name, each in checks.items() if each.info.mode != "after"]
    if early:
        raise TypeError(f"{cls.__name__} has checks that run too early for a reader: {early}")
    return list(checks)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    kept = [each for each in get_args(hint) if each is not NoneType]
    return (kept[0] if len(kept) == 1 else hint), len(kept) < len(get_args(hint))


def _bare(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


def _item_of(hint: Any) -> Any:
    """What a tuple of any length holds; None for whatever else."""
    match get_args(_bare(hint)):
        case (item, tail) if get_origin(_bare(hint)) is tuple and tail is ...:
            return item
    return None


def _is_only_constrained(hint: Any) -> bool:
    """Whether it is a string that is taken as it is or refused."""
    base, *constraints = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    return base is str and all(isinstance(each, FieldInfo) for each in constraints)


def _is_of(base: type, hint: Any) -> bool:
    bare = _bare(hint)
    if get_origin(bare) is Literal:
        return all(isinstance(each, base) for each in get_args(bare))
    return bare is base
