"""The lines of JSON Lines one by one: what each holds, or why it cannot be used."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import IO, Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json, to_json

from electoral_outreach.errors import shown
from electoral_outreach.formats.migrations import Migration, steps_from, unknown
from electoral_outreach.formats.records import repeated_names, to_python
from electoral_outreach.formats.streams import binary
from electoral_outreach.model import (
    SCHEMA_VERSION,
    Activity,
    Organisation,
    Problem,
    Register,
    problems_of,
)
from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.quick.reader import quick_reader

LONGEST_LINE: Final = 16 << 20
"""Bytes of the longest line that is read."""
HEADER: Final = "register"
ORGANISATION: Final = "organisation"

_BY_ITSELF: Final = "is no word for a line; an activity's fields stand on it by themselves"
_NO_WORD: Final = "is no word for a line"
_AROUND_A_RECORD: Final[Mapping[str, tuple[str, str | None]]] = {
    **dict.fromkeys(("activity", "activities", *KINDS), (_BY_ITSELF, None)),
    **dict.fromkeys(("organisations", "organization", "organizations"), (_NO_WORD, ORGANISATION)),
    **dict.fromkeys(("registers", "header", "head"), (_NO_WORD, HEADER)),
}
"""What is said of a line whose one record has another word around it, and the word that is meant."""
_BATCH: Final = 1 << 16
_LISTS: Final = ("organisations", "activities")


@cache
def activity_adapter() -> TypeAdapter[Activity]:
    """What reads and writes an activity."""
    return TypeAdapter(Activity)


@cache
def organisation_adapter() -> TypeAdapter[Organisation]:
    """What reads and writes an organisation."""
    return TypeAdapter(Organisation)


@cache
def register_adapter() -> TypeAdapter[Register]:
    """What reads and writes a register."""
    return TypeAdapter(Register)


@dataclass(frozen=True, slots=True)
class Line:
    """What one line holds: the register's own fields, an organisation, an activity, or a problem.

    >>> Line(7, problem=Problem("", None, "not JSON")).number
    7
    """

    number: int
    """Its number in the file, from 1."""
    header: dict[str, Any] | None = None
    """The register without organisations and activities."""
    organisation: Organisation | None = None
    """An organisation."""
    activity: Activity | None = None
    """An activity."""
    problem: Problem | None = None
    """Why the line cannot be used; its path begins with the line's number."""
    refused: Any = None
    """What cannot be used, as the line says it: a register's own fields, an organisation, an activity."""


class Headers:
    """Judges the lines with a register's own fields, of which there is one."""

    def __init__(self) -> None:
        self._first: int | None = None
        self._refused: int | None = None
        """The line that was refused last."""

    def judged(self, line: Line) -> Iterator[Line]:
        """The line, or its problems."""
        if line.problem is not None:
            self._refused = line.number
        if line.header is None:
            yield line
        elif self._first is not None:
            yield Line(line.number, problem=registered_again(line.number, self._first))
        else:
            self._first = line.number
            problems = _alone(line.header)
            said = {HEADER: line.header}
            for each in problems:
                yield Line(line.number, problem=at_line(line.number, each), refused=said)
            if not problems and self._refused != line.number:
                yield line


def _alone(header: dict[str, Any]) -> list[Problem]:
    """What is wrong with a register's own fields, whatever its lists hold."""
    given = {name: each for name, each in header.items() if name not in _LISTS}
    try:
        register_adapter().validate_python(given, by_alias=True, by_name=False)
    except ValidationError as error:
        return problems_of(error, given)
    return []


def registered_again(number: int, first: int) -> Problem:
    """What is said to a register's own fields where a line before has them.

    >>> registered_again(3, 1).path
    'line 3'
    """
    message = f"is a second register; line {first} is one already, so keep one"
    return Problem(f"line {number}", None, message)


def pieces(
    stream: IO[bytes],
) -> Iterator[tuple[Sequence[int], Sequence[Activity], Iterable[Line]]]:
    """What a file holds, a few lines at a time: numbered activities without fault, or whatever else."""
    steps: tuple[Migration, ...] = ()
    for batch in _batches(stream):
        last, data = batch[-1]
        too_long = len(data) > LONGEST_LINE
        if too_long:
            batch.pop()
        activities = None if steps else _activities(batch)
        if activities is not None:
            yield [number for number, _ in batch], activities, ()
        else:
            for line in (line for each in batch for line in _line(*each, steps)):
                if line.header is not None:
                    steps = steps_from(line.header["schema_version"]) or ()
                yield (), (), (_present(line, steps),)
        if too_long:
            message = f"is longer than {LONGEST_LINE >> 20} MiB; one record goes on one line"
            yield (), (), (Line(last, problem=Problem(f"line {last}", None, message)),)


def _batches(stream: IO[bytes]) -> Iterator[list[tuple[int, bytes]]]:
    """Numbered lines, a few at a time, empty ones left out; nothing follows a line too long."""
    binary(stream)
    batch: list[tuple[int, bytes]] = []
    size = number = 0
    data = b""
    while len(data) <= LONGEST_LINE and (data := stream.readline(LONGEST_LINE + 1)):
        number += 1
        if number == 1:
            data = data.removeprefix(BOM_UTF8)
        if data.isspace() and len(data) <= LONGEST_LINE:
            continue
        if size > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append((number, data))
        size += len(data)
    if batch:
        yield batch


def _activities(batch: list[tuple[int, bytes]]) -> list[Activity] | None:
    """The activities of a batch in which nothing else is and nothing is wrong."""
    try:
        parsed = [from_json(data, cache_strings="keys") for _, data in batch]
    except ValueError:
        return None
    return quick_reader().activities(parsed, data=b"".join([data for _, data in batch]))


def _present(line: Line, steps: Sequence[Migration]) -> Line:
    """A line with the register's own fields in the present version; any other as it is."""
    header = line.header
    if header is None or header["schema_version"] == SCHEMA_VERSION:
        return line
    version = header["schema_version"]
    if not steps and type(version) is int:
        return Line(line.number, problem=at_line(line.number, unknown(version)))
    for step in steps:
        header = step.head(header)
    return replace(line, header={**header, "schema_version": SCHEMA_VERSION} if steps else header)


def _line(number: int, data: bytes, steps: Sequence[Migration]) -> Iterator[Line]:
    repeated = repeated_names(data)
    yield from (Line(number, problem=at_line(number, each)) for each in repeated)
    yield from (line for line in _judged(number, data, steps) if line.problem or not repeated)


def _judged(number: int, data: bytes, steps: Sequence[Migration]) -> Iterator[Line]:
    try:
        # Nearly every line is an activity, and this way it is parsed once.
        yield Line(number, activity=activity_adapter().validate_json(_migrated(data, steps)))
        return
    except ValidationError as error:
        first = error
    document, fault = to_python(data.rstrip(), is_line=True)
    if fault is not None:
        yield Line(number, problem=at_line(number, fault))
        return
    if not isinstance(document, dict) or len(document) != 1:
        said = None if steps else document
        yield from _problems(number, _judged_anew(first, document), said, said)
        return
    [(key, value)] = document.items()
    if key == HEADER:
        yield from _header(number, value)
    elif key == ORGANISATION:
        try:
            if isinstance(value, dict):
                for step in steps:
                    value = step.organisation(value)
            yield Line(number, organisation=organisation_adapter().validate_python(value))
        except ValidationError as error:
            yield from _problems(number, error, value, document)
    elif isinstance(value, dict) and (told := _AROUND_A_RECORD.get(key.lower())):
        message, suggestion = told
        problem = Problem(key, value, message, suggestion, "unknown-field")
        yield Line(number, problem=at_line(number, problem))
    else:
        yield from _problems(number, _judged_anew(first, document), document)


def _header(number: int, fields: Any) -> Iterator[Line]:
    if not isinstance(fields, dict):
        message = f'is {shown(fields)}, not an object; write it like {{"institution": {{…}}}}'
        problem = Problem(HEADER, fields, message, None, "dataclass_type")
        yield Line(number, problem=at_line(number, problem))
        return
    fields.setdefault("schema_version", SCHEMA_VERSION)
    message = "belongs on lines of its own, after the register's"
    for name in (each for each in _LISTS if each in fields):
        problem = Problem(f"{HEADER}.{name}", None, message)
        yield Line(number, problem=at_line(number, problem))
    yield Line(number, header=fields)


def _judged_anew(error: ValidationError, document: Any) -> ValidationError:
    """The error of what is valid JSON after all: pydantic's parser gives up where it is nested deep."""
    if error.errors(include_url=False)[0]["type"] != "json_invalid":
        return error
    try:
        activity_adapter().validate_python(document)
    except ValidationError as anew:
        return anew
    return error


def _migrated(data: bytes, steps: Sequence[Migration]) -> bytes:
    """The line of an activity in the present version; any other line as it is."""
    if not steps:
        return data
    document, _ = to_python(data.rstrip())
    if not isinstance(document, dict) or len(document) == 1:
        return data
    for step in steps:
        document = step.activity(document)
    return to_json(document)


def _problems(number: int, error: ValidationError, judged: Any, said: Any = None) -> Iterator[Line]:
    """What is wrong with a record, which is what was judged; the line says it."""
    refused = said if isinstance(said, dict) else None
    for problem in problems_of(error, judged):
        yield Line(number, problem=at_line(number, problem), refused=refused)


def at_line(number: int, problem: Problem) -> Problem:
    """A problem told by the line that it is on.

    >>> at_line(3, Problem("id", "A", "is A")).path
    'line 3: id'
    """
    path = f"line {number}: {problem.path}" if problem.path else f"line {number}"
    return replace(problem, path=path)
