"""How Django finds the ready-made pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutreachPagesConfig(AppConfig):
    """Landing, archive, mission, hosting and agreement pages on Wagtail's own base page."""

    name = "wagtail_outreach.pages"
    label = "wagtail_outreach_pages"
    verbose_name = _("International activities: pages")
    default_auto_field = "django.db.models.BigAutoField"
