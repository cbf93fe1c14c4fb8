"""`Problem` and `InvalidRegister`: everything wrong with a document, all at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from electoral_outreach.errors import InvalidValue, OutreachError, shown
from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.layout import fields_of, item_of, records, type_at
from electoral_outreach.model.meant import code_meant, field_meant
from electoral_outreach.model.references import Fault, faults, said
from electoral_outreach.vocabulary.terms import as_code

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_WORDING: Final = {
    "missing": "is required and missing",
    "missing_argument": "is required and missing",
    "missing_keyword_only_argument": "is required and missing",
    "string_type": "is {value}, not a string",
    "int_type": "is {value}, not a whole number",
    "int_from_float": "is {value}, not a whole number",
    "bool_type": "is {value}, not true or false",
    "tuple_type": "is {value}, not a list",
    "dataclass_type": "is {value}, not an object",
    "model_attributes_type": "is {value}, not an object",
    "dict_type": "is {value}, not an object",
    "greater_than_equal": "is {value}; it must be {ge} or more",
    "less_than_equal": "is {value}; it must be {le} or less",
    "string_too_long": "has more than {max_length} characters",
    "string_too_short": "is empty",
    "literal_error": "is {value}; it must be {expected}",
    "union_tag_not_found": "has no kind; give 'mission', 'hosting' or 'agreement'",
    "union_tag_invalid": "has the kind {value}; it must be 'mission', 'hosting' or 'agreement'",
    "recursion_loop": "contains itself",
}
_CODE: Final = re.compile("'([^']+)'")
_ID: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PATTERNS: Final = {
    _ID: ("is {value}; an id has lower-case letters, digits and single hyphens only"),
    r"^([01][0-9]|2[0-3]):[0-5][0-9](/([01][0-9]|2[0-3]):[0-5][0-9])?$": (
        "is {value}; a time of day is like 16:30, or 16:30/18:00"
    ),
    r"^https?://[^\s\x00-\x1f\x7f]+$": (
        "is {value}; an address begins with http:// or https:// and has no spaces"
    ),
}
_KINDS: Final = {"mission": "a mission", "hosting": "a hosting", "agreement": "an agreement"}
_IN_LIST: Final = re.compile(r"(?P<list>organisations|activities)\[(?P<index>[0-9]+)\]")
EXAMPLES: Final = {
    "Document": '{"url": "https://example.org/report.pdf"}',
    "Duration": '{"value": 3, "unit": "days"}',
    "Election": '{"type": "presidential", "round": 2, "date": "2018-06-17", "country": "CO"}',
    "HeadCount": '{"value": 12, "role": "visitors"}',
    "Identifier": '{"scheme": "wikidata", "value": "Q42"}',
    "Organisation": '{"id": "undp", "names": [{"name": {"en": "UNDP"}}]}',
    "OrganisationName": '{"name": {"en": "Elections Canada", "fr": "Élections Canada"}}',
    "Partner": '{"organisation": "undp", "roles": ["organiser"]}',
    "Person": '{"name": "A. Diallo", "role": "head-of-mission"}',
    "Photo": '{"url": "https://example.org/photo.jpg"}',
    "Place": '{"country": "ET"}',
    "Renewal": '{"signed": "2001-06", "validity": "2001-06/2006-06"}',
    "ScheduleItem": '{"label": {"en": "Arrival of the team"}, "period": "2017-08-29"}',
    "Series": '{"label": {"en": "European Conference of EMBs"}, "ordinal": 13}',
    "Share": '{"value": 18, "sex": "female"}',
    "Source": '{"url": "https://example.org/archives"}',
}
"""What a record looks like in JSON, for whoever wrote something else in its place."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a document from being accepted, and the way out.

    >>> print(Problem("activities[3].period", "2015-02-31", "there is no such day"))
    activities[3].period: there is no such day
    """

    path: str
    """Where it is: ``activities[12].partners[0].roles[0]``; empty for the whole document."""
    value: Any
    """What stands there, as it was given."""
    message: str
    """What is wrong, in lower case, with the value and the way out."""
    suggestion: str | None = None
    """A value that would be accepted and is probably meant."""
    code: str = "invalid"
    """A stable word for the sort of problem."""
    id: str | None = None
    """Id of the activity or organisation that it is in, where that is known."""

    def __str__(self) -> str:
        whose = f" ({self.id})" if self.id else ""
        ending = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        place = f"{self.path}{whose}: " if self.path else ""
        return f"{place}{self.message}{ending}"

    def within(self, path: str) -> Problem:
        """The same problem, seen from the document that holds this one at `path`.

        >>> Problem("period", "x", "is no period").within("activities[2]").path
        'activities[2].period'
        """
        joined = path + (
            self.path if self.path.startswith("[") else "." * bool(self.path) + self.path
        )
        return replace(self, path=joined)


class InvalidRegister(OutreachError, ValueError):
    """A register or record that cannot be accepted; `problems` holds every reason.

    Making a record raises it, and so does reading a file; it is a `ValueError`.

    >>> error = InvalidRegister([Problem("title", None, "is required and missing")])
    >>> print(error)
    1 problem
      title: is required and missing
    """

    def __init__(self, problems: Iterable[Problem], *, source: str | None = None) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.source = source
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        head = f"{count} problem{'s' if count != 1 else ''}"
        if self.source:
            head = f"{self.source}: {head}"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])

    def to_json(self) -> str:
        """The problems as a JSON array of objects, for programs.

        >>> InvalidRegister([Problem("id", "A", "is A")]).to_json()
        '[{"path": "id", "value": "A", "message": "is A", "suggestion": null, "code": "invalid", "id": null}]'
        """
        problems = [{**asdict(each), "value": _as_json(each.value)} for each in self.problems]
        return json.dumps(problems, ensure_ascii=False, default=repr)


def _as_json(value: Any) -> Any:
    """The value, or how it is shown where JSON has no words for it: NaN, or a number without end."""
    try:
        json.dumps(value, allow_nan=False, default=repr)
    except (TypeError, ValueError, RecursionError):
        return shown(value)
    return value


def problems_of(error: ValidationError, document: Any = None) -> list[Problem]:
    """Turn pydantic's errors, which `TypeAdapter` raises, into ours.

    With the `document` that was refused, ids and references are checked as far as they can be, and
    problems name the activity or organisation they are in.

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
    found = [_problem(details, title) for details in error.errors(include_url=False)]
    if document is None or title != "Register":
        return found
    if not any(each.code == "reference" for each in found):
        found += [_reference(each) for each in faults(document)]
    named = [_named(each, document) for each in found]
    return [problem for _, problem in sorted(named, key=lambda each: each[0])]


def path_of(location: Sequence[int | str], *, of_union: bool = False) -> str:
    """Write a pydantic location as a path; `of_union` where it begins inside an activity union.

    >>> path_of(["activities", 12, "mission", "partners", 0, "roles"])
    'activities[12].partners[0].roles'
    """
    path = ""
    for position, part in enumerate(location):
        is_tag = of_union if position == 0 else position == 2 and location[0] == "activities"
        if isinstance(part, int):
            path += f"[{part}]"
        elif not (is_tag and part in KINDS):
            path += f".{part}" if path else part
    return path


def _record_named_in(title: str) -> str:
    """The name of the record, which pydantic wraps in those of the checks that come after it."""
    name = re.fullmatch(r"function-\w+\[.*\b(\w+)\]", title)
    return name[1] if name else title


def _reference(fault: Fault) -> Problem:
    message = f"{fault.value!r} {fault.reason}"
    field, index, *rest = fault.location
    path = f"{field}[{index}].{path_of(rest)}"
    return Problem(path, fault.value, message, fault.suggestion, "reference")


def _named(problem: Problem, document: Any) -> tuple[tuple[int, int], Problem]:
    """The problem with the id of what it is in, and its place in the order of the document."""
    match = _IN_LIST.match(problem.path)
    if match is None:
        return (0, 0), problem
    index = int(match["index"])
    records = said(document, match["list"])
    record = records[index] if isinstance(records, list | tuple) and index < len(records) else None
    id = said(record, "id")
    place = (1 if match["list"] == "organisations" else 2, index)
    is_told = problem.path == f"{match[0]}.id" or not isinstance(id, str)
    return place, problem if is_told else replace(problem, id=id)


def _problem(details: ErrorDetails, title: str) -> Problem:
    location = details["loc"]
    path = path_of(location, of_union=title.startswith("tagged-union"))
    value = details["input"]
    context = details.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, InvalidValue):
        return Problem(path, cause.value, cause.message, cause.suggestion, "value")
    kind = details["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return _no_field(path, value, str(location[-1]), type_at(title, location[:-1]))
    if kind == "reference":
        return Problem(path, value, details["msg"], context["suggestion"], kind)
    if kind.startswith("missing"):
        return Problem(path, None, _WORDING[kind], None, "missing")
    if kind == "json_invalid":
        return Problem("", None, f"not JSON: {context.get('error')}", None, "json")
    wording, suggestion = _WORDING.get(kind), None
    if kind == "string_pattern_mismatch":
        pattern = context.get("pattern", "")
        wording = _PATTERNS.get(pattern, "is {value}, which has not the right form")
        suggestion = (as_code(value)[:100].strip("-") or None) if pattern == _ID else None
    if kind == "union_tag_invalid":
        value = said(value, "kind")
        suggestion = code_meant(value, KINDS)
    if kind == "literal_error":
        suggestion = code_meant(value, _CODE.findall(context.get("expected", "")))
    if wording is None:
        message = details["msg"][0].lower() + details["msg"][1:]
    else:
        message = wording.format(value=shown(value), **context)
        message += _instead(kind, value, type_at(title, location))
    return Problem(path, value, message, suggestion, kind)


def _no_field(path: str, value: object, name: str, record: type | None) -> Problem:
    """What is said to a field that is none: the one that is meant, else the ones there are."""
    message, suggestion = "is not a field of this record", None
    if is_dataclass(record):
        fields = fields_of(record)
        suggestion = field_meant(name, fields)
        others = [each for each in KINDS if name in fields_of(records()[each.title()])]
        if suggestion is not None:
            pass
        elif others and "kind" in fields:
            message += f"; it belongs to {' or '.join(map(_KINDS.__getitem__, others))}"
        else:
            message += f", which has {', '.join(fields)}"
    return Problem(path, value, message, suggestion, "unknown-field")


def _instead(kind: str, value: object, wanted: Any) -> str:
    """How to write what is given as a single thing or in words, where a list or object belongs."""
    if kind not in ("tuple_type", "dataclass_type", "model_attributes_type"):
        return ""
    item = item_of(wanted) if kind == "tuple_type" else wanted
    if item is str:
        return f"; write [{json.dumps(value)}]" if isinstance(value, str) else ""
    example = EXAMPLES.get(getattr(item, "__name__", ""))
    if kind == "tuple_type" and isinstance(value, Mapping):
        return "; put it in brackets, since there can be several: [{…}]"
    if example is None:
        return ""
    return (
        f"; write a list like [{example}]" if kind == "tuple_type" else f"; write it like {example}"
    )
