"""What all records share: the decorator that makes a class one, immutable and closed."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import Final, TypeVar, dataclass_transform

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

_CONFIG: Final = ConfigDict(extra="forbid", use_attribute_docstrings=True)
_Class = TypeVar("_Class", bound=type)


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(Field, dataclasses.field)
)
def record(cls: _Class) -> _Class:
    """Make a class a validated record: frozen, slotted, keyword-only, unknown fields refused.

    Field docstrings become the descriptions of the JSON Schema. Use `dataclasses.replace` for a
    changed copy; it is validated anew.

    >>> @record
    ... class Point:
    ...     x: int
    >>> dataclasses.replace(Point(x=1), x=2)
    Point(x=2)
    """
    built = dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(cls)
    for field in dataclasses.fields(built):
        description = built.__pydantic_fields__[field.name].description
        if description and "description" not in field.metadata:
            # Pydantic reads docstrings of a class's own fields only; this hands them to subclasses.
            field.metadata = MappingProxyType({**field.metadata, "description": description})
    return built  # type: ignore[return-value]  # pydantic types it as its own protocol
