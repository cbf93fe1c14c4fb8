"""`Problem` and `InvalidRegister`: everything wrong with a document, all at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from electoral_outreach.errors import InvalidValue, OutreachError
from electoral_outreach.model.activities import KINDS

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_LONGEST_VALUE: Final = 80
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
    "dict_type": "is {value}, not an object",
    "greater_than_equal": "is {value}; it must be {ge} or more",
    "less_than_equal": "is {value}; it must be {le} or less",
    "string_too_long": "has more than {max_length} characters",
    "string_too_short": "is empty",
    "literal_error": "is {value}; it must be {expected}",
    "union_tag_not_found": "has no kind; give 'mission', 'hosting' or 'agreement'",
    "union_tag_invalid": "has the kind {tag!r}; it must be 'mission', 'hosting' or 'agreement'",
    "recursion_loop": "contains itself",
}
_PATTERNS: Final = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": (
        "is {value}; an id has lower-case letters, digits and single hyphens only"
    ),
    r"^([01][0-9]|2[0-3]):[0-5][0-9](/([01][0-9]|2[0-3]):[0-5][0-9])?$": (
        "is {value}; a time of day is like 16:30, or 16:30/18:00"
    ),
    r"^https?://[^\s\x00-\x1f\x7f]+$": (
        "is {value}; an address begins with http:// or https:// and has no spaces"
    ),
}


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

    def __str__(self) -> str:
        ending = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        return f"{self.path}: {self.message}{ending}" if self.path else f"{self.message}{ending}"

    def within(self, path: str) -> Problem:
        """The same problem, seen from the document that holds this one at `path`.

        >>> Problem("period", "x", "is no period").within("activities[2]").path
        'activities[2].period'
        """
        joined = path + (
            self.path if self.path.startswith("[") else "." * bool(self.path) + self.path
        )
        return Problem(joined, self.value, self.message, self.suggestion, self.code)


class InvalidRegister(OutreachError):
    """A register or record that cannot be accepted; `problems` holds every reason.

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
        '[{"path": "id", "value": "A", "message": "is A", "suggestion": null, "code": "invalid"}]'
        """
        return json.dumps(
            [asdict(each) for each in self.problems], ensure_ascii=False, default=repr
        )


def problems_of(error: ValidationError, *, names: Sequence[str] = ()) -> list[Problem]:
    """Turn pydantic's errors into ours; `names` are the field names to suggest from.

    >>> from pydantic import TypeAdapter, ValidationError
    >>> from electoral_outreach.model import Activity
    >>> try:
    ...     TypeAdapter(Activity).validate_python({"kind": "mission", "id": "a", "titel": {}})
    ... except ValidationError as error:
    ...     for problem in problems_of(error, names=["title"]):
    ...         print(problem)
    title: is required and missing
    titel: is not a field of this record; did you mean 'title'?
    """
    of_union = error.title.startswith("tagged-union")
    return [
        _problem(details, names, of_union=of_union) for details in error.errors(include_url=False)
    ]


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


def _problem(details: ErrorDetails, names: Sequence[str], *, of_union: bool) -> Problem:
    path = path_of(details["loc"], of_union=of_union)
    value = details["input"]
    context = details.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, InvalidValue):
        return Problem(path, cause.value, cause.message, cause.suggestion, "value")
    kind = details["type"]
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        name = str(details["loc"][-1])
        close = get_close_matches(name, names, n=1)
        return Problem(
            path,
            value,
            "is not a field of this record",
            close[0] if close else None,
            "unknown-field",
        )
    if kind == "reference":
        return Problem(path, value, details["msg"], None, kind)
    if kind.startswith("missing"):
        return Problem(path, None, _WORDING[kind], None, "missing")
    wording = _WORDING.get(kind)
    if kind == "string_pattern_mismatch":
        wording = _PATTERNS.get(
            context.get("pattern", ""), "is {value}, which has not the right form"
        )
    if kind == "json_invalid":
        return Problem("", None, f"not JSON: {context.get('error')}", None, "json")
    if wording is None:
        return Problem(path, value, details["msg"][0].lower() + details["msg"][1:], None, kind)
    return Problem(path, value, wording.format(value=_shown(value), **context), None, kind)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
