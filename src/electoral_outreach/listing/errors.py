"""`QueryError`: a parameter that asks for something there is not, with what is allowed instead."""

from __future__ import annotations

from typing import Final

from electoral_outreach.errors import InvalidValue
from electoral_outreach.listing.message import Message
from electoral_outreach.wording import N_, gettext_for

_SHOWN: Final = 60
NOT_ALLOWED: Final = N_("'{value}' is not allowed; give {allowed}")
NO_PARAMETER: Final = N_("there is no such parameter; give {allowed}")
_DID_YOU_MEAN: Final = N_("{refusal}; did you mean '{suggestion}'?")


class QueryError(InvalidValue):
    """A question that cannot be answered, named by its parameter, with what is allowed.

    >>> error = QueryError("page", "0", Message("a whole number from 1 on"))
    >>> print(error)
    page: '0' is not allowed; give a whole number from 1 on
    >>> error.parameter, str(error.allowed)
    ('page', 'a whole number from 1 on')
    >>> print(error.message_in("fr").replace("\N{NO-BREAK SPACE}", " "))
    « 0 » n’est pas admis ; indiquez un nombre entier à partir de 1
    """

    def __init__(
        self,
        parameter: str,
        value: object,
        allowed: Message,
        *,
        refusal: str = NOT_ALLOWED,
        suggestion: str | None = None,
    ) -> None:
        self.parameter: Final = shown(parameter)
        """The parameter at fault, or the name that is none."""
        self.allowed: Final = allowed
        """What may be given."""
        self._refusal: Final = refusal
        super().__init__(str(allowed), value=value, suggestion=suggestion)
        self.message = f"{self.parameter}: {self.message_in('en')}"

    def __str__(self) -> str:
        return self.message

    def message_in(self, language: str) -> str:
        """What is wrong and what is allowed, in a language the library speaks, else in English.

        >>> QueryError("page", "0", Message("a whole number from {first} on", first=1)).message_in("en")
        "'0' is not allowed; give a whole number from 1 on"
        """
        refusal = self.refusal_in(language)
        if self.suggestion is None:
            return refusal
        said = gettext_for(language).gettext(_DID_YOU_MEAN)
        return said.format(refusal=refusal, suggestion=self.suggestion)

    def refusal_in(self, language: str) -> str:
        """The same without the suggestion, for whoever shows `suggestion` beside it.

        >>> QueryError("kind", "mision", Message("mission")).refusal_in("en")
        "'mision' is not allowed; give mission"
        """
        return (
            gettext_for(language)
            .gettext(self._refusal)
            .format(value=shown(self.value), allowed=self.allowed.in_language(language))
        )


def shown(value: object) -> str:
    r"""A value as a message may repeat it: short, and without characters that rearrange a line.

    >>> shown("a\u202eb\x00")
    'a�b�'
    """
    text = str(value)
    short = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in short)
