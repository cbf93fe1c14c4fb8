"""JSON Lines: a large register, one record a line, read and written in constant memory.

The first line is ``{"register": {…}}`` with everything but organisations and activities; then a
line ``{"organisation": {…}}`` each, then the activities, each a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from electoral_outreach.formats.lines import (
    HEADER,
    LONGEST_LINE,
    ORGANISATION,
    Headers,
    Line,
    activity_adapter,
    at_line,
    organisation_adapter,
    pieces,
    register_adapter,
    registered_again,
)
from electoral_outreach.formats.reading import Reading
from electoral_outreach.formats.streams import as_bytes, binary
from electoral_outreach.model import Activity, Problem, Register, problems_of
from electoral_outreach.model.quick.gathering import Gathering

__all__ = [
    "LONGEST_LINE",
    "Line",
    "dumps",
    "iter_lines",
    "load",
    "loads",
    "read",
    "write",
    "write_activities",
    "write_header",
]

_IN_LIST: Final = re.compile(r"(?P<list>organisations|activities)\[(?P<index>[0-9]{1,12})\]\.?")
_OTHER: Final = re.compile(r"\b(organisations|activities)\[([0-9]{1,12})\]")
_LINE: Final = re.compile(r"line ([0-9]+)")


def load(path: str | Path) -> Register:
    """The register in a file; raises `InvalidRegister` with every problem at once.

    >>> load("no-such-file.jsonl")
    Traceback (most recent call last):
    ...
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.jsonl'
    """
    with Path(path).open("rb") as stream:
        return read(stream, source=str(path)).register_or_raise()


def loads(text: str | bytes) -> Register:
    r"""The register in a string; raises `InvalidRegister` with every problem at once.

    >>> register = loads('{"register": {"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}}\n')
    >>> register.institution.id
    'a'
    """
    return read(BytesIO(as_bytes(text))).register_or_raise()


def iter_lines(stream: IO[bytes]) -> Iterator[Line]:
    r"""Read an open binary file line by line; a bad line gives its problems and reading goes on.

    Each line is judged by itself: whether ids are unique and references lead somewhere only the
    whole register tells, which `read` makes.

    >>> from io import BytesIO
    >>> data = b'{"kind": "mission", "id": "m", "title": {"en": "M"}}\n{"kind": "mission"}\n'
    >>> for line in iter_lines(BytesIO(data)):
    ...     print(line.number, line.activity.id if line.activity else line.problem)
    1 m
    2 line 2: id: is required and missing
    2 line 2: title: is required and missing
    """
    headers = Headers()
    for numbers, activities, lines in pieces(stream):
        for number, activity in zip(numbers, activities, strict=True):
            yield Line(number, activity=activity)
        for line in lines:
            yield from headers.judged(line)


def read(stream: IO[bytes], *, source: str | None = None) -> Reading:
    """Read a whole register from an open binary file; every problem comes back, none is raised.

    >>> from io import BytesIO
    >>> print(read(BytesIO(b"")).problems[0])
    the file is empty
    """
    held = _Held()
    for numbers, found, lines in pieces(stream):
        held.numbered += numbers
        held.gathering.add(found)
        for line in lines:
            held.add(line)
    problems = [*held.problems, *_header_problems(held)]
    first, header = next(iter(held.headers.items()), (1, None))
    rest = {**(header or {}), "organisations": [*held.organisations.values()]}
    if not (held.refused or problems):
        with suppress(ValueError):
            return Reading(
                held.gathering.put_into(
                    register_adapter().validate_python(rest, by_alias=True, by_name=False)
                ),
                (),
                source,
            )
    # Judged with its activities, a register gives all faults at once.
    activities = held.activities()
    document = {**rest, "activities": [*activities.values()]}
    try:
        register = register_adapter().validate_python(document, by_alias=True, by_name=False)
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


def dumps(register: Register) -> str:
    r"""A register as text, one record a line: empty values left out, letters as they are.

    >>> dumps(Register(institution={"id": "a", "names": [{"name": {"fr": "Élan"}}]}))
    '{"register":{"schema_version":1,"institution":{"id":"a","names":[{"name":{"fr":"Élan"}}]}}}\n'
    """
    stream = BytesIO()
    write(register, stream)
    return stream.getvalue().decode()


def write(register: Register, stream: IO[bytes]) -> None:
    r"""Write a register to an open binary file, one record a line.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> stream.getvalue().decode()
    '{"register":{"schema_version":1,"institution":{"id":"a","names":[{"name":{"en":"A"}}]}}}\n'
    """
    write_header(register, stream)
    write_activities(register.activities, stream)


def write_header(register: Register, stream: IO[bytes]) -> None:
    r"""Write what stands before the activities: the register's own fields and its organisations.

    Activities that `write_activities` writes behind it, as they come, make a whole register, which
    need not be in memory at once.

    >>> from io import BytesIO
    >>> from electoral_outreach.model import Mission
    >>> stream = BytesIO()
    >>> head = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> write_header(head, stream)
    >>> write_activities([Mission(id="m", title={"en": "M"})], stream)
    >>> read(BytesIO(stream.getvalue())).register.activity("m").title["en"]
    'M'
    """
    header = register_adapter().dump_python(
        register, mode="json", exclude_defaults=True, exclude={"organisations", "activities"}
    )
    binary(stream, "wb").write(to_json({HEADER: header}) + b"\n")
    for organisation in register.organisations:
        dumped = organisation_adapter().dump_json(organisation, exclude_defaults=True)
        stream.write(b'{"' + ORGANISATION.encode() + b'":' + dumped + b"}\n")


def write_activities(activities: Iterable[Activity], stream: IO[bytes]) -> None:
    r"""Write activities to an open binary file, one a line, as they come.

    A register begins with what `write_header` writes.

    >>> from io import BytesIO
    >>> from electoral_outreach.model import Mission
    >>> stream = BytesIO()
    >>> write_activities([Mission(id="m", title={"en": "M"})], stream)
    >>> stream.getvalue()
    b'{"kind":"mission","id":"m","title":{"en":"M"}}\n'
    """
    binary(stream, "wb")
    for activity in activities:
        stream.write(activity_adapter().dump_json(activity, exclude_defaults=True) + b"\n")


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
            if line.refused.keys() == {ORGANISATION}:
                self.organisations[line.number] = line.refused[ORGANISATION]
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
        yield registered_again(again, headers[0])


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
    return at_line(number, replace(problem, path=path, message=message))
