"""`Activity`: the identity that listings, feeds, exports, addresses and imports use."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _

swapper.set_app_prefix("wagtailcore", "wagtail")


class Activity(models.Model):
    """One activity, whatever number of languages its pages are in.

    Written by `wagtail_outreach.projection.project` only.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    """What all its pages have in common."""
    public_id = models.SlugField(_("id"), max_length=100, unique=True)
    """The id in registers and permanent addresses; it never changes."""
    kind = models.CharField(max_length=16)
    """`mission`, `hosting` or `agreement`."""
    lead = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("lead page"),
    )
    """The page on which its facts are edited: recorded, not guessed."""
    section = models.UUIDField(null=True, editable=False)
    """The section that lists it: where its lead stands. None outside of every section."""
    listed = models.BooleanField(default=False, editable=False)
    """Whether its lead is live."""
    restrictions = models.JSONField(default=list, editable=False)
    """What keeps visitors from its lead, as `projection.restrictions` spells it."""
    record = models.JSONField(null=True, editable=False)
    """The facts last published, with the texts that are live, as the library's JSON."""
    period = models.CharField(max_length=255, blank=True, editable=False)
    """Its period, for whoever looks at the table."""
    sort_day = models.IntegerField(default=0, editable=False)
    """The day it is sorted by, as the library's listings have it; 0 for one that has none."""
    projected_at = models.DateTimeField(auto_now=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["-sort_day", "-pk"]
        indexes = [models.Index(fields=["section", "listed", "sort_day"])]

    def __str__(self) -> str:
        title = (self.record or {}).get("title") or {}
        return next(iter(title.values()), self.public_id)
