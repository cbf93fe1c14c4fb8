"""The facets of a listing: each one declared once, with all that engines and pages need of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from electoral_outreach.errors import InvalidValue
from electoral_outreach.languages import LanguageTagError, canonical_tag
from electoral_outreach.listing.timing import STATUSES
from electoral_outreach.model import Activity, Organisation
from electoral_outreach.phrases import country_name, in_language_label, language_name
from electoral_outreach.vocabulary import active, territories
from electoral_outreach.wording import N_, gettext_for

Organisations = Callable[[str], Organisation | None]
"""Finds an organisation by id."""

Label = Callable[[str, Sequence[str], Organisations], str]
"""A value's name for a reader of these languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something a reader may choose values of; any of them will do.

    >>> STATUS.label("past", ["fr"], no_organisations)
    'Passée'
    """

    name: str
    """Its name in a `Query`, in an address and in `Listing.facets`."""
    title: str
    """What a page calls it, in English: a message of the catalogue."""
    check: Callable[[str], str]
    """The canonical spelling of a value; raises `InvalidValue` for one that cannot be."""
    label: Label
    phrase: str = ""
    """How chosen values join a sentence: a message like ``with {values}``, else in brackets."""
    said: Label | None = None
    """A value's name inside a sentence, where it differs from the label."""

    def title_in(self, language: str) -> str:
        """What a page calls it in a language.

        >>> FACETS["country"].title_in("en")
        'Country'
        """
        return gettext_for(language).gettext(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Choice):
    """A choice whose values are facts of the activity alone.

    >>> from electoral_outreach.model import Mission
    >>> mission = Mission(id="a", title={"en": "A"}, places=[{"former_country": "CSHH"}])
    >>> FACETS["country"].values_of(mission)
    ('CSHH', 'CZ', 'SK')
    """

    values_of: Callable[[Activity], Iterable[str]]
    """The values an activity has, each once."""


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


def _of_vocabulary(*names: str) -> tuple[Callable[[str], str], Label]:
    """Check and label for the codes of vocabularies; where several have one, the first says it."""

    def check(value: str) -> str:
        code = value.lower()
        pack = active()
        if any(code in pack[name] for name in names):
            return code
        suggestions = (pack[name].suggest(value) for name in names)
        raise InvalidValue(
            f"{value!r:.60} is none of the known codes",
            value=value,
            suggestion=next((each for each in suggestions if each), None),
        )

    def label(value: str, languages: Sequence[str], _: Organisations) -> str:
        pack = active()
        for name in names:
            if value in pack[name]:
                return pack[name].label(value, languages)
        return value

    return check, label


def _with_broader(vocabulary: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes and all the broader terms they stand under."""
    terms = active()[vocabulary]
    found: dict[str, None] = {}
    waiting = list(codes)
    while waiting:
        code = waiting.pop(0)
        if code not in found and code in terms:
            found[code] = None
            waiting.extend(terms[code].parents)
    return tuple(found)


def _countries(activity: Activity) -> tuple[str, ...]:
    """Today's countries, and the former ones that stand for them."""
    found: dict[str, None] = {}
    for place in activity.all_places:
        if place.former_country is not None:
            found[place.former_country] = None
        found.update(dict.fromkeys(place.codes))
    return tuple(found)


def _regions(activity: Activity) -> tuple[str, ...]:
    """The regions its places lie in; the whole world is no choice."""
    found: dict[str, None] = {}
    for place in activity.all_places:
        if place.region is not None:
            found.update(dict.fromkeys(_around_region(place.region)))
        for code in place.codes:
            found.update(dict.fromkeys(territories.regions_of(code)))
    found.pop(_WORLD, None)
    return tuple(found)


def _around_region(code: str) -> list[str]:
    within = territories.region_countries(code)
    return [each for each, region in territories.regions().items() if within <= region.countries]


def _partners(activity: Activity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(partner.organisation for partner in activity.partners))


def _roles(activity: Activity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role for partner in activity.partners for role in partner.roles))


def text_languages(activity: Activity) -> tuple[str, ...]:
    """The languages it can be read in, whichever of its texts has them.

    >>> from electoral_outreach.model import Mission
    >>> text_languages(Mission(id="a", title={"en": "A"}, body={"fr": "Corps"}))
    ('en', 'fr')
    """
    texts = (activity.title, activity.summary, activity.purpose, activity.outcome, activity.body)
    return tuple(sorted({tag for text in texts if text is not None for tag in text}))


def _country_check(value: str) -> str:
    code = value.upper()
    if territories.is_country(code) or territories.is_former_country(code):
        return code
    raise InvalidValue(
        f"{value!r:.60} is no country's code",
        value=value,
        suggestion=territories.suggest_country(value),
    )


def _region_check(value: str) -> str:
    if territories.is_region(value) and value != _WORLD:
        return value
    raise InvalidValue(f"{value!r:.60} is no region's code", value=value)


def _slug_check(value: str) -> str:
    id = value.lower()
    if len(id) <= 100 and _SLUG.fullmatch(id):
        return id
    raise InvalidValue(f"{value!r:.60} cannot be an organisation's id", value=value)


def _language_check(value: str) -> str:
    try:
        return canonical_tag(value)
    except LanguageTagError as error:
        raise InvalidValue(
            f"{value!r:.60} is not a language tag", value=value, suggestion=error.suggestion
        ) from None


def _reader(languages: Sequence[str]) -> str:
    return languages[0] if languages else "en"


def _place_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    return country_name(value, _reader(languages))


def _language_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    return language_name(value, _reader(languages))


def _in_language(value: str, languages: Sequence[str], _: Organisations) -> str:
    return in_language_label(value, _reader(languages))


def _uncapitalised(label: Label) -> Label:
    """A label as it stands inside a sentence; what begins like an acronym stays as it is."""

    def said(value: str, languages: Sequence[str], organisations: Organisations) -> str:
        name = label(value, languages, organisations)
        return name if name[1:2].isupper() else name[:1].lower() + name[1:]

    return said


def _status_label(value: str, languages: Sequence[str], _: Organisations) -> str:
    for name in ("listing-status", "status"):
        if value in active()[name]:
            return active()[name].label(value, languages)
    return gettext_for(_reader(languages)).gettext("year not stated")


def _status_check(value: str) -> str:
    status = value.lower()
    if status in STATUSES:
        return status
    raise InvalidValue(f"{value!r:.60} is none of {', '.join(STATUSES)}", value=value)


_WORLD: Final = "001"
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_kind_check, _kind_label = _of_vocabulary("kind")
_type_check, _type_label = _of_vocabulary("mission-type", "hosting-type", "agreement-type")
_theme_check, _theme_label = _of_vocabulary("theme")
_role_check, _role_label = _of_vocabulary("role")
_our_role_check, _our_role_label = _of_vocabulary("our-role")

STATUS: Final = Choice(name="status", title=N_("Status"), check=_status_check, label=_status_label)
"""Follows from the dates at the time of asking, so it is no fact that could be stored."""

FACETS: Final[dict[str, Facet]] = {
    facet.name: facet
    for facet in (
        Facet(
            name="kind",
            title=N_("Kind"),
            values_of=lambda activity: (activity.kind,),
            check=_kind_check,
            label=_kind_label,
        ),
        Facet(
            name="type",
            title=N_("Type"),
            values_of=lambda activity: () if activity.type is None else (activity.type,),
            check=_type_check,
            label=_type_label,
            said=_uncapitalised(_type_label),
        ),
        Facet(
            name="country",
            title=N_("Country"),
            values_of=_countries,
            check=_country_check,
            label=_place_label,
        ),
        Facet(
            name="region",
            title=N_("Region"),
            values_of=_regions,
            check=_region_check,
            label=_place_label,
        ),
        Facet(
            name="partner",
            title=N_("Partner"),
            values_of=_partners,
            check=_slug_check,
            label=organisation_label,
            phrase=N_("with {values}"),
        ),
        Facet(
            name="theme",
            title=N_("Theme"),
            values_of=lambda activity: _with_broader("theme", activity.themes),
            check=_theme_check,
            label=_theme_label,
            phrase=N_("about {values}"),
            said=_uncapitalised(_theme_label),
        ),
        Facet(
            name="role",
            title=N_("Role of a partner"),
            values_of=_roles,
            check=_role_check,
            label=_role_label,
            phrase=N_("with a partner as {values}"),
            said=_uncapitalised(_role_label),
        ),
        Facet(
            name="our_role",
            title=N_("Our role"),
            values_of=lambda activity: activity.our_roles,
            check=_our_role_check,
            label=_our_role_label,
            phrase=N_("in the role of {values}"),
            said=_uncapitalised(_our_role_label),
        ),
        Facet(
            name="language",
            title=N_("Language"),
            values_of=text_languages,
            check=_language_check,
            label=_language_label,
            phrase=N_("to read {values}"),
            said=_in_language,
        ),
    )
}
"""Every facet by name, in the order pages show them."""

_RESERVED: Final = {"year_from", "year_to", "words", "order", "page", "size", "status"}


def choices() -> tuple[Choice, ...]:
    """Everything a reader may choose values of: the facets, then the status.

    >>> [choice.name for choice in choices()][-2:]
    ['language', 'status']
    """
    return (*FACETS.values(), STATUS)


def add_facet(facet: Facet) -> None:
    """Give all listings of this process one more facet, as a site does once when it starts.

    Queries take it, engines count it, addresses name it; indexes are built afterwards.
    """
    if facet.name in FACETS or facet.name in _RESERVED or not _NAME.fullmatch(facet.name):
        raise InvalidValue(
            f"a facet cannot be called {facet.name!r}: the name is taken, or not a plain word"
            " of lower-case letters and underscores",
            value=facet.name,
        )
    FACETS[facet.name] = facet


_NAME: Final = re.compile(r"[a-z]+(?:_[a-z]+)*")
