"""How to write what stands as something else than belongs there: a word for a record, a text for a number."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from math import isnan
from typing import Any, Final

from electoral_outreach.errors import LONGEST_SHOWN, shown
from electoral_outreach.model.activities import Person
from electoral_outreach.model.durations import Duration
from electoral_outreach.model.explaining.layout import fields_of, item_of, type_at
from electoral_outreach.model.explaining.words import EXAMPLES
from electoral_outreach.model.headcounts import HeadCount
from electoral_outreach.model.places import Place
from electoral_outreach.model.suggesting.whole_numbers import way_to_write
from electoral_outreach.vocabulary.countries import is_country, suggest_country

_LISTS_AND_OBJECTS: Final = (
    *("tuple_type", "dataclass_type"),
    *("model_attributes_type", "dict_type"),  # of a union, read from Python and from JSON
)
_QUOTED: Final = {
    "int_type": re.compile("0|[1-9][0-9]{0,15}"),
    "bool_type": re.compile("true|false"),
}
_FLAGS: Final = {
    **dict.fromkeys(("yes", "oui", "sí", "si", "sim"), "true"),
    **dict.fromkeys(("no", "non", "não", "nao"), "false"),
}


def way_out(kind: str, value: object, location: Sequence[int | str], title: str) -> str:
    """What a message adds to what is of another type than belongs at a location of a record.

    `kind` is pydantic's word for the error, and `title` its name of the record.

    >>> way_out("int_type", "13th conference", ["series", "ordinal"], "Mission")
    '; write 13'
    >>> way_out("tuple_type", "Haiti", ["places"], "Mission")
    '; write a list like [{"country": "HT"}]'
    """
    record = type_at(title, location[:-1])
    if isinstance(value, float) and isnan(value):
        # By which tables say that a cell is empty.
        return "; leave it out where it is not known"
    if value is None and kind != "literal_error":
        return _instead_of_nothing(kind, location, title)
    if kind in _LISTS_AND_OBJECTS:
        return _instead(kind, value, type_at(title, location))
    match kind:
        case "int_type":
            is_head_count = location[-1:] == ("value",) and record is HeadCount
            return _in_digits(value, is_head_count=is_head_count, is_duration=record is Duration)
        case "bool_type":
            return _true_or_false(value)
        case "string_type":
            return where_an_office_goes(value, location, title) or _as_string(value, location)
        case "literal_error":
            return _as_a_list(value, location, record)
    return ""


def where_an_office_goes(value: object, location: Sequence[int | str], title: str) -> str:
    r"""Where somebody's office belongs, which stands where only what they did can.

    >>> where_an_office_goes("Chairperson", ("people", 0, "role"), "Mission")
    '; an office goes in \'function\', like {"en": "…"}'
    """
    is_role = location[-1:] == ("role",) and type_at(title, location[:-1]) is Person
    if not is_role or not isinstance(value, str | Mapping):
        return ""
    return '; an office goes in \'function\', like {"en": "…"}'


def _instead_of_nothing(kind: str, location: Sequence[int | str], title: str) -> str:
    """What to do with a null, by whether anything must stand there."""
    if location and isinstance(location[-1], int):
        return "; take it out of the list"
    record = type_at(title, location[:-1])
    is_record = isinstance(record, type) and is_dataclass(record)
    if location and is_record and location[-1] in fields_of(record):
        if not record.__pydantic_fields__[location[-1]].is_required():
            return "; leave it out where there is none"
        if kind not in _LISTS_AND_OBJECTS:
            return ", and it is required"
    return _instead(kind, None, type_at(title, location)) if kind in _LISTS_AND_OBJECTS else ""


def _in_digits(value: object, *, is_head_count: bool, is_duration: bool) -> str:
    if isinstance(value, float) and is_duration:
        return "; say it in a smaller unit"
    if not isinstance(value, str):
        return ""
    if _QUOTED["int_type"].fullmatch(value):
        return f"; write {value} without quotes"
    return way_to_write(value, is_head_count=is_head_count)


def _true_or_false(value: object) -> str:
    if not isinstance(value, str):
        return ""
    if _QUOTED["bool_type"].fullmatch(value):
        return f"; write {value} without quotes"
    flag = _FLAGS.get(value.strip().lower())
    return f"; write {flag}" if flag else ""


def _as_string(value: object, location: Sequence[int | str]) -> str:
    """The only string in a list or object, which stands there by itself; or a number in quotes."""
    if location[-1:] == ("hours",):
        return "; a time of day is like 16:30, or 16:30/18:00"
    if type(value) is int and location[-1:] == ("id",):
        return f'; write "{shown(value)}", in quotes' if value >= 0 else ""
    held = [*value.values()] if isinstance(value, Mapping) else value
    if isinstance(held, list | tuple) and len(held) == 1 and isinstance(held[0], str):
        is_short = len(held[0]) <= LONGEST_SHOWN
        return f"; write {json.dumps(held[0], ensure_ascii=False)} by itself" if is_short else ""
    return ""


def _instead(kind: str, value: object, wanted: Any) -> str:
    """How to write what is given as a single thing or in words, where a list or object belongs."""
    item = item_of(wanted) if kind == "tuple_type" else wanted
    if item is str:
        is_short = isinstance(value, str) and len(value) <= LONGEST_SHOWN
        return f"; write [{json.dumps(value)}]" if is_short else ""
    example = _example(item, value)
    is_one = isinstance(value, Mapping) or (is_dataclass(value) and not isinstance(value, type))
    if kind == "tuple_type" and is_one:
        return "; put it in brackets, since there can be several: [{…}]"
    if example is None:
        return ""
    return (
        f"; write a list like [{example}]" if kind == "tuple_type" else f"; write it like {example}"
    )


def _example(item: Any, value: object) -> str | None:
    """What a record looks like: the very one where a place is given as one word, else any."""
    if item is Place and isinstance(value, str) and len(value) <= LONGEST_SHOWN:
        if value.strip().lower() in ("online", "en ligne", "en línea"):
            return '{"online": true}'
        meant = value if is_country(value) else suggest_country(value)
        return f'{{"country": "{meant}"}}' if meant else EXAMPLES["Place"]
    return EXAMPLES.get(getattr(item, "__name__", ""))


def _as_a_list(value: object, location: Sequence[int | str], record: Any) -> str:
    """Where an object or a list goes that stands where a code belongs, if a field is named alike."""
    if not location or not isinstance(value, Mapping | list | tuple):
        return ""
    field = f"{location[-1]}s"
    if isinstance(record, type) and is_dataclass(record) and field in fields_of(record):
        return f"; what is told in full goes in {field!r}, a list"
    return ""
