"""The pages and snippets of an institution's international work."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.snippets.models import register_snippet


@register_snippet
class Country(models.Model):
    """A country, region or former country that somebody went to or came from."""

    code = models.SlugField(unique=True)
    name_en = models.CharField(max_length=255)
    name_fr = models.CharField(max_length=255)

    class Meta:
        ordering = ["name_en"]
        verbose_name_plural = "countries"

    def __str__(self) -> str:
        return self.name_fr if get_language() == "fr" else self.name_en


@register_snippet
class Partner(models.Model):
    """An organisation involved."""

    slug = models.SlugField(unique=True)
    name_en = models.CharField(max_length=255)
    name_fr = models.CharField(max_length=255)

    class Meta:
        ordering = ["name_en"]

    def __str__(self) -> str:
        return self.name_fr if get_language() == "fr" else self.name_en


class ActivityPage(Page):
    """What missions and hostings have in common."""

    date_from = models.DateField("from")
    date_to = models.DateField("to", null=True, blank=True)
    kind = models.CharField(max_length=255, blank=True)
    location = models.CharField(max_length=255, blank=True)
    summary = models.TextField(blank=True)
    body = RichTextField(blank=True)
    countries = ParentalManyToManyField(Country, blank=True)
    partners = ParentalManyToManyField(Partner, blank=True)

    content_panels = Page.content_panels + [
        FieldPanel("date_from"),
        FieldPanel("date_to"),
        FieldPanel("kind"),
        FieldPanel("location"),
        FieldPanel("countries"),
        FieldPanel("partners"),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]
    is_creatable = False


class MissionPage(ActivityPage):
    """Our people went somewhere."""


class HostingPage(ActivityPage):
    """They came to us."""


def _fetched(pages: Any, request: HttpRequest) -> Any:
    """What the cards name is asked for card by card; with `ahead` in the address, all at once."""
    return pages.prefetch_related("countries", "partners") if "ahead" in request.GET else pages


class ActivityIndexPage(Page):
    """Everything, twenty at a time, by year, country or partner."""

    subpage_types = ["ordinary.MissionPage", "ordinary.HostingPage"]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        everything = ActivityPage.objects.child_of(self).live()
        found = everything
        if request.GET.get("year"):
            found = found.filter(date_from__year=request.GET["year"])
        if request.GET.get("country"):
            found = found.filter(countries__code__in=request.GET.getlist("country")).distinct()
        if request.GET.get("partner"):
            found = found.filter(partners__slug__in=request.GET.getlist("partner")).distinct()
        paginator = Paginator(_fetched(found.order_by("-date_from"), request), 20)
        context["activities"] = paginator.get_page(request.GET.get("page"))
        context["pages"] = paginator.get_elided_page_range(context["activities"].number)
        context["years"] = everything.dates("date_from", "year", order="DESC")
        context["countries"] = Country.objects.filter(activitypage__in=everything).distinct()
        return context


class ActivityLandingPage(Page):
    """An introduction and what is recent."""

    introduction = RichTextField(blank=True)

    content_panels = Page.content_panels + [FieldPanel("introduction")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        for name, model in (("missions", MissionPage), ("hostings", HostingPage)):
            below = model.objects.live().descendant_of(self).order_by("-date_from")
            context[name] = _fetched(below, request)[:3]
        context["index"] = ActivityIndexPage.objects.child_of(self).live().first()
        return context
