"""Which new activities are likely known already: less sure than a double, for somebody to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from electoral_outreach.findings.duplicates import Facts, countries, days, doubles, facts_of
from electoral_outreach.findings.title_words import alike, stem, title_words
from electoral_outreach.folding import name_key
from electoral_outreach.model import Activity, Period

Key = tuple[object, ...]

_MOST: Final = 64
"""So many are compared with a new one, those first that share something rare: never all."""
_FEW: Final = 3
"""So many are named; who has seen three need not see thirty."""
_LONG: Final = 10
"""A period of more years is found under all of them."""
_ANY: Final = "any"


def resembling(
    new: Sequence[Activity], known: Sequence[Activity] = ()
) -> dict[int, tuple[Activity, ...]]:
    """By the position of a new activity, the few that it may be: known ones and earlier new ones.

    They are of one kind, share a country and a day as far as these are stated, have the same title
    in any language or titles in one language that say the same words, one perhaps some more; and
    nothing that both state tells them apart: the town, the round, the polling day. Where a period
    or country is not stated, the titles are equal.

    >>> from electoral_outreach.model import Mission
    >>> there = Mission(id="a", title={"en": "Observation mission to Haiti"}, period="2015-10",
    ...     places=[{"country": "HT"}])
    >>> again = Mission(id="b", title={"en": "Haitian elections: observation mission"},
    ...     period="2015", places=[{"country": "HT"}])
    >>> later = Mission(id="c", title={"en": "Observation mission to Haiti"}, period="2016-10",
    ...     places=[{"country": "HT"}])
    >>> {at: [each.id for each in found] for at, found in resembling([again, later], [there]).items()}
    {0: ['a']}
    """
    pool = [*known, *new]
    seen = _Seen({each.parent for each in pool})
    for activity in known:
        seen.add(activity)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for position, activity in enumerate(new):
        found[position].update(seen.like(activity))
        seen.add(activity)
    # In a crowd of one title and time the few compared may all be others; doubles are never missed.
    for later, earlier in doubles(pool):
        if later >= len(known):
            found[later - len(known)].add(earlier)
    return {
        position: tuple(pool[each] for each in sorted(others)[:_FEW])
        for position, others in found.items()
        if others
    }


class _One:
    """What is compared of an activity, found out once."""

    def __init__(self, activity: Activity, wholes: set[str | None]) -> None:
        self.activity = activity
        self.wholes = wholes
        self.countries = countries(activity)
        self.period = activity.period
        self.is_dated = self.period is not None and self.period.has_year
        self.keys = {name_key(each) for each in activity.title.values()}
        self.words = {
            language.partition("-")[0]: title_words(each)
            for language, each in activity.title.items()
        }
        self._facts: dict[str, Facts] = {}

    def facts(self, language: str) -> Facts:
        """What may tell it from others, with names in a language."""
        if language not in self._facts:
            self._facts[language] = facts_of(self.activity, language, self.wholes)
        return self._facts[language]

    def equal_titles(self, time: object) -> Iterator[Key]:
        """Where those are found that have a title of its own."""
        for key in self.keys:
            yield self.activity.kind, key, time

    def shared_words(self, time: object) -> Iterator[Key]:
        """Where those are found that have a word, a country and a year of its own."""
        for language, words in self.words.items():
            for country in self.countries or (None,):
                for word in words:
                    yield self.activity.kind, language, country, time, stem(word)

    def times(self) -> tuple[object, ...]:
        """The years that it touches, or that these are too many or not known."""
        period = self.period
        if period is None or not self.is_dated or period.open_start or period.open_end:
            return (None,)
        return period.years if len(period.years) <= _LONG else (None,)


class _Seen:
    """Activities to compare new ones with, under all that a similar one shares with them."""

    def __init__(self, wholes: set[str | None]) -> None:
        self._wholes = wholes
        self._all: list[_One] = []
        self._under: defaultdict[Key, list[int]] = defaultdict(list)

    def add(self, activity: Activity) -> None:
        """Compare later ones with this."""
        one = _One(activity, self._wholes)
        for time in (*one.times(), _ANY):
            for key in self._keys(one, time):
                self._under[key].append(len(self._all))
        self._all.append(one)

    def like(self, activity: Activity) -> Iterator[int]:
        """The positions of the added ones that it resembles."""
        one = _One(activity, self._wholes)
        times = one.times()
        asked = (_ANY,) if times == (None,) else (*times, None)
        keys = chain.from_iterable(self._keys(one, time) for time in asked)
        groups = sorted((self._under[key] for key in keys if key in self._under), key=len)
        compared: set[int] = set()
        for position in chain.from_iterable(groups):
            if position in compared:
                continue
            if len(compared) == _MOST:
                return
            compared.add(position)
            if _resemble(one, self._all[position]):
                yield position

    @staticmethod
    def _keys(one: _One, time: object) -> Iterator[Key]:
        yield from one.equal_titles(time)
        if one.is_dated:
            yield from one.shared_words(time)


def _resemble(one: _One, other: _One) -> bool:
    if not _may_share_a_day(one.period, other.period):
        return False
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    if one.keys & other.keys:
        language = next(iter(one.words.keys() & other.words.keys() or one.words.keys()))
        return not _told_apart(one, other, language)
    is_known = one.is_dated and other.is_dated and bool(one.countries) == bool(other.countries)
    return is_known and any(
        alike(one.words[language], other.words[language], loosely=_same_days(one, other))
        and not _told_apart(one, other, language)
        for language in one.words.keys() & other.words.keys()
    )


def _may_share_a_day(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None:
        return True
    if one.has_year and other.has_year:
        return one.overlaps(other)
    stated, stated_too = _in_the_year(one), _in_the_year(other)
    return not stated or not stated_too or stated == stated_too


def _in_the_year(period: Period) -> set[tuple[int, int]]:
    """The days it names, whatever the year."""
    return {
        (each.month, each.day)
        for each in period.dates
        if each is not None and each.month is not None and each.day is not None
    }


def _same_days(one: _One, other: _One) -> bool:
    """Whether both state the same days: hardly two activities of one kind in one country do."""
    periods = [each for each in (one.period, other.period) if each is not None]
    return len({days(each) for each in periods}) == 1 and all(
        each.precision == "day" for each in periods
    )


def _told_apart(one: _One, other: _One, language: str) -> bool:
    pairs = zip(one.facts(language), other.facts(language), strict=True)
    return any(fact and fact_too and not fact & fact_too for fact, fact_too in pairs)
