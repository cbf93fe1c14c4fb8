"""The blocks of a landing page's introduction."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, RichTextBlock, StreamBlock


class IntroductionStream(StreamBlock):
    """Headings and paragraphs."""

    heading = CharBlock(icon="title", label=_("Heading"), form_classname="title")
    paragraph = RichTextBlock(
        icon="pilcrow",
        label=_("Paragraph"),
        features=["bold", "italic", "link", "document-link", "ol", "ul"],
    )
