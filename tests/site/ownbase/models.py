"""A base page of the site's own, and page types on it."""

from django.db import models
from wagtail.models import AbstractPage

from wagtail_outreach.mixins import ArchiveMixin, HostingMixin, LandingMixin, MissionMixin


class SitePage(AbstractPage):
    """Every page of this site has a department."""

    department = models.CharField(max_length=100, blank=True)


class Home(SitePage):
    """The root of the site."""


class Landing(LandingMixin, SitePage):
    """The site's own landing page."""


class Archive(ArchiveMixin, SitePage):
    """The site's own archive."""


class Mission(MissionMixin, SitePage):
    """The site's own mission page."""


class Hosting(HostingMixin, SitePage):
    """The site's own hosting page."""
