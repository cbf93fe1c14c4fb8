"""The option `--vocabulary`: the institution's own pack, in force while a command runs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click

from electoral_outreach.cli.paths import usable_path
from electoral_outreach.cli.refusing import refuse_all
from electoral_outreach.model import InvalidRegister, Problem
from electoral_outreach.vocabulary import InvalidPack, Pack, PackFault, VocabularyError, using
from electoral_outreach.vocabulary.packs import check_complete

VARIABLE: Final = "ELECTORAL_OUTREACH_VOCABULARY"


def vocabulary_option(command: Callable[..., None]) -> Callable[..., None]:
    """The option itself, which every command has; what runs under it need not know."""

    @click.option(
        "--vocabulary",
        metavar="FILE",
        envvar=VARIABLE,
        show_envvar=True,
        help="Your own vocabularies, as the JSON file of a pack.",
    )
    @wraps(command)
    def under_the_pack(*arguments: Any, vocabulary: str | None, **options: Any) -> None:
        with _in_force(vocabulary):
            command(*arguments, **options)

    return under_the_pack


def _in_force(path: str | None) -> AbstractContextManager[object]:
    if path is None:
        return nullcontext()
    usable_path(path, "a pack", option="--vocabulary")
    try:
        pack = Pack.from_json(path)
        check_complete(pack)
    except InvalidPack as error:
        refuse_all(InvalidRegister([_problem(each, path) for each in error.faults], source=path))
    except VocabularyError as error:
        problem = Problem("", error.value, error.message, None, "vocabulary")
        refuse_all(InvalidRegister([problem], source=path))
    return using(pack)


def _problem(fault: PackFault, path: str) -> Problem:
    """A fault as a problem, named with its file where that is one below the file asked for."""
    if not fault.path and fault.value is None:  # the whole file
        return Problem("--vocabulary", fault.source, fault.message, None, "vocabulary")
    below = "" if Path(fault.source) == Path(path) else f"{fault.source}: "
    return Problem(
        f"{below}{fault.path}".removesuffix(": "),
        fault.value,
        fault.message,
        fault.suggestion,
        "vocabulary",
    )
