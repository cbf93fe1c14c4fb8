"""`LandingMixin`: the head of a section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.api import APIField

from wagtail_outreach.api import LANDING_FIELDS
from wagtail_outreach.editing.forms import AddressedForm
from wagtail_outreach.editing.panels import StillPublicPanel
from wagtail_outreach.mixins.translating import Synchronised
from wagtail_outreach.models.pages import LandingBase
from wagtail_outreach.visiting.routes import LandingRoutes


class LandingMixin(LandingRoutes, LandingBase):
    """Introduction, recent activities, ways into the archive.

    Its translations together are one section: whatever activity has its lead under one of them is
    listed on all of them.
    """

    base_form_class = AddressedForm
    content_panels = [
        StillPublicPanel(),
        TitleFieldPanel("title"),
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldPanel("institution"), FieldPanel("since"), FieldPanel("recent_count")],
            heading=_("About the section"),
        ),
    ]

    api_fields: ClassVar[Sequence[APIField]] = LANDING_FIELDS
    override_translatable_fields = Synchronised("since", "institution", "recent_count")

    class Meta:
        abstract = True

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> list[str]:
        """The page type's own template where it exists, else the app's."""
        return [self.template, "wagtail_outreach/landing.html"]
