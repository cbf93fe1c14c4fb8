"""A document or link: an address, or a file among the site's own documents."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChooserBlock, StructBlockValidationError, URLBlock

from wagtail_outreach.blocks.codec import FactBlock
from wagtail_outreach.blocks.inputs import CodeBlock, LanguageBlock, PeriodBlock, TextsBlock


class FileBlock(ChooserBlock):
    """One of the site's documents, which Wagtail's own app keeps."""

    @cached_property
    def target_model(self) -> Any:
        """The site's document model, which it may have replaced."""
        from wagtail.documents import get_document_model

        return get_document_model()

    @cached_property
    def widget(self) -> Any:
        """Wagtail's chooser, in which a file can be uploaded on the spot."""
        from wagtail.documents.widgets import AdminDocumentChooser

        return AdminDocumentChooser()

    class Meta:
        icon = "doc-full-inverse"


class DocumentBlock(FactBlock):
    """A document or link, in one language; a chosen file's address is put in by the projection."""

    file = FileBlock(label=_("Document of this site"), required=False)
    url = URLBlock(label=_("Or its address"), required=False, max_length=2000)
    title = TextsBlock(label=_("Title"))
    type = CodeBlock("document-type", label=_("Sort of document"))
    language = LanguageBlock(label=_("Language it is written in"))
    date = PeriodBlock(label=_("Published"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not apps.is_installed("wagtail.documents"):
            del self.child_blocks["file"]

    def clean(self, value: Any) -> Any:
        """Ask for one place: of two, nobody could say which is meant; a draft may still have none."""
        cleaned = super().clean(value)
        places = [cleaned.get(name) for name in ("file", "url") if cleaned.get(name)]
        if len(places) > 1:
            self._refuse(gettext("Choose a document or give an address, not both."))
        if not places and not getattr(self, "is_deferred_validation", False):
            self._refuse(gettext("Choose a document or give an address."))
        return cleaned

    def _refuse(self, message: str) -> None:
        raise StructBlockValidationError(block_errors={"url": ValidationError(message)})

    class Meta:
        icon = "doc-full"
        label = _("Document or link")
        label_format = "{title}"
