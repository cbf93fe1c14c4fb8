"""What the annotation of a field says about its values."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo


def without_none(hint: Any) -> tuple[Any, bool]:
    """A type without None, and whether None is one of its values.

    >>> without_none(int | None)
    (<class 'int'>, True)
    """
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    kept = [each for each in get_args(hint) if each is not NoneType]
    return (kept[0] if len(kept) == 1 else hint), len(kept) < len(get_args(hint))


def item_of(hint: Any) -> Any:
    """What a tuple of any length holds; None for whatever else.

    >>> item_of(tuple[str, ...]), item_of(str)
    (<class 'str'>, None)
    """
    match get_args(_bare(hint)):
        case (item, tail) if get_origin(_bare(hint)) is tuple and tail is ...:
            return item
    return None


def is_only_constrained(hint: Any) -> bool:
    """Whether it is a string that is taken as it is or refused.

    >>> is_only_constrained(str), is_only_constrained(int)
    (True, False)
    """
    base, *constraints = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    return base is str and all(isinstance(each, FieldInfo) for each in constraints)


def is_of(base: type, hint: Any) -> bool:
    """Whether its values are strings, or numbers, as `base` says.

    >>> is_of(str, Literal["a", "b"]), is_of(int, str)
    (True, False)
    """
    bare = _bare(hint)
    if get_origin(bare) is Literal:
        return all(isinstance(each, base) for each in get_args(bare))
    return bare is base


def _bare(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint
