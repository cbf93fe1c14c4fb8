"""What the pages of a section are and hold, whatever shows and edits them.

The mixins are made on these, so that what is below them can tell one sort of page from another.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from electoral_outreach.languages import canonical_tag
from wagtail_outreach.blocks.introduction import IntroductionStream
from wagtail_outreach.models.activity import Activity
from wagtail_outreach.models.columns import FACT_COLUMNS, FactColumns, TextColumns
from wagtail_outreach.models.fields import FactsField, PeriodField


class ActivityBase(TextColumns, FactColumns):
    """The page of an activity, in one language."""

    kind: ClassVar[str] = ""
    """The kind of the record: `mission`, `hosting` or `agreement`."""
    fact_columns: ClassVar[tuple[str, ...]] = FACT_COLUMNS
    """The columns that hold facts."""
    is_previewed = False
    """Whether this object was made to preview a draft."""

    class Meta:
        abstract = True

    @cached_property
    def activity(self) -> Activity | None:
        """The activity this page belongs to, an alias to its source's; None before the first save."""
        return Activity.objects.filter(translation_key=shown_by(self).translation_key).first()

    @property
    def is_lead(self) -> bool:
        """Whether the facts are edited on this page."""
        if getattr(self, "alias_of_id", None):
            return False
        return self.activity is None or self.activity.lead_id in (None, self.pk)


class ArchiveBase(models.Model):
    """The page under which everything in a section is listed."""

    class Meta:
        abstract = True


class LandingBase(models.Model):
    """The page at the head of a section."""

    introduction = FactsField(
        IntroductionStream(required=False), blank=True, verbose_name=_("introduction")
    )
    since = PeriodField(
        _("active since"),
        help_text=_("Since when the institution has been active internationally."),
    )
    institution = models.ForeignKey(
        "wagtail_outreach.Organisation",
        verbose_name=_("institution"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Whose activities these are."),
    )
    recent_count = models.PositiveSmallIntegerField(
        _("how many recent activities"),
        default=3,
        help_text=_("Of each kind. Which ones they are follows from their dates."),
    )

    class Meta:
        abstract = True


def shown_by(page: Any) -> Any:
    """The page that a page shows: itself, or what an alias, maybe of an alias, leads to."""
    while getattr(page, "alias_of_id", None):
        page = page.alias_of
    return page


def language_of(page: Any) -> str:
    """The language a page is in, as the record writes it."""
    return canonical_tag(page.locale.language_code)
