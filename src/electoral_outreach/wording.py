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

__all__ = ["DOMAIN", "N_", "gettext_for", "wording_language", "wording_languages"]

DOMAIN: Final = "electoral_outreach"
SOURCE_LANGUAGE: Final = "en"
_CATALOGUES: Final = Path(__file__).parent / "locale"


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark a message for translators without translating it yet.

    >>> N_("year not stated")
    'year not stated'
    """
    return message


@lru_cache(maxsize=1)
def wording_languages() -> tuple[str, ...]:
    """The tags of the languages that the library speaks.

    >>> wording_languages()
    ('ar', 'en', 'es', 'fr', 'pt')
    """
    catalogues = _CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return tuple(sorted(path.parent.parent.name.replace("_", "-") for path in catalogues))


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


@lru_cache(maxsize=64)
def _catalogue(tag: str) -> NullTranslations:
    path = _CATALOGUES / tag.replace("-", "_") / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        return GNUTranslations(file)
