"""The facets of a listing: each one declared once, with all that engines and pages need of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from electoral_outreach.errors import InvalidValue
from electoral_outreach.listing import values
from electoral_outreach.listing.codes import (
    COUNTRIES,
    LANGUAGES,
    ORGANISATIONS,
    REGIONS,
    STATUS_CODES,
    Codes,
    Organisations,
    no_organisations,
    terms,
)
from electoral_outreach.model import Activity, Text
from electoral_outreach.wording import N_, gettext_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something a reader may choose values of; any of them will do.

    >>> STATUS.title_in("fr"), STATUS.label("past", ["fr"])
    ('Statut', 'Passée')
    """

    name: str
    """Its name in a `Query`, in an address and in `Listing.facets`."""
    title: str | Mapping[str, str]
    """What a page calls it: by language, or a message of the catalogue in English."""
    codes: Codes
    """Its values."""
    phrase: str | Mapping[str, str] = ""
    """How chosen values join a sentence: like ``with {values}``, given as the title is. Without
    one they stand in brackets at its end."""

    def __post_init__(self) -> None:
        for name in ("title", "phrase"):
            said = getattr(self, name)
            if not isinstance(said, str):
                object.__setattr__(self, name, Text(said))

    def title_in(self, language: str) -> str:
        """What a page calls it in a language.

        >>> STATUS.title_in("fr")
        'Statut'
        """
        return _in_language(self.title, language)

    def phrase_in(self, language: str) -> str:
        """How chosen values join a sentence in a language; empty for those in brackets.

        >>> STATUS.phrase_in("en")
        ''
        """
        return _in_language(self.phrase, language) if self.phrase else ""

    def label(
        self,
        value: str,
        languages: Sequence[str],
        organisations: Organisations = no_organisations,
    ) -> str:
        """A value's name for a reader of some languages.

        >>> STATUS.label("past", ["fr"])
        'Passée'
        """
        return self.codes.label(value, languages, organisations)


def _in_language(said: str | Mapping[str, str], language: str) -> str:
    if isinstance(said, str):
        return gettext_for(language).gettext(said)
    return Text(said).best([language, "en"]).text


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Choice):
    """A choice whose values are facts of the activity alone.

    >>> from electoral_outreach.model import Mission
    >>> list(FACETS["kind"].values_of(Mission(id="a", title={"en": "A"})))
    ['mission']
    """

    values_of: Callable[[Activity], Iterable[str]]
    """The values an activity has, each once."""


STATUS: Final = Choice(name="status", title=N_("Status"), codes=STATUS_CODES)
"""Follows from the dates at the time of asking, so it is no fact that could be stored."""

FACETS: Final[dict[str, Facet]] = {
    facet.name: facet
    for facet in (
        Facet(
            name="kind",
            title=N_("Kind"),
            codes=terms("kind"),
            values_of=lambda activity: (activity.kind,),
        ),
        Facet(
            name="type",
            title=N_("Type"),
            codes=terms("mission-type", "hosting-type", "agreement-type"),
            values_of=lambda activity: () if activity.type is None else (activity.type,),
        ),
        Facet(
            name="country",
            title=N_("Country"),
            codes=COUNTRIES,
            values_of=values.countries,
        ),
        Facet(
            name="region",
            title=N_("Region"),
            codes=REGIONS,
            values_of=values.regions,
        ),
        Facet(
            name="partner",
            title=N_("Partner"),
            codes=ORGANISATIONS,
            values_of=values.partners,
            phrase=N_("with {values}"),
        ),
        Facet(
            name="theme",
            title=N_("Theme"),
            codes=terms("theme"),
            values_of=values.themes,
            phrase=N_("about {values}"),
        ),
        Facet(
            name="role",
            title=N_("Role of a partner"),
            codes=terms("role"),
            values_of=values.roles,
            phrase=N_("with a partner as {values}"),
        ),
        Facet(
            name="our_role",
            title=N_("Our role"),
            codes=terms("our-role"),
            values_of=lambda activity: activity.our_roles,
            phrase=N_("in the role of {values}"),
        ),
        Facet(
            name="language",
            title=N_("Language"),
            codes=LANGUAGES,
            values_of=values.text_languages,
            phrase=N_("to read {values}"),
        ),
        Facet(
            name="document",
            title=N_("Documents"),
            codes=terms("document-type"),
            values_of=values.document_types,
        ),
    )
}
"""Every facet by name, in the order pages show them."""

YEARS: Final = "years"
"""What an index keeps like a facet: the stretches of years an activity belongs to."""
STATE: Final = "state"
"""What an index keeps like a facet: planned, postponed or cancelled, as a record says."""
ELSEWHERE: Final = "elsewhere"
"""What an index keeps like a facet: the countries and regions that a mission did not go to."""
_TAKEN: Final = (
    {YEARS, STATE, ELSEWHERE, STATUS.name}
    | {"year_from", "year_to", "words", "order", "page", "size"}  # asked for besides choices
    | {"adding", "chosen", "from_params", "has_filters", "has_year", "self", "to_params"}
    | {"using", "without"}  # what a query has and does
    | {"help", "json", "lang", "recent", "register", "today", "year"}  # of the command line
)
_NAME: Final = re.compile(r"[a-z]+(?:_[a-z]+)*")


def choices() -> tuple[Choice, ...]:
    """Everything a reader may choose values of: the facets, then the status.

    >>> [choice.name for choice in choices()][-2:]
    ['document', 'status']
    """
    return (*FACETS.values(), STATUS)


def add_facet(facet: Facet) -> None:
    """Give all listings of this process one more facet, as a site does once when it starts.

    Queries take it, engines count it, sentences and addresses name it. Do it before any index is
    built.

    >>> add_facet(FACETS["country"])
    Traceback (most recent call last):
    ...
    electoral_outreach.errors.InvalidValue: a facet cannot be called 'country': the name is taken, or not a plain word of lower-case letters and underscores
    """
    if facet.name in FACETS or facet.name in _TAKEN or not _NAME.fullmatch(facet.name):
        raise InvalidValue(
            f"a facet cannot be called {facet.name!r}: the name is taken, or not a plain word"
            " of lower-case letters and underscores",
            value=facet.name,
        )
    FACETS[facet.name] = facet
