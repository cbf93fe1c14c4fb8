"""`Immutable`: what value types share that are no records."""

from __future__ import annotations

from typing import NoReturn, Self


class Immutable:
    """A base without fields: attributes cannot be set or deleted, and copies are the value itself.

    Subclasses fill their slots once, with `object.__setattr__`.

    >>> from electoral_outreach.model import Period
    >>> Period("2016").earliest = None
    Traceback (most recent call last):
    ...
    AttributeError: a period cannot be changed: earliest
    """

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__.lower()} cannot be changed: {name}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a {type(self).__name__.lower()} cannot be changed: {name}")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self
