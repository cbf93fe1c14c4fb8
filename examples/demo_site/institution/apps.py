"""How Django finds the demonstration site's own app."""

from django.apps import AppConfig


class InstitutionConfig(AppConfig):
    name = "institution"
    verbose_name = "Institution"
