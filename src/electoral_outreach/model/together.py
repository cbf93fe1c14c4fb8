"""Rules between the fields of a record: how they are declared, and which ones a record has."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from pydantic import model_validator

_Record = TypeVar("_Record")


def check_where_given(*names: str) -> Callable[[Callable[[_Record], None]], Any]:
    """Run a check when the fields of a record are there, but only where one of these is not None.

    Whoever makes records without pydantic asks `fields_looked_at` and leaves out the same checks.

    >>> from electoral_outreach.errors import InvalidValue
    >>> from electoral_outreach.model.record import record
    >>> @record
    ... class Range:
    ...     lower: int
    ...     upper: int | None = None
    ...     @check_where_given("upper")
    ...     def _ascends(self):
    ...         if self.upper <= self.lower:
    ...             raise InvalidValue("a range goes up", value=self.upper)
    >>> Range(lower=3, upper=5)
    Range(lower=3, upper=5)
    """

    def checked_by(check: Callable[[_Record], None]) -> Any:
        @wraps(check)
        def checked(self: _Record) -> _Record:
            if any(getattr(self, name) is not None for name in names):
                check(self)
            return self

        return _rule(checked, names)

    return checked_by


def check(rule: Callable[[_Record], None]) -> Any:
    """Run a check whenever the fields of a record are there.

    >>> from electoral_outreach.model import Place
    >>> rules_of(Place)
    ['_is_one_place', '_is_somewhere']
    """

    @wraps(rule)
    def checked(self: _Record) -> _Record:
        rule(self)
        return self

    return _rule(checked, ())


def _rule(checked: Callable[[_Record], _Record], names: tuple[str, ...]) -> Any:
    checked.fields_looked_at = names  # type: ignore[attr-defined]
    return model_validator(mode="after")(checked)


def rules_of(cls: type) -> list[str]:
    """The names of a record's rules between its own fields, in the order in which they run.

    >>> from electoral_outreach.model import HeadCount
    >>> rules_of(HeadCount)
    ['_range_ascends']
    """
    checks = cls.__pydantic_decorators__.model_validators  # type: ignore[attr-defined]
    return [name for name in checks if hasattr(getattr(cls, name), "fields_looked_at")]


def fields_looked_at(cls: type, check: str) -> tuple[str, ...]:
    """The fields of which one must be given for a check to run; none for one that always runs.

    >>> from electoral_outreach.model import HeadCount
    >>> fields_looked_at(HeadCount, "_range_ascends")
    ('upper',)
    """
    names: tuple[str, ...] = getattr(getattr(cls, check), "fields_looked_at", ())
    return names
