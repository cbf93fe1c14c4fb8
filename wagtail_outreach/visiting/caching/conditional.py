"""Answers that a visitor's browser need not fetch twice: `ETag`, `Last-Modified` and 304.

What a page shows follows from a few things that are known before it is made: the version of what
the section lists, the pages around it, the day, the language, the address, what is deployed and,
through `WAGTAIL_OUTREACH["FRAME_VERSION"]`, the frame that the site puts around it. Where the site
has a frame of its own and does not say what it depends on, the page is made and then compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, time

from django.conf import settings
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import http_date
from django.utils.module_loading import import_string
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language

import electoral_outreach
from wagtail_outreach.visiting.caching.deployed import deployed, has_own_base
from wagtail_outreach.visiting.site.appearance import OWN_BASE, appearance, stated
from wagtail_outreach.visiting.visit import Visit


def conditionally(visit: Visit, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer, or 304 to an anonymous visitor who has it already."""
    request = visit.request
    if visit.standing.landing is None or not _is_for_everybody(request):
        return answer()
    if not _is_frame_known():
        return _compared(answer(), visit)
    etag = etag_of(visit)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return _for_everybody(unchanged, visit, etag)
    response = answer()
    if response.status_code != 200:
        return response
    if isinstance(response, TemplateResponse):
        response.add_post_render_callback(lambda done: _finish(done, visit, etag))
        return response
    return _finish(response, visit, etag)


def _is_frame_known() -> bool:
    """Whether all that is around the section is ours, or the site says what it depends on."""
    if "FRAME_VERSION" in stated():
        return True
    return appearance().base == OWN_BASE and has_own_base()


def _compared(response: HttpResponse, visit: Visit) -> HttpResponse:
    """An answer in a frame that nothing is known of: made each time, sent only where it is new."""

    def finish(done: HttpResponse) -> HttpResponse:
        etag = f'W/"{hashlib.sha256(done.content).hexdigest()[:32]}"'
        _finish(done, visit, etag)
        unchanged = get_conditional_response(visit.request, etag=done.get("ETag"), response=done)
        return done if unchanged is None else unchanged

    if response.status_code != 200:
        return response
    if isinstance(response, TemplateResponse):
        response.add_post_render_callback(finish)
        return response
    return finish(response)


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
        electoral_outreach.__version__,
        appearance(),
        stated().get("ROUTE_WORDS"),
        deployed(visit.language),
        _frame_version(visit.request),
    )
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _is_for_everybody(request: HttpRequest) -> bool:
    """Whether everybody would get the same answer: no preview, nobody signed in, no message."""
    if request.method not in {"GET", "HEAD"} or getattr(request, "is_preview", False):
        return False
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            return False
    messages: BaseStorage | None = getattr(request, "_messages", None)
    return not (messages is not None and _may_have_messages(request) and len(messages))


def _may_have_messages(request: HttpRequest) -> bool:
    return bool({settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys())


def _finish(response: HttpResponse, visit: Visit, etag: str) -> HttpResponse:
    """Say that the answer is for everybody, unless the site's frame made it this visitor's own."""
    request = visit.request
    used_token = bool(request.META.get("CSRF_COOKIE_NEEDS_UPDATE"))
    used_messages = getattr(getattr(request, "_messages", None), "used", False)
    patch_vary_headers(response, ["Cookie"])
    if "no-store" in response.get("Cache-Control", ""):
        return response  # Wagtail has found that the page is restricted
    if used_token or used_messages or response.cookies:
        patch_cache_control(response, private=True)
        return response
    return _for_everybody(response, visit, etag)


def _for_everybody(response: HttpResponse, visit: Visit, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(_last_modified(visit).timestamp())
    patch_vary_headers(response, ["Cookie"])
    if not response.has_header("Cache-Control"):
        # kept by whoever likes to, and asked for again each time: lists change with any activity
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response


def _last_modified(visit: Visit) -> datetime:
    """The latest change of what is listed or around the page, or the beginning of the day.

    Only told: whether a copy is still right is decided by the `ETag`, which knows more.
    """
    midnight = datetime.combine(visit.today, time(), get_current_timezone())
    pages = (visit.page, *visit.standing.pages)
    changes = (visit.reading.changed_at, *(page.last_published_at for page in pages))
    return max([midnight, *(each for each in changes if each is not None)])


def _frame_version(request: HttpRequest) -> str:
    """What the site says changes with its frame: a callable, or the dotted path of one."""
    said = stated().get("FRAME_VERSION")
    if isinstance(said, str):
        said = import_string(said)
    return str(said(request)) if callable(said) else ""
