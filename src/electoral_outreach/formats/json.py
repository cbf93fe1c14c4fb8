"""The canonical form: a whole register as one JSON object (RFC 8259, UTF-8)."""

from __future__ import annotations

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from electoral_outreach.formats.migrations import steps_from, unknown
from electoral_outreach.formats.parts import Parts, cuts
from electoral_outreach.formats.reading import Reading
from electoral_outreach.formats.records import repeated_names, to_python
from electoral_outreach.formats.schema_rules import completed
from electoral_outreach.formats.streams import as_bytes, binary
from electoral_outreach.model import (
    SCHEMA_VERSION,
    Activity,
    Organisation,
    Problem,
    Register,
    in_order,
    problems_of,
)
from electoral_outreach.model.quick.gathering import Gathering
from electoral_outreach.model.quick.names import names_of
from electoral_outreach.model.quick.reader import quick_reader

_KINDS_OF_VALUE: Final = {
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}
LARGEST: Final = 1 << 30
"""Bytes that `read` accepts; a larger collection belongs in JSON Lines."""


@cache
def _adapter() -> TypeAdapter[Register]:
    return TypeAdapter(Register)


@cache
def _one() -> TypeAdapter[Activity | Organisation]:
    return TypeAdapter(Activity | Organisation)


@cache
def _several() -> TypeAdapter[list[Activity]]:
    return TypeAdapter(list[Activity])


def load(path: str | Path) -> Register:
    """The register in a file; raises `InvalidRegister` with every problem at once.

    >>> load("no-such-file.json")
    Traceback (most recent call last):
    ...
    FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file.json'
    """
    with Path(path).open("rb") as stream:
        return read(stream, source=str(path)).register_or_raise()


def loads(text: str | bytes) -> Register:
    """The register in a string; raises `InvalidRegister` with every problem at once.

    >>> register = loads('{"schema_version": 1,'
    ...     '"institution": {"id": "a", "names": [{"name": {"en": "A"}}]}}')
    >>> register.institution.id
    'a'
    """
    return _read(as_bytes(text), None).register_or_raise()


def read(stream: IO[bytes], *, source: str | None = None) -> Reading:
    """Read a register from an open binary file; every problem comes back, none is raised.

    >>> from io import BytesIO
    >>> print(read(BytesIO(b'{"institution": {"id": "A"}}')).problems[1])
    institution.id: is 'A'; an id has lower-case letters, digits and single hyphens only; did you mean 'a'?
    """
    data = binary(stream).read(LARGEST + 1)
    if len(data) > LARGEST:
        problem = Problem("", None, "the file is larger than 1 GiB; use JSON Lines for it")
        return Reading(None, (problem,), source)
    return _read(data, source)


def activities(data: bytes) -> list[Activity]:
    """The activities of a JSON list, as a database keeps them; raises pydantic's `ValidationError`.

    >>> activities(b'[{"kind": "mission", "id": "m", "title": {"en": "M"}}]')[0].id
    'm'
    """
    found = quick_reader().activities(from_json(data, cache_strings="keys"))
    return _several().validate_json(data) if found is None else found


def dumps(register: Register, *, indent: int | None = 2) -> str:
    """A register as JSON text: empty values left out, letters as they are.

    >>> from electoral_outreach.model import Register
    >>> print(dumps(Register(institution={"id": "a", "names": [{"name": {"fr": "Élan"}}]}), indent=None))
    {"schema_version":1,"institution":{"id":"a","names":[{"name":{"fr":"Élan"}}]}}
    """
    return _adapter().dump_json(register, indent=indent, exclude_defaults=True).decode()


def write(register: Register, stream: IO[bytes], *, indent: int | None = 2) -> None:
    r"""Write a register to an open binary file.

    >>> from io import BytesIO
    >>> stream = BytesIO()
    >>> write(Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]}), stream)
    >>> stream.getvalue().endswith(b"}\n")
    True
    """
    binary(stream, "wb").write(_adapter().dump_json(register, indent=indent, exclude_defaults=True))
    stream.write(b"\n")


def pieces(
    head: Register, activities: Iterable[Activity], organisations: Iterable[Organisation] = ()
) -> Iterator[bytes]:
    """A register piece by piece: what `head` says, activities as they come, then organisations.

    Organisations are asked for last, when it is known which ones the activities name. Nothing is
    checked: ids are to be unique, and references to lead somewhere.

    >>> from electoral_outreach.model import Mission
    >>> head = Register(institution={"id": "a", "names": [{"name": {"en": "A"}}]})
    >>> loads(b"".join(pieces(head, [Mission(id="m", title={"en": "M"})]))).activity("m").id
    'm'
    """
    yield _adapter().dump_json(head, exclude_defaults=True).removesuffix(b"}")
    for name, records in (("activities", activities), ("organisations", organisations)):
        yield f',"{name}":['.encode()
        for number, each in enumerate(records):
            yield (b",\n" if number else b"\n") + _one().dump_json(each, exclude_defaults=True)
        yield b"]"
    yield b"}\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the form, with the codes of the active vocabularies.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    generated = completed(_without_examples(_adapter().json_schema(mode="validation")))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Register of international activities",
        **{key: value for key, value in generated.items() if key != "title"},
    }


def _without_examples(node: Any) -> Any:
    """The schema with descriptions cut before the Python examples that docstrings end with."""
    if isinstance(node, list):
        return [_without_examples(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: value.partition("\n\n>>>")[0]
        if key == "description" and isinstance(value, str)
        else _without_examples(value)
        for key, value in node.items()
    }


def _read(data: bytes, source: str | None) -> Reading:
    data = data.removeprefix(BOM_UTF8)
    if not data or data.isspace():
        return Reading(None, (Problem("", None, "the file is empty"),), source)
    register = _plainly_right(data)
    if register is not None:
        return Reading(register, (), source)
    if (fault := _encoding_fault(data)) is not None:
        return Reading(None, (fault,), source)
    document, fault = to_python(data)
    if fault is not None:
        return Reading(None, (fault,), source)
    if (other := _other_version(document, source)) is not None:
        return other
    problems = repeated_names(data)
    try:
        # As it was parsed: pydantic's own parser gives up where objects are nested deeper.
        register = _adapter().validate_python(document, by_alias=True, by_name=False)
    except ValidationError as error:
        problems += problems_of(error, document)
    if problems:
        return Reading(None, tuple(in_order(problems, document)), source)
    return Reading(register, (), source)


def _encoding_fault(data: bytes) -> Problem | None:
    """That a file is in another encoding than JSON's, which its first bytes tell."""
    wide = b"\0" in data[:4] and data[:4].strip(b"\0")[:1] in (b"{", b"[")
    if wide or data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Problem("", None, "the file is UTF-16 or UTF-32 text; save it as UTF-8")
    return None


def _plainly_right(data: bytes) -> Register | None:
    """The register of a document without fault, None where that is not plain at a glance."""
    guessed = None
    for guessed in cuts(data):
        with suppress(ValueError):
            return _read_in_parts(guessed)
    if guessed is None:
        with suppress(ValueError):
            return _read_whole(data)
    return None


def _read_in_parts(cut: Parts) -> Register | None:
    rest = _adapter().validate_json(cut.rest, by_alias=True, by_name=False)
    gathering = Gathering()
    for part in cut.lists:
        gathering.add(_part(part))
    return None if repeated_names(cut.rest) else gathering.put_into(rest)


def _read_whole(data: bytes) -> Register | None:
    document = from_json(data, cache_strings="keys")
    if not isinstance(document, dict) or not isinstance(document.get("activities"), list):
        return None
    activities, document["activities"] = document["activities"], []
    found = quick_reader().activities(activities, data=data, beside=names_of(document))
    if found is None:
        return None
    gathering = Gathering()
    gathering.add(found)
    return gathering.put_into(_adapter().validate_python(document, by_alias=True, by_name=False))


def _part(data: bytes) -> list[Activity]:
    """The activities of a list in which no name stands twice; raises `ValueError`."""
    parsed = from_json(data, cache_strings="keys")
    found = quick_reader().activities(parsed, data=data)
    if found is not None:
        return found
    if repeated_names(data):
        raise ValueError("a name stands twice")
    return _several().validate_json(data)


def _other_version(document: Any, source: str | None) -> Reading | None:
    """The reading of a document of another version, None when it is of this one."""
    if not isinstance(document, dict):
        told = f"the file holds {_KINDS_OF_VALUE[type(document)]}, not a register object"
        message = f'{told}; write {{"institution": {{…}}, "activities": […]}}'
        return Reading(None, (Problem("", None, message),), source)
    version = document.get("schema_version", SCHEMA_VERSION)
    if version == SCHEMA_VERSION or type(version) is not int:
        return None
    steps = steps_from(version)
    if steps is not None:
        for step in steps:
            document = step.whole(document)
        present = {**document, "schema_version": SCHEMA_VERSION}
        return _read(json.dumps(present).encode(), source)
    return Reading(None, (unknown(version),), source)
