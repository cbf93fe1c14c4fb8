"""The blank page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.models import Page


class BlankPage(RoutablePageMixin, Page):
    """Answers every address below it with its title."""

    @re_path(r"^.*$")
    def anything(self, request: HttpRequest) -> HttpResponse:
        response: Any = self.render(request, template="blank/blank_page.html")
        return response
