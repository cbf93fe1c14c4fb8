"""Choosing terms of a vocabulary, with their labels in the editor's language."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail_outreach.languages import editor_languages

Choice = tuple[str, str]
NOT_STATED = _("Not stated")


def term_choices(vocabulary: str) -> list[Choice]:
    """The terms of the active vocabulary, labelled in the editor's language."""
    from electoral_outreach.vocabulary import active

    terms = active()[vocabulary]
    languages = editor_languages()
    return [(code, terms.label(code, languages)) for code in terms]


def with_stored(offered: Any, stored: Any) -> list[Choice]:
    """The choices, and behind them whatever is stored but no longer in the vocabulary.

    A term that a site removed from its vocabulary must not vanish from a page when somebody
    corrects a comma on it.
    """
    choices: list[Choice] = list(offered)
    known = {code for code, _label in choices}
    values = stored if isinstance(stored, list | tuple) else [stored]
    return choices + [(value, f"{value} (?)") for value in values if value and value not in known]


class KeepsStored:
    """A choice that takes what is stored, whether or not it is offered any more."""

    stored: Any = None
    """What the form began with; a field by itself knows only what new forms begin with."""

    def get_bound_field(self, form: Any, field_name: str) -> Any:
        self.stored = form.get_initial_for_field(self, field_name)
        return super().get_bound_field(form, field_name)  # type: ignore[misc]

    def valid_value(self, value: Any) -> bool:
        stored = self.stored if isinstance(self.stored, list | tuple) else [self.stored]
        return value in stored or super().valid_value(value)  # type: ignore[misc]

    def prepare_value(self, value: Any) -> Any:
        """Let the widget offer what is stored, too."""
        self.widget.choices = with_stored(self.choices, value)
        return value


class CodeFormField(KeepsStored, forms.ChoiceField):
    """A select of one term; what is stored but unknown stays selectable."""

    def __init__(self, *, vocabulary: str, blank_label: Any = NOT_STATED, **kwargs: Any) -> None:
        kwargs.pop("max_length", None)
        kwargs.pop("empty_value", None)
        self.vocabulary = vocabulary
        super().__init__(
            choices=lambda: [("", str(blank_label)), *term_choices(vocabulary)], **kwargs
        )


class CodesFormField(KeepsStored, forms.MultipleChoiceField):
    """Checkboxes for several terms; what is stored but unknown stays selectable."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, vocabulary: str, **kwargs: Any) -> None:
        kwargs.pop("encoder", None)
        kwargs.pop("decoder", None)
        self.vocabulary = vocabulary
        super().__init__(choices=lambda: term_choices(vocabulary), **kwargs)

    def clean(self, value: Any) -> list[str]:
        codes: list[str] = super().clean(value)
        return codes

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != list(data or [])
