"""Organisations in the admin: listing, form, chooser."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet


class OrganisationChooserViewSet(ChooserViewSet):
    """Choosing an organisation, or creating it on the spot."""

    model = "wagtail_outreach.Organisation"
    icon = "group"
    choose_one_text = _("Choose an organisation")
    choose_another_text = _("Choose another organisation")
    edit_item_text = _("Edit this organisation")


organisation_chooser = OrganisationChooserViewSet("outreach_organisation_chooser")
