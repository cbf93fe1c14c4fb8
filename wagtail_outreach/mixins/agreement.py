"""`AgreementMixin`."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from wagtail_outreach.blocks.streams import RenewalStream
from wagtail_outreach.editing.panels import activity_panels
from wagtail_outreach.mixins.activity import ActivityMixin
from wagtail_outreach.models.fields import CodeField, FactsField, OptionField, PeriodField

RENEWALS = (
    ("none", _("It is not prolonged")),
    ("tacit", _("Tacitly")),
    ("by-agreement", _("By agreement of the parties")),
)


class AgreementMixin(ActivityMixin):
    """A memorandum or convention; its parties are the organisations with the role “party”.

    Its period is when it was signed.
    """

    kind: ClassVar[str] = "agreement"

    activity_type = CodeField(_("sort of agreement"), vocabulary="agreement-type", blank=True)
    validity = PeriodField(
        _("valid"),
        help_text=_("What it was first valid for; still going on: until further notice."),
    )
    renewal = OptionField(_("how it is prolonged"), options=RENEWALS, blank=True)
    renewals = FactsField(
        RenewalStream(),
        blank=True,
        verbose_name=_("renewals"),
        help_text=_("Each time it was prolonged."),
    )
    fact_columns = (
        "activity_type",
        "validity",
        "renewal",
        "renewals",
        *ActivityMixin.fact_columns,
    )
    content_panels = activity_panels(when=("validity", "renewal", "renewals"))

    class Meta:
        abstract = True
