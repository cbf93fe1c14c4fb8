"""A query as the parameters of an address: read strictly, written in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from electoral_outreach.listing.errors import QueryError
from electoral_outreach.listing.facets import choices

if TYPE_CHECKING:
    from electoral_outreach.listing.query import Query

NUMBERS: Final = ("year_from", "year_to", "page", "size")
SINGLE: Final = ("year_from", "year_to", "words", "order", "page", "size")
LONGEST: Final = 400
MOST_REPEATS: Final = 60

# Controls, lone surrogates, what broken percent-encoding leaves, and characters that turn around
# the reading direction of what stands beside them. Joiners stay: Persian and Indic words need them.
ODD: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffd\ufffe\uffff]"
)
_DIGITS: Final = re.compile(r"[0-9]{1,12}")


def names() -> tuple[str, ...]:
    """Every parameter, in the order an address has them.

    >>> names()[:3], names()[-2:]
    (('kind', 'type', 'country'), ('page', 'size'))
    """
    return (*(choice.name for choice in choices()), *SINGLE)


def read(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a `Query` that parameters spell.

    >>> read({"country": ["HT", "MG"], "page": "2", "words": ""})
    {'country': ('HT', 'MG'), 'page': 2}
    """
    known = names()
    found: dict[str, Any] = {}
    for name in parameters:
        if name not in known:
            raise QueryError(
                str(name),
                "",
                allowed=", ".join(known),
                message=f"there is no such parameter; there are {', '.join(known)}",
            )
        values = _given(name, parameters)
        if not values:
            continue
        found[name] = _single(name, values) if name in SINGLE else tuple(values)
    return found


def written(query: Query) -> list[tuple[str, str]]:
    """The parameters that spell a query."""
    pairs = [(name, value) for name, values in query.chosen.items() for value in values]
    said = dict(query._parts())  # noqa: SLF001 - the two modules are one idea in two directions
    return pairs + [(name, str(said[name])) for name in SINGLE if name in said]


def _given(name: str, parameters: Mapping[str, Any]) -> list[str]:
    """The values given for a parameter, blank ones left out."""
    if hasattr(parameters, "getlist"):
        given: Iterable[Any] = parameters.getlist(name)
    else:
        one = parameters[name]
        given = (one,) if isinstance(one, str) or not isinstance(one, Iterable) else one
    values = list(given)
    if len(values) > MOST_REPEATS:
        raise QueryError(name, f"{len(values)} values", allowed=f"it at most {MOST_REPEATS} times")
    for value in values:
        if not isinstance(value, str):
            raise QueryError(name, value, allowed="a string, or several")
        if len(value) > LONGEST:
            raise QueryError(name, value, allowed=f"at most {LONGEST} characters")
    return [value.strip() for value in values if value.strip()]


def _single(name: str, values: list[str]) -> str | int:
    if len(set(values)) > 1:
        raise QueryError(name, " and ".join(values), allowed="it once")
    value = values[0]
    if name not in NUMBERS:
        return value
    if _DIGITS.fullmatch(value):
        return int(value)
    largest = {"year_from": "9999", "year_to": "9999", "size": "100"}.get(name)
    allowed = f"a whole number from 1 to {largest}" if largest else "a whole number from 1 on"
    raise QueryError(name, value, allowed=allowed)
