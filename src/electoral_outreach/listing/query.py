"""`Query`: the question a listing answers, as an unchangeable value."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NoReturn, Self

from electoral_outreach.errors import InvalidValue
from electoral_outreach.likeness import nearest
from electoral_outreach.listing import params
from electoral_outreach.listing.errors import QueryError
from electoral_outreach.listing.facets import Choice, choices
from electoral_outreach.listing.message import Message
from electoral_outreach.listing.params import LONGEST_WORDS, ORDERS, SIZE, Order
from electoral_outreach.listing.sought import sought
from electoral_outreach.normal_forms import normalized
from electoral_outreach.wording import N_

LAST_YEAR: Final = 9999
MOST_VALUES: Final = 50
_BESIDE: Final[Mapping[str, Any]] = {
    "year_from": None,
    "year_to": None,
    "words": "",
    "order": "newest",
    "page": 1,
    "size": SIZE,
}
"""What a query says besides what is chosen, and what it usually says."""


class Query:
    """Which activities, in which order, and which page of them.

    Any value of a choice will do, all choices must hold; nothing chosen means everything. Values
    are checked, put into one spelling and sorted; what cannot be raises `QueryError`.

    >>> query = Query(kind="mission", country=["HT", "mg"], year_from=2010)
    >>> query.country, query.partner, query.page
    (('HT', 'MG'), (), 1)
    >>> query.to_params()
    [('kind', 'mission'), ('country', 'HT'), ('country', 'MG'), ('year_from', '2010')]
    >>> Query.from_params({"year_from": "199"}) == Query(year_from=199)
    True
    >>> Query(country="XX")
    Traceback (most recent call last):
    ...
    electoral_outreach.listing.errors.QueryError: country: 'XX' is not allowed; give the code of a country (ISO 3166), like HT
    """

    __slots__ = ("chosen", "order", "page", "size", "words", "year_from", "year_to")

    chosen: Mapping[str, tuple[str, ...]]
    """The values chosen, by the name of the choice; those without any are left out."""
    year_from: int | None
    """First year, 1 to 9999."""
    year_to: int | None
    """Last year, not before the first."""
    words: str
    """What a reader typed, without needless spaces; all words must be found."""
    order: Order
    """``newest`` or ``oldest`` first, or by ``title``."""
    page: int
    """Page, from 1."""
    size: int
    """Activities on a page, at most 100."""

    def __init__(
        self,
        *,
        year_from: int | None = None,
        year_to: int | None = None,
        words: str = "",
        order: str = "newest",
        page: int = 1,
        size: int = SIZE,
        **chosen: str | Iterable[str],
    ) -> None:
        object.__setattr__(self, "chosen", MappingProxyType(_checked(chosen)))
        self._settle(year_from, year_to, words, order, page, size)

    @classmethod
    def from_params(cls, parameters: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> Self:
        """Read the parameters of an address, strictly: the first one at fault is a `QueryError`.

        Takes a mapping of names to a string or several, one with a ``getlist`` like Django's, or
        pairs as `to_params` writes them. Empty values, as forms send them, are as good as absent.

        >>> Query.from_params({"kind": "", "country": ["ht"], "page": "2"})
        Query(country=('HT',), page=2)
        >>> Query.from_params([("country", "HT"), ("country", "MG")])
        Query(country=('HT', 'MG'))
        >>> Query.from_params({"year_from": "MMX"})
        Traceback (most recent call last):
        ...
        electoral_outreach.listing.errors.QueryError: year_from: 'MMX' is not allowed; give a whole number from 1 to 9999
        """
        return cls(**params.read(parameters))

    def to_params(self) -> list[tuple[str, str]]:
        """The one way to spell it as parameters of an address; what is usual is left out.

        >>> Query(order="newest", page=1).to_params()
        []
        """
        return params.written(self)

    def using(self, **changes: Any) -> Self:
        """A changed copy.

        >>> Query(country="HT", page=3).using(country=(), page=1)
        Query()
        """
        chosen = {name: given for name, given in changes.items() if name not in _BESIDE}
        copy = object.__new__(type(self))  # what does not change was checked before
        write = object.__setattr__
        write(
            copy, "chosen", self._chosen_with(_checked(chosen), chosen) if chosen else self.chosen
        )
        copy._settle(*(changes.get(name, getattr(self, name)) for name in _BESIDE))
        return copy

    def adding(self, name: str, value: str) -> Self:
        """A copy that also accepts a value of a choice, from its first page on.

        >>> Query(country="HT", page=3).adding("country", "MG")
        Query(country=('HT', 'MG'))
        """
        return self.using(**{name: (*self.chosen.get(name, ()), value), "page": 1})

    def without(self, name: str, value: str | None = None) -> Self:
        """A copy without a value, or without anything said under a name, from its first page on.

        ``years`` stands for both ends. Values may be spelt in any way that a query takes them.

        >>> query = Query(country=["HT", "MG"], year_from=2010)
        >>> query.without("country", "mg").without("years")
        Query(country=('HT',))
        """
        if name == "years":
            return self.using(year_from=None, year_to=None, page=1)
        choice = next((each for each in choices() if each.name == name), None)
        if choice is None:
            usual = {"words": "", "order": "newest", "size": SIZE}.get(name)
            return self.using(**{name: usual, "page": 1})
        chosen = self.chosen.get(name, ())
        gone = value if value is None or value in chosen else _value(choice, value)
        kept = tuple(each for each in chosen if gone not in (None, each))
        return self.using(**{name: kept, "page": 1})

    @property
    def has_filters(self) -> bool:
        """Whether it leaves anything out.

        >>> Query(page=2).has_filters, Query(words="Haiti").has_filters
        (False, True)
        """
        return bool(self.chosen or self.words or self.year_from or self.year_to)

    def has_year(self, first: int, last: int) -> bool:
        """Whether any of the years from first to last is among those asked for.

        >>> Query(year_from=2010).has_year(2009, 2010)
        True
        """
        return (self.year_from or 1) <= last and first <= (self.year_to or LAST_YEAR)

    def __getattr__(self, name: str) -> tuple[str, ...]:
        if not name.startswith("_") and any(choice.name == name for choice in choices()):
            return self.chosen.get(name, ())
        raise AttributeError(f"a query has no {name!r}")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a query cannot be changed: {name}; make another with `using`")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a query cannot be changed: {name}; make another with `using`")

    def __eq__(self, other: object) -> bool:
        return self._parts() == other._parts() if isinstance(other, Query) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._parts())

    def __repr__(self) -> str:
        return f"Query({', '.join(f'{name}={value!r}' for name, value in self._parts())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (dict(self._parts()),)

    def _chosen_with(
        self, checked: Mapping[str, tuple[str, ...]], changed: Container[str]
    ) -> Mapping[str, tuple[str, ...]]:
        together = {**{n: v for n, v in self.chosen.items() if n not in changed}, **checked}
        order = (choice.name for choice in choices())
        return MappingProxyType({name: together[name] for name in order if name in together})

    def _settle(
        self,
        year_from: int | None,
        year_to: int | None,
        words: str,
        order: str,
        page: int,
        size: int,
    ) -> None:
        """Check and keep what is asked for besides choices."""
        write = object.__setattr__
        write(self, "year_from", year_from if year_from is None else _whole("year_from", year_from))
        write(self, "year_to", year_to if year_to is None else _whole("year_to", year_to))
        write(self, "words", _words(words) if words != "" else "")
        write(self, "order", _order(order))
        write(self, "page", _whole("page", page))
        write(self, "size", _whole("size", size))
        if year_from is not None and year_to is not None and year_from > year_to:
            allowed = Message(
                N_("a whole number from {first} to {last}"), first=year_from, last=LAST_YEAR
            )
            raise QueryError("year_to", year_to, allowed)

    def _parts(self) -> tuple[tuple[str, Any], ...]:
        """What is said, without what is usual."""
        said = ((name, getattr(self, name)) for name in _BESIDE)
        return (*self.chosen.items(), *(each for each in said if each[1] != _BESIDE[each[0]]))


def _made(parts: Mapping[str, Any]) -> Query:
    return Query(**parts)


def _checked(chosen: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The chosen values by choice, each choice in its place, each value once and in order."""
    if not chosen:
        return {}
    known = {choice.name: choice for choice in choices()}
    for name in chosen:
        if name not in known:
            raise params.no_parameter(name)
    checked = {}
    for name in (name for name in known if name in chosen):
        choice, given = known[name], chosen[name]
        one = isinstance(given, str) or not isinstance(given, Iterable)
        values = {_value(choice, each) for each in ((given,) if one else given)}
        if len(values) > MOST_VALUES:
            allowed = Message(N_("at most {count} values"), count=MOST_VALUES)
            raise QueryError(name, f"{len(values)} values", allowed)
        if values:
            checked[name] = tuple(sorted(values))
    return checked


def _value(choice: Choice, value: str) -> str:
    _check_characters(choice.name, value)
    try:
        return choice.codes.check(value)
    except InvalidValue as error:
        raise QueryError(
            choice.name, value, choice.codes.allowed(), suggestion=error.suggestion
        ) from None


def _words(words: str) -> str:
    _check_characters("words", words)
    plain = normalized("NFC", " ".join(words.split()))
    if len(plain) > LONGEST_WORDS:
        allowed = Message(N_("at most {count} characters"), count=LONGEST_WORDS)
        raise QueryError("words", plain, allowed)
    if plain and not sought(plain):
        raise QueryError("words", plain, Message(N_("a letter or digit to look for")))
    return plain


def _check_characters(name: str, value: str) -> None:
    if not isinstance(value, str):
        raise QueryError(name, value, Message(N_("text")))
    if params.ODD.search(value):
        raise QueryError(name, value, Message(N_("text without control characters")))


def _order(order: str) -> Order:
    if order in ORDERS:
        return order
    near = nearest(str(order).lower(), ORDERS)
    allowed = Message(N_("one of {values}"), values=", ".join(ORDERS))
    raise QueryError("order", order, allowed, suggestion=near)


def _whole(name: str, number: int) -> int:
    if type(number) is int and 1 <= number <= params.LARGEST[name]:
        return number
    raise QueryError(name, number, params.whole_number(name))
