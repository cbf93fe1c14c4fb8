"""Two versions of a block side by side: as an editor reads them, and only what is stated."""

from __future__ import annotations

from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.compare import (
    BlockComparison,
    StructBlockComparison,
    diff_text,
    get_comparison_class_for_block,
)

from wagtail_outreach.inputs.said import choice_said, is_empty


def block_said(block: Any, value: Any) -> str:
    """What a block of one value holds, as an editor reads it; empty where nothing is stated."""
    if is_empty(value):
        return ""
    if hasattr(block, "said"):
        return str(block.said(value))
    match block:
        case blocks.BooleanBlock():
            return _("Yes")
        case blocks.MultipleChoiceBlock():
            return ", ".join(choice_said(block.field.choices, each) for each in value)
        case blocks.ChoiceBlock():
            return choice_said(block.field.choices, value)
    return str(value)


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
            if self.block.states(name, one[name]) or self.block.states(name, other[name])
        ]
        lines = format_html_join("\n", "<dt>{}</dt><dd>{}</dd>", stated)
        return format_html("<dl>{}</dl>", lines)


def _comparison(block: Any) -> Any:
    # Wagtail says “True”, “None” where nothing was chosen, and reads an address as if it were HTML.
    ours = (blocks.BooleanBlock, blocks.ChooserBlock, blocks.URLBlock)
    if isinstance(block, ours) and not hasattr(block, "get_comparison_class"):
        return ValueSaid
    return get_comparison_class_for_block(block)
