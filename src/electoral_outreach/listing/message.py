"""`Message`: a sentence part that can still be said in any language the library speaks."""

from __future__ import annotations

from dataclasses import dataclass

from electoral_outreach.wording import gettext_for


@dataclass(frozen=True, init=False)
class Message:
    """A message of the catalogue and what goes into it; as a string it is English.

    >>> last_page = Message("a whole number from {first} to {last}", first=1, last=7)
    >>> str(last_page), last_page.in_language("fr")
    ('a whole number from 1 to 7', 'un nombre entier de 1 à 7')
    """

    text: str
    """The message in English, with names in braces."""
    values: tuple[tuple[str, object], ...]
    """What the names stand for."""

    def __init__(self, text: str, **values: object) -> None:
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "values", tuple(values.items()))

    def __str__(self) -> str:
        return self.text.format(**dict(self.values))

    def in_language(self, language: str) -> str:
        """The message in a language, in English where the library does not speak it.

        >>> Message("a whole number from {first} to {last}", first=1, last=7).in_language("fr")
        'un nombre entier de 1 à 7'
        """
        return gettext_for(language).gettext(self.text).format(**dict(self.values))
