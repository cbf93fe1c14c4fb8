"""Three sides of a fact: what the register says, what the page says, what an import last wrote."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from wagtail_outreach.projection.record import TEXTS

Flat = dict[str, Any]
"""Field → value; for texts, `field.language` → words."""

_FIXED = ("id", "kind")


class Merge(NamedTuple):
    """What to write, and what was left as an editor has it."""

    merged: Flat
    base: Flat
    """What to remember: the register's side of all that is now in agreement with it."""
    kept: list[str]
    """The fields in which the editor's value stays against the register's."""


def flatten(record: Mapping[str, Any]) -> Flat:
    """A record's JSON by field, its texts by field and language.

    >>> flatten({"id": "a", "title": {"en": "A"}, "period": "2015"})
    {'title.en': 'A', 'period': '2015'}
    """
    flat: Flat = {}
    for field, value in record.items():
        if field in TEXTS:
            flat.update({f"{field}.{language}": text for language, text in value.items()})
        elif field not in _FIXED:
            flat[field] = value
    return flat


def unflatten(flat: Flat) -> dict[str, Any]:
    """The reverse of `flatten`.

    >>> unflatten({"title.en": "A", "period": "2015"})
    {'title': {'en': 'A'}, 'period': '2015'}
    """
    record: dict[str, Any] = {}
    for key, value in flat.items():
        field, _dot, language = key.partition(".")
        if language and field in TEXTS:
            record.setdefault(field, {})[language] = value
        else:
            record[key] = value
    return record


def merge(
    register: Flat,
    page: Flat,
    base: Flat | None,
    *,
    overwrite: bool = False,
    fixed: Collection[str] = (),
) -> Merge:
    """What the page should say after an import.

    A value that is not what an import last wrote is an editor's: it stays and is reported. Without
    a base (`None`) whatever is there and differs is an editor's. What is `fixed` is neither written
    nor remembered, so that a later import finds it as this one did.

    >>> merge({"period": "2016"}, {"period": "2015"}, {"period": "2015"}).merged
    {'period': '2016'}
    >>> merge({"period": "2016"}, {"period": "2014"}, {"period": "2015"}).kept
    ['period']
    >>> merge({"themes": ["a", "b"]}, {"themes": ["b", "a"]}, None).kept
    []
    >>> merge({"period": "2016"}, {"period": "2015"}, {"period": "2015"}, fixed=["period"]).base
    {'period': '2015'}
    """
    merged, remembered, kept = dict(page), dict(base or {}), []
    for key in dict.fromkeys((*register, *page)):
        wanted, there = register.get(key), page.get(key)
        if _alike(wanted) == _alike(there):
            _put(remembered, key, wanted)
        elif overwrite or _alike(there) == _alike((base or {}).get(key)):
            if key not in fixed:
                _put(merged, key, wanted)
                _put(remembered, key, wanted)
        else:
            kept.append(key)
    return Merge(merged, remembered, kept)


def _alike(value: Any) -> Any:
    """A value in which the order of codes does not count: forms give them back in their own."""
    if isinstance(value, Mapping):
        return {name: _alike(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        items = [_alike(item) for item in value]
        return sorted(items) if all(isinstance(item, str) for item in items) else items
    return value


def _put(flat: Flat, key: str, value: Any) -> None:
    if value is None:
        flat.pop(key, None)
    else:
        flat[key] = value
