"""Other ids for organisations, in what blocks store and in records; nothing here asks the database.

Where two ids become one, what stands twice is put together: a partner that is named twice has the
roles and the notes of both.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wagtail.blocks import BaseStreamBlock, BaseStructBlock, Block, ChooserBlock, ListBlock

from wagtail_outreach.blocks.facts import PartnerBlock
from wagtail_outreach.inputs.said import is_empty

Ids = Mapping[str, str]
"""Id → the id that stands for it."""
Json = dict[str, Any]


def names_organisations(block: Block) -> bool:
    """Whether an organisation is chosen somewhere in a block."""
    if isinstance(block, ChooserBlock):
        return bool(block.model_class._meta.label_lower == "wagtail_outreach.organisation")
    if isinstance(block, ListBlock):
        return names_organisations(block.child_block)
    if isinstance(block, BaseStreamBlock | BaseStructBlock):
        return any(names_organisations(child) for child in block.child_blocks.values())
    return False


def renamed(block: Block, value: Any, to: Ids) -> Any:
    """What a block stores, with other ids; the very same value where none of them is in it."""
    if value is None or not names_organisations(block):
        return value
    if isinstance(block, ChooserBlock):
        return to.get(value, value)
    if isinstance(block, BaseStructBlock):
        children = {
            name: renamed(block.child_blocks[name], each, to)
            if name in block.child_blocks
            else each
            for name, each in value.items()
        }
        return children if children != value else value
    if isinstance(block, ListBlock):
        return _items(lambda _item: block.child_block, value, to)
    return _items(lambda item: block.child_blocks.get(item["type"]), value, to)


def renamed_relations(relations: Sequence[Json], to: Ids, own: str) -> list[Json]:
    """Bodies before and after an organisation, with other ids; none is before or after itself."""
    kept: dict[tuple[str, str], Json] = {}
    for each in relations:
        id = to.get(each["value"], each["value"])
        if id != own:
            kept.setdefault((each["type"], id), {**each, "value": id})
    return list(kept.values())


def renamed_record(record: Json, to: Ids, own: str = "") -> Json:
    """A record's JSON, or what an import remembers of one, with other ids.

    `own` is the id of an organisation whose record it is.

    >>> record = {"partners": [{"organisation": "pnud", "roles": ["funder"]}], "on_behalf_of": "oif"}
    >>> renamed_record(record, {"pnud": "undp"})
    {'partners': [{'organisation': 'undp', 'roles': ['funder']}], 'on_behalf_of': 'oif'}
    """
    told = _renamed_key(record, "on_behalf_of", to)
    if "partners" in record:
        told["partners"] = _joined(
            record["partners"], lambda each: _renamed_key(each, "organisation", to), _same_partner
        )
    if "people" in record:
        told["people"] = _joined(
            record["people"], lambda each: _renamed_key(each, "organisation", to), operator.eq
        )
    for field in ("predecessors", "successors"):
        ids = dict.fromkeys(to.get(id, id) for id in record.get(field, ()))
        told[field] = [id for id in ids if id != own]
    return {name: value for name, value in told.items() if value != []}


def together(one: Mapping[str, Any], other: Mapping[str, Any]) -> Json:
    """A partner that is named twice: the roles of both, the notes of both.

    >>> together(
    ...     {"organisation": "undp", "roles": ["organiser"], "note": {"en": "Paid."}},
    ...     {"organisation": "undp", "roles": ["funder"], "note": {"en": "Hosted.", "fr": "Reçu."}},
    ... )
    {'organisation': 'undp', 'roles': ['organiser', 'funder'], 'note': {'en': 'Paid. / Hosted.', 'fr': 'Reçu.'}}
    """
    both = {**other, **{name: value for name, value in one.items() if not is_empty(value)}}
    roles = list(dict.fromkeys([*(one.get("roles") or []), *(other.get("roles") or [])]))
    notes = dict(one.get("note") or {})
    for language, text in (other.get("note") or {}).items():
        parts = notes[language].split(" / ") if language in notes else []
        parts += [part for part in text.split(" / ") if part not in parts]
        notes[language] = " / ".join(parts)
    values = {"roles": roles, "note": notes}
    both.update({name: value for name, value in values.items() if name in both or value})
    return both


def _renamed_key(data: Json, key: str, to: Ids) -> Json:
    return {**data, key: to.get(data[key], data[key])} if data.get(key) else dict(data)


def _same_partner(one: Json, other: Json) -> bool:
    return bool(one["organisation"]) and one["organisation"] == other["organisation"]


def _items(block_of: Callable[[Any], Block | None], items: Sequence[Any], to: Ids) -> Any:
    """The items of a stream or a list."""

    def told(item: Any) -> Any:
        block, value = block_of(item), _value(item)
        return item if block is None else _with(item, renamed(block, value, to))

    def same(one: Any, other: Any) -> bool:
        block = block_of(one)
        if block is not block_of(other):
            return False
        if isinstance(block, PartnerBlock):
            return _same_partner(_value(one), _value(other))
        return bool(_value(one) == _value(other))

    return _joined(items, told, same)


def _joined(
    items: Sequence[Any], told: Callable[[Any], Any], same: Callable[[Any, Any], bool]
) -> Any:
    """Items with other ids, those that became one put together at the first one's place."""
    now = [told(item) for item in items]
    moved = [one != other for one, other in zip(items, now, strict=True)]
    if not any(moved):
        return items
    kept: list[int] = []
    for place, item in enumerate(now):
        twins = (one for one in kept if (moved[one] or moved[place]) and same(now[one], item))
        twin = next(twins, None)
        if twin is None:
            kept.append(place)
        else:
            moved[twin] = True
            now[twin] = _with(now[twin], _both(_value(now[twin]), _value(item)))
    return [now[place] for place in kept]


def _both(one: Any, other: Any) -> Any:
    return one if one == other else together(one, other)


def _is_wrapped(item: Any) -> bool:
    return isinstance(item, Mapping) and "value" in item and "type" in item


def _value(item: Any) -> Any:
    return item["value"] if _is_wrapped(item) else item


def _with(item: Any, value: Any) -> Any:
    return {**item, "value": value} if _is_wrapped(item) else value
