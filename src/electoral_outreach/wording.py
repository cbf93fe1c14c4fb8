"""The library's own sentences in the reader's language: gettext catalogues, standard library only.

>>> gettext_for("fr-CA").gettext("year not stated")
'année non précisée'
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from electoral_outreach.languages import best_tag

__all__ = [
    "DOMAIN",
    "N_",
    "gettext_for",
    "headed",
    "inside_sentence",
    "wording_language",
    "wording_languages",
]

DOMAIN: Final = "electoral_outreach"
SOURCE_LANGUAGE: Final = "en"
_CATALOGUES: Final = Path(__file__).parent / "locale"
_NOUNS_ARE_CAPITAL: Final = frozenset({"bar", "de", "gsw", "ksh", "lb", "nds"})
"""German and its kin, in which nouns keep their capitals everywhere."""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a message for translators without translating it yet.

    >>> N_("year not stated")
    'year not stated'
    """
    return message


@lru_cache(maxsize=1)
def wording_languages() -> tuple[str, ...]:
    """The tags of the languages that the library speaks: its own, and those with a catalogue.

    >>> wording_languages()
    ('ar', 'en', 'es', 'fr', 'pt')
    """
    catalogues = _CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    translated = (path.parent.parent.name.replace("_", "-") for path in catalogues)
    return tuple(sorted({SOURCE_LANGUAGE, *translated}))


@lru_cache(maxsize=512)
def wording_language(language: str) -> str | None:
    """The language that the library speaks to a reader of another, or None.

    >>> wording_language("fr-CA"), wording_language("is")
    ('fr', None)
    """
    return best_tag(wording_languages(), [language])


def gettext_for(language: str) -> NullTranslations:
    """The library's messages in a language, in English when it has no catalogue for it.

    >>> gettext_for("is").gettext("year not stated")
    'year not stated'
    """
    return _catalogue(wording_language(language) or SOURCE_LANGUAGE)


def headed(head: str, value: str, language: str) -> str:
    r"""Something and what is said of it, with the colon as the language sets it.

    >>> headed("titre", "Mission", "fr"), headed("title", "Mission", "en")
    ('titre\xa0: Mission', 'title: Mission')
    """
    if not value:
        return head
    return gettext_for(language).gettext("{label}: {value}").format(label=head, value=value)


def inside_sentence(label: str, language: str) -> str:
    """A label as it stands after other words, where it begins with a small letter.

    Acronyms, names of several words and the nouns of German keep their capitals.

    >>> inside_sentence("Observation mission", "en"), inside_sentence("EU mission", "en")
    ('observation mission', 'EU mission')
    >>> inside_sentence("European Parliament election", "en"), inside_sentence("Bericht", "de")
    ('European Parliament election', 'Bericht')
    """
    first, _, rest = label.partition(" ")
    is_name = first[1:2].isupper() or rest[:1].isupper()
    if is_name or language.partition("-")[0] in _NOUNS_ARE_CAPITAL:
        return label
    return label[:1].lower() + label[1:]


@lru_cache(maxsize=64)
def _catalogue(tag: str) -> NullTranslations:
    path = _CATALOGUES / tag.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        return GNUTranslations(file)
