"""The names of languages, and the label of a text in another language than the reader's."""

from __future__ import annotations

from functools import cache

from electoral_outreach.folding import name_key
from electoral_outreach.languages import canonical_tag
from electoral_outreach.phrases._cldr import DEFAULT_LOCALE, cldr
from electoral_outreach.phrases.lists import parts_phrase
from electoral_outreach.wording import gettext_for, wording_language, wording_languages


def language_name(tag: str, language: str) -> str:
    """The name of a language in another language, or in itself.

    English where CLDR has no name in that language; the tag itself where it has none at all.

    >>> language_name("fr", "en"), language_name("fr", "fr"), language_name("pt-BR", "es")
    ('French', 'français', 'portugués de Brasil')
    >>> language_name("fr-BE", "en"), language_name("tlh-x-own", "en")
    ('French (Belgium)', 'Klingon')
    """
    tag = canonical_tag(tag)
    return _name(tag, language) or _name(tag, DEFAULT_LOCALE) or tag


def in_language_label(tag: str, language: str) -> str:
    """Say that a text is in a language: "in French", to be put in brackets behind its title.

    In languages that the library does not speak it is the bare name of the language.

    >>> in_language_label("fr", "en"), in_language_label("en", "fr")
    ('in French', 'en anglais')
    """
    name = language_name(tag, language)
    if wording_language(cldr(language).tag) is None:
        return name
    template = gettext_for(cldr(language).tag).pgettext("language of a text", "in {language}")
    return template.format(language=name)


def language_named(name: str) -> str | None:
    """The tag of a language that was written by its name, None where no one bears it.

    Names are those in the languages that the library speaks; case and accents do not matter.

    >>> language_named("english"), language_named("Francais"), language_named("Klingonisch")
    ('en', 'fr', None)
    """
    tag = _named().get(name_key(name))
    return None if tag is None else canonical_tag(tag.replace("_", "-"))


@cache
def _named() -> dict[str, str]:
    """Names as they are compared; where two languages share one, the first has it."""
    named: dict[str, str] = {}
    for tongue in wording_languages():
        for tag, name in cldr(tongue).languages.items():
            named.setdefault(name_key(name), tag)
    return named


def _name(tag: str, language: str) -> str | None:
    """The name of the longest part of a tag that has one, with the rest of it in brackets."""
    locale = cldr(language)
    subtags = tag.partition("-x-")[0].split("-")
    for length in range(min(3, len(subtags)), 0, -1):
        name = locale.languages.get("_".join(subtags[:length]))
        if name is not None:
            rest = (
                locale.scripts.get(subtag) or locale.territories.get(subtag)
                for subtag in subtags[length:]
            )
            details = parts_phrase((detail for detail in rest if detail), language)
            return f"{name} ({details})" if details else name
    return None
