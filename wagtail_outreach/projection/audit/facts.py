"""What the record of an activity should hold, read without the app's own reading of pages."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Activity, Period
from wagtail_outreach.projection.audit.blocks import says_nothing, stream_facts
from wagtail_outreach.projection.audit.files import Files
from wagtail_outreach.projection.audit.pages import PageRead
from wagtail_outreach.projection.audit.texts import TEXTS, photos_said, texts_said

Json = dict[str, Any]

_COLUMNS = {
    "type": "activity_type",
    "period": "period",
    "validity": "validity",
    "renewal": "renewal",
    "status": "activity_status",
    "our_roles": "our_roles",
    "capacity": "capacity",
    "on_behalf_of": "on_behalf_of_id",
    "themes": "themes",
    "phases": "phases",
    "languages": "working_languages",
    "parent": "parent_activity__public_id",
    "agreement": "agreement__public_id",
}


def read_record(record: Json) -> Activity:
    """The record that is stored; raises pydantic's `ValidationError` where it is none."""
    return _adapter().validate_python(record)


def facts_said(lead: PageRead, shown: Sequence[PageRead], files: Files, stored: Json) -> Json:
    """Every field that the record of a live lead should hold, but its id; what is refused is left out.

    What `stored` has in the same words was read with it, and is not read again. Without a title
    there can be no record.
    """
    said = {field: lead.columns.get(column) for field, column in _COLUMNS.items()}
    said |= stream_facts(lead, files)
    said |= texts_said(shown, lead.other_texts or {})
    said["photos"] = photos_said(lead, shown, files)
    held = {"kind": lead.kind, **_held(lead.kind, said, stored)}
    if _has_year(held.get("period")):
        held.pop("order_year", None)
    return held


def texts_held(lead: PageRead, shown: Sequence[PageRead], stored: Json) -> Json:
    """The texts of the record of a lead that is not live; all of it is kept until one has a title."""
    held = _held(lead.kind, texts_said(shown, {}), stored)
    return held if "title" in held else {name: stored[name] for name in TEXTS if name in stored}


def day_of(record: Json) -> int:
    """The day an activity is sorted by, from its record."""
    period = Period.parse(record["period"]) if record.get("period") else None
    stated = (period.start or period.end) if period else None
    if stated is not None and stated.year is not None:
        return date(stated.year, stated.month or 1, stated.day or 1).toordinal()
    year = (record.get("order_year") or {}).get("year")
    if year is None:
        return 0
    month = (stated.month if stated else None) or 1
    day = (stated.day if stated else None) or 1
    return date(year, month, min(day, monthrange(year, month)[1])).toordinal()


def days_of(record: Json) -> tuple[int, int]:
    """The first and last day it can touch, from its record; zeros without a year."""
    period = Period.parse(record["period"]) if record.get("period") else None
    if period is None or not period.has_year:
        return 0, 0
    stated = [each for each in period.dates if each is not None]
    if record["kind"] == "agreement":
        stated = stated[:1]
    firsts = [each.earliest for each in stated if each.earliest]
    lasts = [each.latest for each in stated if each.latest]
    first = date.min if period.open_start else min(firsts)
    goes_on = period.open_end and record["kind"] != "agreement"
    return first.toordinal(), (date.max if goes_on else max(lasts)).toordinal()


def _has_year(period: str | None) -> bool:
    try:
        return period is not None and Period.parse(period).has_year
    except InvalidValue:
        return False


def _held(kind: str, said: Json, stored: Json) -> Json:
    """Fields as a record writes them, without what it refuses."""
    held: Json = {}
    for field, value in said.items():
        if says_nothing(value):
            continue
        if value == stored.get(field):
            held[field] = value
        elif (accepted := _accepted_of(kind, field, value)) is not None:
            held[field] = accepted
    return held


def _accepted_of(kind: str, field: str, value: Any) -> Any:
    """A field without those of its items that are refused; None where nothing is left."""
    accepted = _accepted(kind, field, value)
    if accepted is None and isinstance(value, list):
        kept = [each for each in value if _accepted(kind, field, [each]) is not None]
        accepted = _accepted(kind, field, kept) if kept else None
    return accepted


def _accepted(kind: str, field: str, value: Any) -> Any:
    """What a record with nothing but this field would write of it; None where it is refused."""
    data = {"kind": kind, "id": "a", "title": {"en": "A"}, field: value}
    try:
        read = _adapter().validate_python(data)
    except ValidationError:
        return None
    return _adapter().dump_python(read, mode="json", exclude_defaults=True).get(field)


@cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(Activity)
