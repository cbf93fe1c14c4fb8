"""Paths and names as the commands take them: what is none is refused in a sentence, before it is used."""

from __future__ import annotations

import os
from typing import Final, NoReturn

from electoral_outreach.characters import EMPTY, line
from electoral_outreach.cli.refusing import refuse
from electoral_outreach.errors import InvalidValue, shown, shown_name

_LONGEST: Final = 300


def path_named(path: str) -> str:
    r"""A path as messages show it: on one line, cut where it is long, in quotes where it is blank.

    >>> path_named("register.json"), path_named("a\nb"), path_named(" ")
    ('register.json', 'a\\nb', "' '")
    """
    return shown_name(path, _LONGEST) if path.strip() else shown(path)


def output_named(path: str) -> str:
    """Where something is written to, as messages show it.

    >>> output_named("-")
    'standard output'
    """
    return "standard output" if path == "-" else path_named(path)


def usable_path(path: str, what: str, *, option: str = "") -> str:
    """A path that the system can be asked for; the empty one, and what can be none, are refused.

    >>> usable_path("register.json", "a register")
    'register.json'
    """
    way_out = f"give the path of {what}"
    if not path:
        message = f"is empty; {way_out}"
        refuse(message, path=option, value=path, said=None if option else f"the path {message}")
    if not _can_be_asked_for(path):
        refuse(f"{path_named(path)} is no path; {way_out}", path=option, value=path)
    return path


def refuse_unreadable(path: str, error: OSError, what: str) -> NoReturn:
    """Say why a file cannot be read, and what to give in its place."""
    reason = error.strerror or error
    refuse(f"{path_named(path)} cannot be read: {reason}; give the path of {what}")


def one_line(value: str | None, what: str, *, option: str) -> str | None:
    """The value of an option that is a line of plain text, or none; anything else is refused.

    >>> one_line("Elections Canada ", "the name of an institution", option="--institution")
    'Elections Canada'
    """
    if value is None:
        return None
    try:
        return line(value)
    except InvalidValue as error:
        way_out = f"; give {what}, or leave it out" if error.message == EMPTY else ""
        refuse(error.message + way_out, path=option, value=value)


def _can_be_asked_for(path: str) -> bool:
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:  # half a character, which no name of a file has
        return False
