"""The columns of an activity's page: texts on every page, facts on the lead."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

from wagtail_outreach.blocks.streams import (
    DocumentStream,
    ElectionStream,
    HeadCountStream,
    MoreStream,
    PhotoStream,
    TimingStream,
    WhereStream,
    WhoStream,
)
from wagtail_outreach.models.fields import (
    CodeField,
    CodesField,
    FactsField,
    LanguagesField,
    PeriodField,
    TextsField,
)

BODY_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class TextColumns(models.Model):
    """What exists in each language, on each page."""

    summary = models.TextField(
        _("summary"), blank=True, help_text=_("One or two sentences, shown in lists.")
    )
    purpose = models.TextField(_("purpose"), blank=True, help_text=_("What it was for."))
    outcome = models.TextField(_("outcome"), blank=True, help_text=_("What came of it."))
    body = RichTextField(_("text"), blank=True, features=BODY_FEATURES)
    photos = FactsField(
        PhotoStream(),
        blank=True,
        verbose_name=_("photographs"),
        help_text=_("Captions and descriptions are in the language of this page."),
    )

    class Meta:
        abstract = True


class FactColumns(models.Model):
    """What is stated once, on the lead; on other pages these columns are not read."""

    period = PeriodField(
        _("period"), help_text=_("When it took place, as precisely as it is known and no more.")
    )
    timing = FactsField(
        TimingStream(),
        blank=True,
        verbose_name=_("more about when"),
        help_text=_("A year to sort by where none is stated; single dated steps."),
    )
    activity_status = CodeField(
        _("status"),
        vocabulary="status",
        blank=True,
        help_text=_("Only what dates do not say. Past and upcoming follow from the period."),
    )
    where = FactsField(
        WhereStream(),
        blank=True,
        verbose_name=_("places"),
        help_text=_("Where it took place, and with whom; the two differ when we are the hosts."),
    )
    who = FactsField(WhoStream(), blank=True, verbose_name=_("organisations and persons"))
    our_roles = CodesField(_("our roles"), vocabulary="our-role", help_text=_("What we did."))
    capacity = TextsField(
        _("capacity"), help_text=_("In what quality we acted: “as secretariat of RECEF”.")
    )
    on_behalf_of = models.ForeignKey(
        "wagtail_outreach.Organisation",
        verbose_name=_("on behalf of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The organisation we acted for, if we did."),
    )
    head_counts = FactsField(
        HeadCountStream(),
        blank=True,
        verbose_name=_("how many"),
        help_text=_("People, institutions or countries; one entry for each number that is known."),
    )
    elections = FactsField(
        ElectionStream(),
        blank=True,
        verbose_name=_("elections concerned"),
        help_text=_("Their dates are not the dates of the activity."),
    )
    themes = CodesField(_("themes"), vocabulary="theme")
    phases = CodesField(_("phases of the electoral cycle"), vocabulary="phase")
    working_languages = LanguagesField(_("working languages"))
    documents = FactsField(DocumentStream(), blank=True, verbose_name=_("documents and links"))
    parent_activity = models.ForeignKey(
        "wagtail_outreach.Activity",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The larger activity this one was a part of."),
    )
    agreement = models.ForeignKey(
        "wagtail_outreach.Activity",
        verbose_name=_("agreement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The agreement this activity rests on."),
    )
    more = FactsField(
        MoreStream(),
        blank=True,
        verbose_name=_("series, sources, inferences"),
    )
    other_texts = models.JSONField(default=dict, blank=True, editable=False)
    """Texts in languages for which the site has no locale: kept, exported, not shown as a page."""

    class Meta:
        abstract = True


FACT_COLUMNS = tuple(field.name for field in FactColumns._meta.local_fields)
