"""What pydantic refuses, told in the library's own words: place, value, reason, way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from electoral_outreach.errors import (
    LONGEST_SHOWN,
    InvalidValue,
    shown,
)
from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.addresses import ADDRESS, address_meant
from electoral_outreach.model.durations import HOURS
from electoral_outreach.model.explaining.layout import fields_of, records, type_at
from electoral_outreach.model.explaining.rules import broken_rules
from electoral_outreach.model.explaining.ways_out import way_out, where_an_office_goes
from electoral_outreach.model.explaining.words import ID, KIND_NAMES, PATTERNS, WORDING
from electoral_outreach.model.paths import joined, path_of, value_at
from electoral_outreach.model.problems import Problem, in_order
from electoral_outreach.model.references import Fault, faults
from electoral_outreach.model.suggesting.acceptable import Acceptable
from electoral_outreach.model.suggesting.meant import code_meant, field_meant
from electoral_outreach.model.suggesting.times_of_day import hours_meant
from electoral_outreach.vocabulary.terms import as_code

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_ANY_KIND: Final = "'mission', 'hosting' or 'agreement'"
_CODE: Final = re.compile("'([^']+)'")


def problems_of(error: ValidationError, document: Any = None) -> list[Problem]:
    """Turn pydantic's errors, which `TypeAdapter` raises, into ours.

    With the `document` that was refused, problems come in its order; those of a register name the
    activity or organisation they are in, and its ids and references are checked as far as they can be.

    >>> from pydantic import TypeAdapter, ValidationError
    >>> from electoral_outreach.model import Activity
    >>> try:
    ...     TypeAdapter(Activity).validate_python({"kind": "mission", "id": "a", "titel": {}})
    ... except ValidationError as error:
    ...     for problem in problems_of(error):
    ...         print(problem)
    title: is required and missing
    titel: is not a field of this record; did you mean 'title'?
    """
    title = _record_named_in(error.title)
    is_register = document is not None and title == "Register"
    accepts = Acceptable(document, is_register=is_register)
    errors = error.errors(include_url=False)
    found = [
        each
        if accepts(each.path, each.code, each.suggestion)
        else _without_suggestion(each, accepts)
        for each in (
            *(each for details in errors for each in _problems(details, title)),
            *_broken_rules(errors, title, document),
        )
    ]
    found = list({(each.path, each.message): each for each in found}.values())
    if document is None:
        return found
    if is_register and not any(each.code == "reference" for each in found):
        found += [_reference(each) for each in faults(document)]
    return in_order(found, document)


def _without_suggestion(problem: Problem, accepts: Acceptable) -> Problem:
    """The problem without what would be refused as well; where it is there already, with the way out."""
    there = accepts.standing(problem.path, problem.code, problem.suggestion)
    way_out = f"; it stands there already as {shown(there)}, so leave one out" if there else ""
    return replace(problem, message=problem.message + way_out, suggestion=None)


def _record_named_in(title: str) -> str:
    """The name of the record, which pydantic wraps in those of the checks that come after it."""
    name = re.fullmatch(r"function-\w+\[.*\b(\w+)\]+", title)
    return name[1] if name else title


def _reference(fault: Fault) -> Problem:
    told = f"{shown(fault.value)} {fault.reason}"
    return Problem(path_of(fault.location), fault.value, told, fault.suggestion, "reference")


def _without_tags(location: Sequence[int | str], title: str) -> Sequence[int | str]:
    """A location in the document: pydantic puts the kind that it takes an activity for in its own."""
    match location:
        case ("activities", int(index), kind, *rest) if kind in KINDS:
            return ("activities", index, *rest)
        case (kind, *rest) if title.startswith("tagged-union") and kind in KINDS:
            return rest
    return location


def _broken_rules(
    errors: Sequence[ErrorDetails], title: str, document: object
) -> Iterator[Problem]:
    locations = [each["loc"] for each in errors]
    for location, refused in broken_rules(title, locations, document):
        yield from _refusals(refused, location, value_at(document, location))


def _refusals(
    refused: InvalidValue, location: Sequence[int | str], given: Any
) -> Iterator[Problem]:
    for each in (refused, *refused.others):
        path = path_of((*location, *each.location))
        value = value_at(given, each.location, each.value)
        yield Problem(path, value, each.message, each.suggestion, each.sort)


def _problems(details: ErrorDetails, title: str) -> Iterator[Problem]:
    location = _without_tags(details["loc"], title)
    given = value_at(details["input"], ())
    cause = details.get("ctx", {}).get("error")
    if isinstance(cause, InvalidValue):
        office = where_an_office_goes(given, details["loc"], title)
        for each in _refusals(cause, location, given):
            yield each if each.suggestion else replace(each, message=each.message + office)
    elif details["type"].startswith("union_tag"):
        problem = _no_kind(path_of(location), given, details["type"])
        yield problem
        yield from _besides(problem, given)
    else:
        yield _problem(details, path_of(location), given, title)


def _no_kind(path: str, activity: Any, code: str) -> Problem:
    path = joined(path, "kind")
    if code == "union_tag_not_found":
        message = f"is required and missing; give {_ANY_KIND}"
        return Problem(path, None, message, None, "missing")
    kind = value_at(activity, ("kind",))
    message = f"is {shown(kind)}; it must be {_ANY_KIND}"
    return Problem(path, kind, message, code_meant(kind, KINDS), code)


def _besides(problem: Problem, activity: Any) -> Iterator[Problem]:
    """What else is wrong with an activity whose kind is none: whatever kind was meant, or the likely one."""
    if not isinstance(activity, Mapping):
        return
    kinds = [problem.suggestion] if problem.suggestion else KINDS
    first, *others = [_refused_as(kind, activity) for kind in kinds]
    for sort, each in first.items():
        if all(sort in other for other in others):
            told = _whichever_is_meant([each, *(other[sort] for other in others)])
            yield told.within(problem.path.removesuffix("kind").removesuffix("."))


def _whichever_is_meant(alike: Sequence[Problem]) -> Problem:
    """One problem for what is a problem in every kind, where each may have another field to offer."""
    suggestions = sorted({each.suggestion for each in alike if each.suggestion})
    if all(each.suggestion == alike[0].suggestion for each in alike):
        return alike[0]
    told = next(each for each in alike if each.suggestion)
    message = f"{told.message}; write {' or '.join(map(repr, suggestions))}"
    return replace(told, message=message, suggestion=None)


def _refused_as(kind: str, activity: Mapping[str, Any]) -> dict[tuple[str, ...], Problem]:
    """The problems that an activity has as one of a kind, by what they have in common with others.

    A field that no kind has is one problem, though each kind has others to offer.
    """
    as_one = {**activity, "kind": kind}
    try:
        _adapter(kind).validate_python(as_one)
    except ValidationError as error:
        found = problems_of(error, as_one)
        return {
            (each.path, each.code, "" if each.code == "unknown-field" else each.message): each
            for each in found
        }
    return {}


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(records()[kind.title()])


def _problem(details: ErrorDetails, path: str, value: Any, title: str) -> Problem:
    location, context = details["loc"], details.get("ctx", {})
    kind = details["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return _no_field(path, value, str(location[-1]), type_at(title, location[:-1]))
    if kind == "reference":
        return Problem(path, value, details["msg"], context["suggestion"], kind)
    if kind.startswith("missing"):
        return Problem(path, None, WORDING[kind], None, "missing")
    if kind == "json_invalid":
        return Problem("", None, f"not JSON: {context.get('error')}", None, "json")
    wording, suggestion = WORDING.get(kind), None
    if kind == "string_pattern_mismatch":
        pattern = context.get("pattern", "")
        wording = PATTERNS.get(pattern, "is {value}, which has not the right form")
        suggestion = _of_the_form(pattern, value)
    if kind == "literal_error":
        suggestion = code_meant(value, _CODE.findall(context.get("expected", "")))
    if wording is None:
        message = details["msg"][0].lower() + details["msg"][1:]
    else:
        message = wording.format(value=shown(value), **context)
        message += way_out(kind, value, location, title)
    return Problem(path, value, message, suggestion, kind)


def _of_the_form(pattern: str, value: str) -> str | None:
    """The id, the time or the address that a value is but for its spelling."""
    if pattern == ID:
        return as_code(value[:200])[:100].strip("-") or None
    if pattern == HOURS:
        return hours_meant(value)
    return address_meant(value) if pattern == ADDRESS else None


def _no_field(path: str, value: object, name: str, record: type | None) -> Problem:
    """What is said to a field that is none: the one that is meant, else the ones there are."""
    message, suggestion = "is not a field of this record", None
    if is_dataclass(record):
        fields = fields_of(record)
        suggestion = field_meant(name[:LONGEST_SHOWN], fields, record.__name__)
        others = [each for each in KINDS if name in fields_of(records()[each.title()])]
        if suggestion is None and others and "kind" in fields:
            message += f"; it belongs to {' or '.join(map(KIND_NAMES.__getitem__, others))}"
        elif suggestion is None:
            message += f", which has {', '.join(fields)}"
    return Problem(path, value, message, suggestion, "unknown-field")
