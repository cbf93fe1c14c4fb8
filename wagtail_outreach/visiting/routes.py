"""Routes of the section: what a landing page, an archive page and an activity's page answer."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import TooManyFieldsSent
from django.db import models
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    QueryDict,
)
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.url_routing import RouteResult

from electoral_outreach.listing import Query, QueryError
from wagtail_outreach.visiting.addresses import sitemap
from wagtail_outreach.visiting.addresses.paths import (
    Index,
    NoSuchPlace,
    Permanent,
    Spot,
    read_path,
    shown,
)
from wagtail_outreach.visiting.addresses.questions import (
    is_canonical,
    read_query,
    tail_of,
    unpaged,
    without_tracking,
)
from wagtail_outreach.visiting.addresses.words import ARCHIVE_SLUGS
from wagtail_outreach.visiting.below import archive_below
from wagtail_outreach.visiting.conditional import conditionally
from wagtail_outreach.visiting.downloads.answer import download
from wagtail_outreach.visiting.downloads.missions import NothingToTell
from wagtail_outreach.visiting.parts.downloads import is_offered
from wagtail_outreach.visiting.parts.partners import unknown_partner, with_current_partners
from wagtail_outreach.visiting.parts.related import links_to, visible_at
from wagtail_outreach.visiting.refusing.refusals import (
    refuse,
    refuse_page,
    refuse_partner,
    refuse_place,
    refuse_question,
)
from wagtail_outreach.visiting.site.frames import address
from wagtail_outreach.visiting.standing import standing_of
from wagtail_outreach.visiting.views.activity import activity_shown
from wagtail_outreach.visiting.views.archive import archive_shown
from wagtail_outreach.visiting.views.complete import complete_shown
from wagtail_outreach.visiting.views.indexes import index_shown
from wagtail_outreach.visiting.views.landing import landing_shown
from wagtail_outreach.visiting.visit import Visit, visit_of
from wagtail_outreach.visiting.wording.reader import reader_of

READING = ("GET", "HEAD", "OPTIONS")
"""Nothing in the section takes what a visitor sends."""


# Abstract models, as nothing else stays out of the migrations of a site's own page types.
class ActivityVisits(models.Model):
    """Gives an activity's page what its template shows."""

    allowed_http_methods = READING

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page, or word that the visitor's copy is still right."""
        return conditionally(
            visit_of(self, request),
            lambda: super(ActivityVisits, self).serve(request, *args, **kwargs),  # type: ignore[misc]
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context with `outreach`, the values of the page."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, "outreach": activity_shown(visit_of(self, request))}

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The page in every language."""
        own = super().get_sitemap_urls(request)  # type: ignore[misc]
        return sitemap.entries_of(self, sitemap.versions_of(self, request), request, own)


class LandingRoutes(models.Model):
    """Gives the landing page its values, and a helpful answer to addresses below it that fail."""

    allowed_http_methods = READING

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail does; what it does not find is redirected or refused with a way out."""
        try:
            if path_components and (archive := archive_below(self, path_components[0])):
                route: RouteResult = archive.route(request, path_components[1:])
                return route
            return super().route(request, path_components)  # type: ignore[misc]
        except Http404:
            if not (self.live and path_components):
                raise
            return RouteResult(self, kwargs={"lost": path_components})

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The landing page, or the answer to an address below it that leads nowhere."""
        lost: list[str] = kwargs.pop("lost", [])
        visit = visit_of(self, request)
        if not lost:
            return conditionally(
                visit,
                lambda: super(LandingRoutes, self).serve(request, *args, **kwargs),  # type: ignore[misc]
            )
        archive = visit.standing.archive
        known = {*ARCHIVE_SLUGS, archive.slug.casefold()} if archive is not None else ()
        if archive is not None and lost[0] != archive.slug and lost[0].casefold() in known:
            tail = "".join(f"{part}/" for part in lost[1:])
            if question := request.META.get("QUERY_STRING"):
                tail += f"?{question}"
            return HttpResponsePermanentRedirect(address(archive, request, tail))
        return refuse(
            visit,
            status=404,
            reason=gettext("The page may have moved, or the address has a mistake in it."),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context with `outreach`, the values of the page."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, "outreach": landing_shown(visit_of(self, request))}

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The landing page in every language."""
        own = super().get_sitemap_urls(request)  # type: ignore[misc]
        return sitemap.entries_of(self, standing_of(self, request).versions, request, own)


class ArchiveRoutes(RoutablePageMixin, models.Model):
    """Answers every address under the archive page: a part of it, a redirect, or a refusal.

    A site's own page type may add routes with Wagtail's decorators; they come before this one.
    """

    allowed_http_methods = READING

    class Meta:
        abstract = True

    @re_path(r"^(?P<path>.*)$", name="part")
    def part(self, request: HttpRequest, path: str = "") -> HttpResponseBase:
        """The part of the archive that a path and parameters name, in whatever spelling."""
        request.is_preview = getattr(request, "is_preview", False)
        visit = visit_of(self, request)
        try:
            part = read_path(path)
        except NoSuchPlace as fault:
            return refuse_place(visit, fault, path)
        if isinstance(part, Permanent):
            return self._permanent(visit, part)
        try:
            given = without_tracking(request.GET)
        except TooManyFieldsSent:
            request.GET = QueryDict()
            return refuse(
                visit, status=400, reason=gettext("This address has too many parameters.")
            )
        if isinstance(part, Index) or part.complete:
            return self._list(visit, part, path, given)
        try:
            query = read_query(part, given)
        except QueryError as fault:
            return refuse_question(visit, fault, part, given)
        if (unknown := unknown_partner(visit, query)) is not None:
            return refuse_partner(visit, query, unknown)
        query = with_current_partners(visit, query)
        if not is_canonical(query, path, given, visit.language, part.form):
            return HttpResponsePermanentRedirect(
                address(self, request, tail_of(query, visit.language, part.form))
            )
        return self._file(visit, query, part.form) if part.form else self._archive(visit, query)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The archive and its parts that search engines may keep, in every language."""
        return sitemap.urls_of(self, request, super().get_sitemap_urls(request))

    def get_route_paths(self) -> list[str]:
        """The archive's parts, for the redirects that Wagtail makes when its address changes."""
        return sitemap.paths_of(self)

    def get_cached_paths(self) -> list[str]:
        """The archive's parts, to be purged from caches in front of the site."""
        return sitemap.cached_paths_of(self)

    def _archive(self, visit: Visit, query: Query) -> HttpResponseBase:
        template = self.get_template(visit.request)

        def answer() -> HttpResponse:
            try:
                return self._page(visit, template, archive_shown(visit, query))
            except QueryError as fault:
                return refuse_page(visit, query, int(fault.suggestion or 1))

        return conditionally(visit, answer)

    def _file(self, visit: Visit, query: Query, form: str) -> HttpResponseBase:
        """All of what is asked for, as a file."""
        total = visit.reading.select(query.using(page=1)).total
        if not is_offered(visit, query, form, total):
            reason = gettext("This list is not offered in that form.")
            return refuse(visit, status=404, reason=reason)

        def answer() -> HttpResponseBase:
            try:
                return download(visit, unpaged(query), form)
            except NothingToTell:
                reason = gettext(
                    "IATI tells of missions with a year and a country, and this list has none."
                )
                return refuse(visit, status=404, reason=reason)

        return conditionally(visit, answer, framed=False)

    def _list(
        self, visit: Visit, part: Spot | Index, path: str, given: dict[str, list[str]]
    ) -> HttpResponseBase:
        """A complete list or an index, which take no parameters."""
        tail = part.tail(visit.language)
        if any("".join(values).strip() for values in given.values()):
            name = next(name for name, values in given.items() if "".join(values).strip())
            return refuse(
                visit,
                status=400,
                reason=gettext("“%(name)s” is not a parameter of this page.")
                % {"name": shown(name)},
                allowed=(gettext("This page has no parameters."),),
            )
        if tail != path or given:
            return HttpResponsePermanentRedirect(address(self, visit.request, tail))
        if isinstance(part, Index):
            return conditionally(
                visit,
                lambda: self._page(visit, "wagtail_outreach/index.html", index_shown(visit, part)),
            )
        return conditionally(
            visit,
            lambda: self._page(
                visit, "wagtail_outreach/complete_list.html", complete_shown(visit, part)
            ),
        )

    def _permanent(self, visit: Visit, spot: Permanent) -> HttpResponse:
        """From an activity's permanent address to its page in the best language there is.

        An activity that has moved to another section is still found.
        """
        rows = visible_at(self.path).filter(public_id=spot.id)
        link = links_to(rows, visit.request, reader_of(visit.language)).get(spot.id)
        if link is None:
            reason = gettext("No activity of this section has the id “%(id)s”.") % {"id": spot.id}
            return refuse(visit, status=404, reason=reason)
        response = HttpResponsePermanentRedirect(link.url)
        # the address is permanent, where it leads to is not
        response.headers["Cache-Control"] = "no-cache"
        return response

    def _page(self, visit: Visit, template: Any, values: Any) -> TemplateResponse:
        context = self.get_context(visit.request)
        return TemplateResponse(visit.request, template, {**context, "outreach": values})
