"""What imports last wrote, so that an editor's later change is seen and kept."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One run of an import."""

    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    """None while it runs, and for ever when it was interrupted."""
    source = models.CharField(_("source"), max_length=255)
    """The file it read."""
    digest = models.CharField(max_length=64)
    """SHA-256 of that file."""
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    outcome = models.JSONField(default=dict)
    """How many activities and organisations were made, changed, left alone."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return f"{self.source} ({self.started_at:%Y-%m-%d %H:%M})"


class ImportedRecord(models.Model):
    """What an import last wrote for one activity or organisation, field by field."""

    ACTIVITY, ORGANISATION = "activity", "organisation"

    sort = models.CharField(max_length=16)
    public_id = models.CharField(max_length=100)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="records")
    written = models.JSONField()
    """Field (and, for texts, language) → what the register said."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("imported record")
        verbose_name_plural = _("imported records")
        constraints = [
            models.UniqueConstraint(fields=["sort", "public_id"], name="outreach_imported_once")
        ]

    def __str__(self) -> str:
        return f"{self.sort} {self.public_id}"
