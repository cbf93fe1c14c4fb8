"""The orders of a listing: total and the same everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from electoral_outreach.listing.timing import UNDATED, order_day
from electoral_outreach.listing.words import title_key
from electoral_outreach.model import Activity


def in_order(
    activities: Iterable[Activity], order: str, languages: Sequence[str]
) -> list[Activity]:
    """The activities, given in the register's order, in the order of a query.

    - ``newest``: by the day they began, the latest first (`timing.order_day`); of one day in the
      register's order; those of which no year is known, not even to sort by, last.
    - ``oldest``: the other way round, again with those of no known year last.
    - ``title``: by the words of the title a reader of the languages sees, without case and
      accents; of one title as in ``newest``.

    >>> from electoral_outreach.model import Mission
    >>> known = [Mission(id=id, title={"en": id}, period=period)
    ...     for id, period in (("a", None), ("b", "2015"), ("c", "2016"))]
    >>> ["".join(each.id for each in in_order(known, order, [])) for order in ("newest", "oldest")]
    ['cba', 'bca']
    """
    newest = sorted(activities, key=order_day, reverse=True)  # stable: ties stay as they were
    if order == "title":
        return sorted(newest, key=lambda each: title_key(each.title.best(languages).text))
    if order == "oldest":
        newest.reverse()
        return sorted(newest, key=lambda each: order_day(each) == UNDATED)
    return newest
