"""Between what a block stores and what a record says; the two differ by empty values only.

The children of a fact block are named like the fields of the record, so that neither direction
needs to be written out for each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wagtail.blocks import Block, ListBlock, StructBlock

from wagtail_outreach.blocks.comparing import FactSaid
from wagtail_outreach.inputs.said import is_empty


class FactBlock(StructBlock):
    """A struct whose children are named like the fields of the record it stands for."""

    def to_record(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The record's JSON for a stored value."""
        values = {
            name: to_record(block, raw[name])
            for name, block in self.child_blocks.items()
            if name in raw
        }
        return {name: value for name, value in values.items() if not is_empty(value)}

    def from_record(self, record: Mapping[str, Any], seed: str) -> dict[str, Any]:
        """The stored value for a record's JSON; `seed` makes the ids of nested items stable."""
        return {
            name: from_record(block, record.get(name), f"{seed}.{name}")
            for name, block in self.child_blocks.items()
        }

    def child_for(self, field: str) -> str | None:
        """The child an error about a field of the record belongs to; None for the whole block."""
        return field if field in self.child_blocks else None

    def states(self, name: str, value: Any) -> bool:
        """Whether the value of a child says anything."""
        block = self.child_blocks[name]
        return value is not None and not is_empty(to_record(block, block.get_prep_value(value)))

    def get_comparison_class(self) -> type[FactSaid]:
        """How two versions of a fact are compared."""
        return FactSaid


def to_record(block: Block, raw: Any) -> Any:
    """The record's JSON for a stored value of any block."""
    if isinstance(block, FactBlock):
        return block.to_record(raw or {})
    if isinstance(block, ListBlock):
        return [to_record(block.child_block, _unwrapped(item)) for item in raw or []]
    return raw


def from_record(block: Block, value: Any, seed: str) -> Any:
    """The stored value of any block for a record's JSON."""
    if isinstance(block, FactBlock):
        return block.from_record(value or {}, seed)
    if isinstance(block, ListBlock):
        return [
            {
                "type": "item",
                "value": from_record(block.child_block, item, f"{seed}[{index}]"),
                "id": stable_id(f"{seed}[{index}]"),
            }
            for index, item in enumerate(value or [])
        ]
    if value is None:
        return block.get_prep_value(block.get_default())
    return value


def stable_id(seed: str) -> str:
    """An id for a block that is the same whenever the same fact is written again."""
    return str(uuid5(NAMESPACE_URL, f"wagtail-outreach:{seed}"))


def _unwrapped(item: Any) -> Any:
    return item["value"] if isinstance(item, Mapping) and "value" in item else item
