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
        """The chooser of the organisations' view set, found by its model."""
        from wagtail.snippets.widgets import AdminSnippetChooser

        return AdminSnippetChooser(self.model_class, icon=self.meta.icon)

    class Meta:
        icon = "group"
