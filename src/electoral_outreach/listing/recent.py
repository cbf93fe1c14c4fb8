"""What is recent: computed from dates at the time of asking, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from electoral_outreach.listing.ordering import in_order
from electoral_outreach.listing.timing import has_begun
from electoral_outreach.model import Activity


def recent(
    activities: Iterable[Activity], kind: str | None, n: int, today: date
) -> tuple[Activity, ...]:
    """The `n` latest activities that took place or are under way, newest first.

    Neither what is cancelled, postponed or still to come is among them. One without a year takes
    the place that its order year gives it; without that it is left out. No kind means all kinds.

    >>> from electoral_outreach.model import Mission
    >>> madagascar = Mission(id="madagascar", title={"en": "Madagascar"},
    ...     period="XXXX-11-07/XXXX-11-18", order_year={"year": 2016})
    >>> ethiopia = Mission(id="ethiopia", title={"en": "Ethiopia"}, period="2016-09-29/2016-10-01")
    >>> [each.id for each in recent([ethiopia, madagascar], "mission", 5, date(2016, 12, 1))]
    ['madagascar', 'ethiopia']
    """
    begun = (each for each in activities if kind in (None, each.kind) and has_begun(each, today))
    return tuple(in_order(begun, "newest", ()))[: max(n, 0)]
