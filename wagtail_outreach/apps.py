"""How Django finds the app; imports nothing of it before the registry is ready."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class OutreachConfig(AppConfig):
    """International activities: identity, facts, organisations and what lists them."""

    name = "wagtail_outreach"
    label = "wagtail_outreach"
    verbose_name = _("International activities")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the handlers and the system checks."""
        from wagtail_outreach import checks, redirects  # noqa: F401
        from wagtail_outreach.editing.merging import late
        from wagtail_outreach.projection import handlers, readdressing
        from wagtail_outreach.projection.versions import note_deployment
        from wagtail_outreach.visiting.site import checks as visiting_checks  # noqa: F401

        handlers.connect()
        readdressing.connect()
        late.connect()
        redirects.connect()
        post_migrate.connect(note_deployment, sender=self, dispatch_uid="outreach_deployment")
