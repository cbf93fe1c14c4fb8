"""Records from parsed JSON, quickly: what is plainly right is taken, the rest is left to pydantic.

A reader accepts less than the model, never more, and explains nothing: whoever gets no record asks
the model itself, which either accepts or says what is wrong. Each class of records gets a function
that is written from its fields, as the standard library does for dataclasses; what stands in a field
is checked by the field's own pydantic type and then remembered, since codes, ids and dates repeat.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import lru_cache
from inspect import get_annotations
from threading import Lock
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

from electoral_outreach.model.activities import Activity, Agreement, Hosting, Mission
from electoral_outreach.model.fields import Line
from electoral_outreach.model.period import Period
from electoral_outreach.model.plain_text import all_are_lines, all_are_texts
from electoral_outreach.model.text import Text
from electoral_outreach.vocabulary import Pack, active

REFUSALS: Final = (TypeError, ValueError, LookupError, AttributeError)
"""What a function raises for a value that is not plainly right."""

_MOST_REMEMBERED: Final = 1024
_MOST_READERS: Final = 8
_LOOK_UP: Final = 4
"""After how many fields a function asks whether there is anything left."""
_FEW: Final = 1
"""With fewer required fields than this, a record may be said in one word."""
_new: Final = object.__new__

Read = Callable[[Any], Any]


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
        self._text: Final = _text_function(self._texts)
        self._line: Final = _text_function(self._lines)
        self._records: Final[dict[type, Read]] = {}
        self._by_kind: Final = {
            "mission": self._record(Mission),
            "hosting": self._record(Hosting),
            "agreement": self._record(Agreement),
        }

    def activities(self, parsed: list[Any], *, plain: bool = False) -> list[Activity] | None:
        """The activities of parsed objects; None where the model itself has to judge any of them.

        `plain` says that all strings are known to be in characters that texts keep.
        """
        by_kind = self._by_kind
        with self._lock:
            try:
                found = [by_kind[each["kind"]](each) for each in parsed]
                if all_are_texts(self._texts, plain=plain) and all_are_lines(
                    self._lines, plain=plain
                ):
                    return found
            except REFUSALS:
                pass
            finally:
                self._texts.clear()
                self._lines.clear()
        return None

    def _record(self, cls: type) -> Read:
        """The function that reads one class of records; written once."""
        if cls not in self._records:
            self._records[cls] = self._written(cls)
        return self._records[cls]

    def _written(self, cls: type) -> Read:
        names: dict[str, Any] = {"new": _new, "record": cls, "twin": open_twin(cls)}
        hints = get_type_hints(cls, include_extras=True)
        fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
        optional = [name for name in _own_first(cls) if not fields[name].is_required()]
        required = [name for name in fields if name not in optional]
        lines = [
            "def read(given):",
            "    if given.__class__ is not dict: raise TypeError(given)",
            "    self = new(twin)",
            f"    left = len(given) - {len(required)}",
        ]
        for name in required:
            expression = self._expression(name, hints[name], names)
            lines += [f"    value = given[{name!r}]", f"    self.{name} = {expression}"]
        for name in optional:
            default = fields[name].get_default(call_default_factory=True, validated_data={})
            names[f"{name}_else"] = default
            lines += [f"    self.{name} = {name}_else"]
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
        ]
        lines += [*(f"    self.{check}()" for check in _checks_of(cls)), "    return self"]
        exec("\n".join(lines), names)  # noqa: S102 - written from the fields above and nothing else
        read: Read = names["read"]
        return _sharing(read) if len(required) < _FEW else read

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
            expression = f"tuple(map({read}, value)) if value.__class__ is list else refuse(value)"
        elif hint is Period or _is_of(str, hint):
            names[known], names[read] = _remembering(hint, by=lambda value: value)
            expression = f"{known}(value) or {read}(value)"
        elif _is_of(int, hint):
            # Of the right type first: True and 1.0 are found where 1 is remembered.
            names[known], names[read] = _remembering(hint, by=lambda value: value)
            expression = f"(value.__class__ is int and {known}(value)) or {read}(value)"
        elif _is_of(str, item):
            names[known], names[read] = _remembering(hint, by=tuple)
            expression = f"({known}(tuple(value)) or {read}(value)) if value.__class__ is list else refuse(value)"
        else:
            names[read] = TypeAdapter(hint).validator.validate_python
            expression = f"{read}(value)"
        names["refuse"] = _refuse
        return f"None if value is None else {expression}" if may_be_none else expression


def open_twin(cls: type) -> Any:
    """A class of the same layout whose attributes can be set: fill, then set `__class__`.

    >>> from electoral_outreach.model import Place
    >>> place = object.__new__(open_twin(Place))
    >>> place.country = "HT"
    >>> place.__class__ = Place
    >>> place.country
    'HT'
    """
    # Both of them: only then does Python store an attribute without a detour.
    open_again = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls)(cls.__name__, (cls,), {"__slots__": (), **open_again})


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


def _text_function(collected: list[Any]) -> Read:
    """A function that makes texts whose wordings are still to be looked at: it collects them."""
    twin = open_twin(Text)
    in_order: dict[tuple[Any, ...], tuple[str, ...]] = {}
    known_order, collect = in_order.get, collected.extend

    def read(given: Any) -> Text:
        tags = known_order(tuple(given))
        if tags is not None:
            wordings = tuple(given.values())
        else:
            tags = _kept_order(tuple(given))
            wordings = tuple(map(given.__getitem__, tags))
            if tags == tuple(given) and len(in_order) < _MOST_REMEMBERED:
                in_order[tags] = tags
        collect(wordings)
        self: Text = _new(twin)
        self._tags = tags
        self._wordings = wordings
        self.__class__ = Text
        return self

    return read


@lru_cache(maxsize=1024)
def _kept_order(tags: tuple[str, ...]) -> tuple[str, ...]:
    return Text(dict.fromkeys(tags, "any wording")).languages


def _remembering(hint: Any, *, by: Callable[[Any], Any]) -> tuple[Read, Read]:
    """Look up a value that was judged before, and judge one; only what was accepted is kept."""
    judge = Period if hint is Period else TypeAdapter(hint).validator.validate_python
    known: dict[Any, Any] = {}

    def read(value: Any) -> Any:
        found = judge(value)
        if len(known) < _MOST_REMEMBERED:
            known[by(value)] = found
        return found

    return known.get, read


def _sharing(read: Read) -> Read:
    """Give the same record for the same single word: most places are just a country."""
    known: dict[tuple[str, str], Any] = {}
    recall = known.get

    def shared(given: Any) -> Any:
        if given.__class__ is not dict or len(given) != 1:
            return read(given)
        [word] = given.items()
        if word[1].__class__ is not str:
            return read(given)
        found = recall(word)
        if found is None:
            found = read(given)
            if len(known) < _MOST_REMEMBERED:
                known[word] = found
        return found

    return shared


def _refuse(value: object) -> None:
    raise TypeError(value)


def _own_first(cls: type) -> list[str]:
    """The fields, those that a class adds to its base's before them: they are nearly always given."""
    own = list(get_annotations(cls))
    return [*own, *(name for name in cls.__pydantic_fields__ if name not in own)]  # type: ignore[attr-defined]


def _checks_of(cls: type) -> list[str]:
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


def _is_of(base: type, hint: Any) -> bool:
    bare = _bare(hint)
    if get_origin(bare) is Literal:
        return all(isinstance(each, base) for each in get_args(bare))
    return bare is base
