"""The base of every error the library raises on purpose; imports nothing of the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import ClassVar, Final, Self

LONGEST_SHOWN: Final = 80


def shown(value: object, longest: int = LONGEST_SHOWN) -> str:
    r"""A value as a message repeats it: in the words of JSON, escaped, cut where it is long.

    >>> shown(None), shown(True), shown("It"), shown(["x", None]), shown(10**100, 12)
    ('null', 'true', "'It'", '["x", null]', '10000000000…')
    >>> shown("a\x1b[31m"), shown("a" * 1000, 9)
    ("'a\\x1b[31m'", "'aaaaaaa…")
    """
    if isinstance(value, str):
        return _cut(repr(value[: longest + 1]), longest)
    try:
        text = json.dumps(value, ensure_ascii=False, default=repr)
    except (TypeError, ValueError, RecursionError):
        text = _as_python_says(value)
    return shown_name(text, longest)


def shown_name(name: str, longest: int = LONGEST_SHOWN) -> str:
    r"""A name, an id or a path as messages show it: the same without quotes.

    >>> shown_name("mission-1"), shown_name("a\u202eb")
    ('mission-1', 'a\\u202eb')
    """
    head = name[: longest + 1]
    if not head.isprintable():
        head = "".join(each if each.isprintable() else repr(each)[1:-1] for each in head)
    return _cut(head, longest)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _as_python_says(value: object) -> str:
    try:
        return repr(value)
    except (ValueError, RecursionError):
        return f"something too large to show ({type(value).__name__})"


class OutreachError(Exception):
    """Base class: ``except OutreachError`` catches whatever this library refuses.

    >>> from electoral_outreach.model import PeriodError
    >>> issubclass(PeriodError, OutreachError)
    True
    """


class InvalidValue(OutreachError, ValueError):
    """A value the model refuses, with the way out.

    It is a `ValueError`, so pydantic gathers it with the other errors of a record.

    >>> raise InvalidValue("'UK' is not an ISO 3166-1 country", value="UK", suggestion="GB")
    Traceback (most recent call last):
    ...
    electoral_outreach.errors.InvalidValue: 'UK' is not an ISO 3166-1 country; did you mean 'GB'?
    """

    sort: ClassVar[str] = "value"
    """The code of the problem that it becomes."""

    def __init__(
        self,
        message: str,
        *,
        value: object = None,
        suggestion: str | None = None,
        location: tuple[int | str, ...] = (),
    ) -> None:
        self.message = message
        """What is wrong, with the value and the way out."""
        self.value = value
        """What was refused."""
        self.suggestion = suggestion
        """A value that would be accepted and is probably meant."""
        self.location = location
        """Where in what was given the value stands, from the outside in; empty for all of it."""
        self.others: tuple[InvalidValue, ...] = ()
        """What else is wrong with what was given."""
        super().__init__(message)

    @classmethod
    def together(cls, faults: Sequence[Self]) -> Self:
        """One error for all the faults of what was given: the first, with the others.

        >>> faults = [InvalidValue("'a' is no role"), InvalidValue("'b' is no role")]
        >>> len(InvalidValue.together(faults).others)
        1
        """
        first, *others = faults
        first.others = tuple(others)
        return first

    def __str__(self) -> str:
        if self.suggestion is None:
            return self.message
        return f"{self.message}; did you mean {shown(self.suggestion)}?"
