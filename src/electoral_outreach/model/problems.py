"""`Problem` and `InvalidRegister`: everything wrong with a document, all at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from typing import Any, Final

from electoral_outreach.errors import OutreachError, shown, shown_name
from electoral_outreach.model.paths import joined, location_of, value_at
from electoral_outreach.model.references import said

_LONGEST_PATH: Final = 200
_IN_LIST: Final = re.compile(r"(?P<list>organisations|activities)\[(?P<index>[0-9]+)\]")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a document from being accepted, and the way out.

    >>> print(Problem("activities[3].period", "2015-02-31", "there is no such day"))
    activities[3].period: there is no such day
    """

    path: str
    """Where it is: ``activities[12].partners[0].roles[0]``; empty for the whole document.

    A name that is no plain word stands in brackets: ``title["e n"]``."""
    value: Any
    """What stands there, as it was given; None where nothing does."""
    message: str
    """What is wrong, in lower case, with the value and the way out."""
    suggestion: str | None = None
    """A value that would be accepted there and is probably meant. Of the codes
    `unknown-field` and `language-tag` it is for the name that ends the path."""
    code: str = "invalid"
    """A stable word for the sort of problem: ``unknown-field``, ``language-tag``, ``missing``…"""
    id: str | None = None
    """Id of the activity or organisation that it is in, where that is known."""

    def __str__(self) -> str:
        whose = f" ({shown_name(self.id)})" if self.id else ""
        ending = f"; did you mean {shown(self.suggestion)}?" if self.suggestion else ""
        place = f"{shown_name(self.path, _LONGEST_PATH)}{whose}: " if self.path else ""
        return f"{place}{self.message}{ending}"

    def within(self, path: str) -> Problem:
        """The same problem, seen from the document that holds this one at `path`.

        >>> Problem("period", "x", "is no period").within("activities[2]").path
        'activities[2].period'
        """
        return replace(self, path=joined(path, self.path))


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
            head = f"{shown_name(self.source, _LONGEST_PATH)}: {head}"
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


def in_order(problems: Iterable[Problem], document: Any) -> list[Problem]:
    """Problems in the order of the document they are in, each with the id of its activity.

    In a record, what is missing comes first, then its fields as they were written.

    >>> document = {"activities": [{"id": "haiti", "period": "x"}]}
    >>> found = [Problem("activities[0].period", "x", "is none"), Problem("title", None, "is missing")]
    >>> found += [Problem("activities[0].title", None, "is missing")]
    >>> [(each.path, each.id) for each in in_order(found, document)]
    [('title', None), ('activities[0].title', 'haiti'), ('activities[0].period', 'haiti')]
    """
    written = _Written(document)
    named = [(*_named(each, document), written(each.path)) for each in problems]
    ordered = sorted(named, key=lambda each: (each[0], each[2]))
    return [problem for _, problem, _ in ordered]


class _Written:
    """Where a path leads in a document, as numbers that sort as it was written."""

    def __init__(self, document: Any) -> None:
        self._document: Final = document
        self._known: Final[dict[int, dict[str, int]]] = {}

    def __call__(self, path: str) -> list[int]:
        """The number of each step, 0 for what is missing; up to what cannot be looked into."""
        node, numbers = self._document, []
        for part in location_of(path):
            number = self._number(node, part)
            if number is None:
                break
            numbers.append(number)
            node = value_at(node, (part,))
        return numbers

    def _number(self, node: Any, part: int | str) -> int | None:
        if isinstance(part, int):
            return part + 1 if isinstance(node, list | tuple) else None
        if is_dataclass(node):
            names: Iterable[str] = (each.name for each in fields(node))
        elif isinstance(node, Mapping):
            names = node
        else:
            return None
        # A record with as many problems as fields would be gone through once for each.
        if id(node) not in self._known:
            self._known[id(node)] = {name: number for number, name in enumerate(names, 1)}
        return self._known[id(node)].get(part, 0)


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
