"""How the commands say what keeps them from working: a sentence for people, a list for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from electoral_outreach.errors import shown, shown_name
from electoral_outreach.model import InvalidRegister, Problem

UNUSABLE: Final = 2
"""Exit code for input that cannot be used."""


class Refusal(click.ClickException):
    """What cannot be used, with every reason; the command ends with 2.

    >>> Refusal([Problem("period", "x", "is no period")], "no").problems[0].path
    'period'
    """

    exit_code = UNUSABLE

    def __init__(self, problems: Iterable[Problem], said: str) -> None:
        super().__init__(said)
        self.problems: Final = tuple(problems)


if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:
    _Choice = click.Choice  # cannot be subscripted before click 8.2


class Among(_Choice):
    """A choice that tells programs what was given, and what is meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The choice, or `MisgivenOption`."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            near = get_close_matches(str(value), self.choices, n=1)
            meant = near[0] if near else None
            raise MisgivenOption(
                _shortened(error, value), suggestion=meant, value=value, param=param, ctx=ctx
            ) from None


@contextmanager
def _telling(
    value: Any, param: click.Parameter | None, ctx: click.Context | None
) -> Iterator[None]:
    """Let what click refuses tell programs what was given."""
    try:
        yield
    except click.BadParameter as error:
        raise MisgivenOption(_shortened(error, value), value=value, param=param, ctx=ctx) from None


class Day(click.DateTime):
    """A day that tells programs what was given in its place."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day, or `MisgivenOption`."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            message = f"{shown(value)} is not a day; write it like 2016-11-07"
            raise MisgivenOption(message, value=value, param=param, ctx=ctx) from None


class Number(click.IntRange):
    """A whole number that tells programs what was given in its place."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or `MisgivenOption`."""
        with _telling(value, param, ctx):
            return super().convert(value, param, ctx)


def _shortened(error: click.BadParameter, value: Any) -> str:
    """What click says, with the value cut where it is long."""
    message = error.message.rstrip(".").replace(repr(value), shown(value))
    return message.replace(str(value), shown_name(str(value))) if value else message


class MisgivenOption(click.BadParameter):
    """An option with a value that is none, and the one that is meant where there is one."""

    def __init__(
        self, message: str, *, suggestion: str | None = None, value: object = None, **where: Any
    ) -> None:
        super().__init__(message, **where)
        self.value: Final = value
        self.suggestion: Final = suggestion

    def format_message(self) -> str:
        """The sentence with the suggestion in it."""
        meant = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        return super().format_message() + meant


def refuse(
    message: str,
    *,
    path: str = "",
    value: object = None,
    suggestion: str | None = None,
    said: str | None = None,
) -> NoReturn:
    """Say in one sentence what keeps the command from working, and end with 2.

    For programs, it is a list of one problem, like that of a register that cannot be used.
    """
    problem = Problem(path, value, message, suggestion)
    raise Refusal([problem], f"electoral-outreach: {said or problem}")


def refuse_all(error: InvalidRegister) -> NoReturn:
    """Say everything that is wrong with a file, and end with 2."""
    raise Refusal(error.problems, str(error))


def tell(error: click.ClickException, *, as_json: bool) -> None:
    """Write a refusal to standard error, where there is one that takes it."""
    with suppress(OSError):
        if as_json:
            click.echo(InvalidRegister(problems_in(error)).to_json(), err=True)
        elif isinstance(error, Refusal):
            click.echo(error.message, err=True)
        else:
            error.show()


def problems_in(error: click.ClickException) -> tuple[Problem, ...]:
    """The problems of a refusal, or the one that click has with how the command was called.

    >>> problems_in(click.NoSuchOption("--jsn", possibilities=["--json"]))[0].suggestion
    '--json'
    """
    if isinstance(error, Refusal):
        return error.problems
    suggestion = getattr(error, "suggestion", None)
    path = ""
    if isinstance(error, click.NoSuchOption | click.BadOptionUsage):
        path = error.option_name
    elif isinstance(error, click.BadParameter) and error.param is not None:
        path = next((each for each in error.param.opts if each.startswith("--")), "")
    if possibilities := getattr(error, "possibilities", None):
        suggestion = possibilities[0]
    code = "usage" if isinstance(error, click.UsageError) else "output"
    return (Problem(path, getattr(error, "value", None), _message(error), suggestion, code),)


def _message(error: click.ClickException) -> str:
    """Without the suggestion, which a problem has beside its message."""
    if isinstance(error, MisgivenOption):
        return click.BadParameter.format_message(error)
    return error.message if hasattr(error, "possibilities") else error.format_message()
