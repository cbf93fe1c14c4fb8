"""What the columns of a lead say, read block by block without the app's own reading of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import InvalidValue
from electoral_outreach.model import Activity, Partner, Period, Place, Text
from electoral_outreach.vocabulary import active
from wagtail_outreach.projection.audit.pages import PageRead

Json = dict[str, Any]


def record_holds(record: Json) -> None:
    """Raise pydantic's `ValidationError` where a stored record is none."""
    _adapter(Activity).validate_python(record)


def facts_said(lead: PageRead) -> Json:
    """The facts that listings are made of, by their names in a record; what is refused is left out."""
    return {
        "kind": lead.kind,
        "period": period_said(lead.period),
        "type": _term(f"{lead.kind}-type", lead.activity_type),
        "status": _term("status", lead.activity_status),
        "our_roles": _terms("our-role", lead.our_roles),
        "themes": _terms("theme", lead.themes),
        "places": [each for each in _placed(lead, "place") if each],
        "counterparts": [each for each in _placed(lead, "counterpart") if each],
        "partners": [each for each in _partners(lead) if each],
    }


def period_said(text: str | None) -> str | None:
    """A period as the library spells it, None when there is none or it is refused."""
    try:
        return str(Period.parse(text)) if text else None
    except InvalidValue:
        return None


def titles_said(lead: PageRead, shown: Iterable[PageRead]) -> dict[str, str] | None:
    """The titles by language; None where one of them cannot be a title."""
    titles = dict((lead.other_texts or {}).get("title", {})) if lead.live else {}
    titles |= {page.language: page.title.replace("\r\n", "\n").strip() for page in shown}
    titles = {language: title for language, title in titles.items() if title}
    try:
        Text(titles)
    except InvalidValue:
        return None
    return titles if not any("\n" in title for title in titles.values()) else None


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


def _placed(lead: PageRead, sort: str) -> Iterator[Json | None]:
    for block in lead.stream("where"):
        if block["type"] == sort:
            value = block["value"]
            code = value.get("territory") or ""
            field = {3: "region", 4: "former_country"}.get(len(code), "country")
            names = ("subdivision", "party", "locality", "online")
            yield _checked(Place, {field: code, **{name: value.get(name) for name in names}})


def _partners(lead: PageRead) -> Iterator[Json | None]:
    for block in lead.stream("who"):
        if block["type"] == "partner":
            names = ("organisation", "roles", "note")
            yield _checked(Partner, {name: block["value"].get(name) for name in names})


def _checked(record: type, data: Json) -> Json | None:
    """As the library writes it; None where it refuses it."""
    try:
        parsed = _adapter(record).validate_python(
            {name: each for name, each in data.items() if each}
        )
    except ValidationError:
        return None
    said: Json = _adapter(record).dump_python(parsed, mode="json", exclude_defaults=True)
    return said


@cache
def _adapter(record: Any) -> TypeAdapter[Any]:
    return TypeAdapter(record)


def _term(vocabulary: str, code: str | None) -> str | None:
    return code if code and code in active()[vocabulary] else None


def _terms(vocabulary: str, codes: Iterable[str] | None) -> list[str]:
    return [code for code in codes or () if code in active()[vocabulary]]
