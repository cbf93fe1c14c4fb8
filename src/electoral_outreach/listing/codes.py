"""The values that choices offer: how they are spelt, what is allowed, what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from electoral_outreach.errors import InvalidValue, shown
from electoral_outreach.languages import LanguageTagError, canonical_tag, is_language
from electoral_outreach.listing.message import Message
from electoral_outreach.listing.timing import STATUSES
from electoral_outreach.model import Organisation
from electoral_outreach.phrases import (
    country_name,
    in_language_label,
    language_name,
    language_named,
)
from electoral_outreach.vocabulary import active, territories
from electoral_outreach.wording import N_, gettext_for, inside_sentence

Organisations = Callable[[str], Organisation | None]
"""Finds an organisation by id."""

Label = Callable[[str, Sequence[str], Organisations], str]
"""Names a value for a reader of some languages."""

WORLD: Final = "001"
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What there is to choose from.

    >>> COUNTRIES.check("ht"), COUNTRIES.label("HT", ["fr"], no_organisations)
    ('HT', 'Haïti')
    """

    check: Callable[[str], str]
    """The one spelling of a value; raises `InvalidValue` for what cannot be one."""
    allowed: Callable[[], Message]
    """What `check` takes, for messages and documentation."""
    label: Label
    """A value's name, as a heading or a link has it."""
    said: Label | None = None
    """A value's name inside a sentence, where it differs from the label."""


def no_organisations(_id: str) -> Organisation | None:
    """A directory without entries.

    >>> no_organisations("undp") is None
    True
    """
    return None


def organisation_label(id: str, languages: Sequence[str], organisations: Organisations) -> str:
    """What readers know an organisation by: its acronym, else its name, else its id.

    >>> undp = Organisation(id="undp", names=[{"name": {"en": "United Nations Development Programme"},
    ...     "acronym": {"en": "UNDP", "fr": "PNUD"}}])
    >>> organisation_label("undp", ["fr"], {"undp": undp}.get)
    'PNUD'
    """
    organisation = organisations(id)
    if organisation is None:
        return id
    current = organisation.current
    return (current.acronym or current.name).best(languages).text


def terms(*vocabularies: str) -> Codes:
    """The codes of vocabularies in the active pack; where several have one, the first names it.

    >>> TYPES = terms("mission-type", "hosting-type")
    >>> TYPES.check("Study-Visit"), TYPES.label("study-visit", ["en"], no_organisations)
    ('study-visit', 'Study visit')
    """

    def check(value: str) -> str:
        code = _lower(value)
        pack = active()
        if any(code in pack[name] for name in vocabularies):
            return code
        suggestions = (pack[name].suggest(value) for name in vocabularies)
        raise _refused(value, next((each for each in suggestions if each), None))

    def allowed() -> Message:
        codes = dict.fromkeys(code for name in vocabularies for code in active()[name])
        return Message(N_("one of {values}"), values=", ".join(codes))

    def label(value: str, languages: Sequence[str], _: Organisations) -> str:
        pack = active()
        for name in vocabularies:
            if value in pack[name]:
                return pack[name].label(value, languages)
        return value

    return Codes(check=check, allowed=allowed, label=label, said=_uncapitalised(label))


def _refused(value: str, suggestion: str | None = None) -> InvalidValue:
    return InvalidValue(f"{shown(value)} is not allowed", value=value, suggestion=suggestion)


def _uncapitalised(label: Label) -> Label:
    """A label as it stands inside a sentence."""

    def said(value: str, languages: Sequence[str], organisations: Organisations) -> str:
        return inside_sentence(label(value, languages, organisations), _reader(languages))

    return said


def _lower(value: str) -> str:
    """ASCII in lower case; other letters stay, some of which would become ASCII (the Kelvin sign)."""
    return value.lower() if value.isascii() else value


def _upper(value: str) -> str:
    """ASCII in upper case; other letters stay, some of which would become ASCII (the dotless i)."""
    return value.upper() if value.isascii() else value


def _country(value: str) -> str:
    code = _upper(value)
    if territories.is_country(code) or territories.is_former_country(code):
        return code
    raise _refused(value, territories.suggest_country(value))


def _region(value: str) -> str:
    if territories.is_region(value) and value != WORLD:
        return value
    meant = territories.UnknownRegion(value).suggestion
    raise _refused(value, None if meant == WORLD else meant)


def _organisation(value: str) -> str:
    id = _lower(value)
    if len(id) <= 100 and _SLUG.fullmatch(id):
        return id
    raise _refused(value)


def _language(value: str) -> str:
    try:
        tag = canonical_tag(value)
    except LanguageTagError as error:
        raise _refused(value, error.suggestion or language_named(value)) from None
    if not is_language(tag):
        raise _refused(value, language_named(value))
    return tag


def _status(value: str) -> str:
    status = _lower(value)
    if status in STATUSES:
        return status
    known = (active()[name].suggest(value) for name in ("listing-status", "status"))
    raise _refused(value, next((each for each in known if each in STATUSES), None))


def _reader(languages: Sequence[str]) -> str:
    return languages[0] if languages else "en"


def _place_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    return country_name(value, _reader(languages))


def _language_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    return language_name(value, _reader(languages))


def _in_language(value: str, languages: Sequence[str], _: Organisations) -> str:
    return in_language_label(value, _reader(languages))


def _status_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    for name in ("listing-status", "status"):
        if value in active()[name]:
            return active()[name].label(value, languages)
    return gettext_for(_reader(languages)).pgettext("status", "Without a year")


COUNTRIES: Final = Codes(
    check=_country,
    allowed=lambda: Message(N_("the code of a country (ISO 3166), like HT")),
    label=_place_label,
)
REGIONS: Final = Codes(
    check=_region,
    allowed=lambda: Message(N_("the code of a region (UN M49), like 002")),
    label=_place_label,
)
ORGANISATIONS: Final = Codes(
    check=_organisation,
    allowed=lambda: Message(N_("the id of an organisation, like undp")),
    label=organisation_label,
)
LANGUAGES: Final = Codes(
    check=_language,
    allowed=lambda: Message(N_("the tag of a language (BCP 47), like fr")),
    label=_language_label,
    said=_in_language,
)
STATUS_CODES: Final = Codes(
    check=_status,
    allowed=lambda: Message(N_("one of {values}"), values=", ".join(STATUSES)),
    label=_status_label,
    said=_uncapitalised(_status_label),
)
