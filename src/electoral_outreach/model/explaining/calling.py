"""What keeps a record from being made in Python, where fields are given by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import TYPE_CHECKING, Any, Final

from electoral_outreach.errors import shown
from electoral_outreach.model.activities import KINDS
from electoral_outreach.model.explaining.refusals import problems_of
from electoral_outreach.model.problems import Problem

if TYPE_CHECKING:
    from pydantic import ValidationError

_NO_NAME: Final = "unexpected_positional_argument"


def problems_of_call(
    error: ValidationError, cls: type, args: Sequence[Any], given: Mapping[str, Any]
) -> list[Problem]:
    """The problems of a record that was called with these arguments.

    Where one has no name, neither what is missing nor that all is too little is told: it may well
    be there.

    >>> from electoral_outreach.model import Duration
    >>> Duration(3, unit="days")
    Traceback (most recent call last):
    ...
    electoral_outreach.model.problems.InvalidRegister: Duration: 1 problem
      3 is given without the name of its field; write the fields by name: Duration(value=…, unit=…)
    """
    found = [_of_another_kind(each) for each in problems_of(error, given)]
    nameless = [each["loc"][0] for each in error.errors(include_url=False) if each["loc"]]
    first = next((each for each in nameless if isinstance(each, int)), None)
    if first is None or first >= len(args):
        return found
    message = f"{shown(args[first])} is given without the name of its field; {_way_out(cls, args)}"
    others = [
        each
        for each in found
        if each.path and each.code != "missing" and not each.path.startswith("[")
    ]
    return [Problem("", args[first], message, None, _NO_NAME), *others]


def _of_another_kind(problem: Problem) -> Problem:
    """A record of one kind that was given another one as well: it has a class of its own."""
    if problem.path != "kind" or problem.value not in KINDS:
        return problem
    name = str(problem.value).title()
    return replace(problem, message=f"{problem.message}; for another kind write {name}(…)")


def _way_out(cls: type, args: Sequence[Any]) -> str:
    """How a record is made: of the dictionary that is given alone, or by name."""
    if len(args) == 1 and isinstance(args[0], Mapping):
        return f"for a dictionary of fields write two asterisks before it: {cls.__name__}(**…)"
    return f"write the fields by name: {_call_of(cls)}"


def _call_of(cls: type) -> str:
    """The call with the fields that the record needs, or with its first ones."""
    every = fields(cls)
    needed = [each for each in every if each.default is each.default_factory is MISSING]
    return f"{cls.__name__}({', '.join(f'{each.name}=…' for each in needed or every[:2])})"
