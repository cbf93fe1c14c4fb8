"""The five page types, for sites that use `wagtailcore.Page`."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from wagtail_outreach.mixins import (
    AgreementMixin,
    ArchiveMixin,
    BelowLanding,
    HostingMixin,
    LandingMixin,
    MissionMixin,
)


class OutreachLandingPage(LandingMixin, Page):
    """The head of a section: introduction, recent activities, ways into the archive."""

    class Meta:
        verbose_name = _("international activities")
        verbose_name_plural = _("international activities")


class OutreachArchivePage(ArchiveMixin, Page):
    """Everything in the section, by year and kind."""

    class Meta:
        verbose_name = _("archive of international activities")
        verbose_name_plural = _("archives of international activities")


class MissionPage(BelowLanding, MissionMixin, Page):
    """Our people went somewhere."""

    class Meta:
        verbose_name = _("mission")
        verbose_name_plural = _("missions")


class HostingPage(BelowLanding, HostingMixin, Page):
    """They came to us."""

    class Meta:
        verbose_name = _("hosting")
        verbose_name_plural = _("hostings")


class AgreementPage(BelowLanding, AgreementMixin, Page):
    """A memorandum or convention with a partner."""

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
