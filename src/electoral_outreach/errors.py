"""The base of every error the library raises on purpose; imports nothing of the library."""

from __future__ import annotations


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
