"""Choosing a language, named in the editor's language."""

from __future__ import annotations

from typing import Any

from django import forms

from wagtail_outreach.inputs.codes import Choice, KeepsStored
from wagtail_outreach.languages import content_languages, editor_languages

FREQUENT = (
    "ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ro", "ru", "sw", "uk", "zh",
)  # fmt: skip
"""Languages that activities of this field are held in, besides those the site publishes in."""


def language_choices() -> list[Choice]:
    """The site's languages first, then those met most often."""
    from electoral_outreach.phrases import language_name

    own = [tag for tag, _name in content_languages()]
    tags = [*own, *(tag for tag in FREQUENT if tag not in own)]
    return [(tag, language_name(tag, editor_languages()[0])) for tag in tags]


class LanguagesFormField(KeepsStored, forms.MultipleChoiceField):
    """Checkboxes for working languages."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        super().__init__(choices=language_choices, **kwargs)
