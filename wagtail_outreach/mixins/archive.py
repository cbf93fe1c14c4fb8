"""`ArchiveMixin`: everything in a section."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import TitleFieldPanel

from wagtail_outreach.editing.forms import AddressedForm
from wagtail_outreach.editing.panels import StillPublicPanel
from wagtail_outreach.models.pages import ArchiveBase
from wagtail_outreach.visiting.routes import ArchiveRoutes


class ArchiveMixin(ArchiveRoutes, ArchiveBase):
    """The archive of the section it stands in; one under each landing page.

    It is a page of its own so that no activity's slug can hide behind one of its routes.
    """

    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = []
    page_description = _("Everything in the section, by year, country and organisation")
    base_form_class = AddressedForm
    content_panels = [StillPublicPanel(), TitleFieldPanel("title")]

    class Meta:
        abstract = True

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """The page type's own template where it exists, else the app's."""
        return [self.template, "wagtail_outreach/archive.html"]
