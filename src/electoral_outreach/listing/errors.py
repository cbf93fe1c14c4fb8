"""`QueryError`: a parameter that asks for something there is not, with what is allowed instead."""

from __future__ import annotations

from typing import Final

from electoral_outreach.errors import InvalidValue

_SHOWN: Final = 60


class QueryError(InvalidValue):
    """A question that cannot be answered, named by its parameter, with what is allowed.

    >>> raise QueryError("page", "0", allowed="a whole number from 1 to 7")
    Traceback (most recent call last):
    ...
    electoral_outreach.listing.errors.QueryError: page: '0' is not allowed; give a whole number from 1 to 7
    """

    def __init__(
        self,
        parameter: str,
        value: object,
        *,
        allowed: str,
        message: str | None = None,
        suggestion: str | None = None,
    ) -> None:
        self.parameter = shown(parameter)
        self.allowed = allowed
        reason = message or f"{shown(value)!r} is not allowed; give {allowed}"
        super().__init__(f"{self.parameter}: {reason}", value=value, suggestion=suggestion)


def shown(value: object) -> str:
    r"""A value as a message may repeat it: short, and without characters that rearrange a line.

    >>> shown("a\u202eb\x00")
    'a�b�'
    """
    text = str(value)
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in short)
