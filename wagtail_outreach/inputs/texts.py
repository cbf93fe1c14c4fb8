"""One text in several languages: an input for each of the site's languages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Text
from wagtail_outreach.inputs.refused import refused
from wagtail_outreach.languages import content_languages, direction_of


class TextsWidget(forms.MultiWidget):
    """An input for each language; texts in other languages travel along unseen."""

    template_name = "wagtail_outreach/admin/inputs/texts.html"

    def __init__(self, attrs: dict[str, Any] | None = None, *, rows: int = 1) -> None:
        self.languages = content_languages()
        inputs: dict[str, forms.Widget] = {
            tag: forms.Textarea(attrs={"lang": tag, "dir": direction_of(tag), "rows": rows})
            if rows > 1
            else forms.TextInput(attrs={"lang": tag, "dir": direction_of(tag)})
            for tag, _name in self.languages
        }
        super().__init__({**inputs, "kept": forms.HiddenInput()}, attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for (tag, label), widget in zip(
            self.languages, context["widget"]["subwidgets"], strict=False
        ):
            widget["language"], widget["label"] = tag, label
        return context

    def decompress(self, value: Any) -> list[Any]:
        texts = dict(value or {})
        shown = [texts.pop(tag, "") for tag, _name in self.languages]
        return [*shown, forms.JSONField().prepare_value(texts) if texts else ""]

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0" if id_ else id_


class TextsFormField(forms.MultiValueField):
    """Gives `{"en": "…"}`; empty languages are left out."""

    empty_values = [None, "", {}, []]
    default_error_messages = {"text": _("%(language)s: %(problem)s")}

    def __init__(self, *, rows: int = 1, **kwargs: Any) -> None:
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        self.languages = content_languages()
        kwargs.setdefault("widget", TextsWidget(rows=rows))
        fields = [forms.CharField(required=False) for _language in self.languages]
        super().__init__(
            fields=(*fields, forms.JSONField(required=False)), require_all_fields=False, **kwargs
        )

    def clean(self, value: Any) -> Any:
        """Blanks alone are no text: Django looks for what is required before it takes them off."""
        texts = super().clean(value)
        if self.required and not texts:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return texts

    def compress(self, data_list: list[Any]) -> dict[str, str]:
        if not data_list:
            return {}
        *shown, kept = data_list
        texts = {
            tag: text for (tag, _name), text in zip(self.languages, shown, strict=True) if text
        }
        names = dict(self.languages)
        for tag, text in texts.items():
            try:
                texts[tag] = Text({tag: text})[tag]
            except InvalidValue as error:
                raise forms.ValidationError(
                    self.error_messages["text"],
                    params={"language": names[tag], "problem": refused(error)},
                ) from error
        return {**(kept or {}), **texts}

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.clean(data) != (initial or {})
        except forms.ValidationError:
            return True
