"""The base of every error the library raises on purpose; imports nothing of the library."""

from __future__ import annotations

import json

LONGEST_SHOWN = 80


def shown(value: object, longest: int = LONGEST_SHOWN) -> str:
    """A value as a message repeats it: in the words of JSON, texts in quotes, cut where it is long.

    >>> shown(None), shown(True), shown("It"), shown(["x", None]), shown(10**100, 12)
    ('null', 'true', "'It'", '["x", null]', '10000000000…')
    """
    if isinstance(value, str):
        text = repr(value[: longest + 1])
    else:
        try:
            text = json.dumps(value, ensure_ascii=False, default=repr)
        except (TypeError, ValueError, RecursionError):
            text = _as_python_says(value)
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

    def __init__(
        self, message: str, *, value: object = None, suggestion: str | None = None
    ) -> None:
        self.message = message
        self.value = value
        self.suggestion = suggestion
        super().__init__(message)

    def __str__(self) -> str:
        if self.suggestion is None:
            return self.message
        return f"{self.message}; did you mean {self.suggestion!r}?"
