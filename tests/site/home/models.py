"""A home page, and what a site of its own may say of organisations."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Page


class HomePage(Page):
    """The root of the site in one language."""


class Sponsor(models.Model):
    """Who pays for a home page: part of the page, and of its revisions."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="sponsors")
    organisation = models.ForeignKey(
        "wagtail_outreach.Organisation", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return self.organisation_id


class Network(models.Model):
    """Organisations that work together; each is the secretariat of one at most."""

    secretariat = models.OneToOneField(
        "wagtail_outreach.Organisation", on_delete=models.PROTECT, related_name="+"
    )
    members = models.ManyToManyField("wagtail_outreach.Organisation", related_name="+")

    def __str__(self) -> str:
        return self.secretariat_id
