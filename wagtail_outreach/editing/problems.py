"""What the library refuses, said on the form field or block that holds it, in our own languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail.blocks import (
    ListBlock,
    StreamBlockValidationError,
    StructBlock,
    StructBlockValidationError,
)
from wagtail.blocks.list_block import ListBlockValidationError

from electoral_outreach.model import Problem
from wagtail_outreach.blocks.codec import FactBlock
from wagtail_outreach.inputs.refused import sentence
from wagtail_outreach.projection.facts import problems_in
from wagtail_outreach.projection.photos import photo_positions
from wagtail_outreach.projection.record import COLUMNS, RELATIONS, TEXTS, fact_streams, record_json

Place = tuple[int, Any, str]
"""The position in a stream, the block there, and the rest of the path that leads into it."""
Positions = Mapping[tuple[str, int], int]


def form_errors(page: Any, cleaned: dict[str, Any]) -> list[tuple[str, ValidationError]]:
    """What is wrong with a page's record, each with the form field it belongs to.

    `cleaned` are the form's values, which the page does not have yet. On a page that is not the
    lead only texts are looked at.
    """
    draft = type(page)(locale=page.locale)
    for name, value in cleaned.items():
        if name in _assignable(page):
            setattr(draft, name, value)
    if not cleaned.get("title"):
        draft.title = "…"
    problems = problems_in(record_json(draft, [draft], "draft"))
    is_lead = page.is_lead
    places = _fields_of(draft)
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        field = places.get(_head(problem.path), NON_FIELD_ERRORS)
        if is_lead or _head(problem.path) in TEXTS:
            found.setdefault(field, []).append(problem)
    return [(field, _error(draft, field, problems)) for field, problems in found.items()]


def said(problem: Problem) -> str:
    """The sentence for a rule, or the library's own words."""
    return sentence(problem.path, problem.message, problem.suggestion)


def field_of(page: Any, path: str) -> str:
    """The form field in which a path of a page's record stands; empty where it is in none."""
    return _fields_of(page).get(_head(path), "")


def _assignable(page: Any) -> set[str]:
    return {field.name for field in page._meta.get_fields() if field.concrete} - {"comments"}


def _fields_of(page: Any) -> dict[str, str]:
    """Field of the record → field of the form."""
    places = {field: column.removesuffix("_id") for column, field in COLUMNS.items()}
    places |= {field: column for column, field in RELATIONS.items()}
    places |= {field: field for field in TEXTS} | {"body_html": "body", "photos": "photos"}
    for stream in fact_streams(page):
        places |= dict.fromkeys(stream.stream_block.fields.values(), stream.name)
    places[""] = "timing"
    return places


def _error(page: Any, field: str, problems: list[Problem]) -> ValidationError:
    place_of = places_in(page, field)
    if place_of is None:
        return ValidationError([said(problem) for problem in problems])
    blocks: dict[int, Any] = {}
    others = []
    for problem in problems:
        place = place_of(problem.path)
        if place is None:
            others.append(ValidationError(said(problem)))
            continue
        position, block, rest = place
        blocks.setdefault(position, {"block": block, "errors": []})["errors"].append(
            (rest, problem)
        )
    return StreamBlockValidationError(
        block_errors={
            position: _nested(entry["block"], entry["errors"]) for position, entry in blocks.items()
        },
        non_block_errors=others,
    )


def places_in(page: Any, field: str) -> Callable[[str], Place | None] | None:
    """Where in a form field that is a stream a path of the record stands; None for other fields."""
    if field == "photos":
        photos = page._meta.get_field(field).stream_block
        own = {("photo", index): at for index, at in enumerate(photo_positions(page))}
        return lambda path: _place({"photo": "photos"}, photos, path, own)
    stream = next((each for each in fact_streams(page) if each.name == field), None)
    if stream is None:
        return None
    positions = _positions_in(getattr(page, field))
    return lambda path: _place(stream.stream_block.fields, stream.stream_block, path, positions)


def child_for(block: Any, field: str) -> str | None:
    """The child of a block to which a field of the record belongs."""
    if isinstance(block, FactBlock):
        return block.child_for(field)
    return field if field in block.child_blocks else None


def _positions_in(value: Any) -> Positions:
    """Where in the stream each item of each field of the record stands."""
    seen: dict[str, int] = {}
    positions = {}
    for position, child in enumerate(value):
        index = seen.get(child.block_type, 0)
        seen[child.block_type] = index + 1
        positions[child.block_type, index] = position
    return positions


def _place(fields: Mapping[str, str], block: Any, path: str, positions: Positions) -> Place | None:
    head, index, rest = step(path)
    for name, field in fields.items():
        if field == head and (name, index) in positions:
            return positions[name, index], block.child_blocks[name], rest
    return None


def _nested(block: Any, errors: list[tuple[str, Problem]]) -> ValidationError:
    """The errors of one block, passed on to the child each belongs to."""
    if isinstance(block, StructBlock):
        children: dict[str, list[tuple[str, Problem]]] = {}
        own = []
        for path, problem in errors:
            head = step(path)[0]
            child = child_for(block, head) if head else None
            if child is None:
                own.append(said(problem))
            else:
                inner = path[len(head) :].lstrip(".")
                children.setdefault(child, []).append((inner, problem))
        return StructBlockValidationError(
            block_errors={
                name: _nested(block.child_blocks[name], nested) for name, nested in children.items()
            },
            non_block_errors=own,
        )
    if isinstance(block, ListBlock):
        items: dict[int, list[tuple[str, Problem]]] = {}
        for path, problem in errors:
            match = re.match(r"\[(\d+)\]\.?(.*)", path)
            items.setdefault(int(match[1]) if match else 0, []).append(
                (match[2] if match else "", problem)
            )
        return ListBlockValidationError(
            block_errors={
                index: _nested(block.child_block, nested) for index, nested in items.items()
            }
        )
    return ValidationError([said(problem) for _path, problem in errors])


def _head(path: str) -> str:
    return step(path)[0]


def step(path: str) -> tuple[str, int, str]:
    """The first field of a path, its index, and what comes after.

    >>> step("places[2].locality.fr")
    ('places', 2, 'locality.fr')
    """
    match = re.match(r"(\w*)(?:\[(\d+)\])?\.?(.*)", path, re.DOTALL)
    if match is None:
        return "", 0, path
    return match[1], int(match[2] or 0), match[3]
