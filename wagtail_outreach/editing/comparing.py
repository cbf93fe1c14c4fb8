"""Two versions of a page side by side: facts as an editor reads them, and only those that are stated."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.html import escape, format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.compare import (
    BlockComparison,
    FieldComparison,
    StructBlockComparison,
    diff_text,
    get_comparison_class_for_block,
    register_comparison_class,
)

from wagtail_outreach.blocks.codec import is_empty, to_record
from wagtail_outreach.editing.inputs.codes import editor_languages, term_choices
from wagtail_outreach.editing.inputs.period import understood
from wagtail_outreach.editing.inputs.territories import territory_label
from wagtail_outreach.models import fields


def period_said(period: str) -> str:
    """A period worded for the editor; as it stands where it is none."""
    return understood(period) or period


def texts_said(texts: dict[str, str]) -> str:
    """A text in each of its languages."""
    from electoral_outreach.phrases import language_name

    reader = editor_languages()[0]
    return " · ".join(f"{text} ({language_name(tag, reader)})" for tag, text in texts.items())


def languages_said(tags: list[str]) -> str:
    """Languages by name."""
    from electoral_outreach.phrases import language_name

    return ", ".join(language_name(tag, editor_languages()[0]) for tag in tags)


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
            return _chosen(term_choices(field.vocabulary), value)
        case fields.CodesField():
            return ", ".join(_chosen(term_choices(field.vocabulary), each) for each in value)
        case fields.OptionField():
            return _chosen(field.options, value)
        case fields.LanguagesField():
            return languages_said(value)
        case fields.TextsField():
            return texts_said(value)
    return str(value)


def block_said(block: Any, value: Any) -> str:
    """The same for a block of one value."""
    from wagtail_outreach.blocks.inputs import PeriodBlock, TextsBlock

    if is_empty(value):
        return ""
    match block:
        case PeriodBlock():
            return period_said(value)
        case TextsBlock():
            return texts_said(value)
        case blocks.BooleanBlock():
            return _("Yes")
        case blocks.MultipleChoiceBlock():
            return ", ".join(_chosen(block.field.choices, each) for each in value)
        case blocks.ChoiceBlock():
            return _chosen(block.field.choices, value)
    return str(value)


def _chosen(choices: Any, value: Any) -> str:
    """The label of a choice, which may stand in a group; the value where there is none."""
    for code, label in choices:
        if isinstance(label, list | tuple):
            found = _chosen(label, value)
            if found != value:
                return found
        elif code == value:
            return str(label)
    return str(value)


class FieldSaid(FieldComparison):
    """Compares what a column says."""

    def htmldiff(self) -> Any:
        said = [field_said(self.field, value) for value in (self.val_a, self.val_b)]
        return diff_text(*said).to_html()


class ValueSaid(BlockComparison):
    """Compares what a block of one value says."""

    def htmlvalue(self, val: Any) -> Any:
        return escape(block_said(self.block, val))

    def htmldiff(self) -> Any:
        said = [block_said(self.block, value) for value in (self.val_a, self.val_b)]
        return diff_text(*said).to_html()


class FactSaid(StructBlockComparison):
    """Compares a fact, leaving out what neither version states."""

    def htmlvalue(self, val: Any) -> Any:
        return self._list(val, val, lambda each: each.htmlvalue(each.val_b))

    def htmldiff(self) -> Any:
        return self._list(self.val_a, self.val_b, lambda each: each.htmldiff())

    def _list(self, one: Any, other: Any, said: Any) -> Any:
        stated = [
            (block.label, said(_comparison(block)(block, True, True, one[name], other[name])))
            for name, block in self.block.child_blocks.items()
            if not (_says_nothing(block, one[name]) and _says_nothing(block, other[name]))
        ]
        lines = format_html_join("\n", "<dt>{}</dt><dd>{}</dd>", stated)
        return format_html("<dl>{}</dl>", lines)


def _comparison(block: Any) -> Any:
    # Wagtail says “True”, “None” where nothing was chosen, and reads an address as if it were HTML.
    ours = (blocks.BooleanBlock, blocks.ChooserBlock, blocks.URLBlock)
    if isinstance(block, ours) and not hasattr(block, "get_comparison_class"):
        return ValueSaid
    return get_comparison_class_for_block(block)


def _says_nothing(block: Any, value: Any) -> bool:
    return value is None or is_empty(to_record(block, block.get_prep_value(value)))


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
