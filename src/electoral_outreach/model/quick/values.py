"""What stands in the fields of parsed records: judged by the model's types once, or many at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any, Final

from pydantic import TypeAdapter

from electoral_outreach.model.fields import NO_REPEATS
from electoral_outreach.model.period import Period
from electoral_outreach.model.text import Text

_MOST_REMEMBERED: Final = 1024
_DAY: Final = len("YYYY-MM-DD")
_TWO_DAYS: Final = len("YYYY-MM-DD/YYYY-MM-DD")
_day: Final = date.fromisoformat

Read = Callable[[Any], Any]


class Unjudged:
    """The strings of one field, to be judged all at once, and some that were judged before.

    >>> from electoral_outreach.model.fields import Slug
    >>> ids = Unjudged(Slug)
    >>> ids.add("haiti-2015"), ids.are_right(), ids.known
    ('haiti-2015', True, {'haiti-2015': 'haiti-2015'})
    """

    def __init__(self, hint: Any) -> None:
        self.values: Final[list[str]] = []
        self.known: Final[dict[str, str]] = {}
        self._append: Final = self.values.append
        self._judge: Final = TypeAdapter(list[hint]).validator.validate_python

    def add(self, value: str) -> str:
        """Put a value with the others."""
        self._append(value)
        return value

    def are_right(self) -> bool:
        """Whether the field takes them all just as they are; raises `ValueError` as the field does."""
        values = self.values
        if values:
            if self._judge(values) != values:
                return False
            if len(self.known) < _MOST_REMEMBERED:
                # What has a colon stays among the values, where colons are counted.
                self.known.update((each, each) for each in values if ":" not in each)
        return True


@cache
def open_twin(cls: type) -> Any:
    """A class of the same layout, empty when made, whose attributes can be set; then set `__class__`.

    >>> from electoral_outreach.model import Place
    >>> place = open_twin(Place)()
    >>> place.country = "HT"
    >>> place.__class__ = Place
    >>> place.country
    'HT'
    """
    # Both ways to change one: only then does Python store an attribute without a detour.
    names = ("__init__", "__setattr__", "__delattr__")
    plain = {name: getattr(object, name) for name in names}
    return _unexplained(cls)(cls.__name__, (cls,), {"__slots__": (), **plain})


def _unexplained(cls: type) -> type:
    """A class's own class, but without its way of making instances: nothing is to be explained."""
    return type("Unexplained", (type(cls),), {"__call__": type.__call__})


def text_function(collected: list[Any]) -> Read:
    """A function that makes texts whose wordings are still to be looked at: it collects them."""
    twin = open_twin(Text)
    in_order: dict[tuple[Any, ...], tuple[str, ...]] = {}
    known_order, collect = in_order.get, collected.extend

    def read(given: Any) -> Text:
        tags = known_order(tuple(given))
        if tags is not None:
            wordings = tuple(given.values())
        else:
            tags = _kept_order(tuple(given))
            wordings = tuple(map(given.__getitem__, tags))
            if tags == tuple(given) and len(in_order) < _MOST_REMEMBERED:
                in_order[tags] = tags
        collect(wordings)
        self: Text = twin()
        self._tags = tags
        self._wordings = wordings
        self.__class__ = Text
        return self

    return read


@lru_cache(maxsize=1024)
def _kept_order(tags: tuple[str, ...]) -> tuple[str, ...]:
    return Text(dict.fromkeys(tags, "any wording")).languages


def periods() -> tuple[Read, Read]:
    """Look up a period that was read before, and read one."""
    twin = open_twin(Period)
    known: dict[str, Period] = {}

    def read(value: Any) -> Period:
        found = _days(value, twin) or Period(value)
        if len(known) < _MOST_REMEMBERED:
            known[value] = found
        return found

    return known.get, read


def _days(value: str, twin: Any) -> Period | None:
    """A period of one day or two, written without more; None for any other."""
    # Weeks have as many characters, and the standard library reads them as well.
    if "W" in value:
        return None
    try:
        if len(value) == _DAY:
            earliest = latest = _day(value)
        elif len(value) == _TWO_DAYS and value[_DAY] == "/":
            earliest, latest = _day(value[:_DAY]), _day(value[_DAY + 1 :])
            if latest < earliest:
                return None
        else:
            return None
    except ValueError:
        return None
    self: Period = twin()
    self.earliest = earliest
    self.latest = latest
    self._text = value
    self.__class__ = Period
    return self


def remembering(hint: Any, collect: Callable[[str], None]) -> tuple[Read, Read]:
    """Look up a value that was judged before, and judge one; only what was accepted is kept.

    A string with a colon is judged each time, and collected.
    """
    judge = TypeAdapter(hint).validator.validate_python
    known: dict[Any, Any] = {}

    def read(value: Any) -> Any:
        found = judge(value)
        if value.__class__ is str and ":" in value:
            collect(value)
        elif len(known) < _MOST_REMEMBERED:
            known[value] = found
        return found

    return known.get, read


def remembering_several(hint: Any) -> tuple[Read, Read]:
    """The same for the codes in a list: look them up by the one there is or by all, and judge them."""
    if getattr(hint, "__metadata__", ()) not in ((), NO_REPEATS):
        raise TypeError(f"{hint} has rules for the whole that a reader does not know")
    judge = TypeAdapter(hint).validator.validate_python
    known: dict[Any, Any] = {}
    known_apart: dict[Any, Any] = {}
    look_up = known_apart.__getitem__

    def read(value: list[Any]) -> Any:
        try:
            found = tuple(map(look_up, value))
        except KeyError:
            found = ()
        # Too few are those that are new, or named twice, which the field may mind.
        if len(set(found)) < len(value):
            found = judge(value)
            if len(known_apart) < _MOST_REMEMBERED:
                known_apart.update(zip(value, found, strict=True))
        if len(known) < _MOST_REMEMBERED:
            known[value[0] if len(value) == 1 else tuple(value)] = found
        return found

    return known.get, read


def sharing(read: Read, count: Callable[[int], None]) -> Read:
    """Give the same record for the same single word: most places are just a country.

    `count` is told how many names an object has that is not read again.
    """
    known: dict[tuple[str, str], Any] = {}
    recall = known.get

    def shared(given: Any) -> Any:
        if given.__class__ is not dict or len(given) != 1:
            return read(given)
        [word] = given.items()
        if word[1].__class__ is not str:
            return read(given)
        found = recall(word)
        if found is None:
            found = read(given)
            if len(known) < _MOST_REMEMBERED:
                known[word] = found
        else:
            count(1)
        return found

    return shared
