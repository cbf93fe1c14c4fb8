"""A calendar to subscribe to: the activities that have days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from electoral_outreach.formats import ical
from wagtail_outreach.visiting.downloads.selected import Selected


def calendar_pieces(selected: Selected) -> Iterator[bytes]:
    """Event by event."""
    visit = selected.visit
    changed = visit.reading.changed_at or datetime(1970, 1, 1, tzinfo=UTC)
    calendar = ical.Calendar(
        table=selected.table,
        name=visit.section.title,
        description=f"{selected.said}. {selected.url}",
        host=visit.request.get_host().partition(":")[0],
        stamped=changed.astimezone(UTC),
        address=selected.address,
    )
    return ical.pieces(selected.activities(), calendar)
