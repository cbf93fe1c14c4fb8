"""`SectionAddressMiddleware`: leads from addresses of a section that no longer lead anywhere.

Wagtail's redirects know the former addresses of pages and of the archive's main parts. This knows
everything below them: each activity's permanent address, combinations, parameters. Besides it mends
what mails and texts hang onto addresses: a full stop, a bracket, a slash too many; and it says 405 to
what is sent to pages that take nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from django.apps import apps
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from wagtail.models import Site

from wagtail_outreach.models.pages import ActivityBase, ArchiveBase, LandingBase
from wagtail_outreach.projection.tree import base_page, concrete_models
from wagtail_outreach.visiting.addresses import words

_MOST_PARTS = 20
_ROUTABLE = re.compile(r"[\w\-]+")
_AROUND = re.compile(r"^[^\w\-]+|[^\w\-]+$")
_UNREADABLE = re.compile(r"%[0-9A-Fa-f]{2}")
"""Bytes that are no text, as Django leaves them in a path: what they stood for nobody knows."""
_WITHIN = re.compile(r"[\"'“”‘’«»<>\s\x00-\x1f\u200b-\u200f\u202a-\u202e]")


class SectionAddressMiddleware:
    """Answers what was not found below a section's former address, or spelt with a slip.

    Put it last, after Wagtail's `RedirectMiddleware`, which would otherwise lead to the archive and
    forget what was asked. A page that is found costs nothing, one that is not two queries or three.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self._get_response(request)
        if response.status_code == 403 and request.method not in {"GET", "HEAD", "OPTIONS"}:
            return _not_allowed(request) or response
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        url = _moved(request) or _mended(request)
        return HttpResponsePermanentRedirect(url) if url else response


def _not_allowed(request: HttpRequest) -> HttpResponseBase | None:
    """What a page of a section says to a method it does not take.

    Django asks for its token against forgery first, and there is no form to have got it from.
    """
    match = request.resolver_match
    if match is None or match.url_name != "wagtail_serve":
        return None
    route = base_page().route_for_request(request, *match.args, **match.kwargs)
    if route is None or not isinstance(route.page, ActivityBase | ArchiveBase | LandingBase):
        return None
    answer: HttpResponseBase | None = route.page.check_request_method(request)
    return answer


def _moved(request: HttpRequest) -> str:
    """Where a section's page and all that is below it have moved; empty where nothing has."""
    parts = [part for part in request.path.split("/") if part]
    if not apps.is_installed("wagtail.contrib.redirects") or "\0" in request.path:
        return ""
    from wagtail.contrib.redirects.models import Redirect

    above = {"/" + "/".join(parts[:end]): parts[end:] for end in range(1, len(parts) + 1)}
    rows = Redirect.get_for_site(Site.find_for_request(request)).filter(
        old_path__in=[*above][:_MOST_PARTS],
        redirect_page__isnull=False,
        redirect_page_route_path__in=("", "/"),
    )
    for row in sorted(rows, key=lambda row: len(row.old_path), reverse=True):
        page = row.redirect_page.specific
        if page.live and isinstance(page, ArchiveBase | LandingBase):
            tail = "".join(f"{quote(part, safe='')}/" for part in above[row.old_path])
            url = f"{page.get_url(request).rstrip('/')}/{tail}"
            return _with_question(url, request) if unquote(url) != request.path else ""
    return ""


def _mended(request: HttpRequest) -> str:
    """The address without what does not belong there, if it is one below a section."""
    if _UNREADABLE.search(request.path):
        return ""
    parts = [_AROUND.sub("", _WITHIN.sub("", part)) for part in _apart(request.path).split("/")]
    if not all(_ROUTABLE.fullmatch(part) for part in parts if part):
        return ""
    path = "".join(f"/{part}" for part in parts if part) + "/"
    is_slash_alone = path == f"{request.path}/"  # which Django's own middleware adds
    if path == request.path or is_slash_alone:
        return ""
    if not any(path.startswith(each) for each in _sections(request)):
        return ""
    return _with_question(quote(path), request)


def _apart(path: str) -> str:
    """The path of a download as the archive has it, for one that ends as file names do.

    >>> _apart("/en/archive/data.csv"), _apart("/en/archive/")
    ('/en/archive/data/csv', '/en/archive/')
    """
    above, _, name = path.rpartition("/")
    word, _, form = name.partition(".")
    return f"{above}/{word}/{form}" if words.route_of(word) == words.DATA and form else path


def _sections(request: HttpRequest) -> Iterator[str]:
    """The addresses of the landing pages of the site that was asked, in letters as a path has them."""
    for model in concrete_models(LandingBase):
        for page in model.objects.live():
            url: Any = page.get_url(request)
            if url and url.startswith("/"):
                yield unquote(url if url.endswith("/") else f"{url}/")


def _with_question(url: str, request: HttpRequest) -> str:
    question = request.META.get("QUERY_STRING", "")
    return f"{url}?{question}" if question else url
