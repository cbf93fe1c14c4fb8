"""What the app adds to Wagtail's admin."""

from wagtail import hooks

from wagtail_outreach.editing.organisations import organisation_chooser


@hooks.register("register_admin_viewset")
def register_organisation_chooser():  # noqa: ANN201, D103
    return organisation_chooser
