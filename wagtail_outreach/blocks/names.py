"""The blocks of an organisation: dated names, identifiers, bodies before and after it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock

from wagtail_outreach.blocks.codec import FactBlock
from wagtail_outreach.blocks.inputs import OptionBlock, PeriodBlock, TextsBlock

SCHEMES = (("wikidata", "Wikidata"), ("ror", "ROR"), ("org-id", "org-id.guide (IATI)"))


class NameBlock(FactBlock):
    """What an organisation is or was called."""

    name = TextsBlock(label=_("Full name"), required=True)
    acronym = TextsBlock(label=_("Acronym"), help_text=_("UNDP in English, PNUD in French"))
    period = PeriodBlock(
        label=_("Used"), help_text=_("Only when the organisation changed its name.")
    )

    class Meta:
        icon = "title"
        label = _("Name")
        label_format = "{name}"


class IdentifierBlock(FactBlock):
    """An id in a public scheme."""

    scheme = OptionBlock(SCHEMES, label=_("Scheme"), required=True, default="wikidata")
    value = CharBlock(
        label=_("Id"),
        max_length=100,
        help_text=_("Q42 (Wikidata), https://ror.org/02mhbdp94 (ROR), XM-DAC-41114 (org-id)"),
    )

    class Meta:
        icon = "key"
        label = _("Identifier")
        label_format = "{scheme} {value}"
