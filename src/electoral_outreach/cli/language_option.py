"""The option `--lang`: a language there is, whether or not the library speaks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from electoral_outreach.cli.refusing import MisgivenOption
from electoral_outreach.errors import shown
from electoral_outreach.languages import LanguageTagError, canonical_tag
from electoral_outreach.phrases import language_name, language_named

Command = TypeVar("Command", bound=Callable[..., Any])


if TYPE_CHECKING:
    _ParamType = click.ParamType[str]
else:
    _ParamType = click.ParamType  # cannot be subscripted before click 8.4


class Language(_ParamType):
    """A BCP 47 tag whose language is known; anything else is refused with the tag that is meant.

    >>> Language().convert("FR-ca", None, None)
    'fr-CA'
    """

    name = "tag"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The tag in its canonical spelling."""
        meant = language_named(value)
        try:
            tag = canonical_tag(value)
        except LanguageTagError as error:
            raise _no_language(value, error.suggestion or meant, param, ctx) from None
        primary = tag.partition("-")[0]
        if primary != "x" and language_name(primary, "en") == primary:
            raise _no_language(value, meant, param, ctx)
        return tag


def language_option(meaning: str) -> Callable[[Command], Command]:
    """The option itself, which several commands have."""
    return click.option("--lang", type=Language(), default="en", metavar="TAG", help=meaning)


def _no_language(
    value: str, meant: str | None, param: click.Parameter | None, ctx: click.Context | None
) -> MisgivenOption:
    hint = "" if meant else "; give a tag like 'en', 'fr' or 'es-MX'"
    message = f"{shown(value)} is not the tag of a language{hint}"
    return MisgivenOption(message, suggestion=meant, value=value, param=param, ctx=ctx)
