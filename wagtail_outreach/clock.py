"""Days and moments, on sites with time zones and on those without (`USE_TZ = False`)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def aware(moment: datetime) -> datetime:
    """A moment with its time zone, which is the site's where it has none.

    >>> from datetime import timezone
    >>> aware(datetime(2016, 11, 7, tzinfo=timezone.utc)).isoformat()
    '2016-11-07T00:00:00+00:00'
    """
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def today() -> date:
    """The day that it is where the site is.

    >>> today() >= date(2026, 1, 1)
    True
    """
    return day_of(timezone.now())


def day_of(moment: datetime) -> date:
    """The day of a moment where the site is.

    >>> day_of(datetime(2016, 11, 7, 12))
    datetime.date(2016, 11, 7)
    """
    return timezone.localdate(aware(moment))
