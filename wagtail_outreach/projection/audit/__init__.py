"""Compares what the projection wrote with the pages, by readings of its own.

Nothing here calls `project`, nor anything that `project` calls: what both got wrong would be found
by neither. What the library decides of a record (what it refuses, how a period is spelt, how a word
is folded) is its own to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from wagtail_outreach.projection.audit.activities import compare_activities, pages_without_activity
from wagtail_outreach.projection.audit.difference import Difference
from wagtail_outreach.projection.audit.sections import compare_sections, still_waiting, waiting

__all__ = ["Difference", "audit", "orphaned_aliases"]


def audit() -> Iterator[Difference]:
    """Every difference there is, read in streams; the number of queries grows by the thousand."""
    before = waiting()
    yield from pages_without_activity()
    yield from compare_activities()
    yield from compare_sections()
    yield from still_waiting(before)


def orphaned_aliases() -> Iterator[Difference]:
    """Aliases whose source was deleted: they belong to no activity until somebody decides."""
    return (each for each in pages_without_activity() if not each.is_error)
