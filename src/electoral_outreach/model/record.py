"""What all records share: the decorator that makes a class one, immutable and closed."""

from __future__ import annotations

import dataclasses
import inspect
from contextlib import suppress
from functools import cache
from itertools import pairwise
from textwrap import dedent
from typing import TYPE_CHECKING, Any, Final, TypeVar, dataclass_transform, get_type_hints

from pydantic import ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass

if TYPE_CHECKING:
    import ast

_Class = TypeVar("_Class", bound=type)


def _describe(schema: dict[str, Any], cls: type) -> None:
    fields = {name_in_json(cls, each.name): each.name for each in dataclasses.fields(cls)}
    for name, described in schema.get("properties", {}).items():
        if docstring := field_docstrings(cls).get(fields[name]):
            described.setdefault("description", docstring)


def name_in_json(cls: Any, field: str) -> str:
    """What a field of a record is called in JSON, where that is no name in Python.

    >>> from electoral_outreach.model import Register
    >>> name_in_json(Register, "json_schema"), name_in_json(Register, "since")
    ('$schema', 'since')
    """
    return cls.__pydantic_fields__[field].serialization_alias or field


# Validators are built when first needed, and docstrings read when a JSON Schema is asked for: both
# would be most of what importing the library takes.
_CONFIG: Final = ConfigDict(
    extra="forbid",
    defer_build=True,
    json_schema_extra=_describe,
    validate_by_name=True,
    serialize_by_alias=True,
)


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(Field, dataclasses.field)
)
def record(cls: _Class) -> _Class:
    """Make a class a validated record: frozen, slotted, keyword-only, unknown fields refused.

    Field docstrings become the descriptions of the JSON Schema. Use `dataclasses.replace` for a
    changed copy; it is validated anew. What cannot be accepted raises `InvalidRegister` with every
    problem.

    >>> @record
    ... class Point:
    ...     x: int
    >>> dataclasses.replace(Point(x=1), x=2)
    Point(x=2)
    """
    # A validator that is built later would look names up where it is first needed, and find others.
    with suppress(NameError):
        cls.__annotations__ = inspect.get_annotations(cls, eval_str=True)
    return dataclass(frozen=True, slots=True, kw_only=True, config=_CONFIG)(_explaining(cls))  # type: ignore[return-value]  # pydantic types it as its own protocol


class _Explaining(type):
    """A class whose records say in the library's words what keeps them from being made."""

    # Not around `__init__`, which pydantic writes anew when it builds the validator.
    def __call__(cls, *args: Any, **fields: Any) -> Any:
        try:
            return super().__call__(*args, **fields)
        except ValidationError as error:
            from electoral_outreach.model.explaining.calling import problems_of_call
            from electoral_outreach.model.problems import InvalidRegister

            found = problems_of_call(error, cls, args, fields)
            refused = InvalidRegister(found, source=cls.__name__)
        raise refused

    # For `help` and notebooks, which would show the call above.
    @property
    def __signature__(cls) -> inspect.Signature:
        return _signature(cls)

    @__signature__.setter
    def __signature__(cls, other: object) -> None:
        """Leave pydantic's own, where each type comes with its checks."""


@cache
def _signature(cls: type) -> inspect.Signature:
    """How a record is made: what it cannot do without first, with the plain types of its fields.

    >>> from electoral_outreach.model import Renewal
    >>> str(inspect.signature(Renewal)).replace("electoral_outreach.model.", "")
    '(*, signed: period.Period | None = None, validity: period.Period | None = None)'
    """
    fields = cls.__pydantic_fields__  # type: ignore[attr-defined]
    hints = get_type_hints(cls)
    return inspect.Signature(
        [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                annotation=hints[name],
                default=inspect.Parameter.empty
                if field.is_required()
                else field.get_default(call_default_factory=True, validated_data={}),
            )
            for name, field in sorted(fields.items(), key=lambda each: not each[1].is_required())
        ]
    )


def _explaining(cls: type) -> type:
    if isinstance(cls, _Explaining):
        return cls
    made_with_the_class = ("__dict__", "__weakref__")
    body = {name: each for name, each in vars(cls).items() if name not in made_with_the_class}
    return _Explaining(cls.__name__, cls.__bases__, body | {"__qualname__": cls.__qualname__})


@cache
def field_docstrings(cls: type) -> dict[str, str]:
    """The docstring under each field, those of base classes included, where the source is at hand.

    >>> from electoral_outreach.model import Renewal
    >>> field_docstrings(Renewal)["signed"]
    'When it was agreed.'
    """
    import ast

    found: dict[str, str] = {}
    for base in reversed(cls.__mro__[:-1]):
        try:
            [definition] = ast.parse(dedent(inspect.getsource(base))).body
        except (OSError, TypeError):
            continue
        found |= _docstrings_in(getattr(definition, "body", []))
    return found


def _docstrings_in(body: list[ast.stmt]) -> dict[str, str]:
    import ast

    found = {}
    for statement, following in pairwise(body):
        match statement, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str() as text)),
            ):
                found[name] = inspect.cleandoc(text)
    return found
