"""JSON Lines: a large register, one record a line, read and written in constant memory.

The first line is ``{"register": {…}}`` with everything but organisations and activities; then a
line ``{"organisation": {…}}`` each, then the activities, each a line of its own.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from operator import itemgetter
from typing import IO, Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json, to_json

from electoral_outreach.formats.migrations import Migration, steps_from, unknown
from electoral_outreach.formats.reading import Reading
from electoral_outreach.formats.records import repeated_names, to_python
from electoral_outreach.model import (
    SCHEMA_VERSION,
    Activity,
    Organisation,
    Problem,
    Register,
    problems_of,
)
from electoral_outreach.model.quick.gathering import Gathering
from electoral_outreach.model.quick.reader import quick_reader

LONGEST_LINE: Final = 16 << 20
"""Bytes of the longest line that is read."""

_IN_LIST: Final = re.compile(r"(?P<list>organisations|activities)\[(?P<index>[0-9]{1,12})\]\.?")
_OTHER: Final = re.compile(r"\b(organisations|activities)\[([0-9]{1,12})\]")
_LINE: Final = re.compile(r"line ([0-9]+)")
_BATCH: Final = 1 << 16
_HEADER = "register"
_ORGANISATION = "organisation"


@cache
def _activity() -> TypeAdapter[Activity]:
    return TypeAdapter(Activity)


@cache
def _organisation() -> TypeAdapter[Organisation]:
    return TypeAdapter(Organisation)


@cache
def _register() -> TypeAdapter[Register]:
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
    """The organisation or activity that cannot be used, as the line says it."""


def iter_lines(stream: IO[bytes]) -> Iterator[Line]:
    r"""Read an open binary file line by line; a bad line gives its problems and reading goes on.

    >>> from io import BytesIO
    >>> data = b'{"kind": "mission", "id": "m", "title": {"en": "M"}}\n{"kind": "mission"}\n'
    >>> for line in iter_lines(BytesIO(data)):
    ...     print(line.number, line.activity.id if line.activity else line.problem)
    1 m
    2 line 2: id: is required and missing
    2 line 2: title: is required and missing
    """
    for numbers, activities, lines in _pieces(stream):
        for number, activity in zip(numbers, activities, strict=True):
            yield Line(number, activity=activity)
        yield from lines


def read(stream: IO[bytes], *, source: str | None = None) -> Reading:
    """Read a whole register from an open binary file; every problem comes back, none is raised.

    >>> from io import BytesIO
    >>> print(read(BytesIO(b"")).problems[0])
    the file is empty
    """
    held = _Held()
    for numbers, found, lines in _pieces(stream):
        held.numbered += numbers
        held.gathering.add(found)
        for line in lines:
            held.add(line)
    problems = [*held.problems, *_header_problems(held)]
    first, header = next(iter(held.headers.items()), (1, None))
    rest = {**(header or {}), "organisations": [*held.organisations.values()]}
    if not (held.refused or problems):
        with suppress(ValueError):
            return Reading(held.gathering.put_into(_register().validate_python(rest)), (), source)
    # Judged with its activities, a register gives all faults at once.
    activities = held.activities()
    document = {**rest, "activities": [*activities.values()]}
    try:
        register = _register().validate_python(document)
    except ValidationError as error:
        lines_of = {"organisations": [*held.organisations], "activities": [*activities]}
        problems += [
            _on_its_line(each, first, lines_of)
            for each in problems_of(error, document)
            if header is not None or _IN_LIST.match(each.path)
        ]
    if problems:
        return Reading(None, tuple(sorted(problems, key=_line_of)), source)
    return Reading(register, (), source)


class _Held:
    """What the lines of a file held, by their numbers."""

    def __init__(self) -> None:
        self.headers: dict[int, dict[str, Any]] = {}
        self.organisations: dict[int, Any] = {}
        self.gathering = Gathering()
        self.numbered: list[int] = []
        """The lines of the activities gathered."""
        self.refused: dict[int, Any] = {}
        """Activities that cannot be used."""
        self.problems: list[Problem] = []

    def add(self, line: Line) -> None:
        if line.activity is not None:
            self.numbered.append(line.number)
            self.gathering.add([line.activity])
        elif line.organisation is not None:
            self.organisations[line.number] = line.organisation
        elif line.header is not None:
            self.headers[line.number] = line.header
        elif line.refused is not None:
            # Judged again with the whole register, so that its references are looked at, too.
            if line.refused.keys() == {_ORGANISATION}:
                self.organisations[line.number] = line.refused[_ORGANISATION]
            else:
                self.refused[line.number] = line.refused
        elif line.problem is not None:
            self.problems.append(line.problem)

    def activities(self) -> dict[int, Any]:
        """All activities, usable or not, in the order of their lines."""
        known = zip(self.numbered, self.gathering.activities, strict=True)
        return dict(sorted([*known, *self.refused.items()], key=itemgetter(0)))

    @property
    def is_empty(self) -> bool:
        records = self.numbered or self.refused or self.organisations
        return not (records or self.headers or self.problems)


def _header_problems(held: _Held) -> Iterator[Problem]:
    headers = [*held.headers]
    if held.is_empty:
        yield Problem("", None, "the file is empty")
    elif not headers and not held.problems:
        yield Problem("line 1", None, 'is no {"register": {…}}; put it first')
    for again in headers[1:]:
        message = f"is a second register; line {headers[0]} is one already, so keep one"
        yield Problem(f"line {again}", None, message)


def _line_of(problem: Problem) -> int:
    match = _LINE.match(problem.path)
    return int(match[1]) if match else 0


def _on_its_line(problem: Problem, header: int, numbers: dict[str, list[int]]) -> Problem:
    """A problem of the whole register, told by the line that it is on."""
    match = _IN_LIST.match(problem.path)
    number, path = header, problem.path
    if match is not None:
        number = numbers[match["list"]][int(match["index"])]
        path = problem.path[match.end() :]
    message = problem.message
    if problem.code == "reference":
        message = _OTHER.sub(lambda other: f"line {numbers[other[1]][int(other[2])]}", message)
    return _at(number, replace(problem, path=path, message=message))


def write(register: Register, stream: IO[bytes]) -> None:
    r"""Write a register to an open binary file, one record a line.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> stream.getvalue().decode()
    '{"register":{"schema_version":1,"institution":{"id":"a","names":[{"name":{"en":"A"}}]}}}\n'
    """
    header = _register().dump_python(
        register, mode="json", exclude_defaults=True, exclude={"organisations", "activities"}
    )
    stream.write(to_json({_HEADER: header}) + b"\n")
    for organisation in register.organisations:
        dumped = _organisation().dump_json(organisation, exclude_defaults=True)
        stream.write(b'{"' + _ORGANISATION.encode() + b'":' + dumped + b"}\n")
    write_activities(register.activities, stream)


def write_activities(activities: Iterable[Activity], stream: IO[bytes]) -> None:
    r"""Write activities to an open binary file, one a line, as they come.

    >>> from io import BytesIO
    >>> from electoral_outreach.model import Mission
    >>> stream = BytesIO()
    >>> write_activities([Mission(id="m", title={"en": "M"})], stream)
    >>> stream.getvalue()
    b'{"kind":"mission","id":"m","title":{"en":"M"}}\n'
    """
    for activity in activities:
        stream.write(_activity().dump_json(activity, exclude_defaults=True) + b"\n")


def _pieces(
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
        return Line(line.number, problem=_at(line.number, unknown(version)))
    for step in steps:
        header = step.head(header)
    return replace(line, header={**header, "schema_version": SCHEMA_VERSION} if steps else header)


def _line(number: int, data: bytes, steps: Sequence[Migration]) -> Iterator[Line]:
    repeated = repeated_names(data)
    yield from (Line(number, problem=_at(number, each)) for each in repeated)
    yield from (line for line in _judged(number, data, steps) if line.problem or not repeated)


def _judged(number: int, data: bytes, steps: Sequence[Migration]) -> Iterator[Line]:
    try:
        # Nearly every line is an activity, and this way it is parsed once.
        yield Line(number, activity=_activity().validate_json(_migrated(data, steps)))
        return
    except ValidationError as error:
        first = error
    document, fault = to_python(data.rstrip())
    if fault is not None:
        message = fault.message.replace("at line 1, column", "at column", 1)
        yield Line(number, problem=_at(number, replace(fault, message=message)))
        return
    if not isinstance(document, dict) or len(document) != 1:
        yield from _problems(number, _judged_anew(first, document), None if steps else document)
        return
    [(key, value)] = document.items()
    if key == _HEADER and isinstance(value, dict):
        value.setdefault("schema_version", SCHEMA_VERSION)
        for name in value.keys() & {"organisations", "activities"}:
            message = "belongs on lines of its own, after the register's"
            yield Line(number, problem=_at(number, Problem(f"register.{name}", None, message)))
        yield Line(number, header=value)
    elif key == _ORGANISATION:
        try:
            if isinstance(value, dict):
                for step in steps:
                    value = step.organisation(value)
            yield Line(number, organisation=_organisation().validate_python(value))
        except ValidationError as error:
            yield from _problems(number, error, document)
    else:
        yield from _problems(number, _judged_anew(first, document))


def _judged_anew(error: ValidationError, document: Any) -> ValidationError:
    """The error of what is valid JSON after all: pydantic's parser gives up where it is nested deep."""
    if error.errors(include_url=False)[0]["type"] != "json_invalid":
        return error
    try:
        _activity().validate_python(document)
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


def _problems(number: int, error: ValidationError, said: Any = None) -> Iterator[Line]:
    refused = said if isinstance(said, dict) else None
    for problem in problems_of(error):
        yield Line(number, problem=_at(number, problem), refused=refused)


def _at(number: int, problem: Problem) -> Problem:
    path = f"line {number}: {problem.path}" if problem.path else f"line {number}"
    return replace(problem, path=path)
