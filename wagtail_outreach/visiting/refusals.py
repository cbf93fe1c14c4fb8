"""Answers to addresses that ask for what there is not: what is wrong, what is allowed, where to go."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from wagtail_outreach.visiting.frames import address, archive_of, frame_of, section_of
from wagtail_outreach.visiting.shown import Link, RefusalShown, Words


def refuse(
    page: Any, request: HttpRequest, *, status: int, reason: str, allowed: tuple[str, ...] = ()
) -> TemplateResponse:
    """A page that says why, with the status 400 or 404."""
    heading = (
        gettext("There is nothing at this address")
        if status == 404
        else gettext("This address cannot be answered")
    )
    section = section_of(page)
    ways = [Link(words=Words(section.title), url=address(section, request))]
    archive = archive_of(section)
    if archive is not None:
        ways.insert(0, Link(words=Words(archive.title), url=address(archive, request)))
    shown = RefusalShown(
        frame=frame_of(
            page, request, title=heading, trail=(Link(words=Words(heading)),), indexed=False
        ),
        heading=heading,
        reason=reason,
        allowed=allowed,
        ways_out=tuple(ways),
    )
    context = {**page.get_context(request), "outreach": shown}
    return TemplateResponse(request, "wagtail_outreach/refusal.html", context, status=status)
