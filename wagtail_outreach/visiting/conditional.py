"""Answers that a visitor's browser need not fetch twice: `ETag`, `Last-Modified` and 304.

What a page shows follows from a few things that are known before it is made: the version of what
the section lists, the pages around it, the day, the language, the address, what is deployed and,
through `WAGTAIL_OUTREACH["FRAME_VERSION"]`, the frame that the site puts around it. Where the site
has a frame of its own and does not say what it depends on, the page is made and then compared.

Only who names the very `ETag` is answered before the page is made: nobody has it but from a page
that was there. All other conditions wait for the page, which may turn out not to exist.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, time
from typing import cast

from django.conf import settings
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_etags, parse_http_date_safe
from django.utils.module_loading import import_string
from django.utils.timezone import get_current_timezone, now
from django.utils.translation import get_language

from wagtail_outreach.appearance import OWN_BASE, appearance, stated
from wagtail_outreach.clock import aware
from wagtail_outreach.deployment import (
    are_templates_files,
    deployed,
    deployment,
    has_own_base,
)
from wagtail_outreach.models import Activity
from wagtail_outreach.visiting.visit import Visit


def conditionally(
    visit: Visit, answer: Callable[[], HttpResponseBase], *, framed: bool = True
) -> HttpResponseBase:
    """The answer, or 304 to an anonymous visitor who has it already.

    What is not `framed` is a file, around which the site puts nothing.
    """
    request = visit.request
    if visit.standing.landing is None or not _is_for_everybody(request):
        return answer()
    if visit.reading.is_restricted:
        return answer()
    etag = etag_of(visit) if not framed or _is_frame_known() else ""
    if etag and _has(request, etag):
        return _for_everybody(HttpResponseNotModified(), visit, etag)
    response = answer()
    if response.status_code != 200:
        return response
    if isinstance(response, TemplateResponse):
        response.add_post_render_callback(lambda done: _finish(done, visit, etag))
        return response
    return _finish(response, visit, etag)


def _has(request: HttpRequest, etag: str) -> bool:
    """Whether the visitor says to have exactly this, and sets no other condition."""
    others = {"HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE"}
    named = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return not others & request.META.keys() and etag in named


def _is_frame_known() -> bool:
    """Whether all that is around the section is ours, or the site says what it depends on.

    Templates that are no files, or are just being written, may be others at any time.
    """
    return not settings.DEBUG and ("FRAME_VERSION" in stated() or _is_frame_ours())


def _is_frame_ours() -> bool:
    return appearance().base == OWN_BASE and has_own_base() and are_templates_files()


def etag_of(visit: Visit) -> str:
    """What changes whenever anything on the page does; weak, as two makings may differ in a byte."""
    page = visit.page
    around = [
        (each.pk, each.title, each.url_path, str(each.last_published_at))
        for each in visit.standing.pages
    ]
    parts = (
        visit.reading.version,
        visit.today.isoformat(),
        visit.language,
        get_language(),
        (page.pk, str(page.last_published_at), str(page.latest_revision_created_at)),
        str(activity.projected_at) if (activity := getattr(page, "activity", None)) else "",
        around,
        visit.request.get_full_path(),
        deployed({visit.language, get_language() or visit.language}),
        _frame_version(visit.request),
    )
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _is_for_everybody(request: HttpRequest) -> bool:
    """Whether everybody would get the same answer: no preview, nobody signed in, no message."""
    if request.method not in {"GET", "HEAD"} or getattr(request, "is_preview", False):
        return False
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:  # by a session, or by what a proxy says
        return False
    messages: BaseStorage | None = getattr(request, "_messages", None)
    return not (messages is not None and _may_have_messages(request) and len(messages))


def _may_have_messages(request: HttpRequest) -> bool:
    return bool({settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys())


def _finish(response: HttpResponseBase, visit: Visit, etag: str) -> HttpResponseBase:
    """The page as it was made, or word that the visitor has it.

    It is for everybody, unless the site's frame made it this visitor's own.
    """
    request = visit.request
    used_token = bool(request.META.get("CSRF_COOKIE_NEEDS_UPDATE"))
    used_messages = getattr(getattr(request, "_messages", None), "used", False)
    patch_vary_headers(response, ["Cookie"])
    if "no-store" in response.get("Cache-Control", ""):
        return response  # Wagtail has found that the page is restricted
    if used_token or used_messages or response.cookies:
        patch_cache_control(response, private=True)
        return response
    if not etag and isinstance(response, HttpResponse):
        etag = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    return _compared(request, _for_everybody(response, visit, etag), modified_at(visit))


def _compared(
    request: HttpRequest, response: HttpResponseBase, modified: datetime | None
) -> HttpResponseBase:
    """The answer to the conditions that the visitor set.

    A date counts only where it is exactly the one that was sent: no other says which copy it is of.
    """
    moment = int(modified.timestamp()) if modified else None
    said = parse_http_date_safe(request.META.get("HTTP_IF_MODIFIED_SINCE", ""))
    exact = moment is not None and said == moment and moment + 1 <= now().timestamp()
    if "HTTP_IF_UNMODIFIED_SINCE" in request.META and moment is None:
        return response  # where no date is known, the condition is to be passed over
    conditional = get_conditional_response(
        request,
        etag=response.headers["ETag"],
        last_modified=moment if exact or "HTTP_IF_UNMODIFIED_SINCE" in request.META else None,
        # files have headers as pages do, which is all that is looked at
        response=cast("HttpResponse", response),
    )
    return conditional or response


def _for_everybody(response: HttpResponseBase, visit: Visit, etag: str) -> HttpResponseBase:
    response.headers["ETag"] = etag
    modified = modified_at(visit) if _do_dates_decide() else _latest_change(visit)
    if modified:
        # a moment that is still to come is told as this one, which is no other copy's date
        response.headers["Last-Modified"] = http_date(min(modified, aware(now())).timestamp())
    patch_vary_headers(response, ["Cookie"])
    if not response.has_header("Cache-Control"):
        # kept by whoever likes to, and asked for again each time: lists change with any activity
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response


def modified_at(visit: Visit) -> datetime | None:
    """When the page became what it is: the section's latest version, or the beginning of the day.

    No two versions share a second, and each is noted with what was deployed. None where more than
    that may change the page: in a frame of the site's own, with something else deployed, on the
    page of an activity that the section does not list.
    """
    reading = visit.reading
    if not _do_dates_decide():
        return None
    if reading.changed_at is None or reading.deployed != deployment():
        return None
    activity, landing = getattr(visit.page, "activity", None), visit.standing.landing
    if isinstance(activity, Activity) and not (
        activity.listed and activity.section == landing.translation_key
    ):
        return None
    return _latest_change(visit)


def _do_dates_decide() -> bool:
    """Whether a date can stand for a copy: in a frame that is none of the site's own."""
    return _is_frame_known() and "FRAME_VERSION" not in stated()


def _latest_change(visit: Visit) -> datetime:
    """The section's latest version, or the beginning of the day; only told where dates decide nothing."""
    midnight = datetime.combine(visit.today, time(), get_current_timezone())
    return max(midnight, visit.reading.changed_at or midnight)


def _frame_version(request: HttpRequest) -> str:
    """What the site says changes with its frame: a callable, or the dotted path of one."""
    said = stated().get("FRAME_VERSION")
    if isinstance(said, str):
        said = import_string(said)
    return str(said(request)) if callable(said) else ""
