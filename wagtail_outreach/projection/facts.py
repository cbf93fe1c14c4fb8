"""From JSON to the library's records, strictly or leaving out what does not hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.formats.json import activities
from electoral_outreach.model import Activity as Record
from electoral_outreach.model import Problem, problems_of
from wagtail_outreach.models.pages import ActivityBase, language_of, shown_by
from wagtail_outreach.projection.record import (
    TEXTS,
    Json,
    in_languages,
    overlay,
    record_json,
)
from wagtail_outreach.projection.tree import Restrictions, specific_pages

Place = tuple[str, int]
"""A field, and the number of one of its items; -1 for all of it."""


@cache
def _adapter() -> TypeAdapter[Record]:
    return TypeAdapter(Record)


def parse(data: Json) -> Record:
    """The record; raises pydantic's `ValidationError`."""
    return _adapter().validate_python(data)


def dump(record: Record) -> Json:
    """The record's JSON, empty values left out."""
    data: Json = _adapter().dump_python(record, mode="json", exclude_defaults=True)
    return {"kind": record.kind, **data}


def problems_in(data: Json) -> list[Problem]:
    """Everything that keeps some JSON from being a record."""
    try:
        parse(data)
    except ValidationError as error:
        return problems_of(error, data)
    return []


def parse_stored(texts: Sequence[str]) -> list[Record | None]:
    """The records that rows hold as text; what no longer holds of one is left out."""
    try:
        return [*activities(f"[{','.join(texts)}]".encode())]
    except ValueError:
        return [_parse_one(text) for text in texts]


def _parse_one(text: str) -> Record | None:
    try:
        return _adapter().validate_json(text)
    except ValidationError:
        return parse_leniently(json.loads(text))[0]


def parse_leniently(data: Json) -> tuple[Record | None, list[Problem]]:
    """The record without the facts that do not hold, and what was wrong with them.

    None when not even the rest is a record, as when there is no title.
    """
    refused: list[Problem] = []
    while True:
        try:
            return parse(data), refused
        except ValidationError as error:
            problems = problems_of(error)
        refused += problems
        lesser = _without_all(data, {_place_of(problem.path) for problem in problems})
        if lesser == data:
            return None, refused
        data = lesser


def facts_of(page: ActivityBase) -> Record | None:
    """What `page.facts` gives: see there."""
    if page.is_previewed and page.is_lead:
        public_id = page.activity.public_id if page.activity else "preview"
        data = record_json(page, [page], public_id)
        if page.activity and page.activity.record:
            # the other languages' texts stay beside the ones being edited
            data = {**_texts_of(page.activity.record), **data}
            overlay(data, page)
        return parse_leniently(data)[0]
    if page.activity is None or page.activity.record is None:
        return None
    data = dict(page.activity.record)
    if page.activity.restrictions:
        data = _readable_on(page, data)
    if not page.alias_of_id:
        overlay(data, page)
    return parse_leniently(data)[0]


def _readable_on(page: ActivityBase, data: Json) -> Json:
    """Facts are shown in every language; texts only where their own page may be read, too.

    The lead is behind a restriction, and this page may be open to others.
    """
    restrictions = Restrictions()
    passed = set(restrictions.on(page.path))
    if passed.issuperset(page.activity.restrictions):
        return data
    key = page.activity.translation_key
    pages = [
        each
        for each in specific_pages([key])[key]
        if each.live and passed.issuperset(restrictions.on(each.path))
    ]
    return in_languages(data, {language_of(each) for each in (*pages, shown_by(page))})


def _texts_of(data: Json) -> Json:
    return {field: data[field] for field in TEXTS if field in data}


def _place_of(path: str) -> Place:
    """The field that a path begins with, and which of its items; no field for the whole record."""
    match = re.match(r"(\w+)(?:\[(\d+)\])?", path)
    if match is None:
        return "", -1
    return match[1], -1 if match[2] is None else int(match[2])


def _without_all(data: Json, places: Iterable[Place]) -> Json:
    # the last item first, so that the others keep their places
    for field, index in sorted(places, reverse=True):
        data = _without(data, field, index)
    return data


def _without(data: Json, field: str, index: int) -> Json:
    """The JSON without an item of a list, or without a field."""
    if not field:
        # a rule about the whole record: the only one there is concerns the order year
        return {name: value for name, value in data.items() if name != "order_year"}
    if field in ("kind", "id", "title") or field not in data:
        return data
    if index < 0 or not isinstance(data[field], list):
        return {name: value for name, value in data.items() if name != field}
    kept = [item for place, item in enumerate(data[field]) if place != index]
    return {**data, field: kept}
