"""Blocks for single values: codes, countries, periods, texts in several languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import CharBlock, ChoiceBlock, FieldBlock, IntegerBlock, MultipleChoiceBlock

from wagtail_outreach.blocks.comparing import ValueSaid
from wagtail_outreach.inputs.codes import term_choices
from wagtail_outreach.inputs.hours import as_hours
from wagtail_outreach.inputs.languages import language_choices
from wagtail_outreach.inputs.period import PeriodFormField, PeriodWidget
from wagtail_outreach.inputs.said import period_said, texts_said
from wagtail_outreach.inputs.territories import country_choices, territory_choices
from wagtail_outreach.inputs.texts import TextsFormField, TextsWidget


class CompositeAdapter(WidgetAdapter):
    """Tells the editor's JavaScript how to handle a widget of several inputs."""

    js_constructor = "wagtail_outreach.Composite"

    @cached_property
    def media(self) -> forms.Media:
        """The script, after the one that defines Wagtail's own widgets."""
        return super().media + forms.Media(
            js=[
                versioned_static("wagtail_outreach/admin/composite.js"),
                versioned_static("wagtail_outreach/admin/errors.js"),
            ]
        )


register(CompositeAdapter(), TextsWidget)
register(CompositeAdapter(), PeriodWidget)


class _Said:
    """A block of one value, compared between versions by what an editor reads."""

    def get_comparison_class(self) -> type[ValueSaid]:
        return ValueSaid


class _CompositeBlock(_Said, FieldBlock):
    """A block whose widget is made of several inputs."""

    def get_form_state(self, value: Any) -> list[Any]:
        if isinstance(value, list):  # what was typed, shown again beside its error
            return value
        return list(self.field.widget.decompress(value))

    def clean(self, value: Any) -> Any:
        # what comes from a form is still a list of inputs; what code assigned is a plain value
        if isinstance(value, list):
            return self.value_from_form(self.field.clean(value))
        if self.required and not value:
            raise forms.ValidationError(self.field.error_messages["required"], code="required")
        return value


class TextsBlock(_CompositeBlock):
    """A text in several languages, stored as `{"en": "…", "fr": "…"}`."""

    def __init__(
        self, *, required: bool = False, help_text: Any = None, rows: int = 1, **kwargs: Any
    ) -> None:
        self.field = TextsFormField(required=required, help_text=help_text, rows=rows)
        super().__init__(**kwargs)

    def get_default(self) -> dict[str, str]:
        return {}

    def said(self, value: dict[str, str]) -> str:
        return texts_said(value)

    def get_searchable_content(self, value: Any) -> list[str]:
        return list(value.values()) if isinstance(value, dict) else []

    class Meta:
        icon = "globe"


class PeriodBlock(_CompositeBlock):
    """A period, stored as an EDTF string."""

    def __init__(self, *, required: bool = False, help_text: Any = None, **kwargs: Any) -> None:
        self.field = PeriodFormField(required=required, help_text=help_text)
        super().__init__(**kwargs)

    def get_default(self) -> str:
        return ""

    def said(self, value: str) -> str:
        return period_said(value)

    class Meta:
        icon = "date"


class _LabelledBlock(_Said, ChoiceBlock):
    """A choice whose labels are worked out when the form is shown, in the editor's language."""

    def __init__(self, choices: Callable[[], list[Any]], **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(choices=choices, search_index=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        return value

    def normalize(self, value: Any) -> Any:
        return value

    def get_default(self) -> str:
        return self._default or ""

    def clean(self, value: Any) -> Any:
        return FieldBlock.clean(self, value)


class CodeBlock(_LabelledBlock):
    """One term of a vocabulary."""

    def __init__(self, vocabulary: str, **kwargs: Any) -> None:
        super().__init__(choices=lambda: term_choices(vocabulary), **kwargs)


class OptionBlock(_LabelledBlock):
    """One of a few values that the library itself fixes."""

    def __init__(self, options: tuple[tuple[str, Any], ...], **kwargs: Any) -> None:
        super().__init__(choices=lambda: list(options), **kwargs)


class CountryBlock(_LabelledBlock):
    """A country of today or a former one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=country_choices, **kwargs)


class TerritoryBlock(_LabelledBlock):
    """A country of today, a former country, or a part of the world: always exactly one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=territory_choices, **kwargs)


class LanguageBlock(_LabelledBlock):
    """A language, by its BCP 47 tag, named in the editor's language."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=language_choices, **kwargs)


class CodesBlock(_Said, MultipleChoiceBlock):
    """Several terms of a vocabulary."""

    def __init__(self, vocabulary: str, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        super().__init__(choices=lambda: term_choices(vocabulary), search_index=False, **kwargs)

    def to_python(self, value: Any) -> list[str]:
        return list(value or [])

    def normalize(self, value: Any) -> list[str]:
        return list(value or [])

    def get_default(self) -> list[str]:
        return []

    def clean(self, value: Any) -> list[str]:
        return list(FieldBlock.clean(self, value))


class HoursBlock(CharBlock):
    """A time of day, or two; taken as it is meant however its hours are written."""

    def clean(self, value: Any) -> Any:
        return as_hours(super().clean(value))


class NumberBlock(_Said, IntegerBlock):
    """A whole number that may be left empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)
