"""Two versions of a page side by side: the columns of facts as an editor reads them."""

from __future__ import annotations

from typing import Any

from django.db import models
from wagtail.admin.compare import FieldComparison, diff_text, register_comparison_class

from wagtail_outreach.inputs.codes import term_choices
from wagtail_outreach.inputs.said import (
    choice_said,
    is_empty,
    languages_said,
    period_said,
    texts_said,
)
from wagtail_outreach.inputs.territories import territory_label
from wagtail_outreach.models import fields


def field_said(field: Any, value: Any) -> str:
    """What a column of facts holds, as an editor reads it; empty where nothing is stated."""
    if is_empty(value):
        return ""
    match field:
        case fields.PeriodField():
            return period_said(value)
        case fields.CountryField():
            return territory_label(value)
        case fields.CodeField():
            return choice_said(term_choices(field.vocabulary), value)
        case fields.CodesField():
            return ", ".join(choice_said(term_choices(field.vocabulary), each) for each in value)
        case fields.OptionField():
            return choice_said(field.options, value)
        case fields.LanguagesField():
            return languages_said(value)
        case fields.TextsField():
            return texts_said(value)
    return str(value)


class FieldSaid(FieldComparison):
    """Compares what a column says."""

    def htmldiff(self) -> Any:
        said = [field_said(self.field, value) for value in (self.val_a, self.val_b)]
        return diff_text(*said).to_html()


def register() -> None:
    """Tell Wagtail how the columns of facts are compared; blocks tell it themselves."""
    facts: tuple[type[models.Field[Any, Any]], ...] = (
        fields.PeriodField,
        fields.CodeField,
        fields.OptionField,
        fields.CodesField,
        fields.LanguagesField,
        fields.CountryField,
        fields.TextsField,
    )
    for field in facts:
        register_comparison_class(field, comparison_class=FieldSaid)
