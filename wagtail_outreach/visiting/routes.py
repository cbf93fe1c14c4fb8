"""Routes of the section: what a landing page, an archive page and an activity's page answer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.url_routing import RouteResult

from electoral_outreach.listing.errors import QueryError
from wagtail_outreach.visiting.activity import activity_shown
from wagtail_outreach.visiting.archive import archive_shown
from wagtail_outreach.visiting.complete import complete_shown
from wagtail_outreach.visiting.frames import address, archive_of
from wagtail_outreach.visiting.landing import landing_shown
from wagtail_outreach.visiting.named import named
from wagtail_outreach.visiting.params import BadParameter, read_page
from wagtail_outreach.visiting.paths import NoSuchPlace, Permanent, read_path
from wagtail_outreach.visiting.questions import Asked, answer
from wagtail_outreach.visiting.reader import reader_of
from wagtail_outreach.visiting.refusals import refuse
from wagtail_outreach.visiting.related import links_to, visible_in
from wagtail_outreach.visiting.words import ARCHIVE_SLUGS


class ActivityVisits:
    """Gives an activity's page what its template shows."""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context with `outreach`, the values of the page."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, "outreach": activity_shown(self, request)}


class LandingRoutes:
    """Gives the landing page its values, and a helpful answer to addresses below it that fail."""

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """As Wagtail does; what it does not find is redirected or refused with a way out."""
        try:
            return super().route(request, path_components)  # type: ignore[misc]
        except Http404:
            if not (self.live and path_components):  # type: ignore[attr-defined]
                raise
            return RouteResult(self, kwargs={"lost": path_components})

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The landing page, or the answer to an address below it that leads nowhere."""
        lost: list[str] = kwargs.pop("lost", [])
        if not lost:
            return super().serve(request, *args, **kwargs)  # type: ignore[misc,no-any-return]
        archive = archive_of(self)
        if archive is not None and lost[0].casefold() in ARCHIVE_SLUGS - {archive.slug}:
            tail = "".join(f"{part}/" for part in lost[1:])
            return HttpResponsePermanentRedirect(address(archive, request, tail))
        return refuse(
            self,
            request,
            status=404,
            reason=gettext("The page may have moved, or the address has a mistake in it."),
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Wagtail's context with `outreach`, the values of the page."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        return {**context, "outreach": landing_shown(self, request, localdate())}


class ArchiveRoutes(RoutablePageMixin):
    """Answers every address under the archive page: a part of it, a redirect, or a refusal.

    A site's own page type may add routes with Wagtail's decorators; they come before this one.
    """

    @re_path(r"^(?P<path>.*)$", name="part")
    def part(self, request: HttpRequest, path: str = "") -> HttpResponse:
        """The part of the archive that a path names, in whatever language and case."""
        request.is_preview = getattr(request, "is_preview", False)  # type: ignore[attr-defined]
        language = self.locale.language_code  # type: ignore[attr-defined]
        try:
            spot = read_path(path, language)
            if isinstance(spot, Permanent):
                return self._permanent(request, spot)
            page = read_page(request.GET)
        except NoSuchPlace as fault:
            return refuse(self, request, status=404, reason=str(fault), allowed=fault.allowed)
        except BadParameter as fault:
            return refuse(self, request, status=400, reason=str(fault), allowed=fault.allowed)
        if spot.tail(language) != path or request.GET.getlist("page") == ["1"]:
            tail = spot.tail(language) + (f"?page={page}" if page > 1 else "")
            return HttpResponsePermanentRedirect(address(self, request, tail))
        if spot.partner and not named(spot.partner):
            return refuse(
                self,
                request,
                status=404,
                reason=gettext("No organisation has the id “%(id)s”.") % {"id": spot.partner},
            )
        if spot.complete:
            shown: Any = complete_shown(self, request, spot, localdate())
            return self._page(request, "wagtail_outreach/complete_list.html", shown)
        return self._archive(request, Asked(spot=spot, page=page))

    def _archive(self, request: HttpRequest, asked: Asked) -> HttpResponse:
        today = localdate()
        try:
            shown = archive_shown(self, request, asked, today)
        except QueryError:
            pages = answer(self, Asked(spot=asked.spot), today).pages
            return refuse(
                self,
                request,
                status=404,
                reason=gettext("There is no page %(page)d here.") % {"page": asked.page},
                allowed=(gettext("The last page is %(pages)d.") % {"pages": pages},),
            )
        return self._page(request, self.get_template(request), shown)  # type: ignore[attr-defined]

    def _permanent(self, request: HttpRequest, spot: Permanent) -> HttpResponse:
        """From an activity's permanent address to its page in the best language there is."""
        rows = visible_in(self).filter(public_id=spot.id)
        reader = reader_of(self.locale.language_code)  # type: ignore[attr-defined]
        link = links_to(rows, request, reader).get(spot.id)
        if link is None:
            return refuse(
                self,
                request,
                status=404,
                reason=gettext("No activity of this section has the id “%(id)s”.")
                % {"id": spot.id},
            )
        response = HttpResponsePermanentRedirect(link.url)
        # the address is permanent, where it leads to is not
        response.headers["Cache-Control"] = "no-cache"
        return response

    def _page(self, request: HttpRequest, template: Any, shown: Any) -> TemplateResponse:
        context = self.get_context(request)  # type: ignore[attr-defined]
        return TemplateResponse(request, template, {**context, "outreach": shown})
