"""A query as the parameters of an address: read strictly, written in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from electoral_outreach.listing.errors import NO_PARAMETER, QueryError
from electoral_outreach.listing.facets import choices
from electoral_outreach.listing.message import Message
from electoral_outreach.wording import N_

if TYPE_CHECKING:
    from electoral_outreach.listing.query import Query

LARGEST: Final = {"year_from": 9999, "year_to": 9999, "page": 999_999_999, "size": 100}
"""The parameters that are numbers, each with the largest that is taken."""
SINGLE: Final = ("year_from", "year_to", "words", "order", "page", "size")
LONGEST: Final = 400
LONGEST_WORDS: Final = 200
SIZE: Final = 20
Order = Literal["newest", "oldest", "title"]
ORDERS: Final[tuple[Order, ...]] = get_args(Order)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of an address, for documentation and forms.

    >>> from electoral_outreach.listing import parameters
    >>> [each.name for each in parameters()][:3]
    ['kind', 'type', 'country']
    """

    name: str
    """How it is spelt."""
    meaning: str
    """What it asks for, in English: a message of the catalogue."""
    allowed: Message
    """What it takes."""
    usual: str = ""
    """What stands for it when it is left out; empty for what asks for nothing then."""
    repeats: bool = False
    """Whether it may be given several times, any of the values being wanted."""


def parameters() -> tuple[Parameter, ...]:
    """Every parameter that `Query.from_params` takes, in the order an address has them.

    >>> [each.name for each in parameters() if each.repeats][:3]
    ['kind', 'type', 'country']
    >>> print(parameters()[-1].meaning, "|", parameters()[-1].allowed, "|", parameters()[-1].usual)
    Activities on a page | a whole number from 1 to 100 | 20
    """
    chosen = (
        Parameter(
            name=choice.name,
            meaning=choice.title_in("en"),
            allowed=choice.codes.allowed(),
            repeats=True,
        )
        for choice in choices()
    )
    return (
        *chosen,
        Parameter(name="year_from", meaning=N_("First year"), allowed=whole_number("year_from")),
        Parameter(name="year_to", meaning=N_("Last year"), allowed=whole_number("year_to")),
        Parameter(
            name="words",
            meaning=N_("Words in titles, summaries, places, partners and themes"),
            allowed=Message(N_("at most {count} characters"), count=LONGEST_WORDS),
        ),
        Parameter(
            name="order",
            meaning=N_("Order"),
            allowed=Message(N_("one of {values}"), values=", ".join(ORDERS)),
            usual="newest",
        ),
        Parameter(name="page", meaning=N_("Page"), allowed=whole_number("page"), usual="1"),
        Parameter(
            name="size",
            meaning=N_("Activities on a page"),
            allowed=whole_number("size"),
            usual=str(SIZE),
        ),
    )


def read(parameters: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The arguments of a `Query` that parameters spell.

    >>> read({"country": ["HT", "MG"], "page": "2", "words": ""})
    {'country': ('HT', 'MG'), 'page': 2}
    """
    given = parameters if isinstance(parameters, Mapping) else _by_name(parameters)
    known = names()
    found: dict[str, Any] = {}
    for name in given:
        if name not in known:
            raise no_parameter(str(name))
        values = _given(name, given)
        if not values:
            continue
        found[name] = _single(name, values) if name in SINGLE else tuple(values)
    return found


def written(query: Query) -> list[tuple[str, str]]:
    """The parameters that spell a query."""
    pairs = [(name, value) for name, values in query.chosen.items() for value in values]
    said = dict(query._parts())  # noqa: SLF001 - the two modules are one idea in two directions
    return pairs + [(name, str(said[name])) for name in SINGLE if name in said]


def _by_name(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    """All values of each name, in their order; `QueryError` for what is no pairs."""
    allowed = Message(N_("names with values, or pairs of a name and a value"))
    if isinstance(pairs, str):
        raise QueryError("parameters", pairs, allowed)
    found: dict[str, list[Any]] = {}
    try:
        for name, value in pairs:
            found.setdefault(name, []).append(value)
    except (TypeError, ValueError):
        raise QueryError("parameters", pairs, allowed) from None
    return found


def _given(name: str, parameters: Mapping[str, Any]) -> list[str]:
    """The values given for a parameter, blank ones left out."""
    if hasattr(parameters, "getlist"):
        given: Iterable[Any] = parameters.getlist(name)
    else:
        one = parameters[name]
        given = (one,) if isinstance(one, str) or not isinstance(one, Iterable) else one
    values = list(given)
    if len(values) > MOST_REPEATS:
        allowed = Message(N_("at most {count} values"), count=MOST_REPEATS)
        raise QueryError(name, f"{len(values)} values", allowed)
    for value in values:
        if not isinstance(value, str):
            raise QueryError(name, value, Message(N_("text")))
        if len(value) > LONGEST:
            raise QueryError(name, value, Message(N_("at most {count} characters"), count=LONGEST))
    return [value.strip() for value in values if value.strip()]


def _single(name: str, values: list[str]) -> str | int:
    if len(set(values)) > 1:
        raise QueryError(name, ", ".join(values), Message(N_("one value only")))
    value = values[0]
    if name not in LARGEST:
        return value
    if _DIGITS.fullmatch(value):
        return int(value)
    raise QueryError(name, value, whole_number(name))


def whole_number(name: str) -> Message:
    """What is allowed of a parameter that is a number.

    >>> print(whole_number("size"))
    a whole number from 1 to 100
    """
    if name == "page":
        return Message(N_("a whole number from 1 on"))
    return Message(N_("a whole number from {first} to {last}"), first=1, last=LARGEST[name])


def no_parameter(name: str) -> QueryError:
    """What is said to a name that is no parameter.

    >>> print(no_parameter("colour"))
    colour: there is no such parameter; give one of kind, type, country, region, partner, theme, role, our_role, language, document, status, year_from, year_to, words, order, page, size
    """
    allowed = Message(N_("one of {values}"), values=", ".join(names()))
    return QueryError(name, name, allowed, refusal=NO_PARAMETER)
