"""What listings are answered from: written by `wagtail_outreach.projection`, read by workers.

Nothing here is edited, and all of it can be written anew from the pages.
"""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_outreach.models.activity import Activity

swapper.set_app_prefix("wagtailcore", "wagtail")


class Section(models.Model):
    """One row for each landing page (with its translations): the version of what it lists.

    Whoever keeps a section in memory asks for this row only.
    """

    key = models.UUIDField(primary_key=True)
    """The translation key of the landing page."""
    version = models.PositiveBigIntegerField(default=0)
    """Raised with every change of what the section shows, in the same transaction."""
    stamp = models.PositiveBigIntegerField(default=0)
    """Drawn anew with each version: tells two histories apart that count alike."""
    institution = models.CharField(max_length=100, blank=True, default="")
    """The id of the organisation whose activities these are."""
    changed_at = models.DateTimeField(null=True)
    """When the version was last raised, so that no two versions share a second: of several in one
    second, the later ones are noted for the seconds that follow."""
    deployed = models.CharField(max_length=16, blank=True, default="")
    """A digest of the templates, translations and settings of whoever raised it."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def __str__(self) -> str:
        return f"{self.key} ({self.version})"


class Change(models.Model):
    """What is different in a version of a section: at least one row for each version."""

    section = models.UUIDField()
    version = models.PositiveBigIntegerField()
    stamp = models.PositiveBigIntegerField()
    activity = models.PositiveBigIntegerField(null=True)
    """The key of the activity that came, went or changed; None for what surrounds them all: names
    of organisations, restrictions, addresses."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        indexes = [models.Index(fields=["section", "version"], name="outreach_change")]

    def __str__(self) -> str:
        return f"{self.section} ({self.version}): {self.activity or '*'}"


class FacetValue(models.Model):
    """A facet and one of its codes, under the number that rows name it by."""

    facet = models.CharField(max_length=64)
    code = models.CharField(max_length=128)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("facet value")
        verbose_name_plural = _("facet values")
        constraints = [models.UniqueConstraint(fields=["facet", "code"], name="outreach_value")]

    def __str__(self) -> str:
        return f"{self.facet}: {self.code}"


class ListedActivity(models.Model):
    """What a section's index keeps of an activity; there is one for each that is listed."""

    activity = models.OneToOneField(
        Activity, primary_key=True, on_delete=models.CASCADE, related_name="row"
    )
    section = models.UUIDField(db_index=True)
    """The section that lists it."""
    restrictions = models.TextField(default="", blank=True)
    """What keeps visitors from it, each as `projection.tree` spells it, separated by spaces."""
    day = models.IntegerField()
    """The day it is sorted by, as a proleptic ordinal; 0 for none."""
    first = models.IntegerField()
    """The first day it can touch; 0 without a year."""
    last = models.IntegerField()
    """The last day it can touch; 0 without a year."""
    values = models.TextField()
    """The numbers of its facet values in ascending order, each with a space before and behind."""
    titles = models.JSONField()
    """What its title is sorted by, by language."""
    tokens = models.TextField()
    """The words it is found by, in alphabetical order, separated by spaces."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("listed activity")
        verbose_name_plural = _("listed activities")

    def __str__(self) -> str:
        return str(self.activity_id)


class ListedText(models.Model):
    """One language that a listed activity can be read in, and the page where."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=100)
    """BCP 47 tag."""
    title = models.TextField()
    """Its title in this language."""
    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    """The live page in this language; None for a text that the site has no page for."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("listed text")
        verbose_name_plural = _("listed texts")
        constraints = [
            models.UniqueConstraint(fields=["activity", "language"], name="outreach_text")
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"


class Unsettled(models.Model):
    """What a transaction changed and nobody has projected yet.

    Written in the transaction itself and deleted once projected, so that what a process that died
    between the two has left behind is made up for by the next one.
    """

    marks = models.JSONField()
    """As `projection.dirt.Dirt` writes itself."""
    marked_at = models.DateTimeField(auto_now_add=True, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("unsettled change")
        verbose_name_plural = _("unsettled changes")

    def __str__(self) -> str:
        return str(self.marks)


class Reindexing(models.Model):
    """How far a rebuilding of all rows has come; there is one while it is not finished."""

    started_at = models.DateTimeField(auto_now_add=True)
    after = models.UUIDField(null=True)
    """The translation key of the last activity that is done."""
    done = models.PositiveBigIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("reindexing")
        verbose_name_plural = _("reindexings")

    def __str__(self) -> str:
        return f"{self.done} ({self.started_at:%Y-%m-%d %H:%M})"
