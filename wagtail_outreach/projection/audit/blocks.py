"""The facts in the streams of a lead, read from what is stored without the app's blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wagtail_outreach.projection.audit.files import Files
from wagtail_outreach.projection.audit.pages import STREAM_OF_AGREEMENTS, STREAMS, PageRead

Json = dict[str, Any]

LISTS = {
    "place": "places",
    "counterpart": "counterparts",
    "partner": "partners",
    "person": "people",
    "step": "schedule",
    "head_count": "head_counts",
    "election": "elections",
    "document": "documents",
    "source": "sources",
    "inference": "inferred",
    "renewal": "renewals",
}
"""Type of a block → the list in a record that it is an item of."""
SINGLE = ("order_year", "duration", "series")
"""Types of blocks that are a fact of their own, called like it."""
_TERRITORIES = {3: "region", 4: "former_country"}


def stream_facts(lead: PageRead, files: Files) -> Json:
    """What the streams of a page say, by field of the record."""
    said: Json = {}
    for stream in (*STREAMS, STREAM_OF_AGREEMENTS):
        for block in lead.stream(stream):
            type, value = block["type"], block["value"]
            if type in LISTS:
                said.setdefault(LISTS[type], []).append(_addressed(_plain(value), files))
            elif type in SINGLE:
                said[type] = _plain(value)
    return said


def says_nothing(value: Any) -> bool:
    """Whether a value is left out of a record; the number 0 is not."""
    return value is None or value is False or (value != 0 and not value)


def _addressed(said: Json, files: Files) -> Json:
    """A document that was chosen among the site's own, with its address instead of its key."""
    if "file" not in said:
        return said
    address = files.get(("file", said.pop("file")))
    return {**said, "url": said.get("url") or address} if address else said


def _plain(stored: Mapping[str, Any]) -> Json:
    """A block's value as a record has it: without what is empty, inner blocks unwrapped."""
    plain = dict(_renamed(name, value) for name, value in stored.items())
    return {name: value for name, value in plain.items() if not says_nothing(value)}


def _renamed(name: str, value: Any) -> tuple[str, Any]:
    match name:
        case "breakdown":
            return name, [_plain(item.get("value", item)) for item in value or ()]
        case "place":
            return name, _plain(value or {})
        case "territory" | "country":
            return _TERRITORIES.get(len(value or ""), "country"), value
        case _:
            return name, value
