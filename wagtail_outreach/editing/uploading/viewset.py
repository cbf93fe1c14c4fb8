"""Where “Import a file” stands in the admin: an address and a line in the menu."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet

from wagtail_outreach.editing.uploading.forms import sections_for
from wagtail_outreach.editing.uploading.views import ImportView


class ImportMenuItem(MenuItem):
    """Shown to those who have a section to import into."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether there is one for this user."""
        return bool(sections_for(request.user))


class ImportViews(ViewSet):
    """The page, under its address."""

    icon = "upload"
    menu_label = gettext_lazy("Import a file")
    menu_item_class = ImportMenuItem

    def get_urlpatterns(self) -> list[URLPattern]:
        """One page."""
        view: Any = ImportView.as_view()
        return [path("", view, name="index")]


import_views = ImportViews("outreach_import")
