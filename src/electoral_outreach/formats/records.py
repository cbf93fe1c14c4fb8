"""A careful JSON parser, which the readers of records share: it tells what is amiss and where."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from electoral_outreach.model import Problem
from electoral_outreach.model.paths import path_of
from electoral_outreach.syntax import syntax_fault


def to_python(data: bytes, *, is_line: bool = False) -> tuple[Any, Problem | None]:
    """Parse JSON with the place of a fault by line and column; by column alone of what is one line.

    >>> print(to_python(b'{"a" 1}')[1])
    not JSON at line 1, column 6: a colon stands between a name and its value
    """
    try:
        return json.loads(data), None
    except UnicodeDecodeError as error:
        return None, Problem("", None, _not_utf_8(error))
    except json.JSONDecodeError as error:
        place = f"column {error.colno}" if is_line else f"line {error.lineno}, column {error.colno}"
        message = f"not JSON at {place}: {_fault_of_records(error, is_line=is_line)}"
        return None, Problem("", None, message, code="json")
    except ValueError:  # Python reads numbers of 4300 digits at most
        message = "a number has more digits than can be read; write it in quotes if it is a text"
        return None, Problem("", None, message, code="json")
    except RecursionError:
        return None, Problem("", None, "not a register: it is nested too deeply", code="json")


def _fault_of_records(error: json.JSONDecodeError, *, is_line: bool) -> str:
    """What is wrong, where one record a line, or none, may be meant."""
    if is_line and error.pos == len(error.doc):
        return "the line ends before its record does; a record is on one line, from '{' to '}'"
    if error.msg == "Extra data" and error.doc[error.pos] == "{":
        where = (
            "a record has a line of its own"
            if is_line
            else "one record a line is JSON Lines (.jsonl)"
        )
        return f"more follows behind the end; {where}"
    return syntax_fault(error)


def _not_utf_8(error: UnicodeDecodeError) -> str:
    place = f"the byte at position {error.start} is foreign"
    return f"the file is not UTF-8 text: {place}; save it as UTF-8"


class _Repeating(dict[str, Any]):
    """An object in which a name stands several times; only the last value of each is kept."""

    repeated: tuple[str, ...] = ()


def repeated_names(data: bytes) -> list[Problem]:
    """A problem for each name that stands twice in one object; RFC 8259 leaves open which counts.

    Parsers keep the last value and say nothing of the others. What is no JSON has none.

    >>> print(*repeated_names(b'{"title": {"en": "A", "en": "B"}}'))
    title.en: stands twice in one object; keep one of them
    """
    message = "stands twice in one object; keep one of them"
    try:
        document = json.loads(data, object_pairs_hook=_object)
        found = list(_repeated_in(document, ()))
    except (ValueError, RecursionError):
        return []
    return [Problem(path, value, message, None, "repeated") for path, value in found]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    times = Counter(name for name, _ in pairs)
    told = _Repeating(made)
    told.repeated = tuple(name for name in made if times[name] > 1)
    return told


def _repeated_in(node: Any, location: tuple[str | int, ...]) -> Iterator[tuple[str, Any]]:
    if isinstance(node, _Repeating):
        for name in node.repeated:
            yield path_of((*location, name)), node[name]
    inside = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for key, each in inside:
        yield from _repeated_in(each, (*location, key))
