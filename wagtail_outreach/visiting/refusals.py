"""Answers to addresses that ask for what there is not: what is wrong, what is allowed, where to go."""

from __future__ import annotations

from collections.abc import Mapping

from django.template.response import TemplateResponse
from django.utils.translation import gettext, pgettext

from electoral_outreach.listing import Query, QueryError, parameters
from wagtail_outreach.visiting.addresses import read_query
from wagtail_outreach.visiting.frames import address, frame_of
from wagtail_outreach.visiting.paths import Spot, shown
from wagtail_outreach.visiting.shown import Link, RefusalShown, Words
from wagtail_outreach.visiting.visit import Visit


def refuse(
    visit: Visit,
    *,
    status: int,
    reason: str,
    allowed: tuple[str, ...] = (),
    suggestion: Link | None = None,
) -> TemplateResponse:
    """A page that says why, with the status 400 or 404."""
    heading = (
        gettext("There is nothing at this address")
        if status == 404
        else gettext("This address cannot be answered")
    )
    section, archive = visit.section, visit.standing.archive
    ways = [Link(words=Words(section.title), url=address(section, visit.request))]
    if archive is not None:
        ways.insert(0, Link(words=Words(archive.title), url=visit.archive))
    refusal = RefusalShown(
        frame=frame_of(visit, title=heading, trail=(Link(words=Words(heading)),), exists=False),
        heading=heading,
        reason=reason,
        allowed=allowed,
        suggestion=suggestion,
        ways_out=tuple(ways),
    )
    context = {**visit.page.get_context(visit.request), "outreach": refusal}
    return TemplateResponse(visit.request, "wagtail_outreach/refusal.html", context, status=status)


def refuse_question(
    visit: Visit, fault: QueryError, spot: Spot, given: Mapping[str, list[str]]
) -> TemplateResponse:
    """What a parameter asks for that cannot be, what is allowed, and what was probably meant."""
    known = {each.name for each in parameters()}
    if fault.parameter in known:
        reason = gettext("“%(value)s” is not allowed for the parameter “%(name)s”.")
    else:
        reason = gettext("“%(name)s” is not a parameter of this page.")
    return refuse(
        visit,
        status=400,
        reason=reason % {"value": shown(str(fault.value)), "name": shown(fault.parameter)},
        allowed=(
            pgettext("a parameter", "Give %(allowed)s.")
            % {"allowed": fault.allowed.in_language(visit.language)},
        ),
        suggestion=_suggestion(visit, fault, spot, given),
    )


def refuse_page(visit: Visit, query: Query, last: int) -> TemplateResponse:
    """A page beyond the last."""
    return refuse(
        visit,
        status=404,
        reason=gettext("There is no page %(page)d here.") % {"page": query.page},
        allowed=(gettext("The last page is %(pages)d.") % {"pages": last},),
        suggestion=Link(
            words=Words(gettext("Go to page %(page)d") % {"page": last}),
            url=visit.at(query.using(page=last)),
        ),
    )


def _suggestion(
    visit: Visit, fault: QueryError, spot: Spot, given: Mapping[str, list[str]]
) -> Link | None:
    """The same question with the value, or without the parameter, at fault."""
    values = list(given.get(fault.parameter, ()))
    if fault.suggestion is not None:
        words = gettext("Did you mean “%(suggestion)s”?") % {"suggestion": fault.suggestion}
        mended = [
            fault.suggestion if value.strip() == str(fault.value) else value for value in values
        ]
    else:
        words, mended = gettext("Show the list without it"), []
    try:
        query = read_query(spot, {**given, fault.parameter: mended})
    except QueryError:
        return None
    return Link(words=Words(words), url=visit.at(query))
