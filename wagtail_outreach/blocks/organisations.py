"""Choosing an organisation inside a block; it can be created on the spot."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock


class OrganisationBlock(ChooserBlock):
    """One organisation, stored by its id, which is also its id in the register."""

    target_model = "wagtail_outreach.Organisation"

    @cached_property
    def widget(self) -> Any:
        """The chooser of the organisations' view set."""
        from wagtail_outreach.editing.organisations import organisation_views

        return organisation_views.chooser_viewset.widget_class()

    class Meta:
        icon = "group"
