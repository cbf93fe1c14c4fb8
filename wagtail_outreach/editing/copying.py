"""Copying a page that is not the lead, and turning an alias into a page: each is a new activity.

What such a page states is what its lead states; its own columns may have been left behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from wagtail_outreach.models.pages import ActivityBase, shown_by
from wagtail_outreach.projection.lead import state_facts

_SOURCE = "_outreach_source"


def copied(page: Any, copy: Any) -> None:
    """A page was copied, maybe with all that stands below it."""
    for source, new in _pairs(page, copy):
        if isinstance(source, ActivityBase) and isinstance(new, ActivityBase):
            state_facts(new, source)


def _pairs(page: Any, copy: Any) -> Iterator[tuple[Any, Any]]:
    """Each page with its copy: in the tree both stand in the same order."""
    yield page.specific, copy.specific
    copies = copy.get_descendants().specific()
    if copies.exists():
        yield from zip(page.get_descendants().specific(), copies, strict=False)


def remember_source(request: HttpRequest, alias: Any) -> None:
    """Before an alias becomes a page: what it shows is not known afterwards."""
    setattr(request, _SOURCE, shown_by(alias).specific)


def converted(request: HttpRequest, page: Any) -> None:
    """An alias became a page."""
    source, page = getattr(request, _SOURCE, None), page.specific
    if isinstance(source, ActivityBase) and source.translation_key != page.translation_key:
        state_facts(page, source)
